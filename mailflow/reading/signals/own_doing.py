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
#: "by hand doesn't work in that format": said behind the way around
NO_WAY = re.compile(
    r"\b(?:geht|klappt|funktioniert|gaat|lukt|works?|helps?|marche|va|funciona|dá)\b[^.;,]{0,30}\b(?:nicht|niet|not"
    r"|pas)\b"
    r"|\b(?:does ?n['’]t|do ?n['’]t|wo ?n['’]t|ca ?n['’]t|cannot) (?:work|do|help|go on|continue|last)\b"
    r"|\b(?:no (?:funciona|se puede|va)|non (?:va|funziona|si può)|não (?:dá|funciona)|ne (?:va|marche) pas)\b"
    r"|\b(?:but|aber|mais|pero|ma|mas|maar)\b[^.;]{0,40}\b(?:not|won['’]t|nicht|ne veut pas|no quiere|non vuole"
    r"|não quer|wil niet)\b"
    r"|\b(?:kan niet|kunnen niet|kann man nicht|ist nicht möglich|geht nicht|is(?:n['’]t| not) possible"
    r"|n['’]est pas possible"
    r"|non è possibile|não é possível)\b"
    r"|\b(?:won['’]t|can['’]t|cannot|will not) (?:last|hold|keep (?:it |this |that )?up|manage)\b|\bne tiend\w+ pas\b"
    r"|\b(?:halten|schaffen)\b[^.;]{0,25}\bnicht\b|\bno (?:aguant\w+|dan abasto)\b|\bnon (?:reggono|ce la fanno)\b"
    r"|\bnão aguent\w+"
    r"|\bhouden\b[^.;]{0,15}\bniet vol\b",
    re.IGNORECASE,
)
#: "how can that be?": who is angry asks so, and wants no guidance; "wie er ook wakker is" is Dutch
HOW_CAN_IT = re.compile(
    r"\bhow (?:can|could) (?:this|that|it|such)(?: \w+)? (?:be|happen|possible)|\bwie (?:kann|konnte) (?:das"
    r"|so ?was|so etwas|es)\b"
    r"|\bcomment (?:est-ce possible|cela|ça|c['’]est)"
    r"|\bcómo (?:es posible|puede ser|pudo|ha podido|han podido)|\bcom['’]è possibile"
    r"|\bcome può"
    r"|\bcome è possibile|\bcomo (?:é possível|pode ser)|\bhoe kan (?:dat|dit|het)\b|\bwie (?:er|dan) ook\b"
    r"|\bfound out how\b|\bhow (?:somebody|someone|they|he|she|a|an) \w+ (?:could|got|read|saw)\b|\bwhat (?:they|we"
    r"|i) may say\b",
    re.IGNORECASE,
)
#: "Don't wake anyone", "Don't be alarmed": what is asked of us not to do is no fault
NOT_TO_DO = re.compile(r"^\W*(?:please )?(?:don['’]t|do not) \w+", re.IGNORECASE)
#: "They've stopped printing until we say": their own precaution
PRECAUTION = re.compile(
    r"\b(?:they|he|she|we|customer|i)(?:['’](?:ve|s)| have| has)?(?: \w+)? (?:stopped|paused|halted"
    r"|held)\b[^.;!?]{0,40}"
    r"\b(?:the affected|those|these|until|so that|so as|rather than|to be safe|for now|because|in case)\b"
    r"|\b(?:bis|damit|jusqu['’]à|pour ne pas|hasta|para no|finché|per non|até|para não|totdat"
    r"|om niet)\b[^.;!?]{0,30}\b(?:say|know|sagen"
    r"|wissen|disions|sachions|digamos|sepamos|diciamo|sappiamo|dissermos|soubermos|zeggen|weten)\b",
    re.IGNORECASE,
)
#: "I recalculated three invoices by hand": a check of ours, and nobody's way around
CHECKED_BY_HAND = re.compile(
    r"\b(?:I|we|ich|wir|j['’]ai|nous avons|he|hemos|ho|abbiamo|ik|wij|heb ik)\b(?: \S+){0,3} (?:re-?calculated"
    r"|recounted|checked|counted|added"
    r"|compared|redone|nachgerechnet|nachgezählt|recalcul\w+|recompt\w+|vérifié|recontado|comprobado|ricalcolat\w"
    r"|ricontat\w|controllat\w"
    r"|nagerekend|nageteld|recalculei|contei|started|synced|triggered|gestart)\b"
    r"|\b(?:ik|ich|ik heb|heb ik|habe ich|ich habe)\b[^.;]{0,60}\b(?:met de hand|von hand) (?:gestart|gestartet"
    r"|angestoßen|nagerekend)\b",
    re.IGNORECASE,
)
#: "we breached the contract": a promise, and no wall
CONTRACT_BREACHED = re.compile(
    r"\b(?:breach\w*|violat\w*|broke\w*)\b[^.;]{0,25}\b(?:contract|sla|agreement|terms|promise|licen[cs]e"
    r"|obligation\w*)\b",
    re.IGNORECASE,
)
#: "I can see that the file was made"
SEEN_THAT = re.compile(r"\bcan see that (?:the|their|his|her|there|it|they|he|she|a|an|some|one|we)\b", re.IGNORECASE)
#: "could pay in three parts": what is counted is no asker
IN_PARTS = re.compile(
    r"\bin (?:\w+|\d+) (?:parts?|instal?ments|steps|pieces|languages|currencies|columns|rates|goes|raten|teilen"
    r"|sprachen|fois|parties|langues"
    r"|partes|plazos|cuotas|idiomas|rate|parti|lingue|prestações|termijnen|delen|talen)\b",
    re.IGNORECASE,
)
#: "We don't offer part payments": a gap in the product; money beyond the rules has words of its own
NOT_OFFERED = re.compile(
    r"^(?!.*\b(?:refund|discount|waive|credit|exception|free|normally|usually|generally|extension|goodwill)\w*\b)"
    r".*\bwe (?:don['’]t|do not) (?:offer|support|provide|have|do)\b",
    re.IGNORECASE | re.DOTALL,
)
#: "the next patient": who is treated, and not who waits gladly
A_PATIENT = re.compile(
    r"\b(?:the|a|an|this|that|next|first|last|one|der|die|den|dem|des|ein\w*|nächste[nrms]?"
    r"|le|la|un|une|prochain) patient\b",
    re.IGNORECASE,
)
#: "ours has all its weeks": tried, and it is right with us
OURS_IS_RIGHT = re.compile(
    r"\b(?:ours|mine) (?:has|shows|does|is|was|came|had) (?:all|right|fine|correct\w*|every|complete|none|it|out)\b",
    re.IGNORECASE,
)
#: "my bag of tricks is empty"
IDIOM = re.compile(r"\b(?:bag|box) of tricks\b|\btrickkiste\b|\bsac à malices\b|\btrukendoos\b", re.IGNORECASE)
#: "just missing": not there yet, and nothing that was there
JUST_MISSING = re.compile(
    r"\bnot broken\b|\b(?:just|simply|only) (?:missing|not there)\b|\b(?:nicht kaputt|fehlt (?:einfach|schlicht|nur))\b"
    r"|\b(?:pas cassé|manque (?:simplement|juste))\b|\bsimplemente falta\b|\bsemplicemente manca\b"
    r"|\bsimplesmente falta\b|\bniet stuk\b",
    re.IGNORECASE,
)
#: "she thought that the pictures were gone, but": a belief, and told as one
THOUGHT = re.compile(
    r"\b(?:thought|believed|assumed|was convinced|feared|dachten?|glaubten?|meinten?|pensai\w+|croyai\w+|creía\w*"
    r"|pensab\w+|credev\w+"
    r"|pensav\w+|achav\w+|dacht|meenden?)\b",
    re.IGNORECASE,
)
#: "I've hidden the notes for now": containment, and nobody's way around
HIDDEN = re.compile(
    r"\b(?:I|we|ich|wir|j['’]ai|he|ho|ik)\b[^.;]{0,40}\b(?:hidden|hid|switched off|disabled|taken (?:it|them"
    r"|the \w+) (?:off|down)|revoked"
    r"|versteckt|ausgeblendet|abgeschaltet|masqué\w*|désactivé\w*|ocultado|desactivado|nascost\w|disattivat\w"
    r"|ocultei|desativei"
    r"|verborgen|uitgezet|afgesloten)\b",
    re.IGNORECASE,
)
#: "I can repeat it any time": as often as one likes, and not whenever it suits
ANY_TIME = re.compile(
    r"\b(?:repeat|reproduce|happen\w*|occur\w*|provoke|trigger)\b[^.;]{0,14}\bany ?time", re.IGNORECASE
)
#: "one by one isn't realistic": no way around, and no feature that is missed
NOT_REALISTIC = re.compile(
    r"\b(?:is|are)(?:n['’]t| not) (?:realistic|feasible|practical|practicable|doable|an option)\b"
    r"|\bnicht (?:machbar|realistisch|zumutbar)\b"
    r"|\bpas (?:réaliste|faisable|tenable)\b|\bno es (?:viable|realista)\b|\bnon è (?:fattibile|realistico)\b"
    r"|\bnão é (?:viável|realista)\b"
    r"|\bniet te doen\b",
    re.IGNORECASE,
)
#: "não vejo porque", "non vedo la logica": who writes does not see; nothing that is named fails
I_DO_NOT = re.compile(
    r"\b(?:não|no|non|nem) (?:vejo|veo|vedo|sei|sé|so|encontro|encuentro|trovo|percebo|entendo|entiendo|capisco"
    r"|consigo|puedo|posso|riesco"
    r"|sabemos|sappiamo|vemos|vediamo|encontramos|troviamo|percebemos|entendemos|capiamo|conheço|conozco|conosco"
    r"|tenho|tengo)\b",
    re.IGNORECASE,
)
#: "It can't do that": the product, and nobody who is kept from work
IT_CANNOT = re.compile(
    r"^\W*(?:it|this|ours|the \w+) (?:can['’]t|cannot|can not|doesn['’]t) do (?:that|this|it|so)\b", re.IGNORECASE
)
