"""Wordings for what support can handle itself; each group stands for the words of the playbook above it."""

from mailflow.reading.signals.cue import Cue

ROWS: tuple[Cue, ...] = (
    # Handle in Support When: the five sentences of the playbook, and a sender who does so already
    Cue("false-alarm", """
        never mind .. found|works|solved|fine|ok
        turned|turns out .. looked|wrong|user|misread|her|his|their|filter|old
        customer|she|he|they has|have|had? sorted|solved|fixed|found|resolved it|this|out|herself|himself|themselves
        solved|resolved|gone|fixed in_the_meantime|meanwhile|by_itself|already|itself
        false alarm
        user error|mistake
        turned|turns|turn out .. fine|nothing|user_error|their_own|her_own|his_own|filter|ok|correct
        actually the|her|his|their filter|view|sort*|setting|cache|search was|is
        she|he|they|customer|it .. solved|fixed|sorted|resolved it? themselves|herself|himself|itself
        all good|fine now
        fehlalarm|fausse_alerte|falsa_alarma|falso_allarme|falso_alarme|vals_alarm|loos_alarm
        """, ours=True),
    Cue("handled", """
        nothing for you|engineering|l2|us
        just so you know
        just for .. information|record|records
        ^ told|answered|showed him|her|them $
        ^ closed|solved|answered|done $
        answered|solved|closed|handled with .. macro|article|link|template|standard|usual
        we|i can|could|may|should just? close|answer|solve|handle it|this|that
        i'd do the_same
        ich|wir antworte|antworten|schicke|schicken|löse|beantworte|erledige|erkläre .. <any>
        selbst|selber lösen|beantworten|erledigen
        je lui|leur|m'en envoie|réponds|explique|occupe
        se lo|la envío|mando|explico|respondo
        rispondo io
        gli|le mando|spiego|rispondo
        eu respondo|envio|explico|trato
        ik stuur|antwoord|leg|beantwoord|los <any>
        fyi|just_fyi|information only
        no|nothing|not_really_an|not_an escalation|to_escalate|to_do_for_you
        you can ignore|disregard
        sent here|there by mistake
        for your information|info
        told|showed|asked|advised .. him|her|them .. worked|works|solved|solves|happy
        i|we|i'll|we'll|i'd|we'd|will|would|i'm|we're|let_me|gonna|i_am|we_are|shall .. answer*|reply*|replying|
            send* him|her|them|the|with|it|this|that|a|back
        i'll|we'll|i_will|we_will|i'd|we'd|i_would|i'm_going_to|let_me|i_can|we_can|could_i|can_i|should_i just? answer|
            reply|respond|point|show|walk|explain|close|handle|sort|share|send|guide|direct|link|tell|talk|help
        i'll|we'll|i_will|we_will|going_to|will|would .. answer|reply|respond|point|show|walk|explain|close|handle|
            guide|direct|send .. article|link|guide|doc*|manual|page|faq|kb|steps
        already|have|i've|i_have|we've answered|replied|sent .. him|her|them|that|it|the_link|the_article|article
        already answered
        ^ answering|closing|replying|just_answering|will_answer|will_reply|answered
        will answer|reply|explain|point|walk !by|tomorrow|later|soon
        werde|würde|kann .. antworten|beantworten|schicken|verweisen|erklären|zeigen
        je vais|peux répondre|envoyer|expliquer
        voy|puedo .. responder|enviar|explicar
        rispondo|rispondero|posso rispondere
        vou responder|enviar|explicar
        """, conditional=True, ours=True),
    Cue("no-fault", """
        expected behavio*
        no|not_a|isn't_a problem|issue|fault|bug|error with|in|of the|our product|system|software|app
        nothing wrong|broken|missing with|in|on our|the
        works|working|is|behaves correctly|properly|normally|as_it_should
        kein fehler|problem|bug .. bei_uns|unsererseits|im_produkt
        nothing is|seems|was|looks broken|wrong|down
        no|not|isn't|not_a|never a? bug|outage|defect|security_issue|security_incident|security_problem|fault|breach|
            incident !report*|number*|yet
        is|was genuine|expected_behavio*|normal|legitimate
        works|working|behaves|behaving as designed|intended|expected
        kein|keine fehler|bug|störung|ausfall|sicherheitsvorfall
        pas un|une|de bug|panne|incident|problème
        no es|hay un? error|fallo|incidente
        non è|c'è un? bug|errore|guasto
        não é|há um? erro|bug|falha
        geen bug|fout|storing
        """, ours=True),
    Cue("documented", """
        release_notes|docs|documentation|manual|handbook|faq|kb|wiki .. mention*|say|tell*|show*|list*|has|have
        have|has|got|there's|there_is a|an how_to|howto|guide|article|page|entry|tutorial|video .. for|on|about
        in|from|on our|the knowledge_base|help_centre|help_center|academy|community
        answer .. on|in .. help*|docs|kb|faq|knowledge
        article|page|guide|entry|chapter|section|doc about|for|on|covering it|this|that|exactly
        en|na|nella|in|dans la|der? documentación|documentação|documentazione|documentation|guida|ayuda|ajuda
        kb|help|docs|doc|support|knowledge_base|faq article|page|centre|center|guide|entry|site|section
        article|faq|guide|manual|how_to|documentation|docs|handbook|wiki|kb .. cover*|explain*|describe*|answer*|says|
            has|shows|solves|step*|mentions
        covered|explained|described|documented|answered|written|mentioned in|by|under|on|here|there .. docs|doc|article|
            faq|guide|manual|kb|handbook|help|documentation|knowledge_base|wiki
        is|it's|that's|this_is|fully|well documented
        the|our|this article|faq_entry|help_page|guide on|about|for
        documented solution|workaround|alternative|limitation|procedure|steps|answer
        known workaround|solution|fix
        in|see our|the|my faq|docs|manual|handbook|kb|help_centre|help_center|documentation|knowledge_base
        standard|canned reply|answer|macro|response
        hilfeartikel|hilfeseite|dokumentiert|handbuch|anleitung|faq
        documenté*|centre_d'aide|article_d'aide
        documentad*|artículo_de_ayuda|centro_de_ayuda
        documentat*|guida|centro_assistenza
        documentad*|artigo_de_ajuda|central_de_ajuda
        gedocumenteerd|helpartikel|helppagina|handleiding
        """),
    Cue("how-to", """
        a|looks_like_a|sounds_like_a|pure|simple how_to|howto
        looks|sounds|seems like a misunderstanding|question|usage
        wants|needs|need|want guidance|advice|tips|a_walkthrough|training .. on|about|how|for
        training need|session|question
        trial user asks|wants
        asks|ask|asking|wonders where|how|when|whether|which|what|who
        asking|asks|ask|asked|wants|want|like to_know|know how|which|what|where|if|whether
        like|likes to know
        need*|want* a_bit_of|some|a_little|a_short guidance|training|help_with|introduction|explanation
        someone|somebody to .. explain|show|walk|guide
        explain the|how|what|this|that
        question|questions about|on|regarding|concerning .. <any>
        new admin|user|customer|employee .. needs|wants|asks
        doesn't|don't|does_not|not know|sure how|where to|he|she|they
        wie <any> ich|wir|man
        comment <any>
        cómo <any>
        come aggiungo|faccio|posso|si|creo|cambio|imposto|trovo|esporto|elimino|modifico|invito|attivo
        como adiciono|faço|posso|crio|altero|exporto|removo|configuro|mudo|acrescento|incluo|añado
        hoe <any> ik|we|wij|je
        explain|explained how|what
        how do|can|could|would|should|to|does i|we|they|you|he|she|one|this|you|set|change|add|export|import|remove|
            delete|use|get|create|find|turn|switch|invite|connect
        how do|can|could|would|should i|we|they|you|he|she|one
        wants|want|asks|ask|asking|asked|know|wonders|wondering|question|needs how|where|whether|if .. to|can|do|does|
            find|set|change|it's|there
        is there a|any|some way|option|possibility|setting|button|trick|place
        where do|can|is|are|could i|we|the|they|you
        how_to|howto question|request|only|issue
        just|only|simply .. needs|need|wants|want|asks|ask|asking .. guidance|training|help_with|to_know|an_explanation|
            instructions|how|walkthrough
        training|guidance|onboarding|usage|user how_to question|issue|request|topic|need*
        training|guidance|onboarding|usage question|issue|request|topic|need
        just|only|simple|quick|general a? question
        can|could you|someone|somebody show|explain|tell .. how|where
        wie|wo kann|können|mache|macht|geht|finde|stelle|ändere|lässt|soll .. <any>
        gibt es .. möglichkeit|einstellung|weg|option
        comment puis|puis_je|peut|peut_on|faire|pouvons|peuvent|changer|ajouter|fait
        où puis|puis_je|se_trouve|trouver
        est_il|y_a_t_il possible|un_moyen|moyen
        cómo|como puedo|podemos|se|puede|hago|hacer|cambio
        hay alguna|una|algún forma|manera|opción
        come posso|si|possiamo|faccio|fare
        c'è|esiste un|una modo|maniera|opzione|possibilità
        como posso|podemos|faço|fazer|se
        hoe kan|moet|kunnen|doe|stel|verander
        is er een manier|mogelijkheid|optie
        """, conditional=True),
    Cue("configuration", """
        admin|she|he|they|user|customer|colleague removed|changed|disabled|deleted|deactivated|switched_off|turned_off|
            revoked .. permission*|role*|setting*|filter*|right*|option|integration|notification*
        uses|using|used|opens|has|had .. old|outdated|wrong url|version|link|browser|app|address|bookmark|password
        caps_lock|capslock|typo|browser_zoom|zoom|ad_blocker|adblocker|browser_extension
        just|only|simply has|have|needs|need to .. enable|tick|switch|turn|activate|set|change|select|reconnect|accept|
            confirm
        had|has|have|was ticked|unticked|checked|unchecked|selected|switched|turned|set|chosen .. <any>
        permission|permissions|settings|configuration|setup thing|matter|question|issue
        spam|junk|mail|email filter|folder .. caught|blocked|moved|ate|landed
        after changing|setting|ticking|unticking|enabling|switching .. right|works|fine|ok|correct|good
        using|uses|used|typed|entered|has|had .. wrong url|address|login|template|file|format|link|password|role|plan|
            account
        wrong template|setting|role|filter|view|template_was|format|plan .. selected|chosen|used|set|active
        their|customer's|the|his|her firewall|proxy|dns|mail_server|antivirus|network|vpn|router|filter .. block*|
            reject*|filter*|drop*|wrong
        mistyped|misspelled|mis_typed|typo .. on_their|in_their|by_the_customer|url|address|domain
        paramétrage|configurat*|configurad*|configuré* mal|male|errat*|mauvais|incorrect*
        mauvais paramétrage|réglage
        lacks|lack|missing|without the|a|an .. role|permission|licence|license
        just|only|is|was|it's|a|simple|their|his|her|this_is .. config|configuration|setup|set_up|settings|setting|
            permission|permissions|spam_filter|browser_cache|dns_entry|typo issue|problem|question|thing|mistake|error|
            on_their_side|matter
        misconfigur*
        pure|purely|plain|simple setup|set_up|config|configuration|setting*
        <be> unticked|disabled|switched_off|turned_off|not_enabled|deactivated|not_ticked|unchecked|set_to .. in|on|
            by their|her|his|the|customer*
        ticked|unticked|switched_on|switched_off|turned_on|turned_off|changed|disabled|enabled|deactivated|unchecked|
            checked .. setting|option|box|checkbox|notifications|filter|sync|rule .. herself|himself|themselves|
            by_accident|by_mistake|accidentally|in_their|in_her|in_his|last|on
        ticked|unticked|unchecked the|that|a|wrong .. box|checkbox|option|setting
        wrong|incorrect setting|settings|box|time_zone|timezone|role|permission* set|selected|assigned|configured|ticked
        forgot|forgotten to .. tick|enable|set|switch|activate|add|invite|assign|verify|configure
        need*|has|have|must to .. tick|enable|switch_on|turn_on|activate|check_the_box|allow .. setting*|option|box|it|
            that|the|in
        missing|lacks|without .. role|permission|licence|license|seat !to_us
        on their|the_customer's|her|his side|end|firewall|proxy|mail_server
        konfigurationsfehler|einstellungsfehler|falsch_eingestellt|falsch_konfiguriert|konfigurationsproblem|
            einstellungssache
        problème_de_configuration|mal_configuré*|mauvais_réglage
        mal_configurad*|problema_de_configuración
        configurazione_errata|mal_configurat*|problema_di_configurazione
        mal_configurad*|problema_de_configuração
        verkeerd_ingesteld|configuratiefout|instelling_verkeerd
        """),
    Cue("limitation", """
        known|documented limitation|limit|restriction
        by|as design|designed
        plan_limit|plan .. doesn't|does_not include|have|cover
        only|not available|included|possible in|on|with .. plan|edition|tier|enterprise|pro|business|premium
        not supported .. docs|documented|article|instead|alternative|officially
        bekannte* einschränkung|limitation
        limitation|restriction connue
        limitación|limitação|limitazione conocida|conhecida|nota
        bekende beperking
        """),
)  # fmt: skip
