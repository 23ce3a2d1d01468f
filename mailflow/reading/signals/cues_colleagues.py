"""Wordings of colleagues among themselves: who is called at once, what nobody minds, who is about to go."""

from mailflow.reading.signals.cue import Cue

ROWS: tuple[Cue, ...] = (
    # "Needs immediate attention": whoever is on duty is called, and not a queue
    Cue("immediate", """
        now please|pls
        out of bed
        wake|waking somebody|someone|anyone|the|whoever|them|him|her|up
        whoever|who is|has .. on_duty|on_call|on_shift|on_tonight|awake|the_pager|near_a_keyboard
        whoever on_duty|on_call
        <be>? on tonight|duty|shift $
        before i|you finish*|end|have_finished .. typing|writing|reading|sentence|coffee
        drop|leave|stop what|whatever|everything .. doing|holding|else
        this minute|second|instant|very_minute
        not|rather_than|instead_of|sooner_than|and_not in|after .. an_hour|an_hour's|ten_minutes|tomorrow|monday
        weckt|wecken .. jemand*|wen|den|die
        aus dem bett
        wer .. dienst|bereitschaft .. hat|ist
        wer gerade|auch_immer|immer .. dienst|bereitschaft|rufbereitschaft|schicht
        an den diensthabenden|die_bereitschaft
        alles stehen .. lassen
        jetzt|gleich bitte
        réveill* quelqu'un|qui|moi|le
        hors|sortez du? lit
        de garde|d'astreinte|astreinte ce|cette|qui|pouvez|merci|svp|quelqu'un|nuit
        qui est .. de_garde|d'astreinte
        prendre|traiter|regarder tout_de_suite|immédiatement|maintenant
        toutes affaires cessantes
        lâchez|laissez tout
        despert* a? alguien|quien|quién|al|la
        quien|quién esté|está .. guardia|turno
        ahora|ya por_favor
        dejad|dejen lo|todo
        svegli* qualcuno|chi|il|la
        chi è .. turno|reperibile|guardia
        il reperibile
        adesso|ora per_favore
        lasciate tutto|perdere_tutto
        acord* alguém|quem|o
        quem est* .. serviço|turno|piquete|prevenção
        agora por_favor
        larguem tudo
        maak iemand|wie .. wakker
        uit bed
        wie .. dienst|wacht .. heeft|zit|is
        nu graag|alsjeblieft|aub
        laat alles .. vallen
        """, ours=True, conditional=True),
    # "Major functionality broken", of a thing that is said to be dead, and of people whom nothing reaches
    Cue("broken", """
        our|my|their <any> <any>? <be> dead|dark|silent|mute|blind
        don't|doesn't|aren't|isn't get|getting|being <ed> !used|involved|started|excited
        <be>|stays|stay|comes_up|come_up|goes|remains all? grey|gray|white|black !out|listed|label
        ist|sind|bleibt|bleiben nur|ganz|alles? weiß|schwarz|grau
        est|sont|reste|restent tout? blanc|blanche|noir|noire|gris|grise|figé*
        está|están|sale|se_queda|se_quedan en_blanco|en_negro|congelad*
        è|resta|rimane|sono tutto|tutta? bianco|bianca|nero|nera|congelat*
        está|fica|ficam em_branco|preto|preta|congelad*
        is|zijn|blijft|blijven wit|zwart|grijs
        unsere|meine|ihre <any> sind|ist tot|stumm|dunkel|schwarz|weiß
        nos|notre|mes|leurs <any> sont|est morts|mortes|mort|muets|muettes|muet|noirs|noir
        nuestros|nuestras|mis|sus <any> están|está muertos|muertas|mudos|mudas|apagados|apagadas|negras|negros
        i|le nostri|nostre <any> sono morti|morte|muti|mute|spenti|spente|neri|nere
        os|as nossos|nossas <any> estão mortos|mortas|mudos|mudas|apagados|apagadas|pretos
        onze|mijn <any> zijn|is dood|stil|zwart|uitgevallen
        """, theirs=True),
    # now and then only: it works, but worse than it should
    Cue("degraded", """
        not|nicht|pas|no|non|não|niet every|jeden|jedes|chaque|todos|cada|ogni|elke|iedere day|time|order|tag|mal|jour|
            fois|día|días|vez|giorno|volta|dia|dag|keer|bestelling
        soms|manchmal|parfois|às_vezes|a_veces|a_volte|ogni_tanto|de_vez_en_cuando|de_vez_em_quando|de_temps_en_temps|
            ab_und_zu|af_en_toe
        now|every and|now_and then|again
        once|twice in|a <any>? while|blue_moon|day|week
        intermittent*|sporad*
        """),
    # "beyond support's ability to diagnose"
    Cue("cannot-diagnose", """
        don't|can't|do_not|cannot get any? further
        komme|kommen .. nicht weiter
        n'avance|n'avançons plus|pas
        no avanzo|avanzamos
        non vado|andiamo avanti
        não avanço|avançamos
        kom|komen .. niet verder
        """, ours=True),
    # "compliance concern": somebody audits them
    Cue("compliance", """
        auditor|auditors|inspector|regulator found|find|finds|note|noted|object*|complain*|criticise*|criticize*
        audit finding
        regulation|regulations|regulator|law|statute doesn't|does_not|do_not|don't|won't .. allow|permit|accept
        prüfer .. bemängel*|beanstand*
        les|l' auditeurs|auditeur ont|a .. relevé|constaté
        los auditores han|señalan
        i revisori hanno|segnalano
        os auditores
        de accountant|auditor .. constateerde|vond
        """),
    # "infrastructure investigation needed": a machine at its limit
    Cue("infrastructure", """
        database|cpu|disk|memory|load|server|datenbank|prozessor|festplatte|serveur|base_de_données|servidor|
            base_de_datos ... at|bei|à|al|a|em|op 90|95|96|97|98|99|100
        """),
    # and what is important, but can wait
    Cue("not-urgent", """
        itself|themselves|otherwise <be> right|correct|fine|ok|okay
        selbst stimmt|stimmen|passt
        elle_même|lui_même est juste|bonne|correcte|bon
        en sí está|es bien|correct*
        in sé è giust*|corrett*
        em si está certo|certa|bem
        zelf klopt|is_goed
        tiny|little|small|wee one|thing|matter|stuff|bit|point
        eine? kleinigkeit|kleine_sache
        petite|petit chose|truc|souci
        cosita|tontería|cosa_pequeña|cosa_menor
        cosa|roba piccola|da_poco
        cosetta|cosuccia|coisinha|coisa_pequena|kleinigheidje|klein_dingetje
        next week|month|sprint|lot|release|time will_do|is_fine|is_early_enough|is_soon_enough
        with|in the next lot|batch|release|round|update
        can|may|could|kann|darf|peut|puede|può|pode|kan|mag .. next|nächsten|nächste|prochaine|próxima|próximo|
            prossima|prossimo|volgende .. release|version|versión|versione|versão|versie|update|sprint|lot
        nächste* woche|monat|mal reicht|genügt
        sans|sem|senza|sin|ohne|zonder stress|estrés|stres
        quando|cuando calhar|puder|vi|os|podáis|capita
        quando vi|ti|le capita
        nobody's livelihood|life
        in|with|at|beim|mit_dem|im|avec_la|à_la|en_la|con_la|con_il|na|com_a|bij_de|met_de next|nächsten|prochaine|
            próxima|prossima|volgende release|update|version|versión|versione|versão|versie|mise_à_jour|sprint
        annoys|bothers|irritates .. no|nothing more
        stört|ärgert .. mehr|weiter nicht
        only|just a poster|blemish|beauty
        schönheitsfehler|scoonheidsfoutje|schoonheidsfoutje|hobby
        rien .. critique|grave|méchant|dramatique|urgent|pressant|presse
        nichts kritisches|schlimmes|dramatisches|eiliges|dringendes|ernstes
        nada .. grave|crítico|serio|sério|dramático|urgente
        niente|nulla .. grave|critico|serio|drammatico|urgente
        niets ernstigs|kritieks|dringends|ergs|dramatisch
        brennt|drängt|eilt .. nichts|nicht
        nothing .. burns|burning|hurts|falls_over
        whenever|next_time|once you .. at|on|in|near|around|touch|there .. anyway
        when_it|wanneer_het|wann_es|quand_ça|cuando|quando comes_round|uitkomt|passt|vous_arrange|os_venga_bien|vi_va|
            vos_der_jeito
        quando_avete|cuando_tengáis|quand_vous_avez|quando_tiverem|wenn_ihr|als_jullie .. tempo|tiempo|temps|zeit|tijd
        some|sometime|any_time|somewhere this|in_this|in_the|within_the quarter|half|half_year|season|year
        irgendwann|bei_gelegenheit|à_l'occasion|cuando_se_pueda|con_comodo|quando_der|ooit_eens
        """),
    # "Significant issue with workaround": they manage
    Cue("workaround", """
        fait|font|faire avec
        débrouill* .. avec|sans|comme|ainsi|autrement|entre-temps
        behilft|behelfen|helfen sich|uns
        se apañ*|arregl* .. con|así|a_mano|entretanto
        si arrangia*|aggiusta*
        desenrasc* .. com|à_mão|assim
        behelpt|behelpen|redt|redden zich
        derweil|unterdessen|solange .. schreib*|tipp*|rechn*|trag*|tragen|druck*|nehmen|nimmt|mach*|kopier*|ruf*|
            telefon*
        intanto !non|niente|siamo|sono|è|tutto|nessuno|i|il|la <any>
        entretanto|mientras !no|nada|está|están|estão|tudo|todo|nadie|ninguém <any> .. mano|mão|excel|papel|teléfono|
            telefone|folha|hoja|aparte
        rifanno|ricopiano|riscriv*|correggono|ricalcolano|recalcul*|ressaisi*|recopi*|reescrib*|recopian|reescrev*
        correct*|writes|write|strike*|crosses|cross|amend* .. with a? pen|pencil|biro
        corrig* .. stylo|crayon|bolígrafo|lápiz|penna|matita|caneta|lápis
        met de pen|potlood
        they|she|he phone|phones|ring|rings|call|calls|text|texts the|those|each|every|all|people|parents|guests|
            drivers|customers|clients
        eles|elas telefonam|ligam|avisam a|aos|às|os|as
        ellos|ellas? llaman|avisan a|al
        loro chiamano|telefonano|avvisano a|ai|alle|gli|i|le
        sie rufen|telefonieren .. an|durch
        ils|elles appellent|préviennent les|chaque|ceux
        ze|zij bellen .. <any>
        correct*|korrigier*|corrig*|verbeter* .. printout|paper|ausdruck|papier|papel|carta|impression|uitdraai
        mit dem stift|kugelschreiber
        tell|tells|warn|warns|phone|phones|text|texts|ring|rings them|people|customers|guests|clients|
            everyone .. by_hand|instead|themselves|himself|herself
        """),
    # Handle in Support When: the customer is content, and says so to the sender
    Cue("content", """
        thanked me|us
        hat|haben sich .. bedankt
        bedankt sich
        a|ont remercié
        me|nos dio|ha_dado|dieron .. gracias
        ha|hanno ringraziato
        we|he|she|they both|all? laughed
        ont|a|avons ri
        haben|hat gelacht
        se rió|rieron
        ha|hanno|abbiamo riso
        riu|riram
        heeft|hebben gelachen
        agradeceu|agradeceram
        bedankte zich|me|ons
        ya pudo|puede|lo_ha_conseguido|lo_consiguió|lo_tiene
        já consegu*|deu|está_resolvido|encontrou|percebeu
        ci|ce è|l'ha riuscit*|fatta
        hat|hats|es geklappt
        is|het gelukt
        y est|sont arrivé*|parvenu*
        ^ working|works again $
        ^ läuft|geht wieder $
        ^ funciona otra_vez|de_nuevo $
        wrote|writes back that it|that_it works|worked
        """, ours=True),
    # and nothing is left to do
    Cue("closing", """
        ^ nothing else|more $
        ^ that's|that_is|that_was all|it $
        ^ das war's|war_alles $
        ^ c'est tout $
        ^ nada más|mais $
        ^ nient'altro $
        ^ verder niets $
        ^ já está $
        """, ours=True),
    # and a sender who has looked: there is nothing in it
    Cue("false-alarm", """
        ^ forget it|that|this|my|about_it
        ^ vergesst es|das|meine
        ^ oubliez|oublie <any>
        ^ olvidad|olvidadlo|olvídalo|olvídenlo
        ^ lasciate|lascia perdere|stare
        ^ esqueçam|esquece|esqueça
        ^ laat maar
        ^ red_herring $
        ^ a red_herring $
        ^ wild_goose_chase $
        storm in a teacup
        ^ fausse piste $
        ^ falsche fährte $
        sturm im wasserglas
        ^ pista falsa|equivocada $
        ^ falsa pista $
        ^ vals|loos spoor $
        tempête dans un verre
        """, ours=True),
    # "The customer needs guidance or training, not a fix": the sender only has to say where it is
    Cue("how-to", """
        just|only|simply|merely .. explain|show|point|tell .. where|how|it|him|her|them
        only|just needs|need|wants explaining|showing|pointing|a_nudge
        muss|müsste|brauch* .. nur|bloß .. erklär*|zeig*|sag*
        nur erklären|zeigen
        il suffit|suffirait .. expliquer|montrer|dire
        juste|simplement à? expliquer|montrer
        sólo|solo|basta|bastaría .. explicar*|enseñar*|decir*
        solo|soltanto|basta .. spiegar*|mostrar*|dir*
        só|basta|apenas .. explicar|mostrar|dizer
        alleen|enkel|maar .. uitleggen|laten_zien
        looks|looking|searched|searching for|it|in|under .. wrong place|menu|tab|page|corner
        sucht|suchte es|das|ihn|sie .. falschen|falscher
        anda|andava|está à procura .. em|na|no|nas|nos
        cherche|cherchait .. mauvais|mauvaise
        busca|buscaba .. sitio equivocado
        cerca|cercava .. posto sbagliato
        zoekt|zocht .. verkeerde plek|plaats|menu
        """, ours=True),
    Cue("documented", """
        está|vem no|en_el|na|en_la manual|guía|guia|ajuda|ayuda
        sta|è nel|nella manuale|guida
        figure|est|c'est dans le|la|l'|notre manuel|guide|aide|notice
        steht im|in_der handbuch|hilfe|anleitung|doku
        staat in de|onze handleiding|hulp|documentatie
        """, ours=True),
    # "High-revenue customer threatening churn": another offer lies on the table
    Cue("churn", """
        about|ready|set|packing to go|leave|walk $
        quote|offer|proposal|bid .. on the|his|her|their table|desk
        better|cheaper|rival|competing|lower offer|quote|proposal
        match|beat|undercut the|that|their|his|her|this price|offer|quote|figure
        signs|sign|signing with|theirs|it .. unless|if_we_don't|otherwise
        besseres|günstigeres angebot|gegenangebot
        angebot .. konkurrenz|mitbewerb*|auf_dem_tisch
        meilleure|moins_chère offre|proposition
        mejor|más_barata oferta
        oferta mejor|más_barata|de_la_competencia
        offerta migliore|più_bassa|della_concorrenza
        proposta melhor|mais_barata|da_concorrência
        beter|goedkoper aanbod|bod|offerte
        """, conditional=True),
    # "exception to policy required": the sender's own hands are tied where money is
    Cue("exception", """
        not|isn't|aren't|n't allowed|supposed|free|permitted to .. touch|change|lower|cut|alter|match .. price*|terms|
            rate*|fee*|contract*
        may not|never .. touch|change|lower|cut .. price*|terms|rate*|fee*
        darf .. preis*|preise|konditionen .. nicht
        no puedo|podemos tocar|bajar .. precio*
        ne peux|peut .. toucher|baisser .. prix|tarif*
        non posso|possiamo toccare|abbassare .. prezz*
        não posso|podemos mexer|baixar .. preç*
        mag .. prijs|prijzen .. niet
        """, ours=True),
    # "customer requesting executive involvement": words that only the company itself can give
    Cue("executive", """
        speak|speaks|talk|talks|answer|sign|signs for the|our company|firm|house|business
        speak*|explain* .. to|before .. her|his|their|the board|directors|shareholders|trustees
        isn't|not mine|my_place|for_me to write|say|answer|tell|explain|sign
        not|n't be me who|that
        somebody|someone|person|anybody|anyone above|over me|us|my_grade
        im namen der firma|des_hauses|des_unternehmens
        für die|unsere firma .. sprechen|sprechen_darf
        au nom de .. société|maison|entreprise|direction
        en nombre de .. empresa|casa
        a nome della|dell' .. azienda|ditta|società
        em nome da .. empresa|casa
        namens het|de|ons bedrijf|firma|directie
        """, ours=True),
)  # fmt: skip
