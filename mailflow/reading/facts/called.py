"""What people call our fields in the seven languages, beside the labels and aliases of FIELDS: one row a field,
one line a language.

Names of several words hold wherever a `Label: value` line may stand. A single word is understood only in an answer to a
question for that field, because elsewhere "who:" and "when:" may mean anything.
"""

from collections.abc import Mapping


def _names(rows: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    return {
        field: tuple(name.strip() for line in names.splitlines() for name in line.split("|") if name.strip())
        for field, names in rows.items()
    }


CALLED = _names(
    {
        "severity": """
        gravity|severity level|wichtigkeit
        niveau de gravité|criticité|niveau de sévérité|sévérité
        nivel de gravedad|severidad|criticidad
        nível de gravidade|severidade|criticidade
        livello di gravità|severità|criticità
        ernstgraad|zwaarte
        level|stufe|niveau|nivel|livello|nível""",
        "observed": """
        observations|what we saw|what they saw|beobachtet|beobachtung|was wurde beobachtet|was beobachtet wurde
        ce qui a été observé|constat|qu'a-t-on vu
        qué se observó|lo observado|observado
        cosa è stato osservato|osservato|cosa si è visto
        o que foi observado|observado
        wat is er gezien|waargenomen|wat is waargenomen
        seen|saw|what|gesehen|vu|visto|gezien|problem|incident|vorfall""",
        "exposure": """
        affected data|affected accounts|affected systems|data affected|wer oder was ist betroffen|betroffene daten
        betroffene konten|betroffene systeme
        qui ou quoi est touché|données touchées|comptes touchés|périmètre
        quién o qué está afectado|datos afectados|cuentas afectadas
        chi o cosa è coinvolto|dati coinvolti|account coinvolti
        quem ou o que é afetado|dados afetados|contas afetadas
        wie of wat is getroffen|getroffen gegevens|getroffen accounts
        who|what|affected|who/what|scope|wer|betroffen|qui|touché|touchés|quién|afectados|chi|coinvolti|quem|afetados
        wie|getroffen""",
        "containment": """
        containment measures|measures taken|immediate measures|sofortmaßnahmen|maßnahmen|eindämmung|getroffene maßnahmen
        mesures prises|mesures immédiates|confinement
        medidas tomadas|contención|medidas de contención
        misure adottate|misure prese|contenimento|contromisure
        medidas adotadas|contenção|ações de contenção
        genomen maatregelen|maatregelen|indamming
        done|measures|steps|steps taken|actions|getan|fait|hecho|fatto|feito|gedaan""",
        "urgency": "how urgent|dringend|eilt es|urgence|urgencia|urgenza|urgência|urgentie|spoed",
        "repro_steps": """
        reproduction|reproduce|repro-steps|wie nachstellen|so geht es|reproduktion|nachstellen|schritte zum nachstellen
        reproduktionsschritte
        étapes de reproduction|pour reproduire|étapes pour reproduire|reproduction
        pasos para reproducir|pasos de reproducción|cómo reproducirlo|reproducción
        passi|passi per riprodurre|passaggi per riprodurre|come riprodurre|riproduzione
        passos para reproduzir|passo a passo|como reproduzir|reprodução
        reproductiestappen|stappen om te reproduceren|reproduceren
        steps i took|how|wie|comment|cómo|come|como|hoe|pasos|passi|étapes""",
        "customers_affected": """
        affected customer|customers|who is affected|who's affected|number affected|affected people|people affected
        how many affected
        wer ist betroffen|wie viele|wie viele betroffen|betroffene|betroffene nutzer|betroffene personen|betroffen sind
        qui est touché|combien|clients concernés|utilisateurs touchés|personnes touchées|clients impactés
        utilisateurs concernés
        quién está afectado|cuántos|afectados|usuarios afectados|clientes afectados
        chi è coinvolto|quanti|clienti coinvolti|utenti coinvolti|clienti interessati|utenti interessati
        quem é afetado|quantos|afetados|clientes afetados|usuários afetados|utilizadores afetados
        wie is getroffen|hoeveel|getroffen|getroffenen|getroffen gebruikers|hoeveel klanten
        who|how many|number|count|scope|wer|anzahl|wieviele|qui|nombre|combien|quién|cuántos|número|chi|quanti|numero
        quem|quantos|wie|hoeveel|aantal|clients|clientes|clienti|klanten|kunden""",
        "workflow_impact": """
        impact on workflow|impact on work|consequence|consequences|auswirkung auf die arbeit|folgen|einschränkung
        impact métier|conséquences|impact sur le travail|répercussions|impact sur l'activité
        impacto en el trabajo|consecuencias|afectación|efecto en el trabajo
        impatto sul lavoro|conseguenze|impatto operativo
        impacto no trabalho|consequências|impacto no negócio
        gevolg|gevolgen|impact op het werk
        workflow|work|effect|blocked|arbeit|blockiert|travail|bloqué|trabajo|bloqueado|lavoro|bloccato|trabalho|werk
        geblokkeerd""",
        "ask": """
        what do we need|what do you need|our ask|gebraucht wird|was wird gebraucht|was wir brauchen|benötigt|bedarf
        ce qu'il faut|ce qu'il nous faut|besoin|ce dont on a besoin|on a besoin de
        qué se necesita|lo que se necesita|qué necesitamos|necesidad|se necesita
        cosa serve|di cosa abbiamo bisogno|serve|richiesta
        o que é preciso|o que precisamos|precisamos|pedido
        wat is er nodig|wat we nodig hebben|nodig
        we need|wanted|to do|brauchen|il faut|necesitamos|occorre|precisa|wens""",
        "environment": """
        setup|set-up|system|version|versions|systemumgebung|umgebung/version
        environnement technique|configuration|entorno técnico|ambiente tecnico|ambiente técnico
        browser|os|platform|device|version|versie|client|navigateur|navegador|gerät|appareil|dispositivo|apparaat""",
        "evidence": """
        error text|error log|log file|logfile|logs/errors|errors/logs|message|protokoll|fehler|fehlertext
        logs oder fehlermeldungen
        journaux|message d'erreur|messages d'erreur|journal|logs ou messages d'erreur
        mensaje de error|mensajes de error|registros|error exacto
        messaggio di errore|messaggi di errore|registro
        mensagem de erro|mensagens de erro|erro|registos
        foutmeldingen|logboek|fout
        attached|attachment|screenshot|screenshots|trace|stack trace|output|anhang|pièce jointe|adjunto|allegato|anexo
        bijlage""",
        "expected": """
        should be|should|expectation of the software|sollte|soll|erwartetes verhalten|erwartetes ergebnis
        comportement attendu|résultat attendu
        comportamiento esperado|resultado esperado|lo esperado
        comportamento atteso|risultato atteso|previsto
        comportamento esperado|resultado esperado
        verwacht gedrag|verwacht resultaat""",
        "actual": """
        instead|observed result|ist|tatsächliches verhalten|tatsächliches ergebnis|stattdessen
        comportement observé|comportement constaté|résultat obtenu|réel|constaté
        comportamiento real|resultado real|lo que ocurre|en cambio
        comportamento effettivo|risultato effettivo|effettivo|invece
        comportamento atual|resultado real|acontece|ocorre
        werkelijk|werkelijk gedrag|daadwerkelijk|feitelijk""",
        "frequency": """
        how frequent|occurrence|repeatability|wie oft|häufigkeit des fehlers|reproduzierbar|reproduzierbarkeit
        à quelle fréquence|reproductible
        con qué frecuencia|frecuencia del error
        quanto spesso|riproducibile
        frequência|com que frequência
        hoe vaak|reproduceerbaar
        often|how often is it|always|oft|immer|souvent|fréquent|spesso|sempre|vaak|altijd|frecuente""",
        "started_at": """
        since when is it|began at|beginning|first seen|seit wann|angefangen|begonnen|aufgetreten seit
        beginn der störung|wartet seit
        depuis quand|début|commencé|en attente depuis
        desde cuándo|inicio|comenzó|empezó|en cola desde
        da quando|inizio|iniziato|in coda da
        desde quando|início|começou|na fila desde
        sinds wanneer|begin|begonnen|in de wachtrij sinds
        when|time|wann|zeit|quand|cuándo|quando|wanneer|tijd|queue|in queue|hora|heure|ora""",
        "tried": """
        attempts|done so far|what we tried|what i tried|troubleshooting so far|tests
        was schon versucht wurde|bereits versucht|schon versucht|versucht|bisher unternommen|bisherige schritte|bisher
        ce qui a été essayé|ce qui a été tenté|déjà tenté|essayé|tentatives|actions déjà menées
        qué se ha probado|qué hemos probado|lo que se ha probado|ya probado|intentos|intentado
        cosa è stato provato|cosa abbiamo provato|già provato|provato|tentativi|prove fatte
        o que foi tentado|o que já tentamos|já tentado|tentado|tentativas|testado
        wat is geprobeerd|wat we hebben geprobeerd|al geprobeerd|geprobeerd
        done|checked|tested|getan|geprüft|getestet|fait|testé|vérifié|hecho|comprobado|fatto|verificato|feito
        verificado|gedaan|getest""",
        "revenue_at_risk": """
        arr at risk|at risk|annual revenue|revenue risk|umsatzrisiko|gefährdeter umsatz|umsatz in gefahr|vertragswert
        revenu menacé|revenus menacés|revenu à risque|chiffre d'affaires menacé|ca menacé|montant en jeu
        ingresos en riesgo|ingreso en riesgo|facturación en riesgo|importe en riesgo
        ricavi a rischio|fatturato a rischio|valore a rischio
        receita em risco|faturamento em risco|valor em risco
        omzet in gevaar|omzetrisico|risico op omzet
        money|amount|contract|geld|betrag|vertrag|montant|argent|importe|dinero|contrato|importo|soldi|valor|dinheiro
        bedrag|geld""",
        "use_case": """
        purpose|what for|wofür|zweck|einsatzzweck|ziel des kunden
        cas d'utilisation|cas d'usage client|usage|à quoi ça sert
        caso de uso del cliente|para qué|uso
        caso d'uso del cliente|a cosa serve|utilizzo
        caso de uso do cliente|para que serve|finalidade
        gebruiksscenario|waarvoor|doel van de klant
        use|why|why they want it|usage|ziel|objectif|objetivo|obiettivo|doel""",
        "request_frequency": """
        requested|how many requests|how many customers asked|number of requests|wie oft gewünscht|wie oft angefragt
        anfragen|nachfrage
        demandé combien de fois|fréquence de la demande|nombre de demandes|demandes
        cuántas veces se ha pedido|frecuencia de la petición|solicitudes|peticiones
        quante volte richiesto|frequenza della richiesta|richieste
        quantas vezes foi pedido|frequência do pedido|pedidos
        hoe vaak gevraagd|aantal aanvragen|aanvragen
        frequency|how often|how many|asked|häufigkeit|wie oft|fréquence|combien|frecuencia|cuántas veces|frequenza
        quante volte|frequência|quantas vezes|hoe vaak""",
        "competitive_pressure": """
        competitors|other vendors|wettbewerb|konkurrenz|wettbewerber
        concurrence|pression concurrentielle|concurrents
        competencia|presión competitiva
        concorrenza|pressione competitiva
        concorrência|pressão competitiva
        concurrentie|concurrentiedruk
        rivals|pressure|druck|pression|presión|pressione|pressão|druk""",
        "deadline": """
        when needed|needed until|latest|spätestens|termin|zieltermin|date limite|pour quand|au plus tard
        para cuándo|fecha tope|límite|entro quando|termine|per quando|até quando|data limite|para quando|wanneer nodig
        voor wanneer
        when|date|wann|datum|quand|date|cuándo|fecha|quando|data|wanneer""",
        "last_customer_update": """
        last contact|last word to customer|customer last told|update to customer|letztes update
        letzte nachricht an den kunden|letzte information an den kunden|kunde informiert|letzter kontakt
        dernière nouvelle au client|dernier message au client|dernière communication au client|dernier point client
        client prévenu|dernier contact
        última comunicación al cliente|última comunicación|último aviso al cliente|último contacto
        ultima comunicazione al cliente|ultimo aggiornamento al cliente|ultimo contatto
        última comunicação ao cliente|última atualização ao cliente|último contato|último contacto
        laatste bericht aan klant|laatste update aan klant|laatste contact|klant geïnformeerd
        letzter stand|dernière mise à jour|última actualización|ultimo aggiornamento|última atualização|laatste update
        told|update|customer knows|informed|informiert|prévenu|informado|avisado|informato|geïnformeerd|gemeld""",
        "customer_expectation": """
        customer expectations|customer wants|what they expect|erwartung des kunden|kunde erwartet|erwartung
        attente du client|attentes du client|le client attend|attentes
        expectativa del cliente|el cliente espera|expectativas
        aspettativa del cliente|il cliente si aspetta|aspettative
        expectativa do cliente|o cliente espera|expectativa
        verwachting van de klant|klant verwacht|verwachting
        expects|wants|they want|they expect|erwartet|attend|espera|aspetta|verwacht""",
        "contractual": """
        sla and contract|contract/sla|sla/contract|contract and slas|vertrag|vertrag und sla|contrat et sla|contrat
        contrato y sla|contrato|contratto e sla|contratto|contrato e sla|contract en sla
        terms|penalty|bedingungen|conditions|condiciones|condizioni|condições|voorwaarden""",
        "escalation_risk": (
            "eskalationsrisiko|risque d'escalade|riesgo de escalada|rischio di escalation|risco de escalada"
            "|escalatierisico"
        ),
        "summary": "kurz gesagt|en bref|en resumen|in breve|em resumo|kort gezegd|riepilogo|riassunto",
        "description": (
            "what is wrong|fehlerbeschreibung|problembeschreibung|description du problème|descripción del problema"
            "|descrizione|descrizione del problema|descrição|descrição do problema|beschrijving|omschrijving"
        ),
    }
)
