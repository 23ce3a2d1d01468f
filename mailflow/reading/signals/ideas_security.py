"""Ideas of what strangers see and get into, and who has to hear of it, each with its words in seven languages."""

# fmt: off
SECURITY: dict[str, str] = {
    # eyes on what is another's
    "see": """correspondence_relating has_seen have_seen see sees saw seen seeing view views viewed shown showed shows
        show displayed displays presented opened opens open received receives got gets get found finds looking_at
        looks_at landed appear appears appeared downloaded read sieht sehen sah gesehen zeigt angezeigt geöffnet
        bekam bekommt erhielt erhält tauchen voit voient vu vus affiche affichent s_afficher apparaît reçoit reçu
        ouvert consulté ve ven vio vieron visto muestra aparece aparecen recibe recibió abrió vede vedono mostra
        appare appaiono compaiono riceve ricevuto aperto vê veem viu viram aparecem recebe recebeu abriu ziet zien
        zag zagen gezien toont verschijnt verschijnen krijgt kreeg opende geopend vejo vois veo vedo zie sehe
        carries carried carry bears trägt steht_drauf porte lleva porta traz leva draagt could_read can_read lesen
        konnte_lesen lire leer leyó leggere ler lezen aufgemacht eingesehen bekeken ingezien consultado abierto
        consultato consultou le_salen le_sale me_salen me_sale mi_esce mi_escono le_appaiono""",
    "foreign": """wrong_person wrong_person's wrong_customer wrong_patient wrong_recipient wrong_employee
        falschen_kunden falschen_patienten another another's someone_else someone_else's somebody_else strangers
        stranger stranger's different other not_his not_her not_hers not_theirs not_ours not_mine belong_to belongs_to
        unrelated foreign fremde fremden fremder fremdes anderer anderen andere eines_anderen einer_anderen fremd autre
        autres autrui inconnu inconnue inconnus d_autrui tiers étranger otro otra otros otras ajeno ajena ajenos ajenas
        desconocido desconocida extraño altro altra altri altre altrui sconosciuto sconosciuta estraneo outro outra
        outros outras alheio alheia alheios desconhecido desconhecida ander andere vreemde vreemd iemand_anders""",
    "owner": """couple couples persons woman man child girl boy paar ehepaar pareja coppia casal stel customer customers
        customer's client client's clients company company's companies firm firm's tenant tenant's tenants
        organisation organization person person's people's guest guest's guests patient patient's patients pupil
        pupils student student's students family school schools holder member member's members employee employee's
        colleague colleague's clinic practice hotel branch user user's users buyer tenant_id applicant resident else
        else's stranger strangers kunde kunden kundin firma firmen personen patienten patientin schüler mandant
        mandanten nutzer teilnehmer praxis cliente société sociétés patiente titulaire titulaires utilisateur
        utilisateurs personne entreprise élève inconnu empresa empresas clientes paciente pacientes usuario persona
        personas titular alumno desconocido azienda aziende paziente pazienti utente persone intestatario
        sconosciuto utilizador usuário pessoa pessoas aluno klant klanten bedrijf patiënt patiënten gebruiker
        persoon leerling huurder donor donors mother mothers father lady gentleman spender spenderin mutter frau
        mann herrn donneur donneuse femme homme mère donante donantes mujer hombre madre donatore donna uomo dador
        dadora mulher homem mãe vrouw moeder""",
    "private": """vertrag kreditvertrag mietvertrag arbeitsvertrag letters_to balances outstanding_balance roster
        rosters schedule_of dienstplan dienstpläne stundenplan comptes_rendus compte_rendu planning horaire turnos
        turni escala dienstrooster medicatielijst discharge letter letters correspondence lettre lettres courrier
        carta cartas lettera lettere brief briefe brieven data list lists invoice invoices record records file files
        document documents address addresses details inbox mailbox message messages emails payslip payslips salary
        salaries password passwords profile profiles statement statements prescription prescriptions result results
        chart charts booking bookings appointments photos notes name names dates_of_birth balance iban card orders
        order contract contracts grades report reports medical health personal private confidential phone_numbers
        information portal page dashboard daten rechnung rechnungen akte akten befund befunde kontoauszug auszüge
        lohnabrechnung lohnzettel namen adressen liste postfach gehalt verträge bestellungen données relevé relevés
        facture factures dossier dossiers noms adresses bulletin salaires ordonnances commande commandes datos
        factura facturas expediente expedientes extracto extractos lista nombres direcciones nómina nóminas recetas
        pedido pedidos historial dati fattura fatture cartella referti estratto nomi indirizzi cedolino buste
        ricette ordini dados fatura faturas ficha extrato extratos nomes moradas endereços recibo receitas gegevens
        factuur facturen afschrift lijst loonstrook salaris uitslagen recepten kaufvertrag kaufverträge urkunde
        urkunden ausweis ausweise ausweiskopien reisepass passport passports deed deeds testament testamento
        testamente codes códigos codici pins pictures picture x_rays röntgenbilder radiografías radios diagnosis
        diagnose diagnosen diagnostic diagnóstico diagnosi citas presupuesto presupuestos rdv rendez_vous
        appuntamenti preventivo marcações orçamento afspraken offerte termine medische medizinische medizinischen
        médical médicales médicos médica medica mediche""",
    "halted": """stands_still standstill stand_still at_a_standstill halted paralysed paralyzed come_to_a_halt
        ground_to_a_halt steht_still stehen_still stillgelegt à_l_arrêt arrêtée arrêtées paralysé está_parada
        está_parado están_parados están_paradas parada_desde parado_desde ferma_da fermo_da è_ferma è_fermo sono_ferme
        sono_fermi está_parada parada_toda staan_stil staat_stil ligt_stil liggen_stil""",
    "refuse": """reject rejects rejected rejecting refuse refuses declines declined turns_away turn_away lehnt weist_ab
        refusent refusé rechaza rechazan rifiuta rifiutano recusa recusam weigert weigeren""",
    "everything": "everything alles tout_ce todo_lo tutto_ciò tudo_o all_cards all_payments every_card every_payment",
    "sold": """sold shipped delivered produced invoiced booked dispatched billed harvested baked printed processed
        verkauft verschickt geliefert produziert abgefertigt gebucht vendu livré produit expédié vendido entregado
        producido enviado venduto spedito prodotto consegnato vendido entregue produzido enviado verkocht verzonden
        geleverd geproduceerd""",
    "transfer": """payment payments transfer transfers debit debits collection collections charge charges direct_debit
        überweisung überweisungen lastschrift lastschriften zahlung zahlungen abbuchung virement virements prélèvement
        prélèvements paiement transferencia transferencias cobro cobros recibo bonifico bonifici addebito addebiti
        pagamento transferência débito débitos incasso betaling betalingen overboeking""",
    "twice": """twice double doubled second_time duplicated two_times zweimal doppelt doppelte deux_fois en_double
        dos_veces doble due_volte doppio doppi duas_vezes dobro em_dobro tweemaal dubbel twee_keer""",
    "mixed": """mixed_up swapped crossed interchanged mismatched vertauscht verwechselt intervertis intervertie
        échangés cruzados intercambiados scambiati scambiate trocados trocadas verwisseld door_elkaar""",
    "strange": """eines_nachbarn nachbarn neighbour_s neighbor_s someone_else_s somebody_else_s another_person_s
        another_customer_s another_company_s other_people_s other_person_s stranger_s strangers fremde fremden
        fremder fremdes eines_anderen einer_anderen d_autrui d_un_autre d_une_autre inconnu inconnue ajeno ajena
        ajenos ajenas altrui sconosciuto alheio alheia desconhecido vreemde iemand_anders another_woman_s
        another_man_s another_patient_s another_family_s another_child_s another_donor_s another_member_s
        another_guest_s someone_s_else different_donor different_patient different_customer different_person
        different_family different_child andere_frau anderen_frau anderen_person anderen_familie anderes_kind
        autre_femme autre_patient autre_personne autre_famille otra_mujer otro_paciente otra_persona otra_familia
        altra_donna altro_paziente altra_persona altra_famiglia outra_mulher outro_paciente outra_pessoa
        outra_família andere_vrouw andere_patiënt ander_persoon ander_gezin otra_señora otro_señor otro_cliente
        altra_signora altro_signore altro_cliente outra_senhora outro_senhor outro_cliente autre_dame autre_monsieur
        autre_client andere_mevrouw andere_klant anderer_kunde anderen_kunden anderen_kundin anderen_patienten
        anderen_dame ander_kind klasgenoot""",
    "trying": """trying tried_to_log attempts attempted attempting guessing guess guessed spraying versuche
        versucht_sich tentatives intentos tentativi tentativas pogingen""",
    "secrets": """passwords password names_and_passwords credentials logins passwörter kennwörter mots_de_passe
        contraseñas senhas wachtwoorden api_key api_keys access_key access_token api_token private_key secret_key
        api_schlüssel zugangsschlüssel clé_api clé_d_accès clave_de_api clave_api chiave_api chave_de_api
        api_sleutel""",
    "expelled": """thrown_out kicked_out logged_out locked_out signed_out chucked_out abgemeldet rausgeworfen
        ausgesperrt déconnectés déconnecté expulsados desconectados buttati_fuori disconnessi desligados uitgelogd
        buitengesloten""",
    "restore": """recoverable put_the_old get_the_old get_the_deleted get_the_lost restore restored get_them_back
        get_it_back bring_back recover recovered put_back from_yesterday wiederherstellen zurückholen einspielen
        restaurer récupérer restaurar recuperar ripristinare recuperare repor terugzetten""",
    "backup": """backup backups sicherung datensicherung sauvegarde copia_de_seguridad copie backup_di
        cópia_de_segurança reservekopie""",
    "enumerate": """counting_up changing_the_number changing_the_id change_the_number change_the_id typed_a_different
        typing_a_different other_number_into incrementing_the guessing_the_number guess_the_number hochzählen
        nummer_ändern changer_le_numéro cambiando_el_número cambiando_il_numero mudar_o_número het_nummer_veranderen""",
    # a number in the address is changed, and somebody else's page opens
    "alter": """put puts typed type enter entered change changed swap swapped replace replaced vary varied eingegeben
        eintippen eingetippt ändert geändert mis mettre tapé taper remplacé changé puso poner escribió cambió
        cambiando inserito messo cambiato digitato pôs trocou mudou escreveu ingevuld veranderd ingetikt""",
    "idnumber": "number numbers id ids digit digits nummer nummern ziffer numéro chiffre número cifra numero cijfer",
    "link": """link links url url_bar address_bar address_line address adresse adresszeile lien enlace dirección enlaces
        collegamento indirizzo ligação endereço adres adresbalk""",
    "anyenv": """any_browser any_customer every_browser all_browsers with_any for_any any_account every_time each_time
        on_every_attempt nine_out_of_ten jedes_mal in_jedem à_chaque_fois tous_les_navigateurs cada_vez siempre_que
        ogni_volta sempre_che todas_as_vezes elke_keer""",
    "written_back": """written_back wrote_back written_into gets_written got_written been_written stored_wrong
        saved_wrong overwrites_the neighbour_s neighbouring neighboring next_record wrong_figures wrong_values
        zurückgeschrieben""",
    "testing": """tried tested checked compared attempt versucht getestet geprüft essayé testé vérifié probado probé
        comprobado provato testato verificato testado verifiquei testei geprobeerd getest""",
    "notours": """not_ours not_mine not_his not_hers not_theirs aren't_ours isn't_ours don't_belong doesn't_belong
        not_belong don't_know_them nicht_unsere nicht_uns nicht_mir nicht_ihr pas_les_nôtres pas_à_nous pas_le_sien
        no_son_nuestros no_es_mío non_sono_nostri non_è_mio não_são_nossos não_é_meu niet_van_ons niet_van_mij""",
    # who comes in that should not
    "stranger": """stranger strangers intruder intruders attacker hacker hackers outsider unknown_person
        somebody_unknown someone_unknown somebody_else someone_else someone somebody unbekannter unbekannte fremder
        jemand angreifer quelqu_un inconnu intrus pirate alguien desconocido intruso qualcuno sconosciuto intruso
        alguém desconhecido iemand onbekende indringer""",
    "leaver": """no_longer_works no_longer_employed doesn_t_work_here not_work_here left_us dadas_de_baja dados_de_baja
        dado_de_baja dada_de_baja ya_no_trabaja despidieron despedida arbeitet_nicht_mehr nicht_mehr_bei
        ne_travaille_plus non_lavora_più já_não_trabalha werkt_niet_meer sacked laid_off former ex fired dismissed
        terminated departed left_the leaver ex_employee ex_colleague retired ehemaliger ehemalige ausgeschieden
        ausgeschiedener gekündigter entlassener ancien ancienne licencié ex_salarié antiguo antigua exempleado
        despedido ex_dipendente licenziato ex_funcionário ex_medewerker voormalig voormalige ontslagen who_left
        who_has_left that_left gone_since dismissed_in left_in ausgeschiedene ausgeschiedenen ist_weg partie_en
        parti_en qui_est_parti que_se_fue que_se_marchó che_è_andata_via andato_via que_saiu que_se_foi die_weg_is
        vertrokken weggegaan oud_medewerker oud_collega left_us_in ex_mitarbeiter ex_kollege ex_collègue
        antiguo_empleado ex_empleado ex_collega ex_colaborador who_quit who_resigned verlassen_hat qui_a_quitté
        qui_avait_quitté que_dejó que_ha_dejado che_ha_lasciato che_aveva_lasciato que_deixou die_vertrok
        die_ontslag""",
    "entry": """downloaded download scaricare scaricato descargó descargado téléchargé télécharger heruntergeladen
        baixou descarregou gedownload exported copied entró entraron entra se_conectó accedió s_est_connecté entrou
        acedeu è_entrato accesos accesso accès acessos login logins logged_in log_in logs_in signed_in sign_in
        signs_in sign_ins session sessions got_in got_into broke_into gets_into accessed entered hacked took_over
        anmeldung anmeldungen angemeldet eingeloggt einloggen zugegriffen sitzung connexion connexions connecté
        connectée accédé inicio_de_sesión entrado conectado accedido sesión entrato collegato sessione acessou
        sessão ingelogd inloggen sessie sitzungen anmeldeliste sesiones sessioni sessões sessies""",
    # who takes what is not for him
    "taking": """pulling pulled scraping scraped siphoning siphoned harvesting harvested copying_our copying_their
        downloading_their abgezogen abgegriffen saugt aspire aspiré extrayendo extraído scaricando extraindo
        weggehaald""",
    # where a login comes from
    "foreign_land": """aus_einem_land from_a_country from_countries d_un_pays de_un_país desde_un_país da_un_paese
        de_um_país uit_een_land from_an_address from_an_ip von_einer_ip d_une_ip desde_una_ip da_un_ip de_um_ip
        vanaf_een_ip strange_ip unknown_ip""",
    "unknown": """unknown unfamiliar suspicious unrecognised unrecognized strange_country foreign_country abroad
        nobody_recognises nobody_recognizes nobody_knows nobody_made none_of_them_made at_night verdächtig verdächtige
        unbekannten unbekanntes niemand_kennt suspect suspecte suspectes inconnue inconnues sospechoso sospechosos
        desconocidos sospetto sospetti sconosciuti suspeito suspeitos verdacht verdachte onbekend""",
    "still": """still yet nevertheless anyway noch immer_noch weiterhin encore toujours todavía aún sigue ancora
        tuttora ainda nog nog_steeds can could kann peut puede può pode kan""",
    "everybody_can": """by_anyone by_anybody for_anyone par_n_importe_qui n_importe_qui von_jedem para_cualquiera
        da_chiunque por_qualquer anyone_can anybody_can everyone_can everybody_can whoever_has anyone_with
        anybody_with without_logging without_a_login without_login without_a_password without_password jeder_kann
        ohne_anmeldung ohne_login ohne_passwort tout_le_monde_peut sans_mot_de_passe sans_connexion cualquiera_puede
        sin_contraseña chiunque senza_password qualquer_pessoa sem_senha sem_palavra_passe iedereen_kan
        zonder_wachtwoord zonder_inloggen without_paying without_signing or_signing_in ohne_bezahlen
        ohne_zu_bezahlen sans_payer sin_pagar senza_pagare sem_pagar zonder_betalen zonder_te_betalen""",
    "open_to_all": """sur_internet en_internet su_internet na_internet op_internet im_netz search_engine
        moteur_de_recherche suchmaschine buscador motore_di_ricerca zoekmachine publicly public_link in_public
        on_google indexed_by google searchable world_readable open_to_the_internet on_the_internet leaked leak
        exposed exposure öffentlich_zugänglich im_internet frei_zugänglich durchgesickert accessible_publiquement
        en_ligne_publiquement fuité expuesto expuestos filtrado accesible_públicamente esposti esposto pubblicamente
        expostos exposto publicamente openbaar gelekt public_github public_repository public_repo public_folder
        public_bucket pastebin öffentliches_repository öffentlich dépôt_public repositorio_público
        repository_pubblico repositório_público openbare_repository""",
    "gone_to": """sent_to mailed_to emailed_to went_to delivered_to forwarded_to landed_with arrived_at given_to
        geschickt_an gesendet_an gelandet_bei envoyé_à envoyée_à envoyés_à parti_chez enviado_a enviada_a mandado_a
        inviata_a inviato_a mandata_a enviado_para enviada_para gestuurd_naar verstuurd_naar""",
    "inject": "inject injects injection javascript script scripts html sql code xss payload shell einschleusen",
    "field": """field fields comment comments parameter url form input header box upload feld formular champ formulaire
        campo formulario modulo veld""",
    "hole": """vulnerability vulnerabilities security_hole security_flaw security_gap security_bug security_issue
        security_problem security_weakness exploit exploitable zero_day idor csrf sicherheitslücke sicherheitslücken
        schwachstelle faille_de_sécurité vulnerabilidad fallo_de_seguridad vulnerabilità falla_di_sicurezza
        vulnerabilidade falha_de_segurança kwetsbaarheid beveiligingslek""",
    "researcher": """researcher researchers pentester pentesters pen_test pentest penetration_test white_hat
        ethical_hacker bug_bounty red_team forscher sicherheitsforscher chercheur test_d_intrusion
        investigador_de_seguridad ricercatore pesquisador_de_segurança onderzoeker""",
    "report": """report reported reports wrote writes showed shows found finds finding findings discovered demonstrates
        demonstrated proved gemeldet gefunden zeigt signalé trouvé montré informado encontrado segnalato trovato
        relatou encontrou gemeld gevonden""",
    "getaround": """bypass bypasses bypassed circumvent circumvents get_around gets_around skip skips skipped umgehen
        umgeht contourner contourne saltarse eludir aggirare contornar omzeilen""",
    "lock": """login mfa 2fa two_factor password authentication permission permissions access_control anmeldung
        passwort authentification mot_de_passe contraseña autenticación password autenticazione senha wachtwoord""",
    "guardian": """dpo data_protection privacy gdpr dsgvo rgpd avg hipaa pci regulator supervisory_authority
        compliance_officer data_protection_officer privacy_officer datenschutz datenschutzbeauftragte
        datenschutzbeauftragter protection_des_données cnil protección_de_datos privacidad protezione_dei_dati
        garante proteção_de_dados lgpd privacidade privacybescherming gegevensbescherming auditors auditor
        audit_finding wirtschaftsprüfer auditeurs auditeur auditores revisori auditoría""",
    "asks_why": """asks_why asks_how asks_on_what wants_to_know_why asking_why fragt_warum fragt_wieso fragt_weshalb
        will_wissen_warum demande_pourquoi demande_combien demande_comment pregunta_por_qué pregunta_cómo
        pregunta_cuánto chiede_perché chiede_come pergunta_porque pergunta_porquê pergunta_por_que vraagt_waarom
        vraagt_hoe""",
    "authority": """authority authorities regulator ico cnil garante aepd supervisory watchdog behörde aufsichtsbehörde
        autorité autoridad autorità autoridade toezichthouder data_protection_authority""",
    "must_report": """must_inform must_notify must_report have_to_inform have_to_notify have_to_report has_to_inform
        has_to_notify has_to_report obliged_to notify within_72 72_hours notification breach violation complaint
        violates violated illegal unlawful not_allowed melden meldepflicht verstoß signaler notifier violation
        notificar incumplimiento infracción notificare violazione notificar violação melden overtreding""",
    "within_hours": "within_72 72_hours 72_stunden 72_heures 72_horas 72_ore 72_uur hours",
    "want_to_know": """wants_to_know want_to_know demands asks_where asks_who concerned concern worried will_wissen
        verlangt veut_savoir quiere_saber vuole_sapere quer_saber wil_weten""",
    "toolong": """longer_than too_long retention kept_for keep_copies stored_in stored_outside outside_the_eu
        länger_als zu_lange trop_longtemps demasiado_tiempo troppo_a_lungo demasiado_tempo te_lang""",
    "asks": """asks asking demands wants inquiry inquires investigates opened fragt verlangt demande enquête pregunta
        pide chiede pergunta vraagt""",
}
# fmt: on
