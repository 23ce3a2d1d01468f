"""What the desk itself does, offers or may not do is no alarm of the customer's: words that take a signal back."""

import re

_WE = r"(?:i|we|ich|wir|j['’]|je|nous|he|hemos|ho|abbiamo|eu|ik|wij)"
#: "I closed the account", "Ich habe die Kennung gesperrt": containment, and nobody is blocked
CONTAINED = re.compile(
    rf"\b{_WE}(?:['’]?ve| have| habe\w*| ai| avons| heb\w*)?(?: \S+){{0,7}} (?:locked|blocked|suspended|disabled"
    r"|gesperrt|blockiert|bloqu[ée]\w*|bloquead\w|bloccat\w|suspendid\w|geblokkeerd)\b"
    r"|\b(?:habe?|hab['’]?|heb|hebben) (?:ich|wir|ik|wij|we)\b[^.;!?]{0,60}\b(?:gesperrt|blockiert|geblokkeerd)\b"
    r"|\b(?:bloqueei|bloqueámos|bloqueé|bloqueamos)\b",
    re.IGNORECASE,
)
#: "I offered him a session with our data protection officer": what is offered is no concern of a regulator's
OFFERED = re.compile(
    r"\b(?:offered|proposed|suggested|angeboten|bot ich|proposé|ofrec\w+|offert\w|propost\w|ofereci\w*|propus"
    r"|aangeboden|bood)\b",
    re.IGNORECASE,
)
#: "I looked in the trash: not there"
SEARCHED_BIN = re.compile(
    r"\b(?:look|search|check|went|been)\w*(?: \S+){0,4} (?:trash|bin|recycle bin)\b.{0,80}"
    r"\b(?:not|nothing|no|isn['’]t|aren['’]t|empty)\b"
    r"|\b(?:papierkorb|corbeille|papelera|cestino|lixeira|reciclagem|prullenbak)\b.{0,60}"
    r"\b(?:nicht\w*|leer|pas|rien|vide|no|nada|vací\w|non|niente|vuot\w|não|vazi\w|niet\w*|geen)\b",
    re.IGNORECASE,
)
#: "met de hand schrijven mag niet", "by hand isn't allowed": the way around that is forbidden is none
FORBIDDEN = re.compile(
    r"\b(?:is|are|would be|was)(?:n['’]t| not) (?:allowed|permitted|an option|possible|legal|valid)\b"
    r"|\b(?:may not|must not|forbidden|prohibited|is no option|mag niet|mogen niet|darf nicht|dürfen nicht|verboten"
    r"|nicht (?:erlaubt|zulässig)|interdit\w*|pas (?:permis|autorisé)\w*|no (?:se puede|está permitid\w|vale)"
    r"|prohibid\w|non si può|vietat\w|non è permess\w|não (?:se pode|é permitid\w)|proibid\w|verboden"
    r"|niet toegestaan)\b",
    re.IGNORECASE,
)
#: "117 customers have asked for their money back": of a company that sells to many, and none of ours
MONEY_BACK = re.compile(
    r"\b(?:money back|refund\w*|geld (?:zurück|terug)|terugbetaling|erstattung|remboursement\w*|rembours\w+"
    r"|devoluci\w+|reembols\w+|rimbors\w+)\b",
    re.IGNORECASE,
)
#: "I hear this for the fourth time": the fourth who asks, and no fault that came back
HEARD = re.compile(
    r"\b(?:i|we|ich|wir|je|nous|on|yo|ik) (?:hear|heard|get|got|höre|hören|bekomme|entends|entendons|oigo|hoor|krijg)\b"
    r"|\b(?:höre ich|hoor ik|krijg ik|lo sento|me lo piden|mi viene chiest\w|j['’]entends|oiço|ouço)\b",
    re.IGNORECASE,
)
