"""Ideas of what is wished for, how much it hurts and what settles it, each with its words in seven languages."""

# fmt: off
WISHES: dict[str, str] = {
    # wishes and what the product is
    "wish": """like love wish wishes wished want wants asked asking ask asks request requests requested suggestion
        suggests proposes hope hopes dream missing misses hätte wünscht wünschen wunsch möchte gerne aimerait
        aimeraient souhaite souhaitent souhaiterait voudrait voudraient demande quisiera quisieran gustaría quiere
        quieren pide piden vorrebbe vorrebbero piacerebbe chiede chiedono gostaria gostariam queria querem pedem wens
        wenst wensen graag zou zouden""",
    "able": """able ability possibility possible option feature function functionality way_to a_way export import
        filter integration support_for button reminder view mode setting pouvoir poder poter können kunnen möglichkeit
        funktion fonction fonctionnalité función opción funzione opzione função opção functie mogelijkheid""",
    "we_lack": """today_we_can_t today_we_cannot and_we_cannot and_we_can_t we_can_t_today haven_t_got we_haven_t_got
        nothing_of_the_kind never_had we_ve_never_had nada_disso rien_de_tel nichts_dergleichen niente_del_genere
        niets_van_dien seul_le we_don't_have we_don't_offer we_do_not_offer we_don't_support don't_have_that
        don't_have_it don't_offer doesn't_exist does_not_exist isn't_there_yet not_there_yet isn't_available_yet
        not_built not_in_the_product no_such there's_none there_is_none there_isn't_any no_way_to isn't_possible_yet
        not_possible_yet has_to_be_done_one one_at_a_time one_by_one only_one_by gibt_es_bei_uns_nicht gibt_es_nicht
        gibt_es_noch_nicht haben_wir_nicht können_wir_nicht bieten_wir_nicht geht_bei_uns_nicht n_existe_pas
        ne_proposons_pas ne_le_propose on_n_a_pas pas_prévu no_existe no_lo_tenemos no_lo_ofrecemos no_tenemos_eso
        non_esiste non_lo_abbiamo non_c_è_ancora non_lo_offriamo não_existe não_temos_isso não_oferecemos bestaat_niet
        hebben_we_niet bieden_we_niet kan_bij_ons_niet""",
    "planned": """planned going_to_come ever_come coming_soon on_the_roadmap roadmap in_the_pipeline any_plans
        ever_offer ever_get when_could_we_have when_can_we_have is_it_planned geplant vorgesehen est_ce_prévu prévu
        feuille_de_route previsto planificado hoja_de_ruta previsto in_programma planeado roteiro gepland voorzien""",
    "intended": """fatto_apposta hecho_adrede feito_de_propósito expres_zo intended intentional intentionally by_design
        as_designed on_purpose works_as_designed working_as_designed deliberate beabsichtigt absichtlich so_gewollt
        gewollt voulu intencionado intencional voluto bedoeld""",
    "dislike": """ripensare repensar overdenken heroverwegen absurd confusing confuses odd mistake illogical
        counterintuitive counter_intuitive wrong_way annoying strange agree rethink reconsider whether_we think_about
        is_what_we_want nonsense silly unsinnig verwirrend unlogisch überdenken déroutant absurde confuso absurdo
        assurdo confuso verwarrend onlogisch clumsy""",
    # how much it hurts
    "calm": """tedious nuisance annoying inconvenient cosmetic harmless patient relaxed no_hurry no_rush no_pressure
        no_panic no_stress any_time whenever when_you_have they_manage can_manage they_cope can_cope they_can_work
        can_work_on can_still_work can_live_with lives_with live_with copes_with in_the_next_sprint next_sprint
        next_release when_convenient eventually lästig ärgerlich geduldig keine_eile eilt_nicht arbeiten_können
        können_arbeiten unschön gênant pénible patient pas_urgent sans_urgence ça_peut_attendre peuvent_travailler
        molesto paciente sin_prisa no_corre_prisa pueden_trabajar fastidioso paziente senza_fretta nessuna_fretta
        possono_lavorare chato incómodo paciente sem_pressa podem_trabalhar vervelend hinderlijk geduldig geen_haast
        kunnen_werken""",
    "detour": """by_hand manually manual workaround work_around meanwhile in_the_meantime for_the_time_being for_now
        until_then stopgap interim by_phone on_paper with_a_calculator in_excel with_excel spreadsheet correct_them
        correct_each corrects_each retype von_hand manuell händisch vorerst einstweilen inzwischen übergangsweise
        à_la_main manuellement en_attendant provisoirement a_mano manualmente mientras_tanto de_momento por_ahora
        nel_frattempo intanto per_ora manualmente à_mão entretanto por_enquanto enquanto_isso met_de_hand handmatig
        voorlopig ondertussen zolang zelf_aan""",
    # what support settles itself
    "answered": """set_up_the i_ve_set_up i_set_up set_one_up je_la_lui je_le_lui lui_ai_remise lui_ai_remis
        kurz_angerufen umgestellt samen_opgelost flipped switched_back turned_back set_back ticked_it unticked_it
        re_enabled rang_her rang_him rang_them called_her called_him explained_it explained_with showed_it enseñé
        expliqué_cómo le_enseñé le_expliqué lui_ai_montré lui_ai_expliqué gli_ho_spiegato le_ho_spiegato
        expliquei_lhe heb_uitgelegd had_him had_her had_them answered replied told_her told_him told_them explained
        showed_her showed_him showed_them walked_her walked_him walked_them pointed_her pointed_him pointed_them
        sent_her sent_him sent_them the_link helped_her helped_him helped_them sorted_it solved_it fixed_it_with
        settled_it cleared_it_up reset_it changed_it corrected_it flipped_it switched_it_back set_it_back i'll_send
        i_will_send i'll_answer i'll_reply i'll_show i'll_explain i'll_call i'll_tell booked_her booked_him
        booked_them geantwortet erklärt gezeigt geschickt hingewiesen beantworte ich_schicke schicke_ihr schicke_ihm
        antworte répondu expliqué envoyé montré indiqué je_réponds je_lui_envoie je_lui_réponds respondido explicado
        enviado mostrado indicado le_envío le_respondo risposto spiegato mandato inviato mostrato rispondo gli_mando
        le_mando respondi expliquei enviei mostrei respondo envio_lhe geantwoord uitgelegd gestuurd laten_zien
        stuur_haar stuur_hem talked_her talked_him talked_them walked_through""",
    "content": """add_up_now adds_up_now opgelucht sollevato sollevata aliviado aliviada soulagé soulagée erleichtert
        messages_flow labels_now ok_with_it okay_with_it fine_with_it fine_with_that ok_with_that books_balance rassuré
        rassurée zufrieden er_ist_zufrieden sie_ist_zufrieden all_done that_s_done it_s_done had_a_laugh doing_the_rest
        sorted pleased delighted relieved seen_it understands_now is_content he_s_content she_s_content they_re_content
        encantado encantada ravi ravie enchanté contentissima heel_blij blij erledigt fertig passt läuft_jetzt
        läuft_wieder geht_jetzt klaar happy satisfied works_now working_now it_works works_for_her works_for_him
        sees_it_now fine_now all_fine all_good all_well everything_arrives confirmed_that_it_works apologised
        apologized thanked he's_in she's_in they're_in accepted_that has_accepted orders_are_all all_there is_back_in
        can_be_closed ticket_closed closing_it closing_this closing case_closed zufrieden klappt jetzt_geht
        kommt_zurecht erledigt funktioniert_jetzt kann_zu alles_gut content contente ça_marche c_est_bon réglé résolu
        satisfait contento contenta ya_funciona le_funciona todo_bien resuelto conforme contenta soddisfatta
        adesso_funziona ora_funziona tutto_a_posto risolto satisfeito já_funciona tudo_bem resolvido tevreden werkt_nu
        opgelost alles_goed""",
    "closing": """ya_no_hace_falta hoeft_niemand niemand_iets i_m_closing i_am_closing nothing_more_to
        for_the_sake_of_the_file nothing_to_escalate close_it_here content_to_close happy_to_close i_d_close i_ll_close
        unless_somebody_objects bitte_nicht_weiter nicht_weiter_verfolgen podem_fechar pueden_cerrar potete_chiudere
        vous_pouvez_fermer kan_dicht somebody_might_otherwise nothing_open nothing_is_open hit_the_wrong_button
        wrong_button for_completeness for_order_s_sake der_ordnung_halber nur_der_vollständigkeit para_que_conste
        para_que_quede pour_mémoire per_completezza só_para_constar voor_de_goede_orde form_wouldn_t_let
        wouldn_t_let_me_close can_t_close_it_otherwise says_thank_you just_says_thanks no_action nothing_to_do
        nothing_left_to_do nothing_else_to_do nothing_more_to_do nothing_needed nothing_required nothing_for_you
        not_for_you for_the_record for_your_records for_your_information just_for_information for_info fyi_only
        only_fyi just_fyi just_so_you_know just_passing only_passing no_escalation no_need_to_escalate
        not_an_escalation not_really_an_escalation can_be_closed please_close you_can_close close_it can_stay_with_us
        stays_with_us stay_with_support can_ignore please_ignore you_can_ignore no_criterion no_criteria
        none_of_the_criteria not_worth because_he_ticked because_she_ticked he_ticked she_ticked ticked_the_escalation
        because_the_form made_me_escalate the_tool_made only_sending only_forwarding just_forwarding nur_zur_kenntnis
        zur_kenntnis zur_info nur_zur_info keine_eskalation nichts_zu_tun kein_handlungsbedarf kann_geschlossen
        pour_information pour_info pour_le_suivi rien_à_faire aucune_action solo_informo solo_para_informar
        para_su_información no_hace_falta nada_que_hacer per_conoscenza solo_per_informazione niente_da_fare
        nulla_da_fare para_conhecimento só_para_informar nada_a_fazer ter_info ter_informatie niets_te_doen
        geen_actie""",
    "manual": """in_the_terms in_our_terms on_our_page on_the_page on_the_group_page on_the_website manual handbook
        guide guides article faq help_page help_centre help_center help_article knowledge_base kb documentation
        documented docs tutorial webinar video release_notes pricing_page user_guide wiki our_page step_by_step chapter
        handbuch anleitung hilfeseite hilfeartikel dokumentiert doku schulung manuel guide documentation documenté
        fiche_d_aide centre_d_aide notice tutoriel manual guía documentación documentado artículo_de_ayuda tutorial
        manuale guida documentazione documentato articolo manual guia documentação documentado artigo_de_ajuda
        handleiding documentatie gedocumenteerd helppagina cursus""",
    "switch": """setting settings option options checkbox preference preferences profile configuration configured setup
        set_up time_zone timezone filter filtered muted unmuted toggle switch_under flipped_the_switch ticked unticked
        permission_was role_was under_admin under_settings view_was sort_order wrong_folder wrong_format einstellung
        einstellungen haken filter falsch_eingestellt réglage paramètre paramètres option_décochée ajuste ajustes
        configuración casilla impostazione impostazioni filtro spunta definição definições configuração filtro
        instelling instellingen vinkje""",
    "howto": """how_to how_do how_can how_he how_she how_they how_one where_to where_can where_the where_do where_she
        where_he find_where couldn't_find wie_man wie_sie wie_er wie_kann wo_kann comment_faire comment_on
        comment_activer comment_changer comment_passer cómo_se cómo_puede cómo_activar cómo_cambiar come_si come_fare
        come_può come_cambiare como_se como_fazer como_pode como_mudar hoe_kan hoe_je hoe_ze hoe_moet training_question
        question_about usage_question""",
    # the sender has looked, and it is smaller than it was cried
    "mistaken": """turned_out_to_be turns_out_to_be without_paper unplugged wrong_branch wrong_calendar
        falschen_filiale caps_lock took_it_for_a_bug took_this_for_a_bug took_that_for_a_bug took_it_for_an_outage
        thought_it_was_a_bug looked_like_a_bug nobody_else_was_in nobody_was_in_her no_one_else_was_in
        was_on_the_old_one hielt_es_für_einen_fehler pris_cela_pour_un_bug false_alarm wrong_alarm misunderstanding
        her_own_login was_her_own was_his_own was_their_own was_them was_her was_himself was_herself user_error
        her_mistake his_mistake their_mistake looked_in_the_wrong in_the_trash in_the_bin on_purpose_himself
        deleted_them_himself deleted_it_himself fehlalarm missverständnis war_er_selbst war_sie_selbst fausse_alerte
        malentendu falsa_alarma malentendido falso_allarme malinteso falso_alarme mal_entendido vals_alarm
        misverstand""",
    "overdone": """exaggerates exaggerating exaggerated exaggeration sounds_worse not_as_bad not_that_bad less_dramatic
        less_bad loud_mail loud_email loud_but drama_queen noisy_mail bark bluster hot_air übertreibt übertrieben
        halb_so_wild exagère exagéré exagera exagerado esagera esagerato overdrijft overdreven don_t_be_alarmed
        don_t_be_scared ignore_the_tone ignore_his_tone ignore_her_tone despite_the_tone despite_his_tone
        despite_her_tone""",
    "truth": """actually_it_s actually_only really_it_s eigentlich_nur en_fait_c_est in_truth in_fact in_reality
        in_actual in_wahrheit en_réalité en_realidad en_verdad in_realtà na_verdade na_realidade in_werkelijkheid
        eigenlijk""",
    "few": """only just merely one single a_few few nur bloß einzige einer seulement seule seul solo sólo único
        solamente solo soltanto apenas só slechts maar_één enkel""",
    "merely": """it_s_just it_is_just it_s_only it_is_only it_s_a it_is_a that_s_a that_is_a was_a just_a only_a simply
        pure purely simple c_est_un c_est_une c_est_juste es_ist_nur ist_nur es_solo es_un es_una è_solo è_una è_un
        é_só é_uma é_um het_is_een het_is_alleen pure_setup""",
    "wrongly": """wrong wrongly incorrect incorrectly falsch faux mauvais mauvaise incorrecto mal sbagliato sbagliata
        errado errada verkeerd old outdated off disabled unticked""",
    "harmless": """we_had_no_part no_part_in_it nothing_to_do_with_us their_own_provider no_bug not_a_bug no_fault
        no_defect no_error_on no_outage no_leak no_problem nothing_broken nothing_is_broken nothing_wrong
        nothing_is_wrong works_as_it_should no_fault_on_our small_matter kein_fehler pas_de_bug no_es_un_error
        nessun_errore não_é_erro geen_fout""",
    "last_chance": """last_chance last_warning final_warning final_straw last_straw patience_is_over
        end_of_their_patience end_of_our_patience letzte_chance letzte_warnung geduld_am_ende dernière_chance
        última_oportunidad ultima_possibilità última_oportunidade laatste_kans""",
    "outside": """outside beyond exceeds exceed against contrary more_than above over middle_of early außerhalb gegen
        über hors contre au_delà fuera contra encima fuori oltre contro fora contra acima buiten boven tegen""",
    "already": "already were was refused accepted bereits schon déjà ya già já al reeds",
    "their_press": "their_map calls_them calling_them",
    "sign_deal": """sign signs signing signed renew renews renewing buy buys go_ahead order_more roll_out extend
        unterschreibt unterschreiben verlängert verlängern signe signent renouvelle firma firman renueva firmano
        rinnova assina assinam renova tekent tekenen verlengt""",
    "without_it": """without until unless before ohne solange bevor sans avant tant_que sin hasta_que antes senza
        finché prima sem até_que antes zonder totdat voordat""",
    "only_if": """only_if only_when only_once only_with depends_on hinges_on nur_wenn hängt_davon nur_mit seulement_si
        à_condition dépend_de sólo_si solo_si depende_de solo_se dipende_da só_se depende_de alleen_als hangt_af""",
    "fixed_before": """mended cured put_right said_to_be declared repaired fixed solved resolved cured patched
        closed_as_fixed marked_as_fixed behoben repariert gelöst réparé corrigé résolu arreglado corregido resuelto
        solucionado risolto riparato corretto resolvido corrigido reparado opgelost hersteld gerepareerd""",
    "again": """fell_over_again again back_again once_more is_back it_s_back returned resurfaced reappeared wieder
        erneut schon_wieder de_nouveau à_nouveau otra_vez de_nuevo nuevamente di_nuovo nuovamente ancora_una de_novo
        outra_vez novamente opnieuw weer""",
    "wish_would": """would_love_to would_like_to_be_able would_like_an_option would_like_a_way would_like_the_option
        would_like_the_possibility they_d_love_to d_love_to love_to_be_able wish_they_could wishes_she_could
        wishes_he_could hätte_gern_eine hätte_gern_einen hätten_gern_eine hätten_gern_einen hätte_gerne_eine
        hätten_gerne_eine wünscht_sich wünschen_sich aimerait_pouvoir aimeraient_pouvoir voudrait_pouvoir
        voudraient_pouvoir souhaiterait_pouvoir souhaiterait_une le_gustaría_poder les_gustaría_poder quisiera_poder
        querrían_poder vorrebbe_poter vorrebbero_poter piacerebbe_poter gostaria_de_poder gostariam_de_poder
        zou_graag_kunnen zouden_graag_kunnen feature_request feature_requests product_request enhancement_request
        wish_list feature_wish""",
    "planned_q": """is_it_planned is_this_planned is_that_planned is_it_on_the_roadmap on_the_roadmap going_to_come
        ever_going_to_be is_that_coming is_it_coming is_this_coming ist_das_geplant est_ce_prévu c_est_prévu
        está_previsto è_previsto está_planeado is_dat_gepland do_you_plan_to whether_it_s_planned if_it_s_planned
        whether_it_is_planned if_it_is_planned would_ever_offer we_d_ever_offer will_ever_offer""",
    "missing_piece": """missing_feature missing_features missing_functionality missing_function lack_of_a feature_gap
        functional_gap gap_in_our gap_in_the_product fehlende_funktion funktion_fehlt fonctionnalité_manquante
        fonction_manquante función_que_falta funcionalidad_que_falta funzionalità_mancante funcionalidade_em_falta
        ontbrekende_functie isn_t_there_yet""",
    "intended_so": """zo_is_het_bedoeld c_est_prévu_ainsi así_está_pensado così_è_pensato so_ist_es_gedacht
        how_it_s_built how_it_is_built the_way_it_s_meant that_s_how_it_s es_el_tope no_se_puede_más that_s_intentional
        it_s_intentional this_is_intentional that_s_intended it_s_intended this_is_intended works_as_designed
        working_as_designed that_s_by_design deliberately_built built_that_way so_gewollt ist_gewollt so_vorgesehen
        c_est_voulu es_intencionado è_voluto é_intencional zo_bedoeld""",
    "design_matter": """over_willen_nadenken over_nadenken darüber_nachdenken y_réfléchir pensarlo_bien rifletterci
        handig_is_anders design_question design_decision product_decision design_mistake ux_question ux_decision
        opposite_wishes opposite_requests contradicting_wishes conflicting_wishes want_the_opposite wants_the_opposite
        the_other_way_round what_we_want designfrage produktentscheidung décision_produit choix_de_conception
        decisión_de_producto decisione_di_prodotto decisão_de_produto productbeslissing should_rethink
        think_about_whether""",
    "fault": """error errors fails failing crash crashes broken fehler erreur error errore erro fout again wieder
        anymore any_more""",
    "answered_alone": """answer_it_myself answer_that_myself answer_her_myself answer_him_myself handle_it_myself
        do_it_with_her do_it_with_him do_it_myself will_do_it reply_myself beantworte_ich_selbst mache_ich_selbst
        m_en_occupe m_en_charge lo_hago_yo ci_penso_io trato_eu doe_ik_zelf i_ve_answered have_answered
        already_answered already_replied just_reply just_answer""",
    "explain": """explained explains explain described describes describe covers covered answers says say steht
        steht_im erklärt beschrieben expliqué décrit explica explicado describe spiega spiegato descritto explica
        descrito beschreven legt_uit staat""",
    "calm_itself": """next_version damit_leben können_damit_leben woche_reicht nächste_woche_reicht diese_oder_nächste
        can_live_with_it live_with_that on_peut_vivre con_calma no_hurry no_rush no_panic no_pressure no_stress
        not_urgent isn_t_urgent nothing_urgent keine_eile eilt_nicht hat_zeit nicht_dringend pas_urgent rien_d_urgent
        sin_prisa no_es_urgente no_corre_prisa senza_fretta non_è_urgente nessuna_fretta sem_pressa não_é_urgente
        geen_haast niet_dringend any_time_this whenever_you when_you_have_a_moment in_the_next_sprint they_manage
        they_cope they_get_by manageable bearable erträglich supportable soportable sopportabile suportável
        draaglijk""",
    "tender": """tender bid bids rfp rfq contract_award pilot deal order_of upsell expansion ausschreibung auftrag
        appel_d_offres marché licitación concurso gara appalto concurso licitação aanbesteding""",
    "tender_lost": """lost lose loses losing fails close closes decide decides award awarded goes verloren verlieren
        entscheidet perdu perdre perdida perder persa perdere perdida verloren""",
    "nth": """third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth 3rd 4th 5th 6th 7th 8th 9th 10th
        number_three number_four number_five dritte vierte fünfte sechste siebte troisième quatrième cinquième sixième
        septième tercer tercera cuarto cuarta quinto quinta sexto terzo terza quarto quarta quinto quinta terceiro
        terceira derde vierde vijfde zesde""",
    "asker": """verhuurder école club choir parish council customer client account school shop museum gallery hotel
        clinic library team office restaurant company agency club estate house branch partner farm studio kunde kundin
        betrieb firma verein praxis client domaine société établissement cliente empresa academia azienda teatro
        cliente escola clínica empresa klant bedrijf who_asks who_asked to_ask to_bring to_raise to_report to_complain
        to_want that_asks qui_nous_le_demande qui_le_demande que_lo_pide che_lo_chiede a_pedir die_het_vraagt
        die_danach_fragt one_to""",
    "raised": """chiesto gefragt demandé pedido preguntado perguntado gevraagd asking tells told parle parlent talks
        talk mentions mention bring_up brings_up habla fala parla praat ask asks asked asking bring raise raises raised
        report reports reported complain want wants wanted request requested wrote had_it has_it demande demandent
        réclame pide piden pidió chiede chiedono pede pedem vraagt vragen fragt fragen meldet wünscht""",
    "allsame": """all_three all_four all_five all_six all_of_them none_of_them the_two_others the_three_others
        the_others_too makes_three makes_four makes_five so_three so_four three_in_total four_in_total five_in_total
        alle_drei alle_vier tous_les_trois los_tres tutti_e_tre os_três alle_drie""",
    "waking": """waking_you wake_you woke_you can_t_wait cannot_wait can_t_wait_for won_t_wait urgent_as_they_come
        as_urgent_as drop_everything not_through_the_queue straight_to_whoever all_hands kann_nicht_warten
        duldet_keinen ne_peut_pas_attendre no_puede_esperar non_può_aspettare não_pode_esperar kan_niet_wachten
        this_minute every_minute per_direct within_the_hour""",
    "if_so": """if until unless once when falls wenn bis si quand jusqu cuando hasta se quando finché als totdat will
        would be_happy""",
    "since": """since after following ever_since seit nach seitdem depuis après dès desde tras después_de da_quando
        dopo dal desde após depois_de sinds na with_the""",
    "newver": """update updates upgrade upgraded release deploy deployment patch patched rollout firmware installed
        put_in brought_in einspielen eingespielt aktualisierung umstellung versionswechsel mise_à_jour
        mise_en_production actualización actualizado instalación aggiornamento messo_la messo_il rilascio atualização
        atualizaram mudança update bijwerking session_store_change clock_change migration migrated moved_to move_to
        cutover relaunch""",
    "mandate_holder": """who_s_allowed_to who_is_allowed_to who_are_allowed_to whoever_may whoever_can_say
        whoever_is_allowed yes_or_a_no_from with_the_authority with_authority who_may_sign who_can_sign
        who_may_decide with_the_power with_power someone_with_a_title who_is_allowed_to_decide mit_befugnis
        qui_a_le_pouvoir habilité_à que_pueda_autorizar che_possa_autorizzare que_possa_autorizar die_mag_beslissen
        who_may_speak who_can_speak who_speaks_for allowed_to_speak""",
    "more_seats": """another_10 another_20 another_30 another_40 another_50 another_60 another_100 more_seats
        more_licences more_licenses more_users additional_seats upsell""",
    "monthname": """january february march april may june july august september october november december januar
        februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre
        novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho
        julho setembro outubro novembro dezembro januari februari maart mei augustus spring summer autumn winter easter
        christmas""",
    "progress": """weitergekommen weiterkommt got_anywhere got_any_further made_progress any_further getting_anywhere
        avancé abouti avanzado andato_avanti avançou verder_gekomen opgeschoten""",
    "occasion": "time times fois vez veces volta volte vezes keer mal occasion attempt try reminder chaser",
    "theirs": "their his her customer_s client_s ihr ihre sein leur son sa su sus suo sua seu zijn haar hun",
    "court": "court juzgado tribunal tribunales gericht tribunale rechter rechtbank klage lawsuit sue",
    "deadline_word": """days deadline section clause liable frist tage délai jours plazo días termine giorni prazo dias
        termijn dagen""",
    "sumup": """makes_three makes_four makes_five three_in_total four_in_total five_in_total so_three_in so_four_in
        number_three_so this_is_number that_s_number not_the_only_one not_the_only_ones they_re_not_alone
        nicht_die_einzigen nicht_der_einzige pas_les_seuls pas_le_seul no_son_los_únicos no_es_el_único non_sono_i_soli
        non_è_il_solo não_são_os_únicos niet_de_enige zijn_niet_de_enigen to_bring_it_up to_bring_this_up to_ask_for_it
        to_ask_for_this to_ask_for_that""",
    "above_both": """above_both above_the_two above_us_both someone_above somebody_above somebody_higher someone_higher
        higher_up_has up_the_house which_of_the_two which_of_us two_departments both_departments both_leads
        both_teams_disagree neither_will_move""",
    "departments": """departments department teams sales product platform engineering marketing colleagues abteilungen
        services equipos reparti equipas afdelingen""",
    "contradict": """contradict contradicts contradicting disagree disagrees opposite conflicting widersprechen
        contredisent contradicen contraddicono contradizem spreken_elkaar""",
    "stopping": """stopped halted held_back paused angehalten gestoppt arrêté detenido parado fermato bloccato
        suspenderam stopgezet""",
    "would_sign": """they_d_sign he_d_sign she_d_sign would_sign will_sign_if sign_the_day depends_on_this
        hangs_on_this hangs_on_it tied_to_this question_14 evaluating_alternatives comparing_us compares_us
        compares_our""",
    "rival": """our_competitor a_competitor competitors mitbewerber konkurrenz concurrent concurrence competencia
        concorrenza concorrente concorrência concurrentie""",
    "going": """go goes going move moves moving switch switches switching change changes walk gehen geht wechseln
        wechselt passer partir part passe ir irse van passare passa mudar muda overstappen gaat""",
    "say": "say says said state states written stated",
    "upto": "up_to bis_zu jusqu_à hasta fino_a arrivare_a até tot",
    "same_day": """same_day same_day_attention tonight this_evening by_tonight before_tonight by_the_end_of_today
        before_the_day_is_out until_the_morning noch_heute heute_noch heute_abend aujourd_hui_encore avant_ce_soir
        dès_aujourd_hui hoy_mismo esta_noche oggi_stesso entro_stasera stasera ainda_hoje hoje_mesmo vandaag_nog
        vanavond_nog vanavond""",
    "count": """three four five six seven eight nine ten eleven twelve drei vier fünf sechs sieben acht neun zehn trois
        quatre cinq six sept huit neuf dix tres cuatro cinco seis siete ocho nueve diez tre quattro cinque sei sette
        otto nove dieci três quatro cinco seis sete oito nove dez drie vier vijf zes zeven acht negen tien""",
    "askers": """customers clients accounts companies firms schools shops hotels clinics museums libraries restaurants
        clubs estates branches partners farms studios teams others operators tenants galleries agencies kunden betriebe
        firmen vereine clients sociétés écoles clientes empresas tiendas escuelas imprese aziende clienti scuole negozi
        clientes empresas escolas lojas klanten bedrijven scholen winkels""",
    "lawyer_letter": """letter_before_action letter_before_claim from_the_solicitors from_the_lawyers
        from_their_solicitors from_their_lawyers we_act_for issue_proceedings without_prejudice anwaltsschreiben
        schreiben_vom_anwalt lettre_d_avocat lettre_de_l_avocat burofax lettera_dell_avvocato carta_do_advogado
        advocatenbrief brief_van_de_advocaat""",
    "dying": """die dies died death deaths injured injury injuries hurt harmed choke bleed suffocate drown killed
        sterben stirbt verletzt verletzte mourir mourrait blessé blessés morir mueren heridos morire feriti morrer
        feridos sterven gewond""",
    "person": """people patient patients resident residents child children passenger passengers worker workers somebody
        someone guest guests animal animals menschen patienten bewohner kinder personnes patients enfants personas
        pacientes niños persone pazienti bambini pessoas crianças mensen patiënten kinderen""",
    "limit": """limit limits maximum limited supported unsupported at_most up_to more_than not_possible_with capped cap
        grenze höchstens limite limites límite máximo limite massimo máximo limiet""",
}
# fmt: on
