"""Ideas of who decides, threatens and waits: contracts, the press, the law; each with its words in seven languages."""

# fmt: off
BUSINESS: dict[str, str] = {
    "chief": """ceo cto coo cfo cio md vp president chairman chairwoman chair board founder owner_of managing_director
        chief_executive chief_operating chief_financial executive executives exec director directors directorate
        management leadership somebody_senior someone_senior senior_management higher_up higher_ups someone_important
        decision_maker in_charge with_authority with_a_title boss bosses superior superiors head_of geschäftsführer
        geschäftsführerin geschäftsführung geschäftsleitung vorstand vorgesetzten chefin chef vorgesetzter leitung
        direction directeur directrice pdg gérant dirigeant dirigeants supérieur responsable dirección director
        directora gerente jefe superior consejero direttore direttrice direzione dirigente amministratore titolare capo
        diretor diretora direção gerência administrador chefe directeur directie bestuur leidinggevende baas""",
    "speak": """speak speaking talk talking call calls calling phone meet meeting conversation hear appointment
        sit_down word explain explanation answer answers involved involvement personally sprechen reden gespräch anruf
        anrufen termin telefonat treffen rückruf hören parler appeler appel rendez_vous entretien rencontrer réunion
        échanger hablar llamada llamar reunión reunirse cita conversación parlare chiamata telefonata incontro
        incontrare colloquio riunione falar ligação chamada reunião reunir conversar conversa spreken gesprek bellen
        afspraak""",
    "demand": """would_take attend erwartet espera aspetta verwacht want wants wanted demand demands demanded insist
        insists insisted ask asks asking asked request requests requested require requires expect expects called_for
        calls_for like will wishes wish refuses must has_to escalating escalate verlangt fordert will möchte besteht
        wünscht bittet veut veulent exige exigent demande demandent souhaite réclame quiere quieren exige exigen pide
        piden solicita insiste vuole vogliono pretende chiede chiedono esige insiste quer querem exige exigem pede
        pedem insiste wil willen eist eisen vraagt staat_erop""",
    "leave": """given_notice formally_given_notice has_given_notice are_leaving is_leaving they_re_leaving
        no_renovaremos non_rinnoviamo verlängern_nicht ne_renouvellerons out_to_tender contract_out_to ausstieg
        aussteigen ausscheiden leave_us leaving_us quit_us leaves_us part_ways parts_ways walk_away walking_away
        move_elsewhere go_elsewhere going_elsewhere look_elsewhere looking_elsewhere switch_provider switch_vendor
        change_provider change_supplier another_vendor another_provider another_supplier jump_ship end_the_contract
        end_their_contract ends_the_contract end_our_contract ending_the_contract terminate_the terminate_their
        terminate_our cancel_the_contract cancel_their cancel_our cancels_the cancel_us cancel_everything not_renew
        won't_renew non_renewal churn choose_a_replacement choose_replacement find_a_replacement replacement_in
        replace_us replacing_us had_enough drop_us dropping_us out_of_the_contract take_their_business
        hand_in_their_notice give_notice gives_notice giving_notice serve_notice served_notice kündigen kündigung
        kündigt gekündigt abspringen springt_ab abwandern wechseln_zu wechselt_zu wechsel_zu gehen_zu
        zum_jahresende_zu_gehen vertrag_beenden verlassen_uns verlässt_uns uns_verlassen zur_konkurrenz nous_quitter
        nous_quitte nous_quittent résilier résilie résilient résiliation partir_chez part_chez changer_de_prestataire
        changer_de_fournisseur nos_deja nos_dejan dejarnos se_van irse marcharse rescindir rescinden rescinde
        cancelar_el_contrato cancelan_el darse_de_baja dan_de_baja cambiar_de_proveedor ci_lascia ci_lasciano lasciarci
        disdire disdice disdicono disdetta recedere cambiare_fornitore se_ne_va se_ne_vanno nos_deixa nos_deixam
        deixar_nos rescindir cancelar_o_contrato mudar_de_fornecedor opzeggen opzegging zegt_op zeggen_op zegt_het
        overstappen stapt_over stappen_over vertrekken_bij weggaan""",
    "lose_them": """lose_them losing_them lose_this lose_the_account lose_the_customer lose_the_client
        losing_the_account losing_this losing_the_customer lose_him lose_her lose_one_of kunden_verlieren verlieren_sie
        perdre_ce_client perdre_le_client perder_al_cliente perder_este_cliente perdere_il_cliente perdere_questo
        perder_o_cliente perder_este klant_verliezen""",
    "threat": """threaten threatens threatening threatened unless otherwise or_else consider considers considering
        think thinks thinking likely possibility plan plans planning going decided ready about if will 'll ll intends
        droht drohen überlegt erwägt sonst wenn falls menace menacent envisage sinon si amenaza amenazan si_no plantea
        minaccia minacciano altrimenti se valuta ameaça ameaçam senão pondera dreigt dreigen anders overweegt als wants
        want wollen will veut quiere vuole quer wil""",
    "rules": """policy policies rule rules terms conditions contract contracts agreement t&c guidelines price_list
        tariff regulations standard_terms small_print fine_print regeln regelung richtlinie richtlinien agb bedingungen
        vertrag preisliste règles règlement conditions politique contrat cgv reglas normas política condiciones
        contrato regole condizioni politica contratto regras normas condições política contrato regels voorwaarden
        beleid contract""",
    "grant": """grant grants approve approves allow allows permit permits provide_for foresee foresees cover covers
        agree offer offers decide authorise authorize sign waive promise give concede accept say_yes gewähren
        genehmigen erlauben entscheiden zusagen anbieten vorgesehen erlaubt accorder autoriser approuver décider
        prévoit prévoient permet permettent valider conceder aprobar autorizar decidir prevé permiten permite concedere
        approvare autorizzare decidere prevede prevedono consente aprovar autorizar conceder decidir prevê permite
        toekennen goedkeuren toestaan beslissen voorziet staan_toe""",
    "mandate": """authority mandate limit discretion remit competence pay_grade position_to position allowed entitled
        authorised authorized empowered befugnis darf dürfen kompetenz habilité compétence pouvoir facultad autorizado
        competencia autorizzato facoltà autorizado competência bevoegd bevoegdheid mag my_call our_call""",
    "favour": """refunded refunds gratuito canone_gratuito difference charity_rate rate special_price reduced_rate
        percent_off exception exceptions free_of_charge for_free goodwill discount refund waiver waive extension
        extend deferral postpone credit payment_holiday instalments early_termination early_exit ausnahme kulanz
        rabatt kostenlos stundung erstattung verlängern geste remise remboursement dérogation gratuitement
        délai_de_paiement excepción descuento reembolso gratis prórroga eccezione sconto rimborso gratuitamente
        dilazione exceção desconto uitzondering korting terugbetaling kosteloos price prices preis preise preisen
        prix precio precios prezzo prezzi preço preços prijs prijzen""",
    "press": """blogger influencer followers youtuber podcaster evening_post the_post gazette herald tribune courier
        chronicle daily_echo local_television journalist journalists reporter reporters newspaper newspapers
        the_press press_is press_has press_wants press_people the_media radio television tv broadcaster magazine
        social_media twitter linkedin facebook reddit trustpilot tiktok instagram zeitung presse journalistin
        rundfunk fernsehen journaliste journaux médias télévision prensa periodista periodistas periódico medios
        redes_sociales giornale giornali giornalista stampa televisione jornal jornais jornalista imprensa
        redes_sociais krant pers omroep on_air on_the_air breakfast_show im_radio im_fernsehen à_la_radio
        à_l_antenne en_la_radio en_antena in_radio in_onda na_rádio no_ar_em op_de_radio""",
    "publish": """claims publicly will_run runs_a_piece copy_closes call called calls calling rang asks asked asking
        wants wrote writes write publish publishes published publishing post posts posted posting tweet tweeted
        appears appear article story report statement public go go_to goes_to going_to went complained complaining
        review reviews tell contact contacted threaten threatens outside here knocking waiting comment schreibt
        berichtet fragt veröffentlicht artikel bericht geht_an écrit appelle publie contacte llama escribe publica
        artículo pregunta scrive chiama pubblica articolo escreve liga artigo schrijft belt publiceert will_print
        to_print written rung phoned emailed has_rung has_written piece said put_out episode aired broadcast sendet
        gesendet diffusé emitió emitido trasmesso emitiu uitgezonden""",
    "lawyer": """lawyer lawyers solicitor solicitors attorney attorneys counsel legal_department legal_team
        legal_action legal_steps court sue sues suing lawsuit damages litigation legal_proceedings formal_notice anwalt
        anwältin anwälte rechtsanwalt rechtsabteilung klage gericht schadenersatz schadensersatz avocat avocats
        tribunal mise_en_demeure poursuites juridique abogado abogados demanda tribunales acciones_legales avvocato
        avvocati tribunale diffida vie_legali advogado advogados tribunal ação_judicial advocaat advocaten rechter
        ingebrekestelling""",
    # the contract's clock
    "sla": """contract_says contract_promises contract_guarantees contract_gives_us solução_em contrato_prevê multa
        contrat_promet contrat_prévoit contrato_promete contratto_prevede vertrag_sieht_vor contract_belooft
        clause_penalty penalty_clause we_owe owe_them sla slas service_level service_levels response_time
        resolution_time reaction_time contractual contractually by_contract clause guaranteed agreed_time reaktionszeit
        lösungszeit vertraglich temps_de_réponse délai_contractuel contractuellement tiempo_de_respuesta por_contrato
        tempo_di_risposta da_contratto tempo_de_resposta por_contrato reactietijd contractueel""",
    "over": """acabam_amanhã acaba_amanhã nineteen_hours took_us_nineteen dépassé_ce_délai multa boete estouramos
        penalidade breach breached breaches breaching violated violate violation missed miss misses exceeded exceed
        over past beyond broken overdue blown blew blown_through late expired expires expire runs_out ran_out ends
        penalty penalties took_us two_days at_risk überschritten verletzt gerissen abgelaufen läuft verfehlt dépassé
        dépassée dépassés violé expire incumplido superado vencido vence superato violato scaduto scade ultrapassado
        violado vencido vence overschreden geschonden verlopen verloopt""",
    "soon": """soon tomorrow will today tonight about_to imminent runs_out ends not_yet in_danger at_risk morgen bald
        demain bientôt mañana pronto domani presto amanhã morgen binnenkort""",
    # the queue
    "wait": """wait waits waiting waited open pending unanswered unresolved unsolved outstanding asking asked chasing
        chased queue queues ticket case request patience reminding reminder warten wartet wartete offen unbeantwortet
        ungelöst nachgefragt attend attendent attente attendre ouvert sans_réponse relance relances relancé espera
        esperan esperando abierto pendiente sin_respuesta aspetta aspettano attesa aperto in_attesa espera esperam
        à_espera aberto pendente sem_resposta wacht wachten open onbeantwoord""",
    "longtime": """weeks months month half_a_year quarter ages forever eternity wochen monaten monate monat semaines
        mois semanas meses settimane mesi meses weken maanden maand since_january since_february since_march
        since_april since_may since_june since_july since_august since_september since_october since_november
        since_december since_spring since_summer since_autumn since_winter since_last_year middle_of beginning_of_the
        early_in_the""",
    "many_times": """third fourth fifth sixth seventh eighth tenth several_times many_times three_times four_times
        five_times umpteenth again_and_again repeatedly every_week dritte vierte fünfte mehrfach mehrmals troisième
        quatrième cinquième plusieurs_fois tercera cuarta quinta varias_veces terza quarta quinta più_volte terceira
        quarta quinta várias_vezes derde vierde vijfde meermaals""",
    "mail": """mail mails email emails messages reminder reminders chaser chasers follow_up letter nachricht erinnerung
        schreiben courriel relance mensaje recordatorio messaggio sollecito mensagem bericht herinnering""",
    "handed": """touched touched_the passed_around handed_around passed_from moved_through moved_between bounced
        reassigned shuffled ping_pong pillar_to_post hands queues herumgereicht weitergereicht renvoyé ballotté
        rimbalzato doorgeschoven""",
    "answer_none": """nobody_answers no_one_answers no_answer no_reply no_response no_reaction silence radio_silence
        nobody_replies nobody_reacts nobody_picks none_has_got in_progress_ever_since nothing_happens
        nothing_has_happened keine_antwort niemand_antwortet keine_reaktion aucune_réponse sans_réponse
        personne_ne_répond sin_respuesta nadie_responde nessuna_risposta nessuno_risponde sem_resposta ninguém_responde
        geen_antwoord niemand_reageert""",
}
# fmt: on
