"""The words around a recipe: what a hand does at a screen, what leads to the doings, and whose test object was used."""

import re

#: something that a hand does at a screen; stems, because a recipe is told as an order, an infinitive or a story
_STEMS = r"""
    staccat\w* riattaccat\w* inserit\w* drove|drive
    extend\w* open\w* go|goes|went click\w* press\w* tap\w* select\w* choos\w*|chose creat\w* new add\w* enter\w* typ\w*
    log\w* sign\w* upload\w* sav\w* preview\w* export\w* import\w* set\w* drag\w* switch\w* turn\w* fill\w*
    start\w* run|ran chang\w* delet\w* send|sent navigat\w* wait\w* pick\w* scroll\w* print\w* clock\w* call\w*
    post\w* put take|took look\w* share\w* see shows? simulat\w* finish\w* submit\w* clos\w* reload\w* scan\w*
    pull\w* plug\w* unplug\w* mov\w* cop(?:y|ied) past\w* book\w* pay|paid edit\w* mak\w*|made gave|give swip\w*
    hold|held remov\w* dupl\w* approv\w* confirm\w* tick\w* öffne\w* \w*klick\w* zieh\w* auswähl\w* \w*wähl\w*
    anleg\w* \w*speicher\w* drück\w* geh\w* \w*geben hochlad\w* erzeug\w* \w*meld\w* start\w* ausfüll\w* druck\w*
    \w*halten ansehen|anschauen \w*schick\w* \w*send\w* hinzufüg\w* \w*lösch\w* buch\w* kopier\w* verschieb\w*
    aufruf\w* \w*lad\w* wart\w* eintrag\w* schließ\w* tipp\w* bestätig\w* \w*schalt\w* einles\w* \w*stell\w*
    \w*änder\w* scann\w* angelegt gespeichert gedrückt geöffnet eingegeben gewählt \w+geändert gedruckt gebucht
    gelöscht verschoben gestartet gesetzt ouvr\w+ cliqu\w+ choisi\w* saisi\w* enregistr\w+ cré\w+ appu\w+
    télécharg\w+ aller|allez mett\w+|mis tap\w+ entr\w+ ajout\w+ supprim\w+ modifi\w+ imprim\w+ lanc\w+ valid\w+
    copi\w+ déplac\w+ attend\w+ connect\w+ passer|passez scann\w+ regard\w+ ferm\w+ coch\w+ envoy\w+ export\w+
    rempli\w+ sélectionn\w+ charg\w+ remettre retir\w+ clic abr[ieo]\w* hacer|hago puls\w+ elegir|elijo guard\w+
    crea\w* sub\w+ poner|pongo quitar|quito mirar|miro entr\w+ escrib\w+ añad\w+ borr\w+ cambi\w+ acept\w+
    confirm\w+ mov\w+ esper\w+ volver|vuelvo inici\w+ cerr\w+ marc\w+ envi\w+ rellen\w+ seleccion\w+ carg\w+
    escane\w+ apr[ieo]\w* clicca\w* salva\w* modifica\w* scegli\w* premi\w* scarica\w* metter\w* togli\w*
    guarda\w* andar\w* scriver\w* inseri\w* aggiung\w* elimin\w* cambia\w* stampa\w* lancia\w* conferma\w*
    copia\w* sposta\w* attende\w* torna\w* chiud\w* spunta\w* invia\w* compila\w* seleziona\w* carica\w* acced\w*
    registra\w* crea\w* clic\w+ escolh\w+ cri\w+ grav\w+ pôr colocar|coloco tirar|tiro inserir|insiro adicion\w+
    apag\w+ mud\w+ alter\w+ confirm\w+ volt\w+ fech\w+ preench\w+ selecion\w+ digit\w+ regist\w+ carreg\w+ entr\w+
    open\w* klik\w* kies|kiezen|koos opslaan invul\w* zet\w* haal\w* kijk\w* ga|gaan invoer\w* typ\w* toevoeg\w*
    verwijder\w* wijzig\w* afdruk\w* bevestig\w* kopi\w+ verplaats\w* wacht\w* sluit\w* aanvink\w* verstu\w+
    inlog\w* selecteer\w* laad\w* maak\w* boek\w* druk\w* tik\w*
"""
DO = re.compile(rf"\b(?:{'|'.join(_STEMS.split())}|two (?:players|browsers))\b|[>→]", re.IGNORECASE)

