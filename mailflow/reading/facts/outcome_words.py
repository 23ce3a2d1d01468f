"""The words around what should happen and what does, in the seven languages."""

import re

#: verbs by which a screen, a paper or a machine shows something, as they stand behind "and" or "but"
_SHOWS = (
    r"(?:reads?|shows?|says?|is|are|comes?|gives?|prints?|displays?|stays?|becomes?|gets?|ends?|goes|lands?"
    r"|takes?|has|have|does|do"
    r"|charges?|adds?|counts?|turns?|remains?|appears?"
    r"|zeigt|steht|stehen|kommt|kommen|ist|sind|wird|werden|druckt|bleibt|bleiben|gibt|hat|rechnet|nimmt|lautet"
    r"|affiche|est|sont|donne|sort|sortent|reste|restent|met|indique|imprime|compte|devient|a"
    r"|pone|ponen|sale|salen|muestra|da|dice|aparece|aparecen|marca|queda|es|son|está|están|cobra|imprime|cuenta|hay"
    r"|mostra|mostrano|esce|escono|dà|compare|resta|restano|è|sono|segna|stampa|diventa|viene|vengono"
    r"|sai|saem|dá|fica|ficam|é|são|diz|estão|põe|conta|vem|vêm"
    r"|toont|staat|staan|komt|is|zijn|geeft|blijft|wordt|worden|telt)\b"
)
_AND = r"(?:and|but|yet|und|aber|et|mais|or|y|pero|e|ed|ma|mas|en|maar|invece|stattdessen|instead)"
#: what goes on with the expected: a point inside a number ends nothing, and neither does a name
_MORE = r"(?:[^.;!?,]|[.,](?=\d)){0,80}?"
#: and where it ends: at a stop, or where "and it reads …" begins
_DOES = rf"{_AND} (?:(?:it|they|there|es|sie|da|il|elle|ils|elles|ça|isso|het|er|ze) \w+|{_SHOWS})"
_STOP = rf"[.;!?,](?:\s|$)| {_DOES}"

