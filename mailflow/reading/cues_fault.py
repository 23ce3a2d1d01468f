"""Wordings for what Engineering and L2 mend, and for how bad it is; each group stands for the words of the playbook above it."""

from mailflow.reading.cue import Cue

ROWS: tuple[Cue, ...] = (
    # "data corruption or loss", "Data at risk"
    Cue("data-loss", """
        <data> .. <lost>
        all|our|their .. users|accounts|customers|settings|permissions|folders .. gone|deleted|wiped|vanished|disappeared
        <lose> .. <kept>
        <n> <any>? <any> lost|gone|vanished|wiped|erased|overwritten so_far|since|already|after|and|by|in
        lost|lose|loses|losing .. weeks|days|months|years|hours of .. <any>
        overwrote|overwrites|overwritten .. <any>
        column|columns|field|fields|cell|cells|table|tables|values .. emptied|wiped|cleared|erased
        data loss|corruption|integrity
        loss|corruption of .. data|<kept>
        <data>|values|stock|balances|balance|prices|totals|quantities .. reset|set|changed|turned|overwritten to|with|into zero|0|nothing|garbage|gibberish
        corrupt|corrupted|garbled|scrambled|damaged database|data|file|files|records|backup*|invoices
        datenverlust|datenkorruption|perte de données
        pérdida de datos
        perdita di dati
        perda de dados
        dataverlies|gegevensverlies
        """),
    # "Production down", "production system down"
    Cue("production-down", """
        <system> ... <be> <adverb>? <adverb>? <down> !to|of|load*|side|the_road|payment*
        <system> <down> !to|of|load*|side|payment*|the
        <be> down since|for|again|now|right_now|at_the_moment|completely|hard|too|everywhere|worldwide
        nothing gets|goes|comes|moves|leaves in|out|through
        not a single <any> works|prints|loads|opens|reads
        admissions|registration|intake|billing|payroll|check_in|boarding|surgery|classes|lessons|voting|betting|ticketing|picking|packing|loading|bookings|sales|trading|treatment|weighing .. stopped|halted|impossible|suspended
        stopped trading|selling|shipping|producing|working
        nothing works|work|is_working|goes|loads|opens|responds|runs|is_running|moves
        everything|whole_system|entire_system|all_systems|all_services .. <broken>|down|stopped|blocked|dead|offline|stands
        complete|completely|total|full|major|massive|widespread|global|ongoing|current outage|downtime|standstill|blackout|failure|breakdown
        an|the|this outage !map|page|report|last|of_last|in_the_past
        whole|entire <system>|company|team|department|site|business|school|hospital|crew .. <down>|stopped|blocked|locked_out|idle|stuck|waiting|waits|standing|stands
        nobody|no_one|none_of_them|none_of_us|no_user|no_users|no_employee .. can|could|is_able_to work|log_in|login|log_on|sign_in|access|get_in|get_into|do_anything|use|reach|open_the_app|clock_in
        prod|production down|is_down
        all|every|everyone|everybody .. locked_out|kicked_out|logged_out|offline|shut_out !once
        <cannot> work|trade|operate|sell|ship|produce|take_orders|take_payments|take_any|accept_payments|process_orders|accept_orders|do_anything|treat|admit .. at_all|anything|any_more|anymore|any|right_now|patients|orders|payments|business
        production|shipping|dispatch|deliver*|operations|trading|business|sales|order_intake|assembly|manufacturing .. stopped|halted|suspended|stands_still|at_a_standstill|stand_still|standing_still|interrupted
        stopped|halted|stops|halts .. production|shipping|dispatch|operations|deliveries|trading|business|assembly|line
        line|plant|factory|warehouse|kitchen|shop|ward|store .. stopped|stands|standing|idle|at_a_standstill|shut
        <system>|alles|betrieb|nichts .. steht|liegt|stehen still|lahm
        alles steht
        produktion|system|betrieb|lager|anlage|versand steht
        nichts geht|läuft|funktioniert mehr
        stillstand|totalausfall|ausfall|produktionsausfall|komplettausfall
        niemand|keiner .. kann|konnte .. arbeiten|einloggen|anmelden|zugreifen
        tout est bloqué|en_panne|arrêté|à_l'arrêt|down|planté
        plus rien ne
        rien ne marche|fonctionne|va
        plus personne .. ne|n'
        panne générale|totale
        todo está|esta parado|caído|bloqueado
        nada funciona
        no funciona nada
        nadie puede|puede_trabajar|puede_entrar
        tutto fermo|bloccato|giù
        niente|nulla funziona
        nessuno riesce|può
        tudo parado|fora_do_ar|bloqueado
        nada funciona
        ninguém consegue|pode
        alles ligt|staat plat|stil|eruit
        niets werkt|doet
        werkt niets|niks
        niemand kan|kon
        storing|productiestilstand
        """),
    # "multiple high-value customers affected"
    Cue("high-value-customers", """
        <n>|several|multiple|many|some|two_of|three_of|all|both|number_of .. key|biggest|largest|strategic|top|major|vip|platinum|high_value|most_important customers|accounts|clients
        <n>|several|multiple|many|all|every|affecting_all .. enterprise customers|accounts|clients|tenants|customer|tenant
        """),
    # "Bug confirmed and needs a code fix"
    Cue("reproduced", """
        <we> .. reproduced|reproduce|replicated|replicate|recreated|recreate|repeat_it|repeated_it|repro_it|repro'd
        ^ reproduced|replicated|recreated
        reproduced|replicated|recreated on|in|with|it|the|this|that|by|here|both|at|every|locally|internally|too|and|again|same
        is|are|it's|fully|100|easily|always|reliably reproducible|repeatable
        saw|see|seen it|this|same myself|on_my|here|too|happen
        same here|thing_happens|thing|result|behavio*|error|problem|issue on|in|with|for my|our|a|the .. test|demo|own|sandbox|trial|staging|account|tenant|machine|phone|laptop|device
        happens|fails|occurs|crashes|breaks|appears|shows|see|get|got on|in|with|for my|our|a|the test|demo|own|sandbox|clean|fresh|staging
        happens for|to|with me|us|here
        managed|able|possible|easy to reproduce|replicate|repeat|recreate
        can|could repeat|reproduce|replicate|recreate it|this|that|the
        confirmed on|in|with|for|by <Name>|my|our|both|two|test|the_test|staging
        nachstellen|nachgestellt|reproduzieren|reproduziert|reproduzierbar|nachvollziehen|nachvollziehbar
        reproduit|reproduire|reproductible
        reproducido|reproducir|reproduje|reproducible|replicado|replicar
        riprodotto|riprodurre|riproducibile|replicato
        reproduzi|reproduzido|reproduzir|reproduzível|reproduzimos
        gereproduceerd|reproduceren|nagebootst|reproduceerbaar|nagespeeld
        """, ours=True),
    Cue("bug", """
        is|it's|looks_like|this_is|that's|found|clearly|confirmed|definitely|known|real|obvious|another|a|the|this|package .. bug|defect !or|report|hunt*|fix*
        this|confirmed|known|verified bug|defect
        bug|defect .. confirmed|reproduced|verified|acknowledged
        confirmed by .. qa|engineering|l2|dev|developers|development|product|engineer*
        qa|engineering|l2|developer* .. confirmed|confirms|reproduced
        code_fix|hotfix|hot_fix|patch|code_change .. needed|required|necessary|please
        need*|require* .. code_fix|hotfix|hot_fix|code_change|patch|bug_fix|bugfix
        same|known|clear|a|the|real defect
        defect in|of
        fehler|bug bestätigt|reproduziert
        confirmed by|with <any>? <any>? platform|qa|engineering|dev*|billing*|ops|team|people|colleague*
        duplicated|replayed .. on|with|in
        ein|klarer|klar|bestätigter|bekannter|eindeutig* bug|programmfehler|softwarefehler
        bug bestätigt|confirmé|avéré|confirmado|confermato|bevestigd
        est|c'est|es|è|é|is un|um|een|clairement|claramente bug|fallo
        """, ours=True),
    # "requires deeper investigation": needs access support doesn't have
    Cue("no-access", """
        <we> .. don't|do_not|haven't|have_no|can't|cannot|lack|without|no|not|couldn't|doesn't .. access|permission*|rights|privilege*
        <we> can't|cannot|couldn't|not_able_to|unable_to see|read|look|open|view|check|reach|get .. log|logs|database|server*|backend|config*|queue*|inside|into|their|instance|tenant|settings|audit
        no|without|lack* access|permission*|rights|privilege* to|for|on|in
        not readable|visible|accessible|open for|to me|us|support
        log*|database|config*|page|screen|trace* .. locked|closed|hidden|forbidden|denied for|to me|us|support
        <we> get|got forbidden|access_denied|403|permission_denied
        only|just you|l2|engineering|senior|someone_with|devops|admins|developers .. can|has|have access|see|look|read
        somebody|someone|anyone|anybody|colleague with|who_has .. access|rights|permission*
        need*|require* .. backend|database|server|admin|root|prod*|log|db|infrastructure|shell|ssh access|rights|logs
        need*|require* access to
        someone|somebody .. look .. backend|server|database|logs
        kein*|ohne zugriff|zugang|rechte|berechtigung* .. auf|zu|für
        pas accès|les_droits|d'accès
        no tengo|tenemos acceso|permiso*
        non ho|abbiamo accesso|permess*
        não tenho|temos acesso|permiss*
        geen toegang|rechten
        """, ours=True),
    # "Issue is beyond support's ability to diagnose"
    Cue("cannot-diagnose", """
        beyond|past|over|above me|us|support|my_head|our_heads|what_i|what_we|what_support|our_skills|my_skills|our_knowledge|my_knowledge|our_abilities|our_tools|l1|first_level
        i'm|we're|i_am|we_are|am|totally|completely stuck|stumped|lost|clueless|at_a_loss|baffled|puzzled|none_the_wiser
        out|run|ran of|out_of ideas|things_to_try
        no|not_a idea|clue|explanation|theory why|what|where|how|for_it|for_this
        <cannot> .. find|figure|explain|work_out|tell|see|understand|make_sense|determine|pin|identify|say|diagnose|spot .. cause|reason|pattern|difference|why|what|where|how|anything|source|culprit|trigger|explanation|it_out|error
        <cannot> diagnose|explain
        need*|require* .. deeper|senior|specialist*|expert*|advanced|second_pair|specialized|specialised|more_knowledge|someone_who|somebody_who|someone_with|somebody_with|in_depth
        deeper look|investigation|diagnos*|dig|analysis|dive|troubleshooting|understanding
        don't|do_not|doesn't|didn't|can't .. know|understand|get why|where|how|what|their|the_cause|the_reason|the_error|that_module|this_module|enough
        is|if|whether .. a_bug|bug or
        speciali* knowledge
        out of|beyond my|our depth|reach|scope|competence
        weiß|wissen|komme|kommen .. nicht_weiter|nicht_mehr_weiter
        finde*|finden .. ursache|grund|fehler .. nicht
        keine ahnung|idee warum|woran|was|wieso|weshalb|mehr
        ursache|grund .. unklar|unbekannt|nicht_gefunden
        sais|savons|comprends|trouve|trouvons pas|plus .. pourquoi|quoi|cause|d'où|comment
        aucune idée
        sé|sabemos|entiendo|encuentro|encontramos .. por_qué|qué|causa|motivo
        ni idea
        so|sappiamo|capisco|capiamo|trovo|troviamo .. perché|cosa|causa|motivo
        sei|sabemos|entendo|encontro .. por_que|porque|o_que|causa|motivo
        geen idee
        kom|komen .. niet_uit|niet_verder
        """, ours=True),
    # "involves custom implementation"
    Cue("custom", """
        custom|customi*ed|bespoke|home_grown|homegrown|self_written|self_built|self_made|in_house .. implementation|integration*|connector|script*|middleware|code|plug_in|plugin|workflow|setup|build|theme|api|module|app|report|widget|tool
        own integration|connector|script|middleware|plugin|implementation|code
        bespoke
        built|wrote|written|developed|coded .. themselves|himself|herself|in_house|ourselves
        eigenentwicklung|individuell* .. integration|anbindung|schnittstelle|entwicklung
        développement|intégration spécifique|sur_mesure|maison
        desarrollo|integración propi*|a_medida
        sviluppo|integrazione personalizzat*|su_misura
        integração|desenvolvimento própri*|personalizad*
        maatwerk
        """),
    # "infrastructure issue", "system-level investigation": it began with something of ours
    Cue("regression", """
        since|after|with|following|from .. update|upgrade|release|deploy*|patch|version|rollout|migration|maintenance|cutover|hotfix|relaunch|go_live !in_the_future
        worked|fine|ok|okay|good|no_problem* until|till|before|prior .. update|upgrade|release|deploy*|patch|version|migration|maintenance
        update|upgrade|release|deployment|patch|migration .. broke|breaks|broken|caused|introduced
        seit|nach .. update|release|umstellung|migration|versionswechsel|wartung|version
        depuis|après .. mise_à_jour|migration|version|maintenance
        desde|tras|después .. actualización|versión|migración|mantenimiento
        da|dopo|dall' .. aggiornamento|versione|rilascio|migrazione
        dall'ultimo|dall'aggiornamento
        desde|após|depois .. atualização|versão|migração
        sinds|na .. update|release|versie|migratie|onderhoud
        """),
    # "infrastructure investigation needed"
    Cue("infrastructure", """
        http|error|errors|status|code|returns|returning|return|throws|throwing|gets|getting|answers|responds|with|only|intermittent* .. 500|502|503|504 !user*|customer*|people|order*|row*|employee*|chair*
        500|502|503|504 error|errors|internal|bad|service|gateway|response*|status
        500s|502s|503s|504s|5xx
        internal server error
        bad gateway
        gateway timeout
        service unavailable
        shard|node|cluster|database|db|queue|queues|load_balancer|replica|replicas|cache|cron|cronjob|disk|certificate|cert|dns|worker|workers|job_runner|scheduler|index|indexer|indexing|storage|smtp|mail_server|proxy|cdn|vpn|firewall .. read_only|full|stuck|down|expired|failing|failed|fails|crash*|hung|hangs|behind|out_of|broken|lag*|dead|stopped|stalled|error*|overload*|backlog|timing_out|unreachable|expires
        server|servers .. timing_out|crashing|restarting|overloaded|crashed|crashes|errors|error
        timeout|timeouts|time_outs|timed_out|times_out|timing_out|zeitüberschreitung
        latency|memory_leak|out_of_memory|infrastructure|throughput|replication
        it's|it_is us|on_our_side|on_our_end|our_fault|our_side
        fault|problem|error|issue|cause .. on|at|with our side|end
        """),
    Cue("infrastructure", """
        webhook*|email|emails|mail|mails|notifications|exports|imports|jobs|job|sync|syncs|api|messages|backup|backups|deliveries|callbacks|events|push .. not|aren't|isn't|don't|never .. delivered|sent|sending|arriving|arrive|fired|firing|running|processed
        webhook*|emails|mails|notifications|exports|imports|jobs|job|sync|syncs|api|messages|backup|backups|deliveries|callbacks|events|push|import|export .. delayed|dropped|pending|stuck|queued|failing|fails|failed|late|lost|stopped_arriving|stopped_working|backed_up|piling_up
        """),
)  # fmt: skip
