"""The ideas that scenes are made of, each with its words in English, German, French, Spanish, Italian, Portuguese and Dutch.

`lost*` is a beginning, `make_sense` a group of words. A word may stand for several ideas.
"""

import re

# fmt: off
_ROWS: dict[str, str] = {
    "no": """not no never nobody none nothing neither nor without cannot unable impossible hardly no_longer kein keine keinen keinem keiner keines nicht nichts nie niemand
        niemals ohne unmöglich weder pas jamais sans aucun aucune rien personne ni plus_rien impossible ne sin nunca nadie nada ningún ninguna ninguno ni imposible tampoco
        non nessun nessuno nessuna niente nulla senza mai impossibile não nenhum nenhuma ninguém nada sem nunca impossível nem geen niet niets niemand nooit zonder onmogelijk dont cant wont doesnt isnt didnt""",
    "nobody": """nobody no_one noone none not_one not_a_single no_user no_users no_customer no_employee no_shop no_store no_driver no_nurse no_doctor no_clinic no_member niemand keiner keine_einzige kein_einziger
        kein_mensch kein_mitarbeiter keine_filiale kein_kunde personne plus_personne aucun aucune nadie ningún ninguna ninguno nessuno nessun nessuna ninguém nenhum nenhuma geen_enkele geen_één niemand""",
    "nothing": "nothing not_a_thing nichts gar_nichts nix rien plus_rien nada niente nulla niets niks zero",
    "whole": """all every everyone everybody everything everywhere entire whole complete completely totally each_of both_of alle alles sämtliche jeder jede ganze gesamte komplett überall tous toutes toute tout entier
        entière ensemble_des todos todas toda todo entero entera tutti tutte tutta tutto intero intera todos_os todas_as inteiro inteira alle_* hele gehele iedereen overal""",
    # who speaks: the desk
    "desk": """i we me us my our myself ourselves support ich wir mir uns mich mein meine unser unsere je j nous moi mon notre yo nosotros mi me nos io noi mio mia mi ci eu nós meu minha ik wij mij mijn ons onze
        sé sabemos encuentro encontramos entiendo entendemos puedo podemos logro consigo he hemos tengo tenemos so sappiamo trovo troviamo capisco capiamo riesco riusciamo posso possiamo ho abbiamo consegui
        sei percebo entendo encontro encontramos consigo conseguimos tenho temos habe pruebo probé repetí""",
    "customer": """customer customers client clients he she they account user users people staff guest guests patient patients kunde kunden kundin er sie client clients cliente clientes il elle ils elles klant klanten
        lui lei loro ela eles hij zij company firm""",
    "know": """know knows understand understands understanding explain figure fathom grasp diagnose tell determine identify pin pinpoint interpret read see find found make_sense make_out make_head heads_or_tails
        work_out see_through wise wiser trace weiß wissen verstehe verstehen versteh erkläre erklären erkenne erkennen finde finden gefunden durchblicke blicke deuten lesen sais savons comprends comprenons trouve trouvons
        trouvé explique expliquer sé sabemos entiendo entendemos encuentro encontramos explico explicar so sappiamo capisco capiamo trovo troviamo spiegare sei sabemos percebo entendo encontro explicar
        weet weten snap snappen begrijp begrijpen vind vinden verklaren""",
    "why": """why cause causes causing reason reasons culprit explanation origin source trigger pattern logic what_is_wrong what_causes where_it_comes whats_wrong warum wieso weshalb woran ursache ursachen grund
        erklärung pourquoi cause causes raison origine explication d_où por_qué porqué causa causas motivo origen explicación perché motivo origine spiegazione porque_é porquê motivo razão origem waarom
        oorzaak reden verklaring""",
    "stuck": """stumped baffled puzzled clueless mystified flummoxed i_m_stuck i_am_stuck we_re_stuck i_m_lost out_of_ideas out_of_my_depth at_a_loss at_my_limit at_the_end none_the_wiser dead_end brick_wall wits_end end_of_my over_my_head
        beyond_me beyond_my beyond_us beyond_our past_my ratlos überfragt am_ende_mit mit_meinem_latein nicht_weiter blick_nicht blicke_da komme_nicht stehe_auf sèche bloque_là dépassé me_supera
        nos_supera arenato venirne_a_capo non_so_più sem_ideias perdido_nisto vinger_er vastgelopen kom_er_niet loop_vast""",
    # somebody who knows more
    "expert": """senior specialist specialists expert experts expertise experienced seasoned more_experience more_knowledge deeper_knowledge second_opinion second_pair fresh_eyes another_pair second_level knows_more know_more
        knows_the knows_their who_knows who_understands someone_who somebody_who someone_with somebody_with erfahrener erfahrene erfahrenen mehr_erfahrung fachmann experten experte spezialist spezialisten
        jemanden_der jemand_der kenner expérimenté expérimentée spécialiste quelqu_un_qui deuxième_avis plus_expérimenté experto experta especialista más_experiencia segunda_opinión alguien_que alguien_con esperto
        esperta specialista più_esperto qualcuno_che secondo_parere especialista mais_experiência alguém_que segunda_opinião ervaren specialist iemand_die meer_ervaring tweede_paar""",
    "look": """look looks looking investigate investigation examine dig deeper closer check analyse analyze analysis diagnose diagnosis troubleshoot troubleshooting inspect eyes take_over opinion advice help
        ansehen anschauen nachsehen prüfen untersuchen draufschauen draufschaut schaut regarder coup_d_œil examiner vérifier analyser creuser mirar revisar vistazo investigar echar guardare occhiata controllare
        verificare indagare ver verificar olhada investigar kijken bekijken nakijken onderzoeken""",
    "need": """need needs needed require requires want wants like appreciate grateful welcome please could can should would must brauche brauchen bräuchte bräuchten benötige benötigen bitte kann könnte hätte möchte
        besoin faudrait faut voudrais aimerais merci peut pourrait necesito necesitamos hace_falta querría puede podría serve servirebbe vorrei può potrebbe bisogno preciso precisamos pode poderia nodig graag kan
        kunnen zou""",
    # rights, and what only people with rights see
    "access": """access permission permissions rights privileges entitled allowed authorised authorized permitted admin credentials clearance zugriff zugang rechte berechtigung berechtigt darf dürfen accès droits
        droit habilité autorisé acceso permiso permisos derechos autorizado accesso permessi permesso autorizzato acesso permissão permissões autorizado toegang rechten bevoegd mag""",
    "reach": """see read open look reach get access view check inspect query enter log_into sehen lesen öffnen einsehen komme kommen reinschauen ran rein voir lire ouvrir accéder consulter regarder entrer ver leer abrir
        entrar acceder mirar consultar vedere leggere aprire accedere entrare guardare ler abrir aceder acessar consultar zien lezen openen bij in""",
    "inside": """log logs database databases db server servers backend console cluster shell queue queues config configuration source_code sources code repository repo table tables instance internals trace traces
        admin_panel vpn infrastructure storage bucket scheduler kibana grafana datenbank protokoll protokolle quellcode quelltext konfiguration serveur serveurs base_de_données journaux servidor servidores registros
        base_de_datos código registri log_files codice banco_de_dados servidores código database logboek logboeken broncode partition gateway tenant datacenter""",
    "custom": """custom bespoke tailor_made customised customized self_written self_made self_built home_made home_grown homegrown in_house freelancer contractor consultant consultants student former_employee professional_services
        wrote_themselves built_themselves wrote_it programmed_for built_for written_for developed_for made_for programmed_by built_by written_by developed_by eigenentwicklung selbst_programmiert selbst_gebaut individuell
        maßgeschneidert dienstleister freiberufler sur_mesure spécifique développé_par prestataire a_medida hecho_por desarrollado_por su_misura fatto_da sviluppato_da sob_medida feito_por desenvolvida_por maatwerk
        zelfgebouwd zelfgemaakt""",
    "glue": """interface adapter connector integration script scripts plugin plug_in add_on middleware bridge macro extension api_client module converter importer gateway schnittstelle anbindung skript konnektor erweiterung
        connecteur intégration passerelle conector integración interfaz integrazione connettore interfaccia integração conector koppeling connector aanpassing""",
    # our own place to try things
    "testbed": """demo sandbox staging test_system test_systems test_account test_accounts test_tenant test_environment test_shop test_instance test_key test_server test_user test_data test_machine test_device test_phone test_ticket test_company
        test_project test_installation training_account training_system own_account own_demo own_sandbox own_shop own_tenant own_machine own_instance own_system own_environment own_computer own_phone own_laptop my_machine my_laptop
        my_phone my_computer my_account my_browser our_lab the_lab our_account our_machine our_instance our_system our_tenant our_side_too copy_of_their copy_of_his copy_of_her copy_of_the their_data_here their_file his_file her_file customer_s_file second_account other_account fresh_account blank_account empty_account new_account clean_install clean_account dummy_account trial_account
        on_test test_too in_house_system testsystem testumgebung testkonto testmandant testmandanten testgerät testinstanz demosystem demokonto demomandant bei_uns bei_mir eigenen_system unserem_system
        environnement_de_test environnement_de_recette environnement_de_démo compte_de_test compte_démo boutique_de_test notre_démo notre_environnement notre_compte chez_nous chez_moi en_recette
        entorno_de_pruebas entorno_de_prueba cuenta_de_prueba cuenta_de_pruebas nuestro_entorno nuestra_cuenta nuestra_demo nuestro_sistema ambiente_di_test ambiente_di_prova account_di_prova account_di_test
        nostro_ambiente nostra_demo nostro_account da_noi ambiente_de_testes ambiente_de_teste conta_de_testes conta_de_teste nossa_conta nosso_ambiente testomgeving testaccount demo_omgeving eigen_omgeving
        onze_omgeving bij_ons bij_mij replica clone""",
    "same": """same identical too also likewise alike equally either as_well similarly identically gleich gleiche gleiches gleicher dasselbe derselbe genauso ebenso ebenfalls auch identisch même aussi pareil identique également
        mismo misma igual también idéntico stesso stessa uguale anche pure identico mesmo mesma igual também idêntico hetzelfde zelfde ook eveneens""",
    "occurs": """happen happens happened occurs occurred see saw seen watched observed got get gets getting shows showed appears appeared fails failed crashes crashed breaks broke hangs freezes experience experienced ended_up
        passiert passierte tritt auftritt erscheint kommt bekomme erhalte obtiens arrive produit plante apparaît pasa ocurre sucede sale falla aparece succede capita accade compare esce acontece ocorre aparece falha gebeurt
        krijg treedt optreedt""",
    "repeat": """reproduce reproduced reproducible repro replicate replicated recreate recreated provoke provoked trigger triggered re_create simulate simulated re_enact force_it forced_it repeat_it repeat_this repeat_that repeat_the repeated_it
        repeated_this repeated_that make_it_happen nachstellen nachgestellt nachvollziehen nachvollzogen auslösen reproduzieren provozieren nachspielen reproduire reproduit refait refaire rejoué reproducir reproducido repetir
        repetido replicar provocar riprodurre riprodotto ripetere ripetuto replicare reproduzir reproduzido repetir replicar recriar naspelen nagespeeld nabootsen nagebootst reproduceren uitlokken""",
    "ourfault": """ours_to_mend ours_to_fix ours_to_repair our_bug our_doing fault_is_ours bug_is_ours mistake_is_ours error_is_ours it_is_ours it_s_ours so_it_s_ours problem_is_ours on_our_side on_our_end at_our_end in_our_code
        in_our_software genuine_bug real_bug clear_bug proper_bug code_change code_fix change_in_the_code fix_in_the_code patch_is_needed hotfix software_fault software_error programming_error coding_error
        programmierfehler softwarefehler fehler_von_uns unser_fehler liegt_an_uns liegt_bei_uns erreur_de_notre vient_de_chez_nous notre_faute bogue correctif fallo_nuestro error_nuestro culpa_nuestra es_nuestro
        colpa_nostra errore_nostro errore_del_programma bug_nostro erro_nosso falha_nossa culpa_nossa fout_van_ons ligt_aan_ons programmeerfout""",
    # parts of a machine room
    "machine": """server servers host hosts node nodes cluster database databases db replica shard queue queues broker worker workers scheduler cron job jobs nightly_job certificate certificates cert dns domain load_balancer proxy
        gateway firewall storage disk disks volume memory cpu index indexer cache cdn api endpoint webhook webhooks mail_server smtp relay datacenter data_centre data_center container pod pods backend service upload_host
        zertifikat datenbank warteschlange serveur serveurs certificat base_de_données file_d_attente servidor certificado base_de_datos cola certificato coda fila banco_de_dados certificaat wachtrij ip_address""",
    "failed": """down expired expires ran_out run_out running_out runs_out lapsed full crashed crashes crashing failing fails failed stuck hung hangs dead offline unreachable unavailable overloaded timing_out timed_out time_out timeout timeouts
        not_responding doesn't_respond doesn't_answer behind backlog backed_up piling_up blocked blacklisted blocklist lagging leak leaking restarts restarting broken corrupt out_of_memory refuses refusing refused abgelaufen
        abgestürzt voll ausgefallen überlastet expiré expirée saturé planté injoignable en_panne caducado caducó vencido lleno caído scaduto scaduta pieno bloccato non_risponde vencido expirou cheio em_baixo verlopen vol
        vastgelopen onbereikbaar""",
    "httpcode": "500 502 503 504 5xx 500s 502s 503s 504s",
    "codeword": "error errors fehler http status erreur error errore erro fout answers antwortet returns code response répond responde risponde gateway",
    # a thing that does nothing, and the people for whom it does
    "stands": """down dead dark idle offline standstill stopped halted paralysed paralyzed closed shut frozen unreachable unavailable ground_to steht stehen still lahm ausgefallen tot arrêt arrêté arrêtés arrêtée à_l_arrêt bloqué bloqués
        bloquée en_panne parado parados parada paradas caído caídos caída caídas detenida detenido bloqueado bloqueados bloqueada fermo fermi ferma ferme bloccato bloccati bloccata bloccate giù parou stil plat eruit platgelegd
        uitgevallen geblokkeerd grounded standing_around stranded blank""",
    "site": """stores store shops shop branches branch bakeries restaurants clinics clinic hospitals hospital wards ward warehouses warehouse plants plant factory factories depots depot tills till registers terminals kiosks lines line production
        machines ovens pumps gates turnstiles counters offices schools hotels sites locations pharmacies stations stops practices labs garages dispatch kitchen kitchens filialen filiale kassen kasse läden werk werke lager standorte
        maschinen praxen anlage anlagen linie linien betrieb produktion magasins magasin boutiques caisses agences usine usines entrepôt entrepôts machines lignes tapis guichets tiendas tienda cajas sucursales fábrica planta almacén almacenes
        máquinas líneas oficinas negozi negozio casse filiali stabilimento magazzino magazzini linee macchine farmacie sportelli lojas loja caixas fábrica armazém armazéns linhas máquinas balcões winkels winkel kassa's kassas vestigingen
        filialen fabriek magazijn machines lijnen loketten tenants customers system systems platform website site app portal""",
    # what people at work do with it
    "operate": """work works working log_in login log_on sign_in get_in gets_in getting_in enter access sell sells selling ship ships shipping bill billing invoice invoicing pay paying order ordering book booking print printing bake baking
        produce producing pick pack load loading treat admit serve check_in check_out checkout scan scanning open opens opening save start run runs operate use dispatch dispense pump weigh trade register read a_thing anything move moves leave leaves
        arbeiten einloggen anmelden verkaufen verschicken versenden ausliefern kassieren buchen drucken bestellen abrechnen abgefertigt produzieren fertigen laden zugreifen öffnen bedient travailler connecter vendre expédier livrer
        encaisser facturer imprimer produire ouvrir accéder commander trabajar entrar vender enviar cobrar facturar imprimir producir abrir acceder reservar lavorare entrare vendere spedire incassare fatturare stampare produrre aprire
        accedere leggere trabalhar entrar vender enviar cobrar faturar imprimir produzir abrir aceder acessar werken inloggen verkopen verzenden afrekenen factureren drukken produceren openen bestellen pinnen""",
    "gets": "can could able manages manage gets get kann können konnte peut peuvent parvient arrive puede pueden consigue riesce riescono può possono consegue conseguem pode kan kunnen krijgt is are",
    # things kept with us, and their loss
    "data": """data record records row rows entry entries file files photo photos picture pictures image images document documents history notes booking bookings contact contacts project projects invoice invoices appointment
        appointments transaction transactions backup backups report reports timesheet timesheets article articles product products measurement measurements measuring_points points reading readings recording recordings sample samples
        recipe recipes submission submissions answers candidate candidates member members pupil pupils applicant applicants address addresses message messages mails emails work field_work hours_of_work days_of_work drawings plans texts chapters
        translations scores grades results patients lesson lessons recorded entered saved catalogue calendar folder folders library archive dataset daten datensätze einträge dateien fotos bilder dokumente kontakte rechnungen termine projekte
        aufträge messwerte akten données fichiers photos documents contacts factures dossiers enregistrements clichés relevés saisies datos archivos fotos documentos contactos facturas registros expedientes citas dati file documenti contatti
        fatture registrazioni foto schede appuntamenti dados ficheiros arquivos documentos contactos contatos faturas registos registros fotos fichas gegevens bestanden foto's documenten contacten facturen afspraken dossiers""",
    "gone": """vanished vanish vanishes disappeared disappear disappears gone evaporated wiped wipes erased erase overwritten overwrote destroyed corrupted corrupt unrecoverable irrecoverable lost lose loses deleted purged emptied
        verschwunden gelöscht weg verloren überschrieben vernichtet zerstört disparu disparus disparue disparues effacé effacés effacées perdu perdus perdue perdues écrasé écrasés supprimé supprimés supprimées desaparecido desaparecidos
        desaparecida desaparecidas borrado borrados borrada borradas perdido perdidos perdida perdidas eliminado eliminados sobrescrito spariti sparito sparite sparita scomparsi scomparse scomparso cancellati cancellate cancellato persi perse
        perso sovrascritti desapareceram desapareceu sumiram sumiu apagados apagadas apagado perdidos perdidas verdwenen gewist kwijt verloren verwijderd overschreven weggevallen""",
    "kept_safe": """trash bin recycle restored restore_it recovered on_purpose deliberately intentionally himself herself themselves filter filtered archived papierkorb wiederhergestellt absichtlich corbeille restauré exprès papelera restaurado
        a_propósito cestino ripristinato apposta reciclagem lixeira prullenbak teruggezet opzettelijk hidden weight signature signal patience confidence trust hope sight interest track time money customers orders sales bet""",
    # eyes on what is another's
    "see": """see sees saw seen seeing view views viewed shown showed shows show displayed displays presented opened opens open received receives got gets get found finds looking_at looks_at landed appear appears appeared downloaded read
        sieht sehen sah gesehen zeigt angezeigt geöffnet bekam bekommt erhielt erhält tauchen voit voient vu vus affiche affichent s_afficher apparaît reçoit reçu ouvert consulté ve ven vio vieron visto muestra aparece aparecen recibe
        recibió abrió vede vedono visto mostra appare appaiono compaiono riceve ricevuto aperto vê veem viu viram mostra aparece aparecem recebe recebeu abriu ziet zien zag zagen gezien toont verschijnt verschijnen krijgt kreeg
        opende geopend vejo vois veo vedo zie sehe""",
    "foreign": """another another's someone_else someone_else's somebody_else strangers stranger stranger's different other not_his not_her not_hers not_theirs not_ours not_mine belong_to belongs_to unrelated wrong foreign fremde fremden fremder fremdes
        anderer anderen andere eines_anderen einer_anderen fremd falschen autre autres autrui inconnu inconnue inconnus d_autrui tiers étranger otro otra otros otras ajeno ajena ajenos ajenas desconocido desconocida extraño altro
        altra altri altre altrui sconosciuto sconosciuta estraneo outro outra outros outras alheio alheia alheios desconhecido desconhecida ander andere vreemde vreemd iemand_anders""",
    "owner": """customer customers customer's client client's clients company company's companies firm firm's tenant tenant's tenants organisation organization person person's people's guest guest's guests patient patient's
        patients pupil pupils student student's students family school schools holder member member's members employee employee's colleague colleague's clinic practice hotel branch user user's users buyer tenant_id applicant resident
        else else's stranger strangers kunde kunden kundin firma firmen person personen patient patienten patientin schüler mandant mandanten nutzer teilnehmer praxis client clients cliente société sociétés patient patients
        patiente titulaire titulaires utilisateur utilisateurs personne entreprise élève inconnu empresa empresas cliente clientes paciente pacientes usuario persona personas titular alumno desconocido azienda aziende paziente pazienti
        utente persona persone intestatario sconosciuto utente empresa empresas cliente paciente pacientes utilizador usuário pessoa pessoas titular aluno klant klanten bedrijf patiënt patiënten gebruiker persoon leerling huurder""",
    "private": """data list lists invoice invoices record records file files document documents address addresses details inbox mailbox message messages emails payslip payslips salary salaries password passwords profile profiles statement
        statements prescription prescriptions result results chart charts booking bookings appointments photos notes name names dates_of_birth balance iban card orders order contract contracts grades report reports
        medical health personal private confidential phone_numbers information portal page dashboard daten rechnung rechnungen akte akten befund befunde kontoauszug auszüge lohnabrechnung lohnzettel namen adressen liste postfach
        gehalt verträge bestellungen données relevé relevés facture factures dossier dossiers liste noms adresses bulletin salaires ordonnances commande commandes datos factura facturas expediente expedientes
        extracto extractos lista nombres direcciones nómina nóminas recetas pedido pedidos historial dati fattura fatture cartella referti estratto lista nomi indirizzi cedolino buste ricette ordini
        dados fatura faturas ficha extrato extratos lista nomes moradas endereços recibo receitas gegevens factuur facturen dossier dossiers afschrift lijst namen adressen loonstrook salaris uitslagen recepten""",
    "testing": "tried tested checked compared attempt versucht getestet geprüft essayé testé vérifié probado probé comprobado provato testato verificato testado verifiquei testei geprobeerd getest",
    "notours": "not_ours not_mine not_his not_hers not_theirs aren't_ours isn't_ours don't_belong doesn't_belong not_belong don't_know_them nicht_unsere nicht_uns nicht_mir nicht_ihr pas_les_nôtres pas_à_nous pas_le_sien no_son_nuestros no_es_mío non_sono_nostri non_è_mio não_são_nossos não_é_meu niet_van_ons niet_van_mij",
    # who comes in that should not
    "stranger": "stranger strangers intruder intruders attacker hacker hackers outsider unknown_person somebody_unknown someone_unknown somebody_else someone_else someone somebody unbekannter unbekannte fremder jemand angreifer quelqu_un inconnu intrus pirate alguien desconocido intruso qualcuno sconosciuto intruso alguém desconhecido iemand onbekende indringer",
    "leaver": "former ex fired dismissed terminated departed left_the leaver ex_employee ex_colleague retired ehemaliger ehemalige ausgeschieden ausgeschiedener gekündigter entlassener ancien ancienne licencié ex_salarié antiguo antigua exempleado despedido ex_dipendente licenziato ex_funcionário despedido ex_medewerker voormalig voormalige ontslagen",
    "entry": "login logins logged_in log_in logs_in signed_in sign_in signs_in sign_ins session sessions got_in got_into broke_into gets_into accessed entered hacked took_over anmeldung anmeldungen angemeldet eingeloggt einloggen zugegriffen sitzung connexion connexions connecté connectée accédé inicio_de_sesión entrado conectado accedido sesión entrato collegato sessione entrou acessou acedeu sessão ingelogd inloggen sessie",
    "unknown": "unknown unfamiliar suspicious unrecognised unrecognized strange_country foreign_country abroad nobody_recognises nobody_recognizes nobody_knows nobody_made none_of_them_made at_night verdächtig verdächtige unbekannten unbekanntes niemand_kennt suspect suspecte suspectes inconnue inconnues sospechoso sospechosos desconocidos sospetto sospetti sconosciuti suspeito suspeitos verdacht verdachte onbekend",
    "still": "still yet nevertheless anyway noch immer_noch weiterhin encore toujours todavía aún sigue ancora tuttora ainda nog nog_steeds can could kann peut puede può pode kan",
    "everybody_can": "anyone_can anybody_can everyone_can everybody_can whoever_has anyone_with anybody_with without_logging without_a_login without_login without_a_password without_password jeder_kann ohne_anmeldung ohne_login ohne_passwort tout_le_monde_peut n_importe_qui sans_mot_de_passe sans_connexion cualquiera_puede sin_contraseña chiunque senza_password qualquer_pessoa sem_senha sem_palavra_passe iedereen_kan zonder_wachtwoord zonder_inloggen",
    "open_to_all": "publicly public_link in_public on_google indexed_by google searchable world_readable open_to_the_internet on_the_internet leaked leak exposed exposure öffentlich_zugänglich im_internet frei_zugänglich durchgesickert accessible_publiquement en_ligne_publiquement fuité expuesto expuestos filtrado accesible_públicamente esposti esposto pubblicamente expostos exposto publicamente openbaar gelekt",
    "gone_to": "sent_to mailed_to emailed_to went_to delivered_to forwarded_to landed_with arrived_at given_to geschickt_an gesendet_an gelandet_bei envoyé_à envoyée_à envoyés_à parti_chez enviado_a enviada_a mandado_a inviata_a inviato_a mandata_a enviado_para enviada_para gestuurd_naar verstuurd_naar",
    "inject": "inject injects injection javascript script scripts html sql code xss payload shell einschleusen",
    "field": "field fields comment comments parameter url form input header box upload feld formular champ formulaire campo formulario modulo veld",
    "hole": "vulnerability vulnerabilities security_hole security_flaw security_gap security_bug security_issue security_problem security_weakness exploit exploitable zero_day idor csrf sicherheitslücke sicherheitslücken schwachstelle faille_de_sécurité vulnerabilidad fallo_de_seguridad vulnerabilità falla_di_sicurezza vulnerabilidade falha_de_segurança kwetsbaarheid beveiligingslek",
    "researcher": "researcher researchers pentester pentesters pen_test pentest penetration_test white_hat ethical_hacker bug_bounty red_team forscher sicherheitsforscher chercheur test_d_intrusion investigador_de_seguridad ricercatore pesquisador_de_segurança onderzoeker",
    "report": "report reported reports wrote writes showed shows found finds finding findings discovered demonstrates demonstrated proved gemeldet gefunden zeigt signalé trouvé montré informado encontrado segnalato trovato relatou encontrou gemeld gevonden",
    "getaround": "bypass bypasses bypassed circumvent circumvents get_around gets_around skip skips skipped umgehen umgeht contourner contourne saltarse eludir aggirare contornar omzeilen",
    "lock": "login mfa 2fa two_factor password authentication permission permissions access_control anmeldung passwort authentification mot_de_passe contraseña autenticación password autenticazione senha wachtwoord",
    "guardian": "dpo data_protection privacy gdpr dsgvo rgpd avg hipaa pci regulator supervisory_authority compliance_officer data_protection_officer privacy_officer datenschutz datenschutzbeauftragte datenschutzbeauftragter protection_des_données cnil protección_de_datos privacidad protezione_dei_dati garante proteção_de_dados lgpd privacidade privacybescherming gegevensbescherming",
    "authority": "authority authorities regulator ico cnil garante aepd supervisory watchdog behörde aufsichtsbehörde autorité autoridad autorità autoridade toezichthouder data_protection_authority",
    "must_report": "must_inform must_notify must_report have_to_inform have_to_notify have_to_report has_to_inform has_to_notify has_to_report obliged_to notify within_72 72_hours notification breach violation complaint violates violated illegal unlawful not_allowed melden meldepflicht verstoß signaler notifier violation notificar incumplimiento infracción notificare violazione notificar violação melden overtreding",
    "want_to_know": "wants_to_know want_to_know demands asks_where asks_who concerned concern worried will_wissen verlangt veut_savoir quiere_saber vuole_sapere quer_saber wil_weten",
    "toolong": "longer_than too_long retention kept_for keep_copies stored_in stored_outside outside_the_eu länger_als zu_lange trop_longtemps demasiado_tiempo troppo_a_lungo demasiado_tempo te_lang",
    "asks": "asks asking demands wants inquiry inquires investigates opened fragt verlangt demande enquête pregunta pide chiede pergunta vraagt",
    "recorded": "recorded entered saved typed collected stored uploaded captured work data written erfasst eingegeben gespeichert saisi enregistré registrado guardado introducido registrato salvato inserito registado introduzido ingevoerd opgeslagen",
    "goes_any_more": "geht_nichts_mehr geht_nix_mehr gar_nichts_mehr nichts_mehr nothing_works nothing_runs nothing_moves nothing_goes nothing_loads nothing_bakes nothing_prints nothing_happens_any rien_ne_marche rien_ne_fonctionne rien_ne_va plus_rien_ne nada_funciona no_funciona_nada niente_funziona non_funziona_niente nada_funciona werkt_niets niets_werkt doet_niets",
    "traffic": "order orders parcel parcels truck trucks lorry lorries container containers shipment shipments patient patients passenger passengers guest guests call calls payment payments sale sales ticket tickets card cards bag bags aufträge auftrag paket pakete lkw container sendung patienten anruf anrufe zahlung zahlungen commande commandes colis camion camions appels paiements pedidos pedido paquetes camiones llamadas pagos ordini ordine pacchi camion chiamate pagamenti encomendas camiões chamadas pagamentos bestelling bestellingen pakketten vrachtwagens betalingen",
    "traffic_verb": "leaves leave comes_in come_in goes_out go_out gets_in gets_out gets_through get_through is_accepted are_accepted is_processed are_processed is_handled moves move geht_raus raus rein kommt_rein abgefertigt angenommen durch sort sortent entre entrent passe passent part_plus sale salen entra entran pasa pasan esce escono entra entrano passa passano sai saem entram gaat_uit komt_binnen gaan_eruit accepted processed",
    "able_no": "tell explain say find know knows reproduce help answer answers answered reply replied reported complained",
    "other_tenants": "other_tenants three_other_tenants other_accounts another_tenant another_account two_other_accounts other_customers_accounts different_accounts different_tenants several_tenants three_tenants two_tenants anderen_mandanten d_autres_comptes otras_cuentas altri_account outras_contas andere_accounts",
    "fine": "fine works worked ok okay correct correctly normal no_problem all_good funktioniert klappt marche fonctionne funciona bien funziona bene funciona_bem werkt goed",
    "ourpart": "job nightly_job script query index parser renderer migration scheduler exporter importer library code schema module service algorithm calculation formula rounding template our_default regex cleanup_job batch trigger procedure routine merge_job sync_job cron our_schema our_update our_release",
    "ran_twice": "ran_twice runs_twice ran_again never_ran didn_run skipped double wrongly faulty lacks misses forgets ignores overwrites doubles duplicates swaps deletes drops is_faulty confirmed_as_faulty made_the made_it",
    "checked": "confirmed verified proven validated bestätigt confirmé confirmado confermato bevestigd",
    "version": "version release build firmware update v1 v2 v3 v4 v5 v6 v7 v8 v9",
    "old_new": "old_cluster new_cluster old_server new_server old_node new_node the_old_one the_new_one old_data new_data",
    "howmany": "how_many how_much whether if when wie_viele wie_viel combien cuántos cuántas cuánto quanti quante quantos quantas hoeveel who wer qui quién chi quem wie ob si",
    "skill": "skill skills knowledge know_how expertise competence background training kenntnisse wissen fachwissen compétence compétences connaissances conocimientos competenze conoscenze conhecimentos kennis",
    "visible": "visible apparent obvious found in_sight to_be_found erkennbar ersichtlich gefunden visible apparente trouvée visible evidente encontrada evidente trovata visível evidente te_vinden",
    "no_way_out": "no_alternative no_workaround no_way_around no_other_way nothing_they_can_do nothing_she_can_do nothing_he_can_do not_an_option no_option no_plan_b without_alternative keine_alternative keine_umgehung kein_workaround keinen_workaround keine_ausweichmöglichkeit aucune_solution aucune_alternative pas_d_alternative pas_de_contournement sin_alternativa no_hay_alternativa no_hay_solución nessuna_alternativa senza_alternativa non_c_è_alternativa sem_alternativa não_há_alternativa geen_alternatief geen_omweg",
    "people_idle": "sitting_idle sitting_there sitting_around standing_around standing_idle twiddling are_idle sit_idle sits_idle stand_idle stranded at_a_standstill grounded hands_are_tied can_t_do_their_job cannot_do_their_job can_t_do_their can_t_proceed sitzen_herum sitzen_da untätig parados sin_poder_trabajar les_bras_croisés fermi_senza parados_sem zitten_stil",
}
# fmt: on

IDEAS_OF_WORK = {idea: " ".join(re.findall(r"\S+", words)) for idea, words in _ROWS.items()}
