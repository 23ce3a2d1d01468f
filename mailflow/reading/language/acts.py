"""What a sentence does: report an action, tell of an update, ask, wish, complain of harm.

To teach a wording, add a line to a row.
"""

from mailflow.reading.language.phrases import Index, rows_of

_ACTS: dict[str, str] = {
    # "What's been tried": somebody of ours or of theirs did something about it
    "did": """
        <we>|support .. <did>
        <we> <ed> <any>
        <we> have|already|also|then|just|even|only|again <ed> <any>
        i've|we've|i'd|we'd <ed> <any>
        <we> can|could|was_able_to|were_able_to repeat|reproduce|replicate|recreate it|this|that|the
        restore|reset|reboot|restart|reinstall|rollback|neustart|redémarrage|reinicio|riavvio|reinício|
            herstart .. tried|done|at|same|without|ohne|sans|sin|senza|sem|zonder|no|nothing
        tried at|on|yesterday|today
        ^ <did>
        ^ already|also|then|just|so_far|yesterday|and|we've|i've|meanwhile <did>
        tried so_far|with|without|to|a|an|the|another|it|both|all|different|two|several|clearing|restarting|already
        and|then|but|, <did> the|it|with|his|her|their|all|another|that|a|an|one|both|two|again|everything
        no|without|any effect|change|difference|success|improvement|luck|help|result
        didn't|did_not|doesn't|does_not help|change|work_either|make_a_difference
        same with|in|on|after|error_with|result_with|behavio*|in_another
        restarting|reinstalling|rebooting|clearing|rolling|re_running|reconnecting|resetting|switching|another_browser|
            incognito|private_window .. help*|change*|fix*|work*|same|nothing|effect
        haben|habe|hat|hatten .. getestet|versucht|probiert|geprüft|gelöscht|zurückgesetzt|gestartet|installiert|
            angelegt|getauscht|gewechselt|ausgetauscht|deaktiviert|geleert|aktualisiert|verglichen|neu_gestartet
        neu|ab_und_an gestartet|installiert|angemeldet|verbunden|angelegt|aufgesetzt
        ^ getestet|geprüft|versucht|probiert|verglichen
        ohne|kein* erfolg|effekt|änderung|wirkung|unterschied
        j'ai|avons|ai|a|ont essayé|testé|vérifié|redémarré|réinstallé|vidé|réinitialisé|comparé|recréé|désactivé|changé
        ^ essayé|testé|redémarré|vérifié
        sans succès|effet|changement|amélioration
        he|hemos|ha|han probado|reiniciado|comprobado|reinstalado|borrado|intentado|restablecido|comparado|verificado
        ^ probado|reinicié|reiniciamos|comprobé|probé|probamos
        sin éxito|efecto|cambios
        ho|abbiamo|ha|hanno provato|riavviato|verificato|reinstallato|svuotato|ripristinato|controllato|testato
        ^ provato|riavviato|verificato
        senza successo|effetto|risultato
        testei|testamos|reiniciei|reiniciamos|verifiquei|verificamos|reinstalei|tentei|tentamos|limpei|já_tentei|
            já_testamos|comparei
        sem sucesso|efeito
        heb|hebben|heeft .. getest|geprobeerd|herstart|gecontroleerd|opnieuw|gereset|vergeleken|verwijderd|geïnstalleerd
        ^ herstart|getest|geprobeerd
        zonder succes|resultaat|effect
        """,
    # the same of the customer: an attempt, or a part of the story
    "theirs": """
        he|she|they|customer|client|<Name> .. <did>
        he|she|they .. <ed> <any>
        """,
    # "Last update to customer"
    "told": """
        <we> .. <told>
        ^ <told>
        ^ just|already|also|have|yesterday|today <told>
        , <told> him|her|them|the_customer|mr|ms|mrs|that|we
        and <told> him|her|them|the_customer
        let <any> know
        was|were|has_been|have_been|been|is|are told|informed|updated|notified|aware
        <Name>|he|she|they|customer|client knows|know|is_aware|are_aware that|it|we|i've|i
        got|had|received a|an|the|their|our|my? first|holding|short|quick|interim|initial answer|reply|response|update|
            acknowledgement
        got|had|received an|a answer|reply|response|update|acknowledgement
        last update|contact|heard|told|call|word
        habe|haben|hat .. geschrieben|gesagt|angerufen|informiert|geantwortet|mitgeteilt|zugesagt|versprochen|
            telefoniert
        j'ai|avons|ai .. dit|écrit|répondu|informé|appelé|prévenu|promis
        he|hemos .. dicho|escrito|respondido|informado|llamado|avisado|prometido
        ho|abbiamo .. detto|scritto|risposto|informato|chiamato|avvisato|promesso
        disse|dissemos|escrevi|respondi|informei|liguei|avisei|prometi|avisámos|avisamos
        heb|hebben .. gezegd|geschreven|gebeld|geïnformeerd|geantwoord|beloofd|gemeld
        """,
    # a request to us, or of the sender to the team
    "asks": """
        please|pls|plz|kindly
        can|could|would|will you|someone|somebody|anyone|anybody|<team>
        <we> .. need|want|ask|request|would_like|'d_like !to_know|him|her|them
        need you|your|a|an|the|engineering|someone
        ^ <team> to
        must|has_to|have_to be|<any> .. by|before|until|today|now
        who calls|takes|can|will|could|owns
        looking|asking for
        tell|give|call|ring|send|let me|us
        bitte|könnt*|können_sie|kann_jemand|wir_bitten|brauchen|benötigen
        merci de|à|d'|svp|s'il_vous_plaît|pouvez_vous|pourriez_vous|veuillez|besoin|nous_attendons
        por_favor|pueden|podrían|puede|podéis|necesit*|rogamos
        per_favore|potete|potreste|può|serve|abbiamo_bisogno|prego|vi_preghiamo
        por_favor|podem|poderiam|pode|precis*|favor
        graag|alstublieft|aub|kunt_u|kunnen_jullie|willen_jullie|kan_iemand|nodig|verzoek*
        """,
    # "Depth": what it costs the people who work with it
    "harm": """
        <cannot> <adverb>? <do>
        nobody|no_one|none_of_them can
        by_hand|manually|on_paper|by_phone|by_post|by_fax|in_excel|with_a_pen|retype|re_type|re_enter|re_key
        one|twice by|after one|another
        un|uno|una|um|uma|één|eins par|por|a|voor|für|nach un|uno|una|um|uma|één|eins
        einzeln|einzelne
        heures|heure|stunden|stunde|horas|hora|ore|ora|uur|minutes|minuten|minutos|minuti par|pro|por|al|a|per|am|each|
            every jour|semaine|mois|tag|woche|monat|día|semana|mes|giorno|settimana|mese|dia|mês|dag|week|maand
        twice|double .. type*|enter*|pay*|bill*|work*|charg*
        lose|loses|losing|lost|cost|costs|costing|takes|take|spend|spends|spending|waste*|adds .. hour*|minute*|day|
            days|time|money|sales|orders|revenue|customers
        hours|hour|minutes a|per|each|every day|week|month|order|case|night|shift|delay|piece
        wait*|queue*|queuing|idle|stranded|pile*|piling|backlog|held_back|held_up|held|on_hold|delayed|late|miss|misses|
            missed|miss_the|cancel*|postpone*
        send|sends|sending|sent .. back|home
        complain*|no_shows|no_show|refuse*|reject*|overtime|penalt*|fine|fines|unpaid|without .. pay|wages|rooms|bread|
            heating
        have|has|had to .. call|phone|ring|write|type|enter|do|redo|re|check|print|correct|work|use|start|repeat|
            restart|copy|count|drive|carry|write|go|move|close|turn|switch|send
        stopped trading|work|working|selling|shipping
        blind|at_risk|risk of|for
        slow*|held them|us|down|up|back
        müssen|muss .. von_hand|manuell|warten|anrufen|schreiben|doppelt
        warten|verlieren|kostet|aufwand|stehen|von_hand|händisch|manuell
        behelfen uns|sich
        perdent|perdons|attend*|à_la_main|manuellement|coûte
        pierden|perdemos|esper*|a_mano|manualmente|cuesta
        perdono|perdiamo|aspett*|a_mano|manualmente|costa
        perdem|perdemos|esper*|à_mão|manualmente|custa
        verliezen|wachten|met_de_hand|handmatig|kost
        """,
    # what is not affected, and the way around it: said beside an impact, never the impact
    "works": """
        <be>|works|work|looks .. fine|ok|okay|right|correct|unaffected|good|normal|not_affected|intact|complete
        works|work !if|when|not|again
        not|isn't|aren't affected|concerned
        still .. work*|can|could
        nothing is|was broken|lost|missing|affected
        no data|loss|error|other .. lost|loss|affected|errors
        """,
}

ACTS: Index[str] = Index((row, act) for act, table in _ACTS.items() for row in rows_of(table))


def acts_in(text: str, words: frozenset[str]) -> frozenset[str]:
    """What a sentence does; it may do several things."""
    return frozenset(act for act, _ in ACTS.finds(text, words))