INSTEAD = re.compile(
    r"\b(?:gives?|shows?|returns?|get|gets|prints?|is|are|see|says|displays?|calculates?|comes? to|had|have|was"
    r"|there['’]?s|there is|zeigt|steht|kommt|c['’]è|esce|sale|muestra|mostra|indica|marca|aparece|hay|il y a"
    r"|affiche|indique|staat|komt|toont) (?P<actual>[^,;.]{1,60}?(?:[.,]\d+)?) (?:instead of|rather than"
    r"|and not|statt|anstatt|au lieu de|en lugar de|en vez de|em vez de|invece di"
    r"|in plaats van) (?P<expected>[^,;]{1,60}?(?:[.,]\d+)?)(?:[,;]|\.(?:\s|$)|$)",
    re.IGNORECASE,
)
#: with a number on both sides any verb will do: "cobra 1,20 en vez de 0,60"
NUMBER_INSTEAD = re.compile(
    r"(?P<actual>[€$£]?\d[\d.,:]*\S{0,3}(?: ?[€$£%]| \w+)?) (?:instead of|rather than|and not|statt|anstatt"
    r"|au lieu de|en lugar de|en vez de|em vez de|invece di"
    r"|in plaats van) (?P<expected>[€$£]?\d[\d.,:]*\S{0,3}(?: \w+)?)(?=[.,;)]|\s|$)",
    re.IGNORECASE,
)
#: what ought to be, and is no request: "It should show 120 rows", "richtig wären 7,5", "there ought to be one"
EXPECTED = re.compile(
    r"\b(?:expected|erwartet(?: wäre| wird)?)\b(?! (?:to (?!see|get|be)|by|on|it|them|us|this"
    r"|from))(?: (?:result|is|was|to (?:see|be|get)))?[:,]? (?P<e>[^,;]{1,90}?)(?=[,;]|\.(?:\s|$)|$)"
    r"|\b(?:i['’]d|we['’]d|one would|you['’]d|i would|we would) expect (?P<x>[^,;]{2,90}?)(?=[,;]|\.(?:\s|$)|$)"
    r"|\b(?:correct|right) (?:is|would be|answer is) (?P<c>[^,;]{1,60}?)(?=[,;]|\.(?:\s|$)|$)"
    r"|\b(?P<s>(?:it |that |this |the [\w ]{1,30}?|they |there )?(?:should|ought to|has to"
    r"|(?:is|are) supposed to) (?:be|show|have|say|read|get|see|give|list|contain|return|display|open|stay"
    r"|print|add|round|arrive|match|sit|land|appear|come|count|end|start|stop|close|go|keep|send|reach|use|take"
    r"|point|carry|happen)\b(?! (?:possible|nice|great|fixed|repaired|solved|easy|able|good|enough|in touch"
    r"|back|treated|handled|told|looked|done|sent to|informed|escalated|with))(?:[^.!?]"
    rf"|\.(?=\d)){{0,100}}?)(?={_STOP}|$)"
    r"|\b(?P<d>(?:richtig|korrekt) (?:wären?|ist|sind) [^;!?]{1,60}?"
    rf"|(?:(?:müssten?|sollten?)(?! (?:wir|sie|ihr|man|jemand|er)\b)|hätten?) (?:eigentlich )?{_MORE}"
    r" (?:sein|stehen|kommen|geben|haben|bleiben|sollen|müssen|\w{2,}(?:zeigen|scheinen|drucken|öffnen|weisen"
    r"|rechnen|gehen))"
    rf"|(?:il |elle |ça |cela |on |\w+ )?devrai(?:t|ent) (?:\w+ )?\w+(?:er|ir|re|oir)\b{_MORE}"
    rf"|(?:debería[n]?|tendría[n]? que|tenía[n]? que) \w*[aei]r(?:se)?\b{_MORE}"
    rf"|(?:dovrebbe(?:ro)?|doveva(?:no)?) (?:\w+[aei]re|ess\w+|dar|far|esserci)\b{_MORE}"
    rf"|(?:deve[m]?|deveria[m]?|devia[m]?|teria[m]? de|tinha[m]? de) (?:\w*[aei]r|pôr)\b{_MORE}"
    rf"|(?:zou|zouden|moet|hoort|horen|hoorde) {_MORE} (?:zijn|staan|komen|worden|tonen|blijven|hebben|krijgen"
    rf"|moeten \w+))"
    rf"(?={_STOP}|$)",
    re.IGNORECASE,
)
#: a request in the same words: "somebody should call", "you should know", "could it be"
NO_EXPECTED = re.compile(
    r"\b(?:somebody|someone|you|i|we|engineering|product|he|she|who|this case|it) (?:should"
    r"|ought to) (?:be (?:possible|fixed|able|treated|in)|call|know|look|go|get|have (?:it|an)|stop|start|take"
    r"|come back|keep (?:him|her|them))|\bshould have|\bshould (?:arrive|come|be (?:here|there|ready|back)|ship"
    r"|land|be with (?:you|us|them)) (?:on|by|at|today|tomorrow|in|next|this)\b"
    r"|\bshould (?:be )?(?:ok|fine|high|medium|critical|decid\w+|priorit\w+)"
    # the same wish or guess in the other languages: repaired by Friday, somebody to call, ready, enough
    r"|\b(?:soll|müss)\w* .{0,60}\b(?:behoben|gelöst|repariert|fertig|erledigt|möglich|reichen|genügen|anruf\w+"
    r"|entschei\w+|hoch|mittel)\b"
    r"|\b(?:quelqu['’]un|vous|nous) devr\w+|\bdevrai\w+ (?:être (?:réparé|corrigé|réglé|résolu|possible|prêt"
    r"|fini)|suffire|appeler|décider|pouvoir)"
    r"|\b(?:alguien|usted\w*|vosotros) (?:debería|tendría)|\b(?:debería|tendría"
    r"|tenía)\w*(?: que)? (?:estar (?:arregl|resuel|list)|llamar|arregl"
    r"|mirar|decidir|bastar|poder|ser posible)|\b(?:qualcuno|voi) dovrebb|\bdov(?:rebbe"
    r"|eva)\w* (?:essere (?:risolt|pront|possibil|sistemat)|chiamare"
    r"|bastare|decidere|guardare|potere)|\b(?:alguém|vocês) dev|\bdev(?:e|eria|ia)\w* (?:estar (?:resolvid|pront)"
    r"|ser (?:possível|resolvid|corrigid)"
    r"|ligar|decidir|bastar|poder|haver algum)|\b(?:zou|moet)\w* .{0,60}\b(?:opgelost|klaar|hersteld|gerepareerd"
    r"|mogelijk|genoeg|bellen|beslissen)\b",
    re.IGNORECASE,
)

