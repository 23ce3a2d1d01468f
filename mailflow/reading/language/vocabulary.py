"""The words behind the phrases: rows of one meaning, in English, German, French, Spanish, Italian,
Portuguese and Dutch.

A word that means two things in two of these languages stands in a row only if both readings fit it there.
"""

import re

#: in a gap between two words of a phrase none of these may stand: "the data were not lost"
DENIALS = (
    "not",
    "never",
    "no",
    "nobody",
    "none",
    "nothing",
    "without",
    "neither",
    "nor",
    r"kein\w*",
    "nicht",
    "nie",
    "ohne",
    "pas",
    "jamais",
    "sans",
    "non",
    "não",
    "nem",
    "geen",
    "niet",
    "nunca",
    "sin",
    "mai",
    "zonder",
)

#: words that stand in every second sentence: a poor choice to look a phrase up by
COMMON = frozenset(
    re.findall(
        r"\S+",
        "a all an and are as at be been by can for from had has have he her his i if in is it its me my no not "
        "of on one or our out she so than that the "
        "their them they this to up was we were what when who will with would you your yes der die das und ist "
        "sind ein eine zu den im in es wir sie "
        "nicht le la les de des du et est un une nous vous pas el los las que en y no il lo di e un una non o "
        "os as um uma do da een het van ik",
    )
)

