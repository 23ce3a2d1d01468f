"""The same signals in German, French, Spanish, Italian, Portuguese and Dutch,
where the words are no translation word by word."""

from mailflow.reading.signals.cue import Cue

ROWS: tuple[Cue, ...] = (
    Cue("production-down", """
        kassen|kasse|server|system|anlage|anwendung|webshop|shop|portal|telefon|telefone|maschinen|drucker ... tot|
            ausgefallen|weg|offline|unerreichbar|down|still
        alle|sämtliche|unsere filialen|kassen|standorte|läden|mitarbeiter|nutzer|anwender|stationen|kliniken .. nicht|
            keine|nichts|blockiert|ausgesperrt|offline|ohne
        server|system|portal|seite|anwendung|programm .. antwortet|reagiert|startet|lädt nicht
        kein|keine|keiner|niemand ... kommt|kann|darf .. ins|an|arbeiten|rein|mehr|kassieren|buchen|drucken
        wir|sie können|konnten .. nicht|nichts|keine .. arbeiten|produzieren|verkaufen|ausliefern|versenden|kassieren|
            fertigen
        produktion|versand|betrieb|annahme|kommissionierung|logistik|praxis .. steht|ruht|liegt|unterbrochen|gestoppt
        caisses|caisse|serveur|site|système|application|plateforme|machines|téléphones ... répond*|marche*|
            fonctionne* plus|pas
        serveur|site|système|application|plateforme .. tombé*|planté*|mort|indisponible|inaccessible|en_panne|hors_ligne
        plus aucun|aucune <any> .. ne|n'
        tous|toutes les|nos magasins|sites|postes|utilisateurs|agences|caisses .. bloqué*|arrêté*|hors_service|panne
        servidor|sistema|web|aplicación|plataforma|portal|cajas|máquinas|teléfonos ... no responde*|funciona*|arranca*
        producción|planta|línea|fábrica|almacén .. detenida|detenido|parada|parado|bloqueada
        no entra|entran|sale|salen ningún|ninguna|nada
        ninguna|ningún tienda|caja|empleado|usuario|sucursal .. puede|pueden|funciona|cobra
        todas|todos las|los tiendas|cajas|empleados|usuarios|sedes .. bloquead*|sin|parad*|caíd*
        server|sistema|sito|applicazione|piattaforma|casse|macchine ... non risponde|rispondono|funziona|funzionano|
            parte
        casse|negozi|sedi|linee|macchine ... bloccate|bloccati|ferme|fermi
        nessun|nessuno|nessuna <any> .. riesce|può|entra|funziona
        não entra|entram|sai|saem nenhum|nenhuma|nada
        servidor|sistema|site|aplicação|plataforma|caixas|máquinas ... não responde*|funciona*|arranca*|abre
        nenhum|nenhuma <any> .. consegue|pode|funciona|entra
        kassa's|kassa|server|systeem|site|winkel|machines|telefoons ... doen|doet het niet
        geen enkele|enkel <any>
        alle|al winkels|kassa's|filialen|medewerkers|gebruikers .. niet|geblokkeerd|plat|offline
        """),
    Cue("data-loss", """
        unwiderruflich|endgültig|komplett weg|verloren|gelöscht
        überschrieben|überschreibt|überschreiben .. <any>
        hat|haben|wurde|wurden .. überschrieben|zerschossen|vernichtet
        base|données|fichiers|fichier .. corrompu*|écrasé*|détruit*|endommagé*
        base|datos|archivo|archivos|fichero .. dañad*|corrupt*|sobrescri*|destruid*
        se|han|ha .. sobrescrito|sobreescrito|borrado|perdido
        base_dati|database|dati|file .. danneggiat*|corrott*|sovrascritt*
        stati|stato|state .. sovrascritti|sovrascritto|cancellati|eliminati|persi
        dados|base|arquivo|ficheiro .. danificad*|corrompid*|sobrescrit*|substituíd*
        gegevens|bestanden|database|data .. overschreven|beschadigd|corrupt|verdwenen|gewist
        """),
    Cue("broken", """
        läuft|laufen .. auf|in .. fehler|leere
        bleibt|bleiben|wird|werden .. leer|weiß|hängen|schwarz|grau
        kommen|kommt|gehen|geht .. nicht .. an|raus|durch|rein
        reste|restent|devient .. blanche|vide|noire|bloquée|figée
        queda|quedan|sale|aparece .. blanco|vacía|vacío|error|bloqueada
        resta|restano|rimane|rimangono .. bianca|vuota|vuoto|bloccata
        fica|ficam|aparece .. branco|vazia|vazio|erro|bloqueada
        blijft|blijven|wordt .. leeg|wit|hangen|zwart
        komen|komt|gaan|gaat .. niet .. aan|door|binnen
        """, named=True),
    Cue("churn", """
        sehen|schauen|suchen .. nach|sich .. alternative*|um|anderen
        sonst|andernfalls .. sind|ist|gehen .. weg
        wollen|will|möchte .. weg|raus|wechseln|aussteigen
        client|ils|elle|il va|vont|veut|veulent .. partir|nous_quitter|résilier|arrêter|changer
        menace|menacent .. arrêter|partir|quitter|résilier
        sinon .. s'en|partent|part|quittent
        cliente|quiere|quieren|va|van .. ir|irse|marcharse|dejarnos|rescindir|cancelar|darse_de_baja
        si no .. se_van|se_va|cancelan|rescinden
        vuole|vogliono|minaccia* .. andarsene|lasciarci|disdire|recedere|rescindere|cambiare
        altrimenti .. disdicono|disdice|se_ne_vanno|cambiano
        quer|querem|vai|vão|ameaça* .. sair|cancelar|rescindir|mudar|embora|desistir
        wil|willen|gaat|gaan .. weg|opzeggen|overstappen|vertrekken
        anders .. zeggen|gaan|vertrekken .. op|weg
        """, conditional=True),
    Cue("reproduced", """
        auf|in|mit .. testsystem|testumgebung|testkonto|demo|demosystem .. auch|genauso|ebenso|tritt|gleich*
        tritt .. auch|ebenfalls .. auf
        même chose|résultat|erreur|comportement sur|avec|dans|chez .. test|démo|notre|nous
        sur|dans|avec .. notre|mon compte|environnement|démo .. aussi|pareil|même
        también pasa|ocurre|falla|sucede .. en|con
        pasa|ocurre|falla|sucede .. también|igual|mismo
        succede|capita|accade .. anche|pure|uguale
        acontece|ocorre|falha .. também|igual|mesmo
        gebeurt|treedt|speelt .. ook|hetzelfde
        bij ons .. ook|hetzelfde
        """, ours=True),
    Cue("workaround", """
        solange|derweil|einstweilen|inzwischen .. über|mit|per|von|am|auf
        mit|über|per|in|am .. geht|klappt|funktioniert es !nicht
        drucken|arbeiten|tippen|erfassen|schicken|nutzen .. solange|vorläufig|derzeit|inzwischen
        avec|par|sur .. ça|cela marche|fonctionne|passe
        passent|passe|utilisent .. par .. en_attendant|entre_temps
        con|en|desde .. sí|si? funciona|va
        con|su|da .. funziona|va
        com|no|na|pelo .. funciona|vai
        met|via|op .. werkt|lukt .. wel|het
        voorlopig|zolang|ondertussen .. <any>
        """),
    Cue("not-urgent", """
        kein stress|druck|problem_wenn
        kann|können warten
        peut|peuvent attendre
        puede|pueden esperar
        può|possono aspettare
        pode|podem esperar
        kan|kunnen wachten
        """),
    Cue("feature-gap", """
        bieten|haben|unterstützen|können wir|das .. nicht|noch_nicht|bisher_nicht
        das|so_etwas|sowas bieten|haben|unterstützen|können wir .. nicht
        ^ wunsch|featurewunsch|anforderung
        hätte*|möchte*|wünscht* .. gern*|eine|einen .. funktion|integration|anbindung|export|option|schnittstelle|
            erinnerung*|ansicht
        on|nous ne propos*|offr*|support*|avons pas
        demande|demandent|souhaite|réclame une|un|l'|la intégration|fonction*|option|export|possibilité|connecteur
        no ofrecemos|tenemos|soportamos|existe|hay eso|esa|esto|ninguna|todavía|aún
        no ofrecemos|soportamos
        solicita|solicitan|pide|piden|reclama integración|función|opción|poder|que
        non offriamo|supportiamo|abbiamo|esiste
        non lo|la offriamo|abbiamo|supportiamo
        chiede|chiedono|richiede una|un|un'|l'|la|di integrazione|funzione|opzione|poter|possibilità
        não oferecemos|temos|suportamos|existe
        pede|pedem|solicita integração|função|opção|poder|que
        bieden|hebben|ondersteunen wij|we|dat .. niet|nog_niet
        vraagt|vragen|wenst om|een|naar .. koppeling|functie|optie|integratie|mogelijkheid
        """, conditional=True),
    Cue("cannot-diagnose", """
        ursache|grund|fehler .. nicht|unklar
        fehlt .. wissen|kenntnis*|erfahrung
        wissen|weiß|verstehe|verstehen .. nicht .. woran|warum|wieso|was|wie
        wissen|weiß|verstehe|verstehen .. nicht
        trouve|trouvons|comprends|comprenons|vois pas .. cause|pourquoi|d'où|comment
        no encuentro|encontramos|entiendo|entendemos|sé|sabemos .. causa|por|motivo|qué|porqué|cómo
        non trovo|troviamo|capisco|capiamo .. causa|perché|motivo|come
        não encontro|encontramos|percebo|entendo|sei .. causa|porquê|por|motivo|como
        vind|vinden|snap|begrijp|weet|weten .. oorzaak|waarom|niet .. niet|waarom|wat|hoe
        snap|begrijp|weet .. niet .. waarom|wat|hoe
        """, ours=True),
    Cue("recurring", """
        wieder|erneut da|aufgetreten|kaputt|zurück
        war|wurde|waren ... behoben|gelöst|repariert ... jetzt|nun|wieder|erneut
        problème|erreur|bug|panne .. revenu*|de_retour|recommence|réapparu*
        corrigé*|résolu*|réparé* ... de_retour|à_nouveau|revenu*|encore
        problema|error|fallo|erro|errore .. vuelto|volvió|tornato|torna|voltou|regressou
        otra vez|de_nuevo .. mismo|como|igual
        otra_vez|de_nuevo|di_nuovo|de_novo|nuevamente|novamente .. lo|como|come|mismo|stesso|mesmo|igual
        probleem|fout|storing .. terug|opnieuw
        weer|opnieuw .. hetzelfde|zelfde|als|mis|stuk|kapot
        """),
    Cue("data-exposure", """
        fremder|fremde|falscher|falsche|anderer|unbekannter .. bekam|erhielt|sah|öffnete|sieht|bekommt
        ohne anmeldung|passwort|login|kennwort|einloggen .. abrufbar|sichtbar|einsehbar|zugänglich|lesbar|öffnen|
            erreichbar
        <private>|daten|dokumente .. ohne anmeldung|passwort|login|kennwort
        sans mot_de_passe|connexion|authentification|s'identifier
        sin contraseña|iniciar_sesión|autenticación|autenticarse
        senza password|login|accesso|autenticazione
        sem senha|login|palavra_passe|autenticação
        zonder wachtwoord|inloggen|login
        """),
)  # fmt: skip
