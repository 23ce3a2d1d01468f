"""Wordings for "blocked vs. inconvenienced" and for what can wait; the playbook's words stand above each group."""

from mailflow.reading.signals.cue import Cue

ROWS: tuple[Cue, ...] = (
    # Severity shorthand, High: "key customer blocked"
    Cue("blocked", """
        stops|stop|stopped|stopping .. team|department|company|staff|people|users .. from
        users|accountants|nurses|teachers|drivers|agents|staff|people|everybody|team .. can't|cannot|unable
        can't|cannot|couldn't be printed|sent|saved|opened|posted|loaded|created|booked|paid|shipped|uploaded|
            downloaded|closed|approved|processed|delivered|edited|invoiced|exported|imported|used
        stopped cold
        people|they|users|team|planners|colleagues|staff|guests|drivers|customers|passengers <be> <adverb>? stuck
        <n> of_them|of_us|people|users|<people> <be> <adverb>? stuck
        cannot|can't|couldn't proceed|continue|go_on
        at an impasse
        <cannot> <adverb>? !see|find|tell|say|explain|reproduce|remember|believe|imagine|understand|wait|promise|grant|
            decide|recommend|stress|guarantee|agree|complain|think|confirm|diagnose|judge|rule|be_explained|
            be_reproduced|be_right <any>
        <cannot> see|find .. invoice*|order*|data|files|documents|report*|their|our|any|anything|customers
        can|could neither|no_longer|not|only_not !say|tell|see|agree|believe|wait|imagine|remember|recall|find|decide|
            promise|help|know|judge <any>
        nobody|no_one|none_of_them|none_of_us|no_user|no_users|no_customer ... can|could|manages_to|is_able_to <any>
        <be>|completely|totally|fully|currently|effectively|now|hard blocked !the|her|his|a|an|it|by_design|for_security
        blocked from|since|until|by|on|at|here|right_now|completely|entirely|again|because|in
        ^ blocked
        blocked $
        locked out
        stranded|deadlocked|show_stopper|showstopper|blocker|blocking_us|blocks_us|blocking_them|blocks_them|
            blocks_their|blocking_their|blocks_our
        held back|up
        stops|stopping|prevents|preventing|keeps|keeping|stopped|prevented us|them|him|her|our|their|everyone|
            users .. from
        kann|können|konnte|konnten ... nicht|keine|keinen|kein|nichts|nicht_mehr
        blockiert|lahmgelegt|ausgesperrt|gesperrt
        ne peut|peuvent|pouvons|peux|pouvez|parvien*|parvenons .. plus|pas|rien
        n'arrive*|n'arrivons|n'arrivent .. plus|pas
        impossible de|d'
        bloqué*|bloquant*
        no puede*|pueden|podemos|puedo|logra*|consigue*|conseguimos|pudo|pudieron
        imposible .. <any>
        bloquead*
        non riesc*|riusciamo|riescono|possiamo|possono|può|posso
        impossibile
        bloccat*
        não consegu*|consig*|podem*|pode|posso
        impossível
        kan|kunnen|kon|konden ... niet|geen|niets
        lukt .. niet
        geblokkeerd
        """, theirs=True),
    # "Major functionality broken"
    Cue("major-broken", """
        stopped|stops|ceased|quit <ing> !smoking|by
        hört|hörte|hören .. auf
        a|ont|avons cessé|arrêté de
        no workaround*|work_around|way_around|alternative
        there is|there's no workaround
        unusable|useless
        completely|totally|entirely|fully broken|wrong|unusable|useless|dead
        doesn't|does_not|don't|do_not|won't|didn't work at_all|any_more|anymore|any_longer|for_anyone|for_anybody|
            for_everyone|for_any|for_all|since|after
        stopped|stops|ceased|quit working|syncing|sending|loading|importing|exporting|printing|arriving|updating|
            responding|processing|charging|calculating
        not working|functioning|functional at_all|any_more|anymore|any_longer|since|for_all|for_any
        no_longer work*|load*|sync*|send*|print*|open*|arrive*|import*|export*|start*|connect*|process*|available
        fails|fail|failing|broken|crashes|crash|crashing for all|every|everyone|each|everybody|any|most|half
        fails|fail|crashes|crash|breaks every_time|each_time|always|every_single|constantly|reliably|immediately
        every|all|each|any|half|most .. order*|payment*|login*|invoice*|export*|import*|upload*|request*|call*|
            transaction*|job*|message*|file*|print*|shipment*|label*|card* .. fail*|rejected|declined|bounce*|error*|
            lost|refused
        not_a|no single <any> works|prints|loads|opens|reads
        core|main|key|central|essential|business_critical functionality|feature|function|process .. broken|down|fail*|
            not|affected
        funktioniert|geht|läuft|klappt .. nicht_mehr|nichts_mehr|gar_nicht|überhaupt_nicht|seit
        kein|keine|keinen|nicht|nichts ... mehr !sicher|als|genug|zeit
        kein|keine einzig*|einzigen
        ne marche|fonctionne|répond .. plus|pas
        no funciona*|responde*
        deja*|dejó|dejado de funcionar
        non funziona*|risponde|va_più
        smesso di funzionare
        não funciona*|responde*
        parou|deixou de funcionar
        werkt|werken|functioneert .. niet|niet_meer|niets
        """),
    # the weaker word for it, when nothing else tells how bad it is: something that is named fails
    Cue("broken", """
        double_sold|double_booked|double_charged|oversold|overbooked|miscounted|misrouted|mislabelled|misprinted
        never finish*|end*|stop*|work*|show*|get*|close*
        sells|sell|prints|print|sends|send|gets|receives nothing
        <be> .. nonsense|garbage|empty|blank
        doesn't|does_not|don't|do_not|dont|doesnt|isn't|aren't|won't|didn't|no_longer !they|we|you|i|matter|mind|know|
            think|want|need|like|have|worry|hesitate|care|understand|see|believe|remember|recall|expect|agree|help|get|
            forget|say|seem|look|mean|touch|use|urgent|a|an|the|our|my|their|sure|clear|critical|yet|blocked|even|
            really|offer|support|provide|allow|possible|supported|available|with|affected|lost|move|react|answer|reply|
            happen|ours|mine|us|just|only|so|any|our_fault <any>
        not loading|working|opening|starting|sending|sent|saving|saved|syncing|synced|printing|printed|showing|shown|
            appearing|updating|updated|arriving|connecting|importing|exporting|responding|delivered|going_out|
            going_through|accepted|recognised|recognized|received|visible|reachable|stored|applied|counted|charged|
            calculated|generated|triggered|translated
        never arrive*|load*|start*|finish*|complete*|come*|reach*|appear*|recover*|update*|open*
        fails|failing|fail|failed|failure|failures|crashes|crashing|crash|crashed|hangs|hanging|freezes|freezing|frozen|
            froze|broken|breaks|broke|malfunction*
        error|errors|fehlermeldung|erreur*|errore|errori|erro|erros|foutmelding
        missing|duplicate|duplicates|duplicated|empty|emptied|blank|disappear*|vanish*|incomplete|incorrect|rejected|
            rejects|rejecting|declined|declines|refuses|refused|refuse|unreadable|garbled|offline|mangled|invalid
        loop|loops|looping
        stuck|hung|spins|spinning|stalls|stalled|aborts|aborted|stops|drops|dropped|dropping|greys_out|greyed_out|
            grayed_out|logs_out|kicks_out|logged_out|locked
        400|401|403|404|409|413|422|429 error*|on|response*|for|when|from|since
        get|gets|getting|returns|returning|see|http|error|status|code 400|401|403|404|409|413|422|429
        bricht|brechen|brach ... ab
        funktioniert|geht|gehen|lädt|laden|öffnet|startet|lesen|liest|druckt|drucken|kommt|kommen|sendet|zeigt|
            zeigen .. nicht|keine|kein|keinen
        fehlt|fehlen|leer|leere|doppelt|falsch|falsche|abgestürzt|abstürzt|hängt|abbruch|bricht_ab
        ne|n' <any> pas|plus
        manque|manquent|manquant*|vide|vides|plante|plantent|échoue*|échec|refuse|refusent|refusé*|erroné*
        no arranca*|llega*|carga*|imprime*|abre*|envía*|aparece*|sincroniza*|guarda*|conecta*|deja*|permite*|sale|salen|
            se_puede|se_pueden|se_abre|se_envían|se_imprime*|coincide*|cuadra*
        falla|fallan|fallando|falta|faltan|vacío*|vacía*|duplicad*|equivocad*|erróne*
        non !è|ho|abbiamo|so|sappiamo|c'è|urgente|sono|vorrei <any>
        manca|mancano|vuot*|fallisce|errat*|sbagliat*
        não !é|há|temos|tenho|sei|sabemos|urgente|são|só <any>
        falha|falham|falta|faltam|vazio*|vazia*|errado*|errada*|trocou|trocad*
        <any> niet|geen meer
        ontbreekt|ontbreken|leeg|mislukt|dubbel|kapot|werkt_niet|werken_niet
        """, theirs=True, named=True),
    # and the weakest: it is worse than it should be
    Cue("degraded", """
        <any> twice|double
        nonsense|garbage|rubbish|gibberish|unusable_figures|crooked
        loses|lose|losing|drops|drop .. connection|signal|session|network
        slow|slower|slowly|sluggish|laggy|lag|lagging|slows|slowness|performance|crawl|crawls|crawling
        delay|delays|delayed|late|later|behind|lags
        too low|high|small|big|large|short|long|late|early|early|few|many|wide|narrow|dark|fast
        instead of
        twice|double|again_and_again|one_hour|an_hour off|late|early|instead|ahead
        minus|negative|shifted|swapped|rounded|upside_down|reversed|misses
        without our|the|their|a|any|audio|sound|image*|prices !answer|reply|notice|reason|success|effect|change|
            problem*|wait*|login|log_in|password <any>
        have|has|still|get|gets|show|shows|there_is|there_are|with|comes_with no !idea|access|time|way|plan|plans|
            workaround|urgency|rush|problem|problems|hurry|answer|reply|option|right|rights|permission|objection|choice|
            deadline|other|one|doubt|question*|data_loss|effect|change|difference|more <any>
        takes|take|took|needs .. seconds|minutes|forever|ages|long|longer
        cut_off|truncated|misaligned|misplaced|overlap*|typo|misspelled|spelling|untranslated|wrong_colour|wrong_color|
            flicker*|jumps|wrong_language|alignment|layout|tooltip|label
        wrong|inaccurate|outdated|stale|inconsistent|differs|differ|mismatch|off_by|old|odd|strange|weird
        annoying|annoyed|inconvenien*|cumbersome|tedious|irritating
        langsam|träge|dauert
        lent|lente|lents|ralenti*
        lento|lenta|lentos|lentitud|lentezza
        traag|langzaam
        """),
    # "Needs immediate attention": what the sender asks of the team raises what is High anyway
    Cue("immediate", """
        immediately|instantly|straight_away|right_away|right_now|at_once|drop_everything|all_hands
        please|needed|need|help|fix|act|it|this|back|back_up .. now $
        please now
        every minute counts|costs
        emergency !exit|number|contact|button|room|department|case|call
        sofort|umgehend|unverzüglich|auf_der_stelle
        immédiatement|tout_de_suite|en_urgence
        inmediatamente|ya_mismo|de_inmediato
        immediatamente|subito
        imediatamente
        onmiddellijk|per_direct
        as bad as
        """, ours=True),
    # Medium is a "significant issue with workaround"
    Cue("workaround", """
        if|when they|you|we|he|she|one use|uses|take|takes|go|goes|switch|switches ... works|is_fine|goes
        way|ways around|round
        get|gets|getting|manage|manages|managing|make_do|cope|copes|survive by|with .. <any>
        switching|changing|using|opening|going .. avoids|helps|works|circumvents|bypasses
        until|till then .. use|phone|type|send|call|write|enter|do
        do|doing|try|trying it twice|again|a_second_time .. works|helps
        solved|fixed|cured temporarily|for_now|by .. restart|reload
        temporarily solved|fixed|cured|worked
        kann|können .. im_alten|im_anderen|stattdessen|manuell|von_hand|im .. machen|nutzen|erledigen
        for now they|he|she|we <any>
        works|helps|work|help instead
        reload|restart|refresh|reboot|re_login|logging_out|clearing .. fixes|helps|solves|cures|works
        via|through|using|with .. helps
        por_enquanto|de_momento|por_ahora|per_ora|voorlopig|vorerst|pour_l'instant
        with a|an second|another|different|other <any> .. works
        if|when they|you|he|she restart*|reload*|refresh*|log_out .. goes_on|works|continues|is_fine
        workaround*|work_around|works_around|worked_around|stopgap|fallback|plan_b
        by hand
        manually|manual entry|process|export|work|correction*|upload|step*
        in the meantime|interim
        meanwhile|for_the_time_being|temporarily|until_then|as_a_stopgap|for_now
        instead|alternatively .. use|uses|using|works|work|can|do|does|send*|export*|print*
        can|could|do|does|are|is .. use|using|uses .. instead|other|another|old|the_web|the_desktop
        works if|when|via|through|from|with|in|on .. instead|another|other|desktop|browser|web|private|incognito|old|
            safari|firefox|chrome|edge|mobile|different
        zwischenzeitlich|notlösung|workaround|behelf*|übergangsweise|vorübergehend|manuell|stattdessen|umgehung*
        von hand
        à la main
        manuellement|contournement|en_attendant|provisoirement|solution_temporaire
        a mano
        manualmente|mientras_tanto|provisional*|solución_temporal
        manualmente|nel_frattempo|soluzione_temporanea|provvisori*
        enquanto_isso|entretanto|solução_temporária|provisoriamente
        handmatig|intussen|ondertussen|tijdelijk|met_de_hand|noodoplossing
        """),
    # and "important but not urgent business impact"
    Cue("not-urgent", """
        isn't|not|nothing|nothing's|is_not burning|dramatic|dramatically|tragic|blocking|pressing
        any_time|anytime|some_time this|next|in
        fine|ok|okay|happy|content|good with .. next|later|release|sprint|month|week
        not a|the|our priority|prio|emergency|crisis|catastrophe
        no pressure|stress|need_to_hurry|need_to_rush
        take your|their time
        nothing dramatic|serious|critical|special|big
        whenever you|they get|can|want|like
        annoyance|inconvenience
        not|isn't|aren't|no in a? rush|hurry
        not a big|huge|major deal|issue|problem|drama
        can|could|will live with
        nessuna|keine|aucune|ninguna|nenhuma|geen fretta|eile|urgence|prisa|pressa|haast
        not|nothing|isn't|no|hardly|never|not_very|not_that|less|not_really urgent|urgency|rush|hurry|fire|emergency|
            blocking|blocker|on_fire|panic|drama|time_critical|pressing|disaster|showstopper|stress|pressure
        not|isn't|aren't|nobody|nobody_is a? blocker|blocked|stuck|blocking|serious|dramatic|critical|terrible
        whenever|when you|they|someone|anyone|somebody .. time|chance|minute|moment|capacity
        low|lower|lowest priority|prio|urgency|severity
        can|could wait
        next week is|would_be .. soon|fine|early|ok|okay|good
        happy|fine|ok|okay|content with|until .. next_week|next_month|next_sprint|later
        no deadline|pressing|date
        this week or next
        sometime|some_time|any_time this|next|in
        in your|their own time
        at your|their leisure|convenience
        just|only|merely|rather|more|a_bit|bit|mostly|mainly|purely annoying|nuisance|cosmetic|inconvenien*|irritating|
            aesthetic|a_nuisance|an_annoyance|a_nit
        cosmetic|cosmetics|minor|nuisance|nice_to_have|trivial|nit|small_thing|little_thing|papercut
        nicht .. dringend|eilig|kritisch|dramatisch|schlimm|wild
        eilt|drängt nicht
        keine eile|hektik
        hat zeit
        pas .. urgent*|pressé|grave|bloquant*
        rien d'urgent
        no .. urgente|urge|grave|prisa|crítico
        sin prisa
        non .. urgente|grave|fretta|critico
        senza fretta
        não .. urgente|grave|pressa|crítico
        sem pressa
        niet .. dringend|urgent|erg
        geen haast
        """),
)  # fmt: skip