_ROWS = {
    "number": "one two three four five six seven eight nine ten eleven twelve dozen zwei drei vier fünf sechs sieben "
    "acht neun zehn "
    "deux trois quatre cinq sept huit neuf dix dos tres cuatro cinco seis siete ocho nueve diez due tre "
    "quattro cinque sei sette otto "
    "dois duas três quatro twee drie vier vijf zes zeven acht negen tien",
    # what customers keep with us
    "data": "data record* row* order* entry entries file* photo* picture* image* document* doc docs attachment* "
    "history note notes booking* comment* "
    "message* hours contact* ticket* project* invoice* appointment* transaction* backup* calendar* report* "
    "timesheet* article* product* stock "
    "lesson* grade* lead leads deal deals task* measurement* reading* recording* sample* recipe* shift* "
    "submission* answer* response* customer_list "
    "daten datensatz datensätze* auftrag aufträge bestellung* eintrag einträge datei* foto* bild bilder "
    "dokument* anhang anhänge buchung* "
    "kontakt* rechnung* termin* projekt* données fichier* commande* facture* pièces_jointes enregistrement* "
    "rendez_vous dossier* datos archivo* "
    "pedido* documento* factura* registro* contacto* cita citas dati ordine ordini documenti fattur* contatti "
    "prenotazion* dados arquivos ficheiro* "
    "fatura* gegevens bestand bestanden bestelling* facturen factuur documenten afspraken foto's",
    "be": (
        "is are was were has have had been being be went goes go got keeps stays 's 're lies sits remains ist sind "
        "war est sont está están é è sono"
    ),
    "adverb": "complètement totalement entièrement completamente totalmente del_todo volledig helemaal wieder "
    "seit_heute now still all just completely totally entirely partly again currently already even only simply also "
    "both apparently effectively reliably really "
    "properly fully nicht_mehr wieder komplett völlig",
    # data of which an absence is a loss: hours, orders and deals are also lost in other ways
    "kept": "list lists database grade grades vote votes signature signatures mark marks score scores translation* "
    "memory answers changes edits settings progress readings photos data record records row rows entry entries "
    "file files photo photos picture* image* document documents attachment attachments note notes booking* "
    "comment comments contacts history recordings measurements backup backups folder folders report reports "
    "invoices pages daten datensätze dateien fotos "
    "dokumente einträge données fichiers documents photos datos archivos registros fotos dati file documenti "
    "foto dados arquivos ficheiros gegevens bestanden",
    # the words of who sees what is not theirs
    "sees": "see sees saw seen seeing view views viewing viewed show shows showed shown showing display displays "
    "displayed get gets got getting receive receives "
    "received receiving download downloads downloaded open opens opened return returns returned list lists "
    "listed contain contains contained include includes "
    "included access accesses accessed find finds found read reads look looked looking export exported exports "
    "print prints printed serve serves given appear "
    "appears appeared pop popped landed sieht sehen sehe sah gesehen zeigt angezeigt bekommt bekommen erhalten "
    "erhält voit voient vois vu affiche affichent "
    "reçoit reçu ve ven vemos muestra muestran aparece aparecen recibe recibido vede vedono vediamo mostra "
    "appare appaiono riceve vê veem vemos aparecem "
    "recebe recebeu ziet zien toont krijgt ontvangt",
    "party": "customer customers customer's customers' client clients client's clients' company companies company's "
    "companies' tenant tenants tenant's tenants' "
    "account accounts account's organisation* organization* workspace* firm firms firm's patient patients "
    "patient's patients' member members member's members' "
    "user users user's users' person people person's people's school school's schools hotel hotel's shop "
    "shop's employee's employees' colleague's "
    "student's students' family family's families tenant-id household clinic clinic's supplier's kunde kunden "
    "client société",
    "private": "grades payslip payslips salary salaries file medical_file health_data bank_account phone_numbers data "
    "invoice invoices record records order orders name names file files document documents address addresses "
    "contact contacts report reports "
    "detail details inbox message messages email emails mail mails list lists payslip* salar* password* "
    "profile profiles statement* prescription* result* "
    "booking* appointment* project* note notes photo photos bank_detail* card* number numbers balance* "
    "transaction* payment* chart charts dashboard* "
    "customer_data customer_list information info personal_data bank_data history ticket* conversation* quote "
    "quotes contract contracts grades "
    "daten rechnung* auftrag aufträge dokument* adress* namen kontakt* dateien gehaltsabrechnung* termine "
    "données facture* commande* dossier* bulletin* "
    "fichiers adresses datos factura* pedido* documento* nómina* direcciones expediente* dati fattur* ordini "
    "documenti indirizzi dados fatura* endereços "
    "arquivos gegevens facturen bestellingen documenten adressen loonstrook*",
    "boss": "ceo cto coo cfo cio boss bosses director directors management manager managers vp vps executive "
    "executives exec execs leadership board "
    "superior superiors head superviser supervisor president chief",
    "chief": "ceo cto coo cfo cio ciso managing_director md vp vps vice_president executive executives exec execs "
    "c_level board founder president chief_executive "
    "chief_operating* director_general someone_senior somebody_senior senior_management senior_leadership",
    "deal": "renewal deal deals upsell expansion rollout roll_out tender rfp purchase_order signature signing "
    "opportunity purchase order_of contract_extension "
    "second_phase phase_two go_ahead",
    # features that customers ask for by name
    "capability": "sso saml scim mfa 2fa two_factor audit_log audit_logs audit_trail dark_mode offline_mode bulk_edit "
    "bulk_export bulk_import webhook webhooks "
    "api_access integration integrations permissions role_management granular_permissions custom_fields "
    "white_label multi_language multi_currency localization "
    "localisation versioning reminders templates recurring calendar_sync mobile_app keyboard_shortcuts "
    "subtasks dependencies gantt feature features "
    "functionality import_function export_function export_to custom_roles data_export single_sign_on",
    # of data: it is not there any more
    "lost": "lost gone deleted vanished wiped corrupt corrupted overwritten destroyed disappeared disappearing erased "
    "damaged garbled scrambled truncated "
    "irrecoverable unrecoverable weg verloren gelöscht verschwunden überschrieben beschädigt zerstört perdu "
    "perdue perdus perdues effacé* disparu* "
    "supprimé* écrasé* corrompu* perdido* perdida* borrado* borrada* desaparecido* desaparecida* eliminado* "
    "eliminada* persi perse perso cancellati "
    "cancellate spariti sparite scomparsi scomparse perdidos apagados apagadas sumiram desapareceram kwijt "
    "verdwenen verwijderd gewist",
    "lose": "lose lost losing loses deleted deletes deleting wiped wipes overwrote overwrites overwriting corrupted "
    "corrupts corrupting erased erases "
    "destroyed destroys truncated truncates perdu effacé supprimé perdido borrado perso perdemos perdimos "
    "verloren gelöscht",
    # what can be down as a whole
    "system": "call_centre call_center contact_centre contact_center hotline machines machine planta línea linha ligne "
    "chaîne usine magazzino linea impianto production prod site sites system systems platform service app "
    "application website webshop web_shop shop store portal api server servers "
    "checkout everything cloud instance environment workspace tenant database backend software program tool "
    "till tills pos terminal terminals "
    "phones phone_system telephony switchboard login sso warehouse factory plant line lines clinic hospital "
    "practice ward dispatch office kitchen "
    "branch branches store stores shops hotel reception depot floor produktion system anlage server webseite "
    "portal kasse kassen plattform lager werk "
    "système site boutique serveur plateforme magasin entrepôt usine caisse* production sistema sitio tienda "
    "servidor plataforma almacén fábrica "
    "producción caja cajas sito negozio magazzino stabilimento produzione piattaforma sistema site loja "
    "armazém produção plataforma systeem website "
    "winkel magazijn fabriek productie kassa",
    # of a system: it does nothing at all
    "down": "down offline dead unreachable unavailable inaccessible stopped standstill at_a_standstill stands_still "
    "stand_still standing_still "
    "frozen_solid out_of_service out_of_action nicht_erreichbar ausgefallen en_panne hors_service "
    "indisponible* inaccessible* à_l'arrêt caído caída "
    "caídos caídas parado parada fuera_de_servicio fermo ferma fermi fermati bloccato fuori_servizio "
    "fora_do_ar indisponível plat eruit onbereikbaar",
    "cannot": "can't cannot can_not cant couldn't could_not unable_to not_able_to no_longer_able_to impossible_to "
    "isn't_able_to aren't_able_to "
    "wasn't_able_to weren't_able_to can_no_longer",
    # what a blocked person cannot do
    "do": "work* log_in log_on sign_in sign_on login invoice bill ship pay run close submit file book take process "
    "send export import upload print save "
    "open post place create access use schedule publish sync deliver order issue dispatch sell release finish "
    "get_in get_into get_to download load "
    "generate approve reach receive start continue edit enter register scan see view add change update delete "
    "transfer call answer operate serve "
    "check_in check_out clock_in record complete connect authenticate produce manufacture label pick pack "
    "quote plan assign attach reply read write "
    "treat admit discharge enrol* move merge sign share search find pull charge refund reserve renew "
    "renew_their accept collect trade",
    "broken": "broken failing fails failed crashes crashing crashed hangs hanging hung freezes freezing frozen stuck "
    "errors timing_out times_out "
    "timed_out looping loops unusable useless kaputt défectueu* cassé* roto rota rotto rotta quebrado kapot",
    # people outside who may wait, leave or complain
    "they": (
        "they he she it customer client we i customers clients sie er wir kunde kundin ils elles il elle nous "
        "ellos ella él loro lui lei eles ele ela zij hij"
    ),
    "we": "i we support l1 l2 our_team my_colleague my_colleagues me us",
    "feature": (
        "feature function functionality option setting capability integration field filter export import view "
        "report button possibility support_for"
    ),
    # what somebody did about it, in the past tense
    "did": "tested tried reproduced replicated repeated removed checked triggered restarted reset re-installed "
    "reinstalled cleared re-created recreated reconnected "
    "re-connected switched disabled deactivated ended rotated revoked changed rebooted compared verified "
    "deleted re-ran reran ran re-sent resent offered walked "
    "looked logged_out logged_in asked_him asked_her asked_them had_him had_her had_them set re-indexed "
    "reindexed uninstalled upgraded downgraded rolled replaced "
    "re-synced resynced turned enabled emptied blocked locked suspended stopped paused rebuilt doubled raised "
    "lowered increased reduced moved re-registered "
    "re-paired repaired paired swapped unplugged unticked ticked flushed purged renamed re-uploaded reimported "
    "re-imported extended cancelled canceled refunded "
    "credited excluded isolated quarantined took_it counted measured traced followed searched found_that "
    "sent_the sent_an sent_a sent_him sent_her sent_them found_nothing found_out entered typed put_a made_a "
    "made_it "
    "gave_them gave_him gave_her opened_a rolled_back reverted unlocked merged exported imported re-exported "
    "assigned re-assigned reassigned migrated "
    "patched updated used spent regenerated reissued re-issued refreshed confirmed inspected examined reviewed "
    "audited monitored whitelisted allowlisted",
    # words of telling somebody: an update to the customer and no attempt at a cure
    "told": "told called rang phoned answered informed replied emailed e-mailed mailed wrote apologised apologized "
    "promised spoke spoken acknowledged "
    "updated_him updated_her updated_them updated_the said texted messaged got_back responded notified "
    "let_him_know let_her_know let_them_know",
    "moods": "want wanted need needed noticed received agreed escalated forwarded suggested liked reported complained "
    "asked threatened decided insisted "
    "expected hoped learned learnt believed assumed guessed used_to opened_a_ticket raised_a_ticket "
    "looked_forward promised signed supposed happened stopped_working",
    "team": "engineering engineers engineer eng dev devs developers development l2 second_level tier_2 product "
    "security secops infosec leadership management devops "
    "sre infra infrastructure platform_team on-call oncall entwicklung technik ingénierie l'ingénierie "
    "ingeniería desarrollo ingegneria sviluppo engenharia "
    "desenvolvimento ontwikkeling",
    "contract": "contract contracts subscription subscriptions account accounts renewal agreement licence* license* "
    "plan service membership vertrag abo "
    "abonnement* lizenz* contrat contrats licence* contrato contratos suscripción contratto abbonamento "
    "assinatura contract abonnement",
    "leave": "leave leaves leaving cancel cancels cancelling canceling terminate terminates terminating quit quits "
    "quitting churn churns switch switches "
    "switching walk walks walk_away walks_away go_elsewhere goes_elsewhere going_elsewhere defect move_away "
    "moves_away move_on drop_us drops_us dump_us "
    "jump_ship pull_out pulls_out take_their_business take_our_business not_renew look_elsewhere looks_elsewhere",
    "nth": "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth 3rd 4th 5th 6th 7th 8th 9th 10th "
    "11th 12th dritte dritter dritten vierte vierter fünfte "
    "fünfter sechste sechster siebte achte neunte zehnte troisième quatrième cinquième sixième septième "
    "huitième tercer tercera cuarto cuarta quinto quinta sexto sexta "
    "séptima octavo octava noveno terzo terza quarto quarta quinta sesto sesta terceiro terceira derde vierde "
    "vijfde zesde",
    "asker": "customer client account company report tenant ticket complaint school shop organisation organization "
    "request case kunde kundin firma meldung anfrage wunsch "
    "demande cliente petición solicitud richiesta azienda pedido klant verzoek melding hotel clinic hospital "
    "municipality office partner reseller site",
    "people": "users customers clients people employees colleagues staff drivers agents accounts tenants workers "
    "teachers students patients members nurses "
    "doctors stores shops branches sites teams merchants technicians everyone everybody all nobody no_one "
    "cashiers pickers operators planners sellers",
    "weeks": "weeks months wochen monaten monate semaines mois semanas meses settimane mesi weken maanden",
    "again": "again back returned recurring recurred reappeared resurfaced relapsed wieder erneut de_nouveau otra_vez "
    "de_nuevo nuevamente di_nuovo de_novo "
    "novamente outra_vez opnieuw weer",
    "fixed": "fixed resolved solved closed patched repaired cured sorted behoben gelöst repariert corrigé* résolu* "
    "réparé* resuelto* solucionado* "
    "arreglado* risolto corretto resolvido* corrigido* opgelost verholpen",
    "competitor": "competitor competitors competition rival rivals another_vendor another_provider another_supplier "
    "another_tool another_product "
    "another_platform other_vendors other_providers other_tools alternative alternatives replacement "
    "konkurrenz wettbewerber mitbewerber anderen_anbieter "
    "concurrent* concurrence competencia competidor* concorrent* concorrenza concurrent concurrentie",
}

VOCABULARY = {name: tuple(dict.fromkeys(words.split())) for name, words in _ROWS.items()}
