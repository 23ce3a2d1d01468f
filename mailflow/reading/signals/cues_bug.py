"""Wordings for confirmed bugs, infrastructure and what is too deep for support;
the playbook's words stand above each group."""

from mailflow.reading.signals.cue import Cue

ROWS: tuple[Cue, ...] = (
    # "Bug confirmed and needs a code fix"
    Cue("reproduced", """
        <we> can|could trigger|provoke|force|see it|this|that|the
        see|saw|have the_same|it|them .. in|on our|my|the demo|test|sandbox|staging <any>
        i|we|our_tester|tester|colleague|qa .. got|get|gets|see|sees .. identical|same|it|this .. error|result|too|
            as_well|behavio*|problem
        <we> get|got|see|saw it|this on|in|with .. laptop*|machine*|device*|browser*|account*|phone*|tenant*|computer*
        i|we can|could confirm|verify !that_you|the_order|the_payment|the_receipt|whether|if
        also|too fails|happens|crashes|breaks|hangs for|with|on|here me|us|my|our
        fails|happens|crashes|breaks for|with me|us .. also|too|as_well|here
        ^ confirmed $
        bei mir|uns .. dasselbe|gleiche|genauso|auch
        chez moi|nous .. pareil|même|aussi
        a mí|nosotros .. mismo|igual|también
        anche da|a me|noi
        comigo também
        bij mij|ons ook|hetzelfde
        <we> .. get|see|have|got|saw|experience the_same|same|exactly_the_same|it_too|this_too|that_too
        <we> see|saw it|this .. too|as_well|also
        happens|occurs|fails|breaks|crashes|same on|in|with|at staging|sandbox|demo|test|our|my|a_fresh|a_new|
            production_and
        <we> can|could|managed_to make it happen|fail|crash
        able|managed|easy to trigger|provoke|force|recreate
        verified|confirmed|tested|checked on|in|with|across <n>|two|both|our|my|test|several|different|a_second|staging
        qa|l2|dev|devs|developers|colleague|colleagues|tester|testers could|can|did|was_able_to|were_able_to reproduce|
            replicate|repeat|confirm
        repro'd
        reproduc*|riprodu*|reproduz*|naspel*|nagespeeld|nabootsen|wiederholen|wiederholbar
        tested|tried it|this|that myself|here|too|ourselves
        myself .. same
        same same
        <we> .. reproduced|reproduce|replicated|replicate|recreated|recreate|repeat_it|repeated_it|repro_it|repro'd
        ^ reproduced|replicated|recreated
        reproduced|replicated|recreated on|in|with|it|the|this|that|by|here|both|at|every|locally|internally|too|and|
            again|same
        is|are|it's|fully|100|easily|always|reliably reproducible|repeatable
        saw|see|seen it|this|same myself|on_my|here|too|happen
        same here|thing_happens|thing|result|behavio*|error|problem|issue on|in|with|for my|our|a|the .. test|demo|own|
            sandbox|trial|staging|account|tenant|machine|phone|laptop|device
        happens|fails|occurs|crashes|breaks|appears|shows|see|get|got on|in|with|for my|our|a|the test|demo|own|sandbox|
            clean|fresh|staging
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
        is|it's|looks_like|this_is|that's|found|clearly|confirmed|definitely|known|real|obvious|another|a|the|this|
            package .. bug|defect !or|report|hunt*|fix*
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
        blind on|at|when
        support|we|i|l1 doesn't|don't|do_not|can't|cannot get_to_see|see|reach|read|open|get_into .. table*|log*|
            server*|backend|side|database|trace*|config*|internals
        isn't|not|aren't open|visible|readable|accessible to|for us|support|me
        lack|lacking the|any? permission*|right*|access|privilege*
        can|could only see|look|access|reach .. front|surface|outside|ui
        need|needs admin|root|backend|superuser|elevated rights|access|permission*
        komme|kommen .. nicht ran|dran|rein|drauf
        je n'ai|nous_n'avons pas .. droits|accès
        no me|nos deja|permite .. ver|entrar|acceder
        off_limits
        not allowed|permitted|authori* into|in|on|to_see|to_access|to_look|to_open|to_query
        my|our role|profile|permissions|account|rights don't|doesn't|does_not|do_not|won't let|allow|show|include
        need*|require* .. access|permission*|rights|shell|ssh
        can't|cannot get|look|see|go|reach .. with my|our permissions|role|rights|account
        <we> .. don't|do_not|haven't|have_no|can't|cannot|lack|without|no|not|couldn't|doesn't .. access|permission*|
            rights|privilege*
        <we> can't|cannot|couldn't|not_able_to|unable_to see|read|look|open|view|check|reach|get .. log|logs|database|
            server*|backend|config*|queue*|inside|into|their|instance|tenant|settings|audit
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
        """, ours=True, conditional=True),
    # "Issue is beyond support's ability to diagnose"
    Cue("cannot-diagnose", """
        honestly|really? can't|cannot|couldn't say|tell
        hit a wall
        no sense to_me|at_all|whatsoever
        heads or tails
        not my|our area|field|expertise|speciality|specialty|domain|turf
        tried everything|all
        somebody|someone who|that understands|knows|speaks|has_experience
        no idea|clue where|what|how|why|whether|which
        could|might be .. or|could|might .. honestly|can't|not_sure|don't_know
        not|n't sure whether|if|what|why .. cause|bug|fault|theirs|ours|it|this
        puzzled|baffled|mystery|mysterious|inexplicable|unexplained|riddle
        at|reached the end of .. my|our
        at my|our|wit's|wits|wit_s end|limit|limits
        don't|can't|cannot|do_not see|understand|get|grasp why|what|how|where
        exhausted .. options|ideas|means|everything|possibilities|tricks
        je sèche
        no sé|sabemos .. qué|más|hacer|probar
        non so|sappiamo .. cosa|che|più
        não sei|sabemos .. mais|tentar|fazer
        weet|weten .. niet meer|waarom|wat
        cannot|can't|couldn't|unable_to|not_able_to tell|say|determine|judge whether|if|which
        couldn't|can't|cannot|could_not find anything|nothing|out|the_cause|a_cause|any_cause|a_reason
        know|understand|knows|understands too_little|not_enough|little
        needs|need|needing|takes|requires someone|somebody|a_person|a_specialist|an_expert|an_engineer|expertise|
            specialist|expert
        none of us|my|our knows|understands|can
        beyond|past|over|above me|us|support|my_head|our_heads|what_i|what_we|what_support|our_skills|my_skills|
            our_knowledge|my_knowledge|our_abilities|our_tools|l1|first_level
        i'm|we're|i_am|we_are|am|totally|completely stuck|stumped|lost|clueless|at_a_loss|baffled|puzzled|none_the_wiser
        out|run|ran of|out_of ideas|things_to_try
        no|not_a idea|clue|explanation|theory why|what|where|how|for_it|for_this
        <cannot> .. find|figure|explain|work_out|tell|see|understand|make_sense|determine|pin|identify|say|diagnose|
            spot .. cause|reason|pattern|difference|why|what|where|how|anything|source|culprit|trigger|explanation|
            it_out|error
        <cannot> diagnose|explain
        need*|require* .. deeper|senior|specialist*|expert*|advanced|second_pair|specialized|specialised|more_knowledge|
            someone_who|somebody_who|someone_with|somebody_with|in_depth
        deeper look|investigation|diagnos*|dig|analysis|dive|troubleshooting|understanding
        don't|do_not|doesn't|didn't|can't .. know|understand|get why|where|how|what|their|the_cause|the_reason|
            the_error|that_module|this_module|enough
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
        custom|customi*ed|bespoke|home_grown|homegrown|self_written|self_built|self_made|in_house .. implementation|
            integration*|connector|script*|middleware|code|plug_in|plugin|api
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
        since|after|with|following|from .. update|upgrade|release|deploy*|patch|version|rollout|migration|maintenance|
            cutover|hotfix|relaunch|go_live !in_the_future
        worked|fine|ok|okay|good|no_problem* until|till|before|prior .. update|upgrade|release|deploy*|patch|version|
            migration|maintenance
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
        ran|runs|running out of disk|memory|space|connections|handles|inodes|threads
        load_balancer|proxy|gateway|firewall|relay|smtp|cdn|broker|cluster|server|node .. drops|rejects|refuses|resets|
            closes|rejecting|dropping|refusing
        502s|503s|500s|504s|5xx|429s
        workers|consumers|jobs|scheduler|cron|job .. not|don't|doesn't|didn't|isn't|aren't|no_longer <any>
        cpu|memory|ram|disk|io|load at|is|was|on|near .. <n>|full|high|maxed
        requests|calls|connections|queries .. time_out|timing_out|timed_out|times_out|hang|refused|reset
        time|times|timed|timing out after|when|since|on
        server|servers|host|hosts .. not|doesn't|don't|no_longer answer*|respond*|react*
        queue|queues|backlog <be> .. backed_up|full|growing|stuck|piling
        http|error|errors|status|code|returns|returning|return|throws|throwing|gets|getting|answers|responds|with|only|
            intermittent* .. 500|502|503|504 !user*|customer*|people|order*|row*|employee*|chair*
        500|502|503|504 error|errors|internal|bad|service|gateway|response*|status
        500s|502s|503s|504s|5xx
        internal server error
        bad gateway
        gateway timeout
        service unavailable
        shard|node|cluster|database|db|queue|queues|load_balancer|replica|replicas|cache|cron|cronjob|disk|certificate|
            cert|dns|worker|workers|job_runner|scheduler|index|indexer|indexing|storage|smtp|mail_server|proxy|cdn|vpn|
            firewall .. read_only|full|stuck|down|expired|failing|failed|fails|crash*|hung|hangs|behind|out_of|broken|
            lag*|dead|stopped|stalled|error*|overload*|backlog|timing_out|unreachable|expires
        server|servers .. timing_out|crashing|restarting|overloaded|crashed|crashes|errors|error
        timeout|timeouts|time_outs|timed_out|times_out|timing_out|zeitüberschreitung
        latency|memory_leak|out_of_memory|infrastructure|throughput|replication
        it's|it_is us|on_our_side|on_our_end|our_fault|our_side
        fault|problem|error|issue|cause .. on|at|with our side|end
        """),
    Cue("infrastructure", """
        webhook*|email|emails|mail|mails|notifications|exports|imports|jobs|job|sync|syncs|api|messages|backup|backups|
            deliveries|callbacks|events|push .. not|aren't|isn't|don't|never .. delivered|sent|sending|arriving|arrive|
            fired|firing|running|processed
        webhook*|emails|mails|notifications|exports|imports|jobs|job|sync|syncs|api|messages|backup|backups|deliveries|
            callbacks|events|push|import|export .. delayed|dropped|pending|stuck|queued|failing|fails|failed|late|lost|
            stopped_arriving|stopped_working|backed_up|piling_up
        """),
)  # fmt: skip
