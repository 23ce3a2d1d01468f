"""Ideas of what breaks, stands still and is lost, each with its words in seven languages."""

# fmt: off
FAULT: dict[str, str] = {
    # parts of a machine room
    "machine": """server servers host hosts node nodes cluster database databases db replica shard queue queues broker
        worker workers scheduler cron job jobs nightly_job certificate certificates cert dns domain load_balancer proxy
        gateway firewall storage disk disks volume memory cpu index indexer cache cdn api endpoint webhook webhooks
        mail_server smtp relay datacenter data_centre data_center container pod pods backend service upload_host
        zertifikat datenbank warteschlange serveur serveurs certificat base_de_données file_d_attente servidor
        certificado base_de_datos cola certificato coda fila banco_de_dados certificaat wachtrij ip_address""",
    "failed": """down expired expires ran_out run_out running_out runs_out lapsed full crashed crashes crashing failing
        fails failed stuck hung hangs dead offline unreachable unavailable overloaded timing_out timed_out time_out
        timeout timeouts not_responding doesn't_respond doesn't_answer behind backlog backed_up piling_up blocked
        blacklisted blocklist lagging leak leaking restarts restarting broken corrupt out_of_memory refuses refusing
        refused abgelaufen abgestürzt voll ausgefallen überlastet expiré expirée saturé planté injoignable en_panne
        caducado caducó vencido lleno caído scaduto scaduta pieno bloccato non_risponde vencido expirou cheio em_baixo
        verlopen vol vastgelopen onbereikbaar""",
    "httpcode": "500 502 503 504 5xx 500s 502s 503s 504s",
    "codeword": """ends end_in ends_in in_a error errors fehler http status erreur error errore erro fout answers
        antwortet returns code response répond responde risponde gateway""",
    # a thing that does nothing, and the people for whom it does
    "stands": """down dead dark idle offline standstill stopped halted paralysed paralyzed frozen unreachable
        unavailable ground_to steht stehen still lahm ausgefallen tot arrêt arrêté arrêtés arrêtée à_l_arrêt bloqué
        bloqués bloquée en_panne parado parados parada paradas caído caídos caída caídas detenida detenido bloqueado
        bloqueados bloqueada fermo fermi ferma ferme bloccato bloccati bloccata bloccate giù parou stil plat eruit
        platgelegd uitgevallen geblokkeerd grounded standing_around stranded blank""",
    "site": """tornos torniquetes ingressi varchi scanners gates barrier barriers turnstile auction belt belts clocks
        crews crew fleet stores store shops shop branches branch bakeries restaurants clinics clinic hospitals hospital
        wards ward warehouses warehouse plants plant factory factories depots depot tills till registers terminals
        kiosks lines line production machines ovens pumps gates turnstiles counters offices schools hotels sites
        locations pharmacies stations stops practices labs garages dispatch kitchen kitchens filialen filiale kassen
        kasse läden werk werke lager standorte maschinen praxen anlage anlagen linie linien betrieb produktion magasins
        magasin boutiques caisses agences usine usines entrepôt entrepôts machines lignes tapis guichets tiendas tienda
        cajas sucursales fábrica planta almacén almacenes máquinas líneas oficinas negozi negozio casse filiali
        stabilimento magazzino magazzini linee macchine farmacie sportelli lojas loja caixas fábrica armazém armazéns
        linhas máquinas balcões winkels winkel kassa's kassas vestigingen filialen fabriek magazijn machines lijnen
        loketten tenants customers system systems platform website site app portal""",
    # what people at work do with it
    "operate": """check checks admit aufnehmen aufgenommen einchecken inchecken work works working log_in login log_on
        sign_in get_in gets_in getting_in enter access sell sells selling ship ships shipping bill billing invoice
        invoicing pay paying order ordering book booking print printing bake baking produce producing pick pack load
        loading treat admit serve check_in check_out checkout scan scanning open opens opening save start run runs
        operate use dispatch dispense pump weigh trade register read a_thing anything move moves leave leaves arbeiten
        einloggen anmelden verkaufen verschicken versenden ausliefern kassieren buchen drucken bestellen abrechnen
        abgefertigt produzieren fertigen laden zugreifen öffnen bedient travailler connecter vendre expédier livrer
        encaisser facturer imprimer produire ouvrir accéder commander trabajar entrar vender enviar cobrar facturar
        imprimir producir abrir acceder reservar lavorare entrare vendere spedire incassare fatturare stampare produrre
        aprire accedere leggere trabalhar entrar vender enviar cobrar faturar imprimir produzir abrir aceder acessar
        werken inloggen verkopen verzenden afrekenen factureren drukken produceren openen bestellen pinnen""",
    "gets": """lässt_sich lassen_sich anybody anyone any can could able manages manage gets get kann können konnte peut
        peuvent parvient arrive puede pueden consigue riesce riescono può possono consegue conseguem pode kan kunnen
        krijgt is are""",
    # things kept with us, and their loss
    "data": """data record records row rows entry entries file files photo photos picture pictures image images document
        documents history notes booking bookings contact contacts project projects invoice invoices appointment
        appointments transaction transactions backup backups report reports timesheet timesheets article articles
        product products measurement measurements measuring_points points reading readings recording recordings
        sample samples recipe recipes submission submissions answers candidate candidates member members pupil
        pupils applicant applicants address addresses message messages mails emails work field_work hours_of_work
        days_of_work drawings plans texts chapters translations scores grades results patients lesson lessons
        recorded entered saved catalogue calendar folder folders library archive dataset daten datensätze einträge
        dateien fotos bilder dokumente kontakte rechnungen termine projekte aufträge messwerte akten données
        fichiers factures dossiers enregistrements clichés relevés saisies datos archivos documentos contactos
        facturas registros expedientes citas dati documenti contatti fatture registrazioni foto schede appuntamenti
        dados ficheiros arquivos contatos faturas registos fichas gegevens bestanden foto's documenten contacten
        facturen afspraken fiches notices scans scansioni scansione numérisations escaneos digitalizações""",
    "gone": """are_gone is_gone was_gone were_gone all_gone gone_for_good gone_missing simply_gone just_gone both_gone
        nowhere not_in_the_bin not_in_the_trash writes_over wrote_over gets_replaced got_replaced eaten eating eats
        swallowed swallows dropped_from missing_for_good lost_for_good can_t_be_found cannot_be_found
        not_to_be_found vanished vanish vanishes disappeared disappear disappears evaporated wiped wipes erased
        erase overwritten overwrote destroyed corrupted corrupt unrecoverable irrecoverable lost lose loses deleted
        purged emptied verschwunden gelöscht weg verloren überschrieben vernichtet zerstört disparu disparus
        disparue disparues effacé effacés effacées perdu perdus perdue perdues écrasé écrasés supprimé supprimés
        supprimées desaparecido desaparecidos desaparecida desaparecidas borrado borrados borrada borradas perdido
        perdidos perdida perdidas eliminado eliminados sobrescrito spariti sparito sparite sparita scomparsi
        scomparse scomparso cancellati cancellate cancellato persi perse perso sovrascritti desapareceram
        desapareceu sumiram sumiu apagados apagadas apagado verdwenen gewist kwijt verwijderd overschreven
        weggevallen
       """,
    # what it shall be put back to
    "oldstate": """yesterday_s_state last_night_s_copy last_night_s_state state_before the_way_it_was
        stand_von_gestern stand_vor zustand_von_gestern état_d_hier état_de_la_veille estado_de_ayer copia_de_anoche
        stato_di_ieri copia_di_ieri estado_de_ontem cópia_de_ontem toestand_van_gisteren stand_van_gisteren""",
    # a job of ours that takes away
    "emptied": """emptied blanked wiped cleared overwrote overwritten deleted removed dropped geleert leergeräumt
        gelöscht überschrieben vidé vidée effacé écrasé supprimé vaciado borrado sobrescrito svuotato cancellato
        sovrascritto esvaziou apagou geleegd gewist overschreven""",
    "cleaner": """cleanup_script clean_up_script migration_script migration_job cleanup_job merge_tool
        script_de_nettoyage script_de_migration aufräumskript migrationsskript bereinigungsskript script_de_limpieza
        script_de_migración script_di_pulizia script_di_migrazione script_de_limpeza opruimscript migratiescript""",
    "putback": """back restore restored zurück wiederherstellen zurückspielen einspielen remettre restaurer rétablir
        volver restaurar recuperar poner rimettere ripristinare repor voltar terug terugzetten herstellen""",
    "kept_safe": """umlauts accents formatting format order_of row_order its_order focus connection pairing session
        position scroll line_breaks colour color umlaute formatierung reihenfolge restored restore_it recovered
        on_purpose deliberately intentionally himself herself themselves filter filtered archived papierkorb
        wiederhergestellt absichtlich corbeille restauré exprès papelera restaurado a_propósito cestino ripristinato
        apposta reciclagem lixeira prullenbak teruggezet opzettelijk hidden weight signature signal patience confidence
        trust hope sight interest track time money customers orders sales bet""",
    # what does not go on, and where the fault sits
    "recorded": """recorded entered saved typed collected stored uploaded captured work data written erfasst eingegeben
        gespeichert saisi enregistré registrado guardado introducido registrato salvato inserito registado introduzido
        ingevoerd opgeslagen""",
    "goes_any_more": """geht_nichts_mehr geht_nix_mehr gar_nichts_mehr nichts_mehr nothing_works nothing_runs
        nothing_moves nothing_goes nothing_loads nothing_bakes nothing_prints nothing_happens_any rien_ne_marche
        rien_ne_fonctionne rien_ne_va plus_rien_ne nada_funciona no_funciona_nada niente_funziona non_funziona_niente
        nada_funciona werkt_niets niets_werkt""",
    "traffic": """order orders parcel parcels truck trucks lorry lorries container containers shipment shipments
        patient patients passenger passengers guest guests call calls payment payments sale sales card cards bag bags
        aufträge auftrag paket pakete lkw container sendung patienten anruf anrufe zahlung zahlungen commande commandes
        colis camion camions appels paiements pedidos pedido paquetes camiones llamadas pagos ordini ordine pacchi
        camion chiamate pagamenti encomendas camiões chamadas pagamentos bestelling bestellingen pakketten vrachtwagens
        betalingen""",
    "traffic_verb": """has_got gets_a got_a leaves leave comes_in come_in goes_out go_out gets_in gets_out gets_through
        get_through is_accepted are_accepted is_processed are_processed is_handled moves move geht_raus raus rein
        kommt_rein abgefertigt angenommen durch sort sortent entre entrent passe passent part_plus sale salen entra
        entran pasa pasan esce escono entra entrano passa passano sai saem entram gaat_uit komt_binnen gaan_eruit
        accepted processed""",
    "able_no": """tell explain say find know knows reproduce help answer answers answered reply replied reported
        complained""",
    "other_tenants": """other_tenants three_other_tenants other_accounts another_tenant another_account
        two_other_accounts other_customers_accounts different_accounts different_tenants several_tenants three_tenants
        two_tenants anderen_mandanten d_autres_comptes otras_cuentas altri_account outras_contas andere_accounts""",
    "fine": """fine works worked ok okay correct correctly normal no_problem all_good funktioniert klappt marche
        fonctionne funciona bien funziona bene funciona_bem werkt goed""",
    "ourpart": """job nightly_job script query index parser renderer migration scheduler exporter importer library code
        schema module service algorithm calculation formula rounding template our_default regex cleanup_job batch
        trigger procedure routine merge_job sync_job cron our_schema our_update our_release""",
    "ran_twice": """ran_twice runs_twice ran_again never_ran didn_run skipped double wrongly faulty lacks misses
        forgets ignores overwrites doubles duplicates swaps deletes drops is_faulty confirmed_as_faulty made_the
        made_it""",
    "checked": "confirmed verified proven validated bestätigt confirmé confirmado confermato bevestigd",
    "version": "version release build firmware update v1 v2 v3 v4 v5 v6 v7 v8 v9",
    "old_new": """old_cluster new_cluster old_server new_server old_node new_node the_old_one the_new_one old_data
        new_data""",
    "howmany": """how_many how_much whether if when wie_viele wie_viel combien cuántos cuántas cuánto quanti quante
        quantos quantas hoeveel who wer qui quién chi quem wie ob si""",
    "skill": """skill skills knowledge expertise competence background training kenntnisse wissen fachwissen compétence
        compétences connaissances conocimientos competenze conoscenze conhecimentos kennis""",
    "visible": """visible apparent obvious found in_sight to_be_found erkennbar ersichtlich gefunden visible apparente
        trouvée visible evidente encontrada evidente trovata visível evidente te_vinden""",
    "no_way_out": """aucun_moyen ningún_modo nessun_modo nenhuma_maneira andere_weg_is_er_niet geen_andere_weg
        kein_anderer_weg noodoplossing_heb_ik_niet no_way_round no_way_out no_alternative no_workaround
        no_way_around no_other_way nothing_they_can_do nothing_she_can_do nothing_he_can_do not_an_option no_option
        no_plan_b without_alternative keine_alternative keine_umgehung kein_workaround keinen_workaround
        keine_ausweichmöglichkeit aucune_solution aucune_alternative pas_d_alternative pas_de_contournement
        sin_alternativa no_hay_alternativa no_hay_solución nessuna_alternativa senza_alternativa non_c_è_alternativa
        sem_alternativa não_há_alternativa geen_alternatief geen_omweg isn_t_realistic not_realistic isn_t_feasible
        not_feasible isn_t_doable nicht_machbar nicht_zumutbar pas_réaliste pas_faisable no_es_viable
        non_è_fattibile não_é_viável niet_te_doen""",
    "people_idle": """sitting_idle sitting_there sitting_around standing_around standing_idle twiddling are_idle
        sit_idle sits_idle stand_idle stranded at_a_standstill grounded hands_are_tied can_t_do_their_job
        cannot_do_their_job can_t_do_their can_t_proceed sitzen_herum sitzen_da untätig parados sin_poder_trabajar
        les_bras_croisés fermi_senza parados_sem zitten_stil""",
}
# fmt: on
