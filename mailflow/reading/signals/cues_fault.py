"""Wordings for lost data and for production that is down; each group stands for the words of the playbook above it."""

from mailflow.reading.signals.cue import Cue

ROWS: tuple[Cue, ...] = (
    # "data corruption or loss", "Data at risk"
    Cue("data-loss", """
        <cannot> find <n> of? .. anywhere|any_more|anymore
        replaced|overwritten|substituted by|with .. empty|blank|zeros|question_marks|nothing|garbage|wrong
        <data> .. missing|no_longer .. from|in .. database|system|archive
        <data> .. no_longer|not in|there .. system|database|archive|account
        <data> .. disappeared|vanished|evaporated .. overnight|suddenly|since|after|from
        zero|0 bytes|byte
        import|export|sync|job|update|migration|script .. replaced|overwrote|cleared|emptied|deleted|destroyed|
            reset .. all|<n>|every|our|their
        folder|folders|workspace|project|projects|library .. disappeared|vanished|gone|deleted|lost
        überschrieben|überschreibt|gelöscht|vernichtet .. alle|<n>|sämtliche|daten|preise|kunden
        hat alle|sämtliche|<n> .. überschrieben|gelöscht
        balances|stock|stocks|prices|totals|counters <be>|were .. zero|0
        wiped|wipes|wiping|nuked|purged !cache|cookies|clean|browser .. <any>
        can't|cannot|could_not|couldn't be recovered|restored|retrieved
        irretrievably|permanently|irrevocably lost|gone|deleted
        database|db|file|files|index|archive .. corrupt|corrupted|damaged|destroyed
        mangled|scrambled|garbled|corrupted .. <any>
        not|no_longer|simply_not|isn't|aren't there any_more|anymore|any_longer
        nowhere to be_found
        datenbank|daten|datei|dateien .. beschädigt|defekt|kaputt|zerschossen
        se han|ha|me_han borrado|perdido|eliminado
        sono|è spariti|sparite|sparito|sparita|scomparsi|andati_persi|stati_cancellati
        foram|foi apagados|apagado|perdidos|eliminados
        ont|a été effacé*|supprimé*|écrasé*|perdu*
        <data> .. <lost>
        all|our|their .. users|accounts|customers|settings|permissions|folders .. gone|deleted|wiped|vanished|
            disappeared
        <lose> .. <kept>
        <n> <any>? <any> lost|gone|vanished|wiped|erased|overwritten so_far|since|already|after|and|by|in
        lost|lose|loses|losing .. weeks|days|months|years|hours of .. <any>
        overwrote|overwrites|overwritten .. <any>
        column|columns|field|fields|cell|cells|table|tables|values .. emptied|wiped|cleared|erased
        data loss|corruption|integrity
        loss|corruption of .. data|<kept>
        <data>|values|stock|balances|balance|prices|totals|quantities .. reset|set|changed|turned|overwritten to|with|
            into zero|0|nothing|garbage|gibberish
        corrupt|corrupted|garbled|scrambled|damaged database|data|file|files|records|backup*|invoices
        datenverlust|datenkorruption|perte de données
        pérdida de datos
        perdita di dati
        perda de dados
        dataverlies|gegevensverlies
        """),
    # "Production down", "production system down"
    Cue("production-down", """
        aucun|aucune|kein|keine|keiner|keines|ninguno|ninguna|nessuno|nessuna|nenhum|nenhuma|geen|none|not_one des|der|
            von|de_los|de_las|delle|dei|degli|dos|das|van|of .. <n> <any> .. n'|ne|no|kann|funktioniert|geht|funciona|
            acepta|funziona|accetta|aceita|werkt|works|accepts|takes|opens|n'accepte
        sells|sell nothing
        no|not_a|not_one|not_a_single|kein|aucun|aucune|ningún|ninguna|nessun|nessuna|nenhum|nenhuma|geen order|orders|
            patient|patients|customer|sale|parcel|shipment|truck|employee|mitarbeiter*|kunde|auftrag|magasin|client|
            tienda|empleado|negozio|loja|winkel|medewerker .. leaves|leave|goes|can|could|moves|gets|kommt|kann|peut|
            puede|riesce|può|consegue|pode|kan
        sent|send|sending everybody|everyone|staff|people|workers|the_team home
        on its|their knees
        nothing can|could be sold|shipped|produced|ordered|booked|paid|delivered|done|printed
        stopped analysing|producing|shipping|selling|taking|processing|serving|accepting|picking|packing|treating|
            admitting|printing
        counters|tills|shops|stores|branches|gates|desks|clinics|offices <be> .. closed|shut|idle
        <system>|helpdesk|hotline ... <be> unreachable|unavailable|dead|down
        machines|robots|conveyor*|belts|lines .. don't|do_not|stopped move|run|moving|running
        for|to all customers|users|stores|branches|sites|employees|our_customers .. blank|down|empty|error
        blank|empty|white page*|screen* .. for|to all|every|everyone
        zero service|sales|orders|payments|throughput|calls
        payments|orders|calls|bookings .. zero|nil|none since|now
        dead|unusable system|platform|connection|line|application
        connection .. is|has_been dead|down|cut
        none|no|not_one of? .. tills|terminals|machines|servers|branches|stores|screens|sites|pcs|computers .. work*|
            will|respond*|take|open*|starts
        dead in .. water
        doesn't|does_not|don't|won't|can't|cannot <any> <any>? for anyone|anybody|everyone|everybody|all_users|any_user
        orders|calls|payments|bookings|messages .. stopped coming|arriving|altogether|completely
        phones|lines|tills|terminals|internet|power|network|telephones|scanners <be> <adverb>? out
        <system> ... <be> <adverb>? <adverb>? offline|unreachable|unavailable|inaccessible|indisponible*|inaccesible*|
            inacessível
        ground|grinds|grinding|came|come|comes|brought to .. halt|standstill|stop
        paralysed|paralyzed|crippled|lahmgelegt|paralysé*|paralizad*|paralizzat*|paralisad*|platgelegd
        geht|läuft|funktioniert|steht .. nichts|nix mehr
        <system>|tout|todo|tutto|tudo|alles ligt|liggen|staat|staan .. stil|plat|eruit
        <system>|tout|toute|todo|toda|tutto|tudo ... est|está|è|é|sont|están .. arrêt|parado|parada|caído|caída|fermo|
            ferma|down
        servers|server|site|website|platform|portal|system|backend don't|doesn't|do_not|does_not|not|no_longer respond*|
            react*|answer*|load*
        <system> ... <be> <adverb>? <adverb>? <down> !to|of|load*|side|the_road|payment*
        <system> <down> !to|of|load*|side|payment*|the
        <be> down since|for|again|now|right_now|at_the_moment|completely|hard|too|everywhere|worldwide
        nothing gets|goes|comes|moves|leaves in|out|through
        not a single <any> works|prints|loads|opens|reads
        admissions|registration|intake|billing|payroll|check_in|boarding|surgery|classes|lessons|voting|betting|
            ticketing|picking|packing|loading|bookings|sales|trading|treatment|weighing .. stopped|halted|impossible|
            suspended
        stopped trading|selling|shipping|producing
        nothing works|work|is_working|goes|loads|opens|responds|runs|is_running|moves
        everything|whole_system|entire_system|all_systems|all_services .. <broken>|down|stopped|blocked|dead|offline|
            stands
        complete|completely|total|full|major|massive|widespread|global|ongoing|current outage|downtime|standstill|
            blackout|failure|breakdown
        an|the|this outage !map|page|report|last|in|of|from|on
        whole|entire <system>|company|team|department|site|business|school|hospital|crew .. <down>|stopped|blocked|
            locked_out|idle|stuck|waiting|waits|standing|stands
        nobody|no_one|none_of_them|none_of_us|no_user|no_users|no_employee .. can|could|is_able_to work|log_in|login|
            log_on|sign_in|access|get_in|get_into|do_anything|use|reach|open_the_app|clock_in
        prod|production down|is_down
        all|every|everyone|everybody .. locked_out|kicked_out|logged_out|offline|shut_out !once
        <cannot> work|trade|operate|sell|ship|produce|take_orders|take_payments|take_any|accept_payments|process_orders|
            accept_orders|do_anything|treat|admit .. at_all|anything|any_more|anymore|any|right_now|patients|orders|
            payments|business
        production|shipping|dispatch|deliver*|operations|trading|business|sales|order_intake|assembly|
            manufacturing .. stopped|halted|suspended|stands_still|at_a_standstill|stand_still|standing_still|
            interrupted
        stopped|halted|stops|halts .. production|shipping|dispatch|operations|deliveries|trading|business|assembly|
            the_line
        line|plant|factory|warehouse|kitchen|shop|ward|store .. stopped|stands|standing|idle|at_a_standstill|shut
        <system>|alles|betrieb|nichts .. steht|liegt|stehen still|lahm
        alles steht
        produktion|system|betrieb|lager|anlage|versand steht
        nichts geht|läuft|funktioniert mehr
        stillstand|totalausfall|ausfall|produktionsausfall|komplettausfall
        niemand|keiner .. kann|konnte .. arbeiten|einloggen|anmelden|zugreifen
        tout est bloqué|en_panne|arrêté|à_l'arrêt|down|planté
        plus rien ne
        rien ne marche|fonctionne|va
        plus personne .. ne|n'
        panne générale|totale
        todo está|esta parado|caído|bloqueado
        nada funciona
        no funciona nada
        nadie puede|puede_trabajar|puede_entrar
        tutto fermo|bloccato|giù
        niente|nulla funziona
        nessuno riesce|può
        tudo parado|fora_do_ar|bloqueado
        ninguém consegue|pode
        alles ligt|staat plat|stil|eruit
        niets werkt|doet
        werkt niets|niks
        niemand kan|kon
        storing|productiestilstand
        """),
    # "Needs immediate attention": what no shorthand has to name
    Cue("danger", """
        lives|patients|people|animals|children|residents|passengers|staff|workers|fish|horses|pets|babies|guests|public|
            safety .. at_risk|in_danger|endangered|danger
        danger|risk to|for life|lives|patients|people|animals|children|health|safety
        life threatening
        safety critical|hazard|incident|risk|issue
        mixing|mixed up patients|drugs|medication|samples|blood
        wrong medication|dose|dosage|drug|blood|patient
        lebensgefahr|verletzungsgefahr|gefahr_für
        danger pour
        peligro para
        pericolo per
        perigo para
        gevaar voor
        """),
    # "multiple high-value customers affected"
    Cue("high-value-customers", """
        <n>|several|multiple|many|some|two_of|three_of|all|both|number_of .. key|biggest|largest|strategic|top|major|
            vip|platinum|high_value|most_important customers|accounts|clients
        <n>|several|multiple|many|all|every|affecting_all .. enterprise customers|accounts|clients|tenants|customer|
            tenant
        """),
)  # fmt: skip
