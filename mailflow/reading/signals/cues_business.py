"""Wordings for what only Leadership can decide; each group stands for the words of the playbook above it."""

from mailflow.reading.signals.cue import Cue

ROWS: tuple[Cue, ...] = (
    # Any to Leadership: "PR or legal risk"
    Cue("legal", """
        lawyer*|solicitor*|attorney*|legal_team|legal_department|legal_counsel|counsel .. wrote|writes|write|letter|
            contact*|involved|demand*|threaten*|send*|sent|advise*|look*|review*|prepar*|get|hear|call*|are_now|is_now|
            will|has|have
        involve*|involving|consult*|instruct*|talk*|speak* .. lawyer*|solicitor*|attorney*|legal|counsel
        pass*|hand*|give|gave|giving|forward*|take|taking|go|going|escalat*|hear|heard|letter|mail|email|call|
            message .. to|from|with|over .. lawyer*|solicitor*|attorney*|legal_team|legal_department|legal|counsel
        legal action*|steps|threat*|claim*|proceedings|notice|consequences|risk|dispute
        sue us|you|them|for|over
        will|to|threaten*|going_to|might sue
        suing|lawsuit|litigation
        take|taking|see|going|go .. to|in court
        claim|claims|claiming|sue|seek|demand* .. damages
        damages|liability claim*
        formal notice|complaint .. breach|contract|default|law
        breach of contract
        rechtsanwalt*|anwalt|anwältin|anwälte|kanzlei .. wendet|schreib*|schrieb|eingeschaltet|melde*|einschalten|
            übergeben|beauftragt|prüf*|droh*
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
        take|takes|taking|bring|brought it|this|that .. to .. press|media|twitter|linkedin|social_media|trustpilot|
            reddit|newspaper*
        press|journalist*|reporter*|newspaper* .. call*|asks|asked|asking|wrote|writes|contacted|article|picked|
            interview*|enquir*|inquir*
        article|story|report in .. newspaper|press|paper|media
        post*|tweet*|publish*|complain*|writes|wrote|writing|share* .. on|in|to|about .. linkedin|twitter|x|trustpilot|
            reddit|facebook|instagram|social_media|g2|capterra|mastodon|bluesky
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
        not the one to|who .. say|decide|approve|grant|promise|sign
        our|the terms are|is|say <n>|<any>
        no|without authority|mandate|power to|for
        authority|power|mandate to .. grant|approve|decide|sign
        more than .. sign|approve|grant|offer
        we|i don't|do_not|never|usually_don't|normally_don't normally|usually|generally? give|do|offer|allow|grant|
            accept
        normally|usually|generally .. say_no|refuse|decline|don't|not
        middle of .. term|contract .. downgrade|cancel|leave|change
        downgrade|leave|cancel|exit|terminate .. middle|early|mid_term|before_the_end
        against .. terms|conditions|agreement
        waive the|that|a|their|our
        payment plan|holiday|deferral|postponement
        our|the policy|terms|contract|rules says|say|allows|allow|only_allows|doesn't_allow|does_not_allow|forbid*|
            limit*|don't_allow|permits
        bend|bending|break|breaking the|our|some? rules
        exceeds|exceed|above|beyond|more_than|over what_i|what_we|anything_i .. may|can|could approve|grant|sign|give|
            offer|decide|promise
        exceeds|exceed|above|beyond|more_than what_i|what_we may|am_allowed
        not in|covered|foreseen|provided in|by|the|our terms|contract|policy|agreement
        not allowed|authori*|entitled|permitted|empowered to give|grant|approve|offer|decide|promise|refund|discount|
            waive|sign
        requires|require|needs|need|takes management|executive|director|vp|leadership|finance|cfo|higher|your approval|
            sign_off|ok|blessing
        darf .. nicht entscheiden|gewähren|genehmigen|zusagen
        freigabe|genehmigung .. brauch*|nötig|erforderlich|von
        brauch*|benötig* .. freigabe|genehmigung
        ne peux|peut|pouvons .. pas accorder|valider|décider|approuver
        no puedo|podemos .. aprobar|conceder|autorizar
        non posso|possiamo .. concedere|approvare|autorizzare
        não posso|podemos .. aprovar|conceder|autorizar
        mag .. niet beslissen|toekennen|goedkeuren
        out_of_policy|off_policy
        make|grant|approve|need*|allow|ask|asks|asked|asking|request*|want*|give|authori* .. exception !in|at|log|trace|
            error
        exception to|from|for .. policy|rule*|terms|contract|standard|process|limit*|them|him|her|this_customer
        above|over|beyond|exceeds|exceed|exceeding|outside .. my|our|the .. approval*|authority|limit|limits|discretion|
            remit|policy|competence
        against .. policy|rules
        extend*|extension|prolong*|lengthen .. trial|payment_term*|payment_terms|credit_term*|contract|poc|pilot
        waive|waiver|waiving|waived
        my|our|the approval_limit|limit|authority is|ends|stops
        not mine|ours|my_call|our_call|my_decision|for_me|for_us to give|grant|decide|make|approve|promise
        not my|our call|decision
        isn't my|our|mine call|decision
        <cannot> .. make|approve|grant|authori*|promise|decide|sign|allow|offer|give .. exception|that|this|it|discount|
            refund|credit|those|such
        need*|require*|want*|ask*|awaiting|pending .. approval|sign_off|signoff|authori*ation|go_ahead .. for|from|by|
            on|to
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
        speak*|talk*|call*|meeting|word|hear|heard|escalat*|complain*|write|wrote|written|appointment|conversation|meet|
            contact .. your <boss>
        wants|want|demand*|ask*|expect*|insist*|request*|need* ... call|meeting|conversation|talk|word|answer|
            statement .. with|from our|your|the|a|their|his|her? <chief>
        speak*|talk*|call*|meeting|word|hear|escalat*|complain*|wrote|written|meet|copied|cc|cc'd .. to|with|from|
            in .. <chief>
        your ceo|cto|coo|cfo|managing_director|boss|superior*
        executive sponsor|involvement|call|attention|escalation|meeting|level
        <chief> wants|asks|demands|expects|called|wrote|rang|insists|is_asking|has_asked|will_call|is_furious|
            is_involved|wants_to|now|himself|herself|copied
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
        if|unless ... move|moves|moving|switch|switches|go|goes|change|changes ... to|over_to <Name>
        cost|costs|lose us the|this account|customer|client|contract
        disdic*|disdett*|rescind*|recedon* .. contratto|abbonamento|accordo|tutto
        disdicono|disdice|disdetta|recedono
        cancelam|cancela|cancelan|rescindem|rescinde|rescinden .. contrato|assinatura|suscripción|tudo|todo
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
        pull the plug on us|our|the_contract|the_account
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
        move|moving|moves|switch|switching|switches|migrate|migrating|go|going|goes|change|changing|defect|leave|
            leaving|leaves .. to|for|with .. <competitor>
        move|switch|migrate|go|moving|switching|migrating|leaving|leave over_to|to|for|away_to <Name> <Name>? unless|if|
            because|by|otherwise|or|next|instead|at_the_end|in_january|before|when|after
        or|otherwise|else|unless .. <they> .. leave|leaves|walk|walks|cancel|cancels|quit|quits|switch|switches|
            terminate|terminates|go_elsewhere|look_elsewhere|are_gone|is_gone|are_out|is_out
        look*|shopping|talk*|evaluat*|compar*|speak*|test*|trial*|consider*|demo*|search* .. <competitor>
        threaten*|decided ... leave|leaving|cancel|cancelling|canceling|terminate|terminating|quit|walk|switch|
            switching|churn
        about|going|plan*|ready|consider*|think*|tempted|intend* to|of|about leave|leaving|cancel|cancelling|terminate|
            quit|walk|switch_to !a|an|feedback|the_order|order*|it|comment*
        want|wants|wanted to leave|quit|cancel|terminate us|you|the_contract|our_contract|their_contract|everything|now|
            immediately|early|if|unless|because|by|at
        will|'ll|would|we'll|they'll|he'll|she'll leave|cancel|quit|walk|churn us|you|if|unless|at|by|when|soon|because|
            over|after|within
        will|'ll|we'll|they'll|he'll|she'll leave|cancel|churn|walk|quit $
        will have to leave|look_elsewhere|cancel|part
        leave|leaving|leaves us|you .. if|unless|for|because|at|by|over|when|after
        leave|leaving at|before|by|in the_end|renewal|year_end|the_renewal|the_contract_end
        walk|walking away
        lose|losing .. as_a_customer|as_customer|the_account|this_account|the_customer|this_customer|the_client|
            this_client
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
)  # fmt: skip
