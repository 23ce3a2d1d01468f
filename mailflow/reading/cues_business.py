"""Wordings for what Leadership and Product decide; each group stands for the words of the playbook above it."""

from mailflow.reading.cue import Cue

ROWS: tuple[Cue, ...] = (
    # Any to Leadership: "PR or legal risk"
    Cue("legal", """
        lawyer*|solicitor*|attorney*|legal_team|legal_department|legal_counsel|counsel .. wrote|writes|write|letter|contact*|involved|demand*|threaten*|send*|sent|advise*|look*|review*|prepar*|get|hear|call*|are_now|is_now|will|has|have
        involve*|involving|consult*|instruct*|talk*|speak* .. lawyer*|solicitor*|attorney*|legal|counsel
        pass*|hand*|give|gave|giving|forward*|take|taking|go|going|escalat*|hear|heard|letter|mail|email|call|message .. to|from|with|over .. lawyer*|solicitor*|attorney*|legal_team|legal_department|legal|counsel
        legal action*|steps|threat*|claim*|proceedings|notice|consequences|risk|dispute
        sue us|you|them|for|over
        will|to|threaten*|going_to|might sue
        suing|lawsuit|litigation
        take|taking|see|going|go .. to|in court
        claim|claims|claiming|sue|seek|demand* .. damages
        damages|liability claim*
        formal notice|complaint .. breach|contract|default|law
        breach of contract
        rechtsanwalt*|anwalt|anwältin|anwälte|kanzlei .. wendet|schreib*|schrieb|eingeschaltet|melde*|einschalten|übergeben|beauftragt|prüf*|droh*
        anwalt|anwältin|rechtsanwalt*|rechtsabteilung
        rechtliche schritte|konsequenzen
        schadensersatz*|schadenersatz*|klage|verklagen
        avocat*|mise_en_demeure|poursuites|action_en_justice|tribunal|juridique
        abogad*|acciones_legales|demandar|denuncia
        avvocat*|azione_legale|azioni_legali|vie_legali|diffida
        advogad*|ação_judicial|medidas_legais|processo_judicial
        advocaat|ingebrekestelling|juridische_stappen|aansprakelijk*
        """, conditional=True),
    Cue("publicity", """
        all over twitter|linkedin|facebook|social_media|the_press|the_news|the_internet|reddit
        in .. local|national|daily paper|newspaper|press|news|gazette
        go|goes|going|went public|viral|to_the_press|to_the_media|to_the_papers
        take|takes|taking|bring|brought it|this|that .. to .. press|media|twitter|linkedin|social_media|trustpilot|reddit|newspaper*
        press|journalist*|reporter*|newspaper* .. call*|asks|asked|asking|wrote|writes|contacted|article|picked|interview*|enquir*|inquir*
        article|story|report in .. newspaper|press|paper|media
        post*|tweet*|publish*|complain*|writes|wrote|writing|share* .. on|in|to|about .. linkedin|twitter|x|trustpilot|reddit|facebook|instagram|social_media|g2|capterra|mastodon|bluesky
        linkedin|twitter|trustpilot|reddit|facebook|social_media post|thread|review*|rant|storm
        post|post_it|post_this|tweet|tweet_it|tweet_this publicly|online|about
        bad|negative|public|one_star review*|publicity|press|statement
        reputation*|pr damage|risk|disaster|problem
        presse|öffentlichkeit|journalist* .. geh*|wend*|schreib*|inform*|anfrage*|artikel|bericht*
        an die presse|öffentlichkeit|medien
        la presse|journaliste*|médias|réseaux_sociaux
        la prensa|periodista*|redes_sociales
        giornalist*|giornali|social_network
        imprensa|jornalista*|redes_sociais
        """, conditional=True),
    # "exception to policy required"
    Cue("exception", """
        no|without authority|mandate|power to|for
        authority|power|mandate to .. grant|approve|decide|sign
        more than .. sign|approve|grant|offer
        we|i don't|do_not|never|usually_don't|normally_don't normally|usually|generally? give|do|offer|allow|grant|accept
        normally|usually|generally .. say_no|refuse|decline|don't|not
        middle of .. term|contract .. downgrade|cancel|leave|change
        downgrade|leave|cancel|exit|terminate .. middle|early|mid_term|before_the_end
        against .. terms|conditions|agreement
        waive the|that|a|their|our
        payment plan|holiday|deferral|postponement
        our|the policy|terms|contract|rules says|say|allows|allow|only_allows|doesn't_allow|does_not_allow|forbid*|limit*|don't_allow|permits
        bend|bending|break|breaking the|our|some? rules
        exceeds|exceed|above|beyond|more_than|over what_i|what_we|anything_i .. may|can|could approve|grant|sign|give|offer|decide|promise
        exceeds|exceed|above|beyond|more_than what_i|what_we may|am_allowed
        not in|covered|foreseen|provided in|by|the|our terms|contract|policy|agreement
        not allowed|authori*|entitled|permitted|empowered to give|grant|approve|offer|decide|promise|refund|discount|waive|sign
        requires|require|needs|need|takes management|executive|director|vp|leadership|finance|cfo|higher|your approval|sign_off|ok|blessing
        darf .. nicht entscheiden|gewähren|genehmigen|zusagen
        freigabe|genehmigung .. brauch*|nötig|erforderlich|von
        brauch*|benötig* .. freigabe|genehmigung
        ne peux|peut|pouvons .. pas accorder|valider|décider|approuver
        no puedo|podemos .. aprobar|conceder|autorizar
        non posso|possiamo .. concedere|approvare|autorizzare
        não posso|podemos .. aprovar|conceder|autorizar
        mag .. niet beslissen|toekennen|goedkeuren
        out_of_policy|off_policy
        make|grant|approve|need*|allow|ask|asks|asked|asking|request*|want*|give|authori* .. exception !in|at|log|trace|error
        exception to|from|for .. policy|rule*|terms|contract|standard|process|limit*|them|him|her|this_customer
        above|over|beyond|exceeds|exceed|exceeding|outside .. my|our|the .. approval*|authority|limit|limits|discretion|remit|policy|competence
        against .. policy|rules
        extend*|extension|prolong*|lengthen .. trial|payment_term*|payment_terms|credit_term*|contract|poc|pilot
        waive|waiver|waiving|waived
        my|our|the approval_limit|limit|authority is|ends|stops
        not mine|ours|my_call|our_call|my_decision|for_me|for_us to give|grant|decide|make|approve|promise
        not my|our call|decision
        isn't my|our|mine call|decision
        <cannot> .. make|approve|grant|authori*|promise|decide|sign|allow|offer|give .. exception|that|this|it|discount|refund|credit|those|such
        need*|require*|want*|ask*|awaiting|pending .. approval|sign_off|signoff|authori*ation|go_ahead .. for|from|by|on|to
        approval|sign_off|signoff needed|required
        outside .. policy|refund_window|return_window|standard_terms|our_terms|notice_period
        ausnahme|ausnahmegenehmigung|ausnahmeregelung|sondergenehmigung|kulanz*
        dérogation|geste_commercial|exception_à
        excepción|hacer_una_excepción
        eccezione|deroga
        exceção
        uitzondering|coulance
        """, conditional=True),
    # "customer requesting executive involvement"
    Cue("executive", """
        <chief> .. escalating|escalated|involved|complaining|complained|copied|pushing|calling|called|wrote
        board|ceo|cfo|cto|director .. agenda|on_it|discusses|topic
        someone|somebody|person|a_person with .. power|authority|say
        decision power|maker|makers
        head of <any's> .. boss|manager
        boss|superior|manager of .. support|head
        <chief> .. personally|myself|us|me
        their|the|customer's <chief> is|are now|also|already? on|in .. mail|mails|thread|copy|cc|call|calls
        speak*|talk*|call*|meeting|word|hear|heard|escalat*|complain*|write|wrote|written|appointment|conversation|meet|contact .. your <boss>
        wants|want|demand*|ask*|expect*|insist*|request*|need* ... call|meeting|conversation|talk|word|answer|statement .. with|from our|your|the|a|their|his|her? <chief>
        speak*|talk*|call*|meeting|word|hear|escalat*|complain*|wrote|written|meet|copied|cc|cc'd .. to|with|from|in .. <chief>
        your ceo|cto|coo|cfo|managing_director|boss|superior*
        executive sponsor|involvement|call|attention|escalation|meeting|level
        <chief> wants|asks|demands|expects|called|wrote|rang|insists|is_asking|has_asked|will_call|is_furious|is_involved|wants_to|now|himself|herself|copied
        someone|somebody senior|in_charge|higher_up|more_senior|with_authority
        escalate* .. to .. your|our|the management|leadership|board|highest
        geschäftsführ*|vorstand|vorgesetzt*|chef .. sprechen|reden|anruf*|verlangt|gespräch|termin|telefon*|rückruf
        sprechen|gespräch|anruf|rückruf .. geschäftsführ*|vorstand|vorgesetzt*|leitung
        parler|entretien|rendez_vous|appel .. direction|directeur|directrice|responsable|pdg|supérieur*
        hablar|reunión|llamada .. director*|gerente|dirección|responsable|jefe
        parlare|incontro|chiamata .. direttore|responsabile|dirigente|capo
        falar|reunião|ligação .. diretor*|gerente|direção|chefe|responsável
        spreken|gesprek .. directeur|directie|manager|leidinggevende
        """),
    # "High-revenue customer threatening churn", "High-value customer at risk"
    Cue("churn", """
        put|puts|putting us|you .. notice
        on notice
        renewal|extension|contract .. off_the_table|dead|cancelled|in_question|in_doubt
        signed|sign|signing|gone|going with|to somebody_else|someone_else|another|a_competitor
        want|wants|wanted out !of_stock|of_the_list
        shopping around
        lose|losing this|the|that|our|an account|client|customer
        released from .. contract|agreement
        get out of .. contract|agreement
        dejarnos|dejar_de_trabajar|buscan|buscando .. otro|alternativa*|proveedor
        valutando|cercando|cercano .. altro|alternativ*|fornitore
        cherche*|regarde*|étudie* .. autre|alternative*|concurrent*
        suchen|schauen|prüfen .. alternative*|anderen|anbieter
        go|goes|move|moves|switch|sign|signs with|to|over_to <Name> if|when|unless|because|instead|by
        about|going|likely|risk|danger|afraid|close to|of lose|losing them|him|her|the|this|our
        then|or|otherwise they|he|she|we terminate*|cancel*|leave|leaves|quit|quits|walk|walks
        notice|letter of termination|cancellation
        termination|cancellation notice|letter
        pull the plug
        pull|pulls|pulling out !of_the_socket
        zu|zum|zur .. mitbewerber*|konkurrenz|wettbewerb*|anbieter
        mitbewerber*|wettbewerber*|konkurrenz .. wechseln
        résilier|résilie|résilient|résiliation
        dreig* .. opzeg*|op_te_zeggen|te_vertrekken|weg
        op te zeggen
        final|last straw
        they're|they_are|we're|we_are|he's|she's out $
        leave|leaving us|you
        churn|churns|churning
        cancel*|terminat* .. contract|contracts|subscription*|agreement|renewal|membership|vertrag
        cancel*|terminat* our|the|their|his|her|my|this account|plan|licence*|license*|service
        end|ending|ends our|the|their|his|her contract|subscription|agreement|relationship|partnership|cooperation
        won't|not|don't|doesn't|no_longer|never|refus* .. renew|renewing|extend_the_contract|prolong
        non_renewal
        give|gave|giving|gives|hand|handed|handing|serve .. notice !about|that|period
        move|moving|moves|switch|switching|switches|migrate|migrating|go|going|goes|change|changing|defect|leave|leaving|leaves .. to|for|with .. <competitor>
        move|switch|migrate|go|moving|switching|migrating|leaving|leave over_to|to|for|away_to <Name> <Name>? unless|if|because|by|otherwise|or|next|instead|at_the_end|in_january|before|when|after
        or|otherwise|else|unless .. <they> .. leave|leaves|walk|walks|cancel|cancels|quit|quits|switch|switches|terminate|terminates|go_elsewhere|look_elsewhere|are_gone|is_gone|are_out|is_out
        look*|shopping|talk*|evaluat*|compar*|speak*|test*|trial*|consider*|demo*|search* .. <competitor>
        threaten*|decided ... leave|leaving|cancel|cancelling|canceling|terminate|terminating|quit|walk|switch|switching|churn
        about|going|plan*|ready|consider*|think*|tempted|intend* to|of|about leave|leaving|cancel|cancelling|terminate|quit|walk|switch_to !a|an|feedback|the_order|order*|it|comment*
        want|wants|wanted to leave|quit|cancel|terminate us|you|the_contract|our_contract|their_contract|everything|now|immediately|early|if|unless|because|by|at
        will|'ll|would|we'll|they'll|he'll|she'll leave|cancel|quit|walk|churn us|you|if|unless|at|by|when|soon|because|over|after|within
        will|'ll|we'll|they'll|he'll|she'll leave|cancel|churn|walk|quit $
        will have to leave|look_elsewhere|cancel|part
        leave|leaving|leaves us|you .. if|unless|for|because|at|by|over|when|after
        leave|leaving at|before|by|in the_end|renewal|year_end|the_renewal|the_contract_end
        walk|walking away
        lose|losing .. as_a_customer|as_customer|the_account|this_account|the_customer|this_customer|the_client|this_client
        last straw|chance|warning
        up|put for replacement|tender|retender
        recommend*|propos*|plan*|consider* .. replacement|replacing|to_replace us|you|the_tool|the_system
        replace us|you|your
        müssen|werden .. weg|wechseln|kündigen
        anders|sonst|sinon|si_no|altrimenti|senão .. weg|kündig*|résili*|quitt*|cancel*|part*|disdi*
        take|taking .. business .. elsewhere
        go|going|look|looking elsewhere
        kündig*|gekündigt|vertragsende
        wechsel* .. anbieter|konkurrenz|wettbewerb*
        zur konkurrenz
        résili*|quitter .. service|plateforme|solution|contrat
        partir|passer|changer .. chez|à .. concurren*
        changer de fournisseur|prestataire
        cancelar|rescindir|anular .. contrato|suscripción|cuenta|servicio|assinatura|conta|serviço
        dar|darse|damos de baja
        cambiar|irse|irnos|pasar .. competencia|proveedor
        disdire|disdetta|recedere|rescindere
        passare|cambiare .. concorren*|fornitore
        mudar|trocar .. concorren*|fornecedor
        opzeggen|opzegging|overstappen
        """, conditional=True),
    # "SLA breach imminent or occurred"
    Cue("sla", """
        owe|owed them|him|her|the_customer .. within|hours|h|by
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
        sla|slas|service_level* .. breach*|miss*|broken|over|exceed*|expire*|violat*|run_out|runs_out|ran_out|running_out|ends|at_risk|passed|blown|gone|is_up|up|due|overdue|in_danger|jeopard*|end|burn*|tight
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
        <deal> ... depend*|hang*|hinge*|at_risk|in_danger|on_hold|blocked|waiting|stake|at_stake|paused|threatened|jeopard*|stalled|slip*|postponed|delayed|stopped|in_doubt|off_the_table|fail*
        won't|not|don't|refuse*|can't sign|renew|buy|go_ahead|close|order|roll_out until|unless|before|without|if|the
        before|until|unless .. sign|signs|signed|renew|renews|renewing !off|in|up
        up|due|coming_up for renewal
        renewal is|comes|due|in|on|next|date|at|before|this|talks|decision|meeting|conversation|call
        contract|subscription|licence|license renews|expires|ends|runs_out in|on|at|next|this
        renew|renews|renewing .. in|on|next|by january|february|march|april|may|june|july|august|september|october|november|december
        account|customer|client|revenue|arr|relationship|business at_risk|at_stake|in_danger|in_jeopardy
        prospect|tender|rfp|bid|pilot|poc|proof_of_concept ... lose|lost|lose_it|decide*|choose|deadline|closes|close|due|requires|demands|fail*|depend*|at_risk|goes|go
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
        key|biggest|largest|strategic|top|major|flagship|most_important|reference|vip|platinum|important|high_value|valuable|big customer*|account*|client*
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
        ask*|asking|want*|need*|request*|wish* for? a|an|some <any>? integration|option|feature|function|filter|setting|plugin|connector|dashboard|reminder|reminders|add_on|toggle|switch_for|field
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
        they'd|he'd|she'd|we'd|i'd|would like|love|appreciate a|an !call|meeting|reply|answer|statement|refund|discount|credit|word|quick|update|copy|confirmation|solution|fix|date|callback|explanation|eta|estimate
        they'd|he'd|she'd|we'd|i'd|would like|love|need|want|prefer to_have|to_be_able|the_option|the_possibility|the_ability|some_way|a_way|an_option !back
        want*|wish*|need*|ask*|request*|miss* .. option|ability|possibility|way to|for|of
        missing|lack*|lacking|absent|no_such|add|adding|adds .. feature*|functionality|capability|option|setting|integration|field
        missing|lack*|lacking|need*|want*|without|no .. <capability>
        is|are it|this|that|there|they|something|such_a_thing .. planned|coming|considered
        is|are|if|whether|anything .. planned|roadmapped !maintenance|outage|downtime
        planned for|this year|quarter|this|next|release
        roadmap
        any|no plans to|for
        product gap|request|feedback|decision|wish
        we|product|you|it|tool|app|system don't|do_not|doesn't|does_not have|offer|support|provide|allow that|this|it|any|such|a|an|yet|for
        doesn't|does_not|don't|do_not|can't|cannot support|offer|provide !ticket*|us|me|any_help
        there_is|there's|is_there|there_isn't|has|have no|any? way|option|setting|button|possibility|support|filter|api|bulk to|for|yet|in
        not possible|supported|available|offered|built|implemented|there today|yet|at_the_moment|currently|in_the_product|so_far|now|in_our
        isn't|aren't possible|supported|available|offered|implemented
        a request which|that keeps|comes
        <nth> request|petición|demande|anfrage|wunsch|richiesta|pedido|verzoek
        wish_list|wishlist|nice_to_have|gap_in|missing_piece
        <n>|several|many|other customers|clients|accounts|companies .. asked|ask|requested|request|want|wanted|voted .. for|since|it|this|the_same|already|too|about
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