ACTUAL = re.compile(
    r"\bactual(?:ly)?(?: (?:result|is|was|shows?))?[:,]? (?P<a>[^,;.]{1,90})"
    r"|\b(?:ends?|ended|fails?|failed|stops?|stopped|answers?|answered|comes back"
    r"|dies) (?:at [^,;.\"]{1,20} )?with [\"“”‘'][^\"”]{2,90}[\"”’']",
    re.IGNORECASE,
)
#: without one of these nothing is set against anything, and nothing ought to be
AGAINST = frozenset(("instead", "rather", "and", "statt", "anstatt", "lieu", "lugar", "vez", "invece", "plaats"))
OUGHT = frozenset(
    re.findall(
        r"\S+",
        "expected expect erwartet correct right should ought supposed has richtig korrekt müsste müssten "
        "sollte sollten hätte hätten devrait devraient faudrait debería deberían tendría tendrían tenía "
        "tenían dovrebbe dovrebbero doveva dovevano deve devem deveria deveriam devia deviam teria teriam "
        "tinha tinham zou zouden moet moeten hoort horen hoorde ",
    )
)

#: "It should show 120 rows. It shows 119.": what stands beside the expected
IT_DOES = re.compile(
    r"(?:^|, |; )\W*(?:it|there|they|instead|but it|we|stattdessen|es|se|lo|il|ça|elle|isso|het"
    r"|er)\b(?:['’]s)? ?(?:\w+['’]?\w*) "
    rf"|\b{_DOES}"
    r"|[;,] (?:none|nothing|nobody|neither|nichts|keine[rs]?|rien|aucun\w*|nada|ningun[oa]|niente|nessun[oa]"
    r"|nenhum\w*|niets|geen)\b",
    re.IGNORECASE,
)
#: "Soll: 1 Eintritt. Ist: 2 Eintritte.", "atteso 12, ottenuto 10": two labels in one line
SHOULD_LABEL = re.compile(
    r"(?:^|[.;|–-] )\W*(?:expected|should be|soll|erwartet|attendu|esperado|esperaba|debe ser|deve ser|atteso"
    r"|aspettato|verwacht)"
    r"(?: result| value| outcome)?\s?[:=]\s*(?P<e>[^;|]{1,160}?)(?=[.;,|](?:\s|$)|\s[–/-]\s|$)",
    re.IGNORECASE,
)
IS_LABEL = re.compile(
    r"(?:^|[.;,|/–-] )\W*(?:actual|observed|result|outcome|got|ist|tatsächlich|ergebnis|obtenu|constaté|résultat"
    r"|obtenido|real"
    r"|resultado|obtido|ottenuto|risultato|effettivo|gekregen|werkelijk|resultaat)"
    r"(?: result| value)?\s?[:=]\s*(?P<a>[^;|]{2,160}?)(?=\.(?:\s|$)|[;|]|$)",
    re.IGNORECASE,
)