#: what leads to the doings: "To see it, log in as …", "Nachgestellt habe ich das so: …"
LEAD = (
    r"\b(?:to (?:see|reproduce|repeat|trigger|get) (?:it|this|that)(?: happen)?|to get there"
    r"|consegui (?:repetir|reproduzir)|(?:lo |la )?(?:he|hemos) (?:podido )?(?:repeti\w+|reproduc\w+)"
    r"|(?:l['’])?(?:ho|abbiamo) (?:ripetuto|riprodotto)|(?:j['’]ai|nous avons) (?:pu )?(?:reprodui\w+|refait)"
    r"|ik (?:heb|kan) het [\w ]{0,30}(?:gedaan|nagedaan|namaken)|habe (?:ich )?(?:es|das) nachge(?:stellt|macht)"
    r"|nagedaan|ho rifatto|j['’]ai refait|lo (?:hice|repetí)"
    r"|here['’]s how|do this|the way to (?:see|get) (?:it|there)"
    r"|how to (?:see|reproduce|get|trigger) (?:it|this|there)|steps?(?: to reproduce)?"
    r"|repro(?:duction)?(?: steps)?|i tested(?: it)?|tested it|i can repeat it|reproduc(?:ed|ible)"
    r"|i (?:can )?(?:break|repeat|trigger|provoke|reproduce|get|see|make) (?:this|it|the same)"
    r"|it does it every time|start(?:ing)? from|recipe"
    r"|nachgestellt|nachstell\w+|so kommt man hin|so stellt man (?:es|das) nach|so lässt es sich nachstellen"
    r"|so geht['’]?s|so geht es|schritte|(?:nach)?reproduzier\w+"
    r"|reproduire|reproduit|reproductible|pour (?:le|la) (?:voir|reproduire)"
    r"|je l['’]obtiens|étapes|(?:para|cómo) (?:reproducir|verlo)\w*|pasos|se reproduce"
    r"|per (?:riprodur\w+|vederlo)|passaggi|riprodott\w|riproducibile|así (?:se ve|se reproduce|ocurre)"
    r"|come (?:riprodur\w+|vederlo)"
    r"|para (?:reproduzir|ver)|passos|reproduzi\w*|repeti (?:aqui|cá|o erro)"
    r"|zo (?:zie|krijg) je het|reproduce\w+|nagebootst|na te (?:bootsen|doen|maken)|stappen)\b"
)
#: a lead to something else: what was tried, what comes next, what is wanted
NO_LEAD = re.compile(
    r"\b(?:tried|try|taken|next|needed|already|so far|done|versucht|probiert|nächste|bisher|essayé|prochaines?"
    r"|déjà|probado|próximos?|siguientes|provato|prossimi|tentado|testado|seguintes|geprobeerd|volgende|al gedaan)\b",
    re.IGNORECASE,
)
#: what was done, for whatever end: a recipe only if an outcome follows, else it is what was tried
DID_THIS = re.compile(
    r"^\W*(?:what i did(?: here)?|(?:here['’]s )?how i (?:got|did) (?:it|that)|was ich gemacht habe|(?:so"
    r"|folgendes) hab(?:e)? ich\b[^:]{0,30}"
    r"|ce que j['’]ai fait|j['’]ai fait ceci|lo que (?:he hecho|hice)|hice esto|(?:quello|ciò) che ho fatto"
    r"|ho fatto così"
    r"|o que (?:eu )?fiz|fiz assim|wat ik (?:deed|heb gedaan)|zo deed ik(?: het)?)\s?:\s+",
    re.IGNORECASE,
)
#: a recipe that is told uses an object of one's own: a test card, a dummy boat, el usuario de prueba
OWN_OBJECT = re.compile(
    r"\b(?:test[\w-]*|dummy|demo[\w-]*|sandbox|staging|bench|trial|(?:my|our) own|fresh(?:ly)?|blank|made[- ]up"
    r"|fictitious"
    r"|probe\w*|muster\w*|frisch\w*|leere[nrsm]?|eigene[nrms]?|d['’]essai|bac à sable|vierge|fictive?|de prueba"
    r"|ficticio"
    r"|di prova|vuoto|fittizio|de teste|fictício|proef\w*|eigen|nepp?\w*)\b",
    re.IGNORECASE,
)
#: what ought to come of it, or what did: right behind a recipe it proves that the lines above are one
OUTCOME = (
    r"\b(?:should|ought to|supposed to|expected|actual(?:ly)?|result|instead|soll(?:te|ten)?|müssten?|erwartet"
    r"|ergebnis|statt|stattdessen"
    r"|devrait|devraient|attendu|obtenu|résultat|au lieu|debería[n]?|esperado|resultado|en vez|en lugar"
    r"|dovrebbe(?:ro)?|atteso|risultato|invece|deveria[m]?|devia[m]?|em vez|zou(?:den)?|hoort|verwacht|resultaat"
    r"|in plaats)\b"
)
