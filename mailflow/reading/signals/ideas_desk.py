"""Ideas of who speaks and of what a desk can know, reach and try itself, each with its words in seven languages."""

# fmt: off
DESK: dict[str, str] = {
    "no": """end_of_what not no never nobody none nothing neither nor without cannot unable impossible hardly no_longer
        kein keine keinen keinem keiner keines nicht nichts nie niemand niemals ohne unmöglich weder pas jamais sans
        aucun aucune rien personne ni plus_rien impossible ne sin nunca nadie nada ningún ninguna ninguno ni imposible
        tampoco non nessun nessuno nessuna niente nulla senza mai impossibile não nenhum nenhuma ninguém nada sem nunca
        impossível nem geen niet niets niemand nooit zonder onmogelijk dont cant wont doesnt isnt didnt""",
    "nobody": """nobody no_one noone none not_one not_a_single no_user no_users no_customer no_employee no_shop
        no_store no_driver no_nurse no_doctor no_clinic no_member niemand keiner keine_einzige kein_einziger
        kein_mensch kein_mitarbeiter keine_filiale kein_kunde personne plus_personne aucun aucune nadie ningún ninguna
        ninguno nessuno nessun nessuna ninguém nenhum nenhuma geen_enkele geen_één niemand""",
    "nothing": "nothing not_a_thing nichts gar_nichts nix rien plus_rien nada niente nulla niets niks zero",
    "whole": """all every everyone everybody everything everywhere entire whole complete completely totally each_of
        both_of alle alles sämtliche jeder jede ganze gesamte komplett überall tous toutes toute tout entier entière
        ensemble_des todos todas toda todo entero entera tutti tutte tutta tutto intero intera todos_os todas_as
        inteiro inteira alle_* hele gehele iedereen overal""",
    # who speaks: the desk
    "desk": """i we me us my our myself ourselves support ich wir mir uns mich mein meine unser unsere je j nous moi
        mon notre yo nosotros mi me nos io noi mio mia mi ci eu nós meu minha ik wij mij mijn ons onze sé sabemos
        encuentro encontramos entiendo entendemos puedo podemos logro consigo he hemos tengo tenemos so sappiamo trovo
        troviamo capisco capiamo riesco riusciamo posso possiamo ho abbiamo consegui sei percebo entendo encontro
        encontramos consigo conseguimos tenho temos habe pruebo probé repetí""",
    "customer": """customer customers client clients he she they account user users people staff guest guests patient
        patients kunde kunden kundin er sie client clients cliente clientes il elle ils elles klant klanten lui lei
        loro ela eles hij zij company firm""",
    "know": """zie ziet know knows understand understands understanding explain figure fathom grasp diagnose tell
        determine identify pin pinpoint interpret read see find found make_sense make_out make_head heads_or_tails
        work_out see_through wise wiser trace weiß wissen verstehe verstehen versteh erkläre erklären erkenne erkennen
        finde finden gefunden durchblicke blicke deuten lesen sais savons comprends comprenons trouve trouvons trouvé
        explique expliquer sé sabemos entiendo entendemos encuentro encontramos explico explicar so sappiamo capisco
        capiamo trovo troviamo spiegare sei sabemos percebo entendo encontro explicar weet weten snap snappen begrijp
        begrijpen vind vinden verklaren""",
    "why": """waar_het_vandaan waar_dat_vandaan how_that_works how_it_works how_that_queue d_où_ça_vient da_dove_viene
        de_dónde_viene de_onde_vem why cause causes causing reason reasons culprit explanation origin source trigger
        pattern logic what_is_wrong what_causes where_it_comes whats_wrong warum wieso weshalb woran ursache ursachen
        grund erklärung pourquoi cause causes raison origine explication d_où por_qué porqué causa causas motivo origen
        explicación perché motivo origine spiegazione porque_é porquê motivo razão origem waarom oorzaak reden
        verklaring""",
    "stuck": """je_sèche sèche_complètement stumped baffled puzzled clueless mystified flummoxed i_m_stuck i_am_stuck
        we_re_stuck i_m_lost out_of_ideas out_of_my_depth at_a_loss at_my_limit at_the_end none_the_wiser dead_end
        brick_wall wits_end end_of_my over_my_head beyond_me beyond_my beyond_us beyond_our past_my ratlos überfragt
        am_ende_mit mit_meinem_latein nicht_weiter blick_nicht blicke_da komme_nicht stehe_auf sèche bloque_là dépassé
        me_supera nos_supera arenato venirne_a_capo non_so_più sem_ideias perdido_nisto vinger_er vastgelopen
        kom_er_niet loop_vast""",
    # somebody who knows more
    "expert": """somebody_must_know someone_must_know must_know_how knowledge der_sich_auskennt die_sich_auskennt
        qui_s_y_connaît qui_connaît que_sepa che_ne_sappia che_se_ne_intende que_perceba verstand_van
        understands_networks who_understands who_knows senior specialist specialists expert experts expertise
        experienced seasoned more_experience more_knowledge deeper_knowledge second_opinion second_pair fresh_eyes
        another_pair second_level knows_more know_more knows_the knows_their who_knows who_understands someone_who
        somebody_who someone_with somebody_with erfahrener erfahrene erfahrenen mehr_erfahrung fachmann experten
        experte spezialist spezialisten jemanden_der jemand_der kenner expérimenté expérimentée spécialiste
        quelqu_un_qui deuxième_avis plus_expérimenté experto experta especialista más_experiencia segunda_opinión
        alguien_que alguien_con esperto esperta specialista più_esperto qualcuno_che secondo_parere especialista
        mais_experiência alguém_que segunda_opinião ervaren specialist iemand_die meer_ervaring tweede_paar""",
    "look": """somebody_is_there someone_is_there let_it_lie lie_until look looks looking investigate investigation
        examine dig deeper closer check analyse analyze analysis diagnose diagnosis troubleshoot troubleshooting
        inspect eyes take_over opinion advice help ansehen anschauen nachsehen prüfen untersuchen draufschauen
        draufschaut schaut regarder coup_d_œil examiner vérifier analyser creuser mirar revisar vistazo investigar
        echar guardare occhiata controllare verificare indagare ver verificar olhada investigar kijken bekijken
        nakijken onderzoeken""",
    "need": """is_there are_there does_anyone has_anyone need needs needed require requires want wants like appreciate
        grateful welcome please could can should would must brauche brauchen bräuchte bräuchten benötige benötigen
        bitte kann könnte hätte möchte besoin faudrait faut voudrais aimerais merci peut pourrait necesito necesitamos
        hace_falta querría puede podría serve servirebbe vorrei può potrebbe bisogno preciso precisamos pode poderia
        nodig graag kan kunnen zou""",
    # rights, and what only people with rights see
    "access": """access permission permissions rights privileges entitled allowed authorised authorized permitted admin
        credentials clearance zugriff zugang rechte berechtigung berechtigt darf dürfen accès droits droit habilité
        autorisé acceso permiso permisos derechos autorizado accesso permessi permesso autorizzato acesso permissão
        permissões autorizado toegang rechten bevoegd mag""",
    "reach": """schauen reinsehen hineinsehen hineinschauen see read open look reach get access view check inspect
        query enter log_into sehen lesen öffnen einsehen komme kommen reinschauen ran rein voir lire ouvrir accéder
        consulter regarder entrer ver leer abrir entrar acceder mirar consultar vedere leggere aprire accedere entrare
        guardare ler abrir aceder acessar consultar zien lezen openen bij in""",
    "inside": """log logs database databases db server servers backend console cluster shell queue queues config
        configuration source_code sources code repository repo table tables instance internals trace traces admin_panel
        vpn infrastructure storage bucket scheduler kibana grafana datenbank protokoll protokolle quellcode quelltext
        konfiguration serveur serveurs base_de_données journaux servidor servidores registros base_de_datos código
        registri log_files codice banco_de_dados servidores código database logboek logboeken broncode partition
        gateway tenant datacenter""",
    "custom": """custom bespoke tailor_made customised customized self_written self_made self_built home_made
        home_grown homegrown in_house freelancer contractor consultant consultants student former_employee
        professional_services wrote_themselves built_themselves wrote_it programmed_for built_for written_for
        developed_for made_for programmed_by built_by written_by developed_by eigenentwicklung selbst_programmiert
        selbst_gebaut individuell maßgeschneidert dienstleister freiberufler sur_mesure spécifique développé_par
        prestataire a_medida hecho_por desarrollado_por su_misura fatto_da sviluppato_da sob_medida feito_por
        desenvolvida_por maatwerk zelfgebouwd zelfgemaakt""",
    "glue": """interface adapter connector integration script scripts plugin plug_in add_on middleware bridge macro
        extension api_client module converter importer gateway schnittstelle anbindung skript konnektor erweiterung
        connecteur intégration passerelle conector integración interfaz integrazione connettore interfaccia integração
        conector koppeling connector aanpassing""",
    # our own place to try things
    "testbed": """testw* testm* testu* testk* testb* testl* testp* testr* testg* our_test my_test a_test_file in_test
        rig workshop workbench bench_here laboratory labor lab my_tablet my_till my_screen my_copy our_copy on_mine
        de_pruebas de_prueba di_prova banco_di_prova de_testes d_essai de_test onze_test unser_test laptops_here
        phones_here machines_here staging_site staging_bank demo_kitchen our_own_demo our_own my_own demo sandbox
        staging test_system test_systems test_account test_accounts test_tenant test_environment test_shop
        test_instance test_key test_server test_user test_data test_machine test_device test_phone test_ticket
        test_company test_project test_installation training_account training_system own_account own_demo own_sandbox
        own_shop own_tenant own_machine own_instance own_system own_environment own_computer own_phone own_laptop
        my_machine my_laptop my_phone my_computer my_account my_browser our_lab the_lab our_account our_machine
        our_instance our_system our_tenant our_side_too copy_of_their copy_of_his copy_of_her copy_of_the
        their_data_here their_file his_file her_file customer_s_file second_account other_account fresh_account
        blank_account empty_account new_account clean_install clean_account dummy_account trial_account on_test
        test_too in_house_system testsystem testumgebung testkonto testmandant testmandanten testgerät testinstanz
        demosystem demokonto demomandant bei_uns bei_mir eigenen_system unserem_system environnement_de_test
        environnement_de_recette environnement_de_démo compte_de_test compte_démo boutique_de_test notre_démo
        notre_environnement notre_compte chez_nous chez_moi en_recette entorno_de_pruebas entorno_de_prueba
        cuenta_de_prueba cuenta_de_pruebas nuestro_entorno nuestra_cuenta nuestra_demo nuestro_sistema ambiente_di_test
        ambiente_di_prova account_di_prova account_di_test nostro_ambiente nostra_demo nostro_account da_noi
        ambiente_de_testes ambiente_de_teste conta_de_testes conta_de_teste nossa_conta nosso_ambiente testomgeving
        testaccount demo_omgeving eigen_omgeving onze_omgeving bij_ons bij_mij replica clone""",
    "same": """precies_zo genau_so tal_cual tale_e_quale precies_hetzelfde same identical too also likewise alike
        equally either as_well similarly identically gleich gleiche gleiches gleicher dasselbe derselbe genauso ebenso
        ebenfalls auch identisch même aussi pareil identique également mismo misma igual también idéntico stesso stessa
        uguale anche pure identico mesmo mesma igual também idêntico hetzelfde zelfde ook eveneens""",
    "occurs": """vu l_ai_vu visto happens_with happens_in happens_on passiert_bei did_precisely did_exactly
        did_the_same managed_to_get nagedaan comes_out bleibt_er happen happens happened occurs occurred see saw seen
        watched observed got get gets getting shows showed appears appeared fails failed crashes crashed breaks broke
        hangs freezes experience experienced ended_up passiert passierte tritt auftritt erscheint kommt bekomme erhalte
        obtiens arrive produit plante apparaît pasa ocurre sucede sale falla aparece succede capita accade compare esce
        acontece ocorre aparece falha gebeurt krijg treedt optreedt""",
    "repeat": """refaisant repetí repetimos repeti repito ripetuta nagedaan nachgebaut reproduce reproduced
        reproducible repro replicate replicated recreate recreated provoke provoked trigger triggered re_create
        simulate simulated re_enact force_it forced_it repeat_it repeat_this repeat_that repeat_the repeated_it
        repeated_this repeated_that make_it_happen nachstellen nachgestellt nachvollziehen nachvollzogen auslösen
        reproduzieren provozieren nachspielen reproduire reproduit refait refaire rejoué reproducir reproducido repetir
        repetido replicar provocar riprodurre riprodotto ripetere ripetuto replicare reproduzir reproduzido repetir
        replicar recriar naspelen nagespeeld nabootsen nagebootst reproduceren uitlokken""",
    "ourfault": """ours_to_mend ours_to_fix ours_to_repair our_bug our_doing fault_is_ours bug_is_ours mistake_is_ours
        error_is_ours it_is_ours it_s_ours so_it_s_ours problem_is_ours on_our_side on_our_end at_our_end in_our_code
        in_our_software genuine_bug real_bug clear_bug proper_bug code_change code_fix change_in_the_code
        fix_in_the_code patch_is_needed hotfix software_fault software_error programming_error coding_error
        programmierfehler softwarefehler fehler_von_uns unser_fehler liegt_an_uns liegt_bei_uns erreur_de_notre
        vient_de_chez_nous notre_faute bogue correctif fallo_nuestro error_nuestro culpa_nuestra es_nuestro
        colpa_nostra errore_nostro errore_del_programma bug_nostro erro_nosso falha_nossa culpa_nossa fout_van_ons
        ligt_aan_ons programmeerfout""",
}
# fmt: on
