"""Wordings for contracts, deals and what Product decides; each group stands for the words of the playbook above it."""

from mailflow.reading.signals.cue import Cue

ROWS: tuple[Cue, ...] = (
    # "SLA breach imminent or occurred"
    Cue("sla", """
        owe|owed them|him|her|the_customer .. within|hours|h
        blown through|past .. sla
        it'll|it_will|will|we'll breach !the_wall
        breach|breaches in|at .. minutes|hours|h|noon|<n>
        reaction|response|resolution time .. exceeded|over|missed|passed
        credits|penalty|penalties .. contract|per_contract|from_today|due|under
        contract .. credits|penalty|penalties
        resolution|response|reaction .. per|by|under contract|agreement
        contract|agreement .. hours|days|minutes .. resolution|response|reaction|passed|over
        sla clock|timer|deadline
        availability|uptime .. against|instead_of|versus|vs|promised|agreed|guaranteed
        pay|paying for .. hour|minute|response|support .. heard|nothing|waited|waiting|still
        sla|slas|service_level* .. breach*|miss*|broken|over|exceed*|expire*|violat*|run_out|runs_out|ran_out|
            running_out|ends|at_risk|passed|blown|gone|is_up|up|due|overdue|in_danger|jeopard*|end|burn*|tight
        breach*|miss*|outside|beyond|past|over|violat*|out_of|exceed*|blew|broke|break* .. sla|slas|service_level*
        before|until .. sla .. breach*|ends|expires|runs_out
        service credit*
        sla credit*|penalt*|clause|claim
        guaranteed|contractual|contracted|agreed response*|resolution*|uptime|availability|reaction*
        uptime|availability .. below|under|dropped|fell|only|missed
        response_time|resolution_time .. breach*|exceed*|missed|over|overdue
        sla .. verletzt|gerissen|überschritten|verfehlt|abgelaufen|läuft|läuft_ab
        sla .. dépassé*|rompu|non_respecté|pas_respecté|expire*
        sla .. incumplid*|superad*|vencid*|vence
        sla .. violat*|superat*|scadut*|scade
        sla .. violado|estourado|vencido|vence
        sla .. geschonden|overschreden|verlopen|verloopt
        """),
    # "Pending deals affected?", "High-value customer at risk"
    Cue("deal", """
        sign*|renew*|buy*|order*|extend* .. only if|when|once|with
        only sign*|renew*|buy*|order* .. if|when|once
        <deal> ... depend*|hang*|hinge*|at_risk|in_danger|on_hold|blocked|waiting|stake|at_stake|paused|threatened|
            jeopard*|stalled|slip*|postponed|delayed|stopped|in_doubt|off_the_table|fail*
        won't|not|don't|refuse*|can't sign|renew|buy|go_ahead|close|order|roll_out until|unless|before|without|if|the
        before|until|unless .. sign|signs|signed|renew|renews|renewing !off|in|up
        up|due|coming_up for renewal
        renewal is|comes|due|in|on|next|date|at|before|this|talks|decision|meeting|conversation|call
        contract|subscription|licence|license renews|expires|ends|runs_out in|on|at|next|this
        renew|renews|renewing .. in|on|next|by january|february|march|april|may|june|july|august|september|october|
            november|december
        account|customer|client|revenue|arr|relationship|business at_risk|at_stake|in_danger|in_jeopardy
        prospect|tender|rfp|bid|pilot|poc|proof_of_concept ... lose|lost|lose_it|decide*|choose|deadline|closes|close|
            due|requires|demands|fail*|depend*|at_risk|goes|go
        lose|losing|lost|cost|costs|costing .. tender|deal|bid|contract|rfp|pilot
        vertragsverlängerung|verlängerung .. steht|hängt|gefährdet|ansteht|fällig|läuft
        abschluss|auftrag|deal .. hängt|gefährdet|wackelt|platzt
        renouvellement|signature .. dépend*|menacé*|bloqué*|en_attente|prévu
        renovación|firma|contrato .. depende|peligro|riesgo|pendiente|vence
        rinnovo|firma|contratto .. dipende|rischio|sospeso|scade
        renovação|assinatura|contrato .. depende|risco|pendente|vence
        verlenging|contract .. afhankelijk|risico|loopt_af
        """, conditional=True),
    Cue("key-customer", """
        key|biggest|largest|strategic|top|major|flagship|most_important|reference|vip|platinum|important|high_value|
            valuable|big customer*|account*|client*
        top 5|10|20|five|ten|twenty
        one of our|the biggest|largest|most
        our|their number_one|no_1 customer|client|account
        referenz|referenzkunde|großkund*|schlüsselkund*|wichtigst* kund*
        wichtig* kunde|kundin|kunden
        client* stratégique*|important*|clé*|grand_compte
        grand compte
        cliente* clave|estratégico*|importante*|chave|chiave|strategic*|importanti
        belangrijk* klant*
        """),
    # L2 to Product: "Feature gap causing customer pain"
    Cue("feature-gap", """
        feature|function|functionality|option|integration|possibility is|are missing|lacking !the|a|some|rows|data|its|
            their
        something we don't|do_not|never have|offer|support|do
        new feature|function|functionality
        no|isn't|not|any option|setting|possibility|function|way|switch|button for|to
        there isn't|is_not an|any|a option|setting|possibility|function|way
        suggest*|propos* a|an|the|that|adding .. <any>
        das gibt|haben|können .. nicht
        gibt es .. nicht|noch_nicht
        fonction|fonctionnalité|option n'existe|manque*|absente
        función|opción|funcionalidad no_existe|no_está|falta
        funzione|opzione|funzionalità non_esiste|manca
        função|opção|recurso não_existe|falta
        functie|optie .. bestaat|ontbreekt
        missing|miss the possibility|option|ability|chance|means
        not|isn't|aren't on our|the roadmap|backlog|list
        want*|need*|like|wish* to_be_able|to be_able|able
        can't|cannot do|handle|offer this|that|it|such yet|today|so_far|at_the_moment
        ask*|asking|want*|need*|request*|wish* for? a|an|some <any>? integration|option|feature|function|filter|setting|
            plugin|connector|dashboard|reminder|reminders|add_on|toggle|switch_for|field
        <nth> <asker> .. asking|asks|who_asks|requesting|wanting|wants|asked
        they|customers|he|she|client miss|misses|lack|lacks a|an|any|some
        doesn't|does_not|don't|not exist
        would be great|nice|cool|good|helpful|useful|handy if|to
        when will|do you|we|it offer|support|have|add|provide|introduce
        wünsch* sich|uns
        funktion|feature|möglichkeit|option fehlt
        manque .. fonction*|option|possibilité
        souhaite*|voudrai*|aimerai* .. pouvoir|avoir|exporter|importer|que
        pide*|piden|quiere|quieren|solicita* .. poder|función|funcionalidad|opción|integración
        chiede|chiedono|vuole|vogliono .. poter*|funzione|funzionalità|integrazione
        pede|pedem|quer|querem .. poder|função|funcionalidade|integração
        vraagt|vragen|wil|willen .. mogelijkheid|functie|integratie|kunnen
        feature request*|gap*|ask|wish*|idea
        enhancement|change|improvement request*
        they'd|he'd|she'd|we'd|i'd|would like|love|appreciate a|an !call|meeting|reply|answer|statement|refund|discount|
            credit|word|quick|update|copy|confirmation|solution|fix|date|callback|explanation|eta|estimate
        they'd|he'd|she'd|we'd|i'd|would like|love|need|want|prefer to_have|to_be_able|the_option|the_possibility|
            the_ability|some_way|a_way|an_option !back
        want*|wish*|need*|ask*|request*|miss* .. option|ability|possibility|way to|for|of
        missing|lack*|lacking|absent|no_such|add|adding|adds .. feature*|functionality|capability|option|setting|
            integration|field
        missing|lack*|lacking|need*|want*|without|no .. <capability>
        is|are it|this|that|there|they|something|such_a_thing .. planned|coming|considered
        is|are|if|whether|anything .. planned|roadmapped !maintenance|outage|downtime
        planned for|this year|quarter|this|next|release
        on|our|the|any|in roadmap !which|he|she|and|brochure
        roadmap $
        any|no plans to|for
        product gap|request|feedback|decision|wish
        we|product|you|it|tool|app|system don't|do_not|doesn't|does_not have|offer|support|provide|allow that|this|it|
            any|such|a|an|yet|for
        doesn't|does_not|don't|do_not|can't|cannot support|offer|provide !ticket*|us|me|any_help
        there_is|there's|is_there|there_isn't|has|have no|any? way|option|setting|button|possibility|support|filter|api|
            bulk to|for|yet|in
        not possible|supported|available|offered|built|implemented|there today|yet|at_the_moment|currently|
            in_the_product|so_far|now|in_our
        isn't|aren't possible|supported|available|offered|implemented
        a request which|that keeps|comes
        <nth> request|petición|demande|anfrage|wunsch|richiesta|pedido|verzoek
        wish_list|wishlist|nice_to_have|gap_in|missing_piece
        <n>|several|many|other customers|clients|accounts|companies .. asked|ask|requested|request|want|wanted|
            voted .. for|since|it|this|the_same|already|too|about
        asked|requested|asks|request|wanted by <n>|several|many|other|multiple customers|clients|accounts
        keep*|kept asking for
        die funktion .. gibt_es|nicht|fehlt
        no lo tenemos|ofrecemos|soportamos|hay
        hoja de_ruta|feuille_de_route
        funktionswunsch|featurewunsch|feature_wunsch|fehlende_funktion|verbesserungsvorschlag
        wünsch* sich|uns|wir .. funktion|möglichkeit|option|export|ansicht|dass
        wunsch nach|für
        hätte*|würde* gern* .. funktion|möglichkeit|option|eine|einen|ein
        fonctionnalité* manquante*|demandée*|absente*
        demande|demandent|souhait*|aimer* .. fonctionnalité|pouvoir|possibilité|option
        funcionalidad|función .. falta|faltante|solicitada|no_existe
        gustaría|quisiera* .. poder|tener|funcionalidad|opción
        funzionalità mancante|richiesta|non_disponibile
        vorrebbe*|vorremmo|vorrei .. poter*|avere|funzionalità|funzione
        funcionalidade|recurso .. falta|não_existe|em_falta
        gostari* .. poder|ter|de_poder|de_ter|funcionalidade
        ontbrekende|missende functie|functionaliteit|optie
        zou*|willen|wil graag .. functie|optie|mogelijkheid|kunnen
        """, conditional=True),
    # "design decision needed, workflow doesn't match customer expectations, competing customer needs"
    Cue("design", """
        design|product|ux decision*
        workflow|process|behavio*|logic|way_it_works .. doesn't|does_not|don't match|fit|suit
        conflicting|competing|contradict*|opposite requests|needs|wishes|requirements|request|wish
        two|both|other customers want .. opposite|the_other_way
        works_as_designed|by_design|working_as_designed|as_designed ... but|yet|want*|expect*|confus*|need*|complain*
        confusing|counter_intuitive|counterintuitive|unintuitive|misleading
        designentscheidung|produktentscheidung
        """),
)  # fmt: skip
