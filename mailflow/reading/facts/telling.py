"""Whether a sentence tells what the customer has heard from us, and when: "Nils got my answer at 12:50",
"Frau Lenz weiß Bescheid"."""

import re
from collections.abc import Iterator

from mailflow.reading.language.meaning import supposed
from mailflow.reading.language.sentences import Sentence
from mailflow.reading.language.times import by_then
from mailflow.reading.times.when import Moment

#: whom we tell; a name is a name only behind a verb or before one
_THEM = (
    r"(?:him|her|them|both|all (?:three|four|five|of them)"
    r"|the (?:customer|client|school|clinic|hospital|shop|office|team there)"
    r"|(?:mr|mrs|ms|miss|dr|prof|sir|father|sister)\b\.?(?: \w+)?"
    r"|(?-i:[A-ZÀ-Ý][\w’'-]+)(?: (?-i:[A-ZÀ-Ý][\w’'-]+))?)"
)
_NAME = (
    r"(?:(?:mr|mrs|ms|miss|dr|herr|herrn|frau|m\.|mme|monsieur|madame|se[ñn]or|se[ñn]ora|sr\.?|sra\.?|il signor"
    r"|signor|la signora|signora|o|a|il|la|el|le|o dr\.?|o eng\.?|meneer|mevrouw|de heer)\.? )?(?:dr\.? "
    r"|eng\.? )?(?-i:[A-ZÀ-Ý][\w’'-]+)(?: (?-i:[A-ZÀ-Ý][\w’'-]+))?"
)
_WHO = (
    r"(?:he|she|they|(?:the |our |their )?(?:customer|client|contact|control room|school|clinic|owner|manager)"
    rf"|{_NAME})"
)
_NOW = (
    r"(?:(?:have|had|just|already|also|then|since|now|even|first|only|at once|immediately|yesterday|today"
    r"|this morning|last night|in the meantime) ){0,3}"
)
_VERB = (
    r"(?:told|written(?: to)?|wrote(?: to)?|called|rang|rung|phoned|answered|replied(?: to)?|informed|updated"
    r"|promised|apologi[sz]ed(?: to)?|e-?mailed|mailed|spoke(?: (?:to|with))?|spoken(?: (?:to|with))?"
    r"|talked (?:to|with)|notified|acknowledged|confirmed(?: \w+)? to|"
    r"explained (?:it|this|that|to|how|why|the|all)|texted|messaged|assured|sent|got back to|let|warned|briefed"
    r"|reassured|responded(?: to)?|pinged|said(?: to)?|phoned with|left|gave|given|been in touch with"
    r"|been on the phone (?:to|with)|chatted with|heard from)"
)
#: first person, or a sentence without one: "Told her at noon"
_FIRST = re.compile(
    r"(?:\b(?:i|we|support|my colleague|(?-i:[A-Z])\w+ (?:and i|from our team|in our team))(?:['’](?:ve|d)"
    rf"| have| had)? {_NOW}(?:{_VERB})\b|^\W*{_NOW}(?:told|rang|called|answered|wrote(?: to)?|replied|phoned"
    r"|e-?mailed|mailed|updated|spoke (?:to|with)|informed|promised|notified|sent|left|gave|spoken to"
    r"|explained|apologi[sz]ed to) (?=\S)"
    r"|[,;(] ?(?:and |but )?(?:told|rang|called|answered|wrote to|replied to|informed|promised"
    rf"|phoned) {_THEM}\b|\band (?:have )?(?:told|wrote to|informed|promised|rang|phoned|answered) {_THEM}\b"
    r"|\b(?:an?|my|our|the) (?:apology|call|mail|e-?mail|holding (?:note|mail|reply)|voice ?mail|first answer"
    r"|interim (?:answer|reply)) (?:by phone |was sent |went out |sent )?(?:at|this|yesterday|today|on)\b"
    rf"|\b(?:got|have got|had) {_THEM} on (?:the phone|a call|a group call|the line)\b"
    rf"|\bon the phone (?:with|to) {_THEM}\b|\b(?:brought|got|put|filled|kept|dropped|gave|given|handed"
    rf"|sent) {_THEM} (?:up to (?:speed|date)|in(?: the (?:picture|loop|know))?|posted"
    r"|a (?:line|note|ring|call|heads[ -]?up|shout|quick \w+)|an (?:update|answer|e-?mail))\b"
    r"|\b(?:come|came|got|just) off the (?:phone|line|call)\b"
    r"|\b(?:left|leave) (?:word|a message|a note) (?:with|for|at)\b|\b(?:had|heard) nothing from (?:me|us)\b"
    rf"|\b(?:checked in|touched base|caught up|followed up) with {_THEM}\b|\bi owe {_THEM}\b.{{0,40}}\blast\b)",
    re.IGNORECASE,
)
#: the customer is the subject: has been told, knows, has our answer
_HEARD = re.compile(
    rf"\b(?:{_WHO}|the customer|both|all three) (?:(?:was|were|has been|have been|had been|is|are|got"
    r"|been) (?:\w+ )?(?:told|informed|updated|notified|phoned|called|briefed|answered|contacted|written to"
    r"|warned|made aware|aware)\b(?! (?:us|me)\b)"
    r"|(?:already |also )?knows?(?= (?:it['’]?s?|we|i|since|that|from|about (?:it|this)|all of|now|already"
    r"|by now|the truth)\b|[.,;]|$)|(?:got|has|have|had|received|has had|has got) (?:my|our) (?:\w+ )?(?:mail"
    r"|e-?mail|note|message|letter)\b|(?:got|has|have|had|received|has had|has got) (?:my|our"
    r"|a (?:first |short |quick |holding |written )?(?:answer|reply|update|note|response) from (?:me|us))\b"
    r"|heard (?:it )?from (?:me|us)\b)"
    r"|\b(?:was|were|has been|have been) (?:told|informed|phoned|called) (?:by (?:me|us)\b|at\b|this\b"
    r"|yesterday\b|that\b)|\b(?:last|latest) (?:mail|message|update|word|contact|call|spoke|wrote|told|heard"
    r"|e-?mail|reply|answer|written|talked)\b"
    r"|\b(?:haven['’]t|hasn['’]t|not|nothing) (?:\w+ ){0,4}(?:from us|back to (?:him|her|them)"
    r"|sent)(?: \w+){0,2} (?:besides|beyond|except|since|apart|else|other)\b"
    r"|\b(?:haven['’]t|hasn['’]t) (?:answered|replied|written) (?:\w+ )?(?:beyond|besides|except)\b"
    r"|\b(?:got|had|received) (?:an?|their|the) (?:first|holding|short|quick|interim|initial|written) (?:answer"
    r"|reply|response|update|acknowledgement)\b|\bnothing else sent\b"
    r"|\b(?:has|have) sent (?:him |her |them )?(?:an? |the )?(?:updates?|word|news)\b"
    r"|^\W*said (?:on the phone|by phone|to (?:him|her|them))\b|\b(?:is|are|was) up to date (?:as of|since)\b"
    r"|\b(?:word|a note|an answer|a mail|an update) went (?:out )?to\b"
    r"|\b(?:has|have|had) had (?:my|our|an?) (?:\w+ )?(?:apology|answer|reply|mail|note|call|update)\b"
    r"|\b(?:is|are) in the (?:know|picture|loop)\b|\bmy (?:last )?(?:mail|answer|note|reply) (?:to \w+ )?went\b"
    r"|\b(?:customer|client) (?:has been |was )?(?:told|informed|updated)\b",
    re.IGNORECASE,
)
_OTHER_TONGUES = re.compile(
    # German: the verb stands at the end, the time between
    r"\b(?:habe|haben|hab|hatte|hatten) (?:\S+ ){0,9}?(?:geschrieben|gesagt|angerufen|informiert|geantwortet"
    r"|mitgeteilt|zugesagt|versprochen|telefoniert|erklärt|bestätigt|benachrichtigt|gemeldet|gesprochen"
    r"|vertröstet)\b|\b(?:ist|sind|wurde|wurden) (?:\S+ ){0,6}(?:informiert|benachrichtigt|im bilde"
    r"|unterrichtet|angerufen|auf dem laufenden)|\b(?:wurde|wurden|worden) (?:\S+ ){0,5}?(?:angerufen"
    r"|informiert|benachrichtigt)\b|\bvon (?:mir|uns) (?:angerufen|informiert|benachrichtigt)\b"
    r"|\b(?:weiß|weiss|wissen) (?:(?:seit|schon|bereits|dass|es|davon|heute|gestern|vom|von)\b"
    r"|(?:\S+ ){0,5}bescheid)|\b(?:ihm|ihr|ihnen|herrn \w+|frau \w+|dem kunden"
    r"|der kundin) (?:\S+ ){0,5}?(?:geschickt|gesendet|gemailt|zugeschickt)\b"
    r"|\bsage?te? (?:ihm|ihr|ihnen|herrn|frau)\b|\b(?:hat|haben) (?:\S+ ){0,8}?(?:zwischenstand|zwischeninfo"
    r"|antwort|rückmeldung|nachricht|info|mail|update) (?:\S+ ){0,4}?(?:bekommen|erhalten)\b"
    r"|\b(?:habe|haben) (?:ich|wir) (?:\S+ ){0,6}?(?:gegeben|hinterlassen)\b"
    r"|\bletzte[rs]? (?:stand|kontakt|meldung|mail|nachricht|update) (?:an|bei|mit|von)\b"
    # French
    r"|\b(?:j['’](?:ai|avais)|nous (?:lui |leur |l['’])?avons|on a)(?: \w+)? (?:dit|écrit|répondu|informé"
    r"|appelé|prévenu|promis|expliqué|confirmé|eu\b|laissé|parlé|rappelé|signalé|annoncé|assuré)"
    r"|\b(?:je|nous) (?:lui|leur|l['’]|la|le|les) ?(?:ai|avons|a)\b(?: \w+)? (?:dit|écrit|répondu|informée?"
    r"|appelée?|prévenue?|promis|expliqué|confirmé|eue?)\b"
    r"|\bje l['’]ai (?:eue?|appelée?|prévenue?|informée?|rappelée?)\b"
    r"|\b(?:est|sont|a été|ont été) (?:prévenue?s?|informée?s?|au courant|avertie?s?|rappelée?s?)\b"
    r"|\b(?:dernier|dernière) (?:message|mail|appel|contact|échange|nouvelle|point|fois)\b"
    r"|\b(?:sait|savent) (?:depuis|que)\b|\bm['’]a au téléphone\b"
    r"|\b(?:a|ont) (?:eu|reçu) (?:ma|notre|mon|une) (?:réponse|message|mail|première)"
    r"|\bje viens de l['’](?:avoir|appeler|informer)"
    # Spanish
    r"|\b(?:le|les|se lo|la|lo|al|a la|a)? ?(?:he|hemos) (?:\w+ )?(?:dicho|escrito|respondido|informado|llamado"
    r"|avisado|prometido|contestado|explicado|hablado|comentado|confirmado)\b"
    r"|\b(?:le|les|se lo|lo|la) (?:dije|escribí|prometí|expliqué|respondí|avisé|contesté|comenté|conté|llamé"
    r"|mandé|envié|dejé|confirmé|dijimos|escribimos|avisamos)\b"
    r"|\b(?:llamé|escribí|informé|avisé|respondí|hablé|prometí) |\b(?:sabe|saben) (?:desde|que)\b"
    r"|\b(?:está|están) (?:informad|enterad|avisad|al tanto|al corriente)"
    r"|\búltim[oa] (?:mensaje|correo|contacto|noticia|llamada|vez)\b|\bhablo con\b"
    # Italian
    r"|\b(?:(?:gli|le|li|lo|la|l['’]|loro|ne) ?)?(?:ho|abbiamo) (?:\w+ )?(?:detto|scritto|risposto"
    r"|informat[oaie]|chiamat[oaie]|avvisat[oaie]|promesso|sentit[oaie]|spiegato|confermato|parlato"
    r"|telefonato)\b|\b(?:ha|hanno) (?:già )?(?:avuto|ricevuto) (?:la|una|il|un) (?:mia|nostra|mio|nostro|prima"
    r"|risposta)\b|\b(?:sa|sanno) (?:da|che|già)\b|\bè (?:stat[oa] )?(?:informat|avvisat|al corrente)"
    r"|\bultim[oa] (?:messaggio|mail|contatto|chiamata|aggiornamento|volta)\b"
    # Portuguese
    r"|\b(?:disse|dissemos|escrevi|respondi|informei|liguei|avisei|prometi|expliquei|falei|falamos|falámos"
    r"|avisámos|avisamos|escrevemos|ligámos|confirmei|mandei(?:-lhe)? (?:uma|mensagem|e-?mail)|passei-lhe)\b"
    r"|\b(?:sabe|sabem) (?:desde|que)\b|\b(?:recebeu|teve) (?:o |a )?(?:meu|minha|nosso|nossa)\b"
    r"|\b(?:está|foi) (?:informad|avisad|a par)|\búltim[oa] (?:mensagem|e-?mail|contacto|contato|retorno"
    r"|atualização)\b"
    # Dutch
    r"|\b(?:heb|hebben|had) (?:\S+ ){0,7}?(?:gezegd|geschreven|\w*gebeld|geïnformeerd|geantwoord|beloofd|gemeld"
    r"|gemaild|gesproken|uitgelegd|bevestigd|laten weten|verteld)\b|\b(?:weet|weten) (?:sinds|dat|het)\b"
    r"|\bis (?:\S+ ){0,2}?(?:op de hoogte|geïnformeerd)\b"
    r"|\blaatste (?:bericht|mail|contact|update|telefoontje)\b",
    re.IGNORECASE,
)
#: who was told is no customer, or the customer did the telling
_NO_NEWS = re.compile(
    r"\b(?:told|asked|wrote|called|informed|answered|sent|promised) (?:engineering|product|security|leadership"
    r"|my (?:lead|manager|boss)|l2|the team|us|me|you|this|it)\b"
    r"|\b(?:i was|we were|i have been|i['’]ve been|we['’]ve been|i am|we are) (?:told|informed|promised"
    r"|asked)\b(?! by (?:me|us))|\b(?:has|have) called (?:them|us|me)\b|^\W*called with\b"
    r"|\b(?:told|wrote|promised|called|informed) (?:us|me)\b"
    r"|(?<!von )\b(?:mir|uns|mich) (?:\S+ ){0,3}(?:gesagt|geschrieben|angerufen|gemeldet|versprochen)"
    r"|\bm['’]a (?:dit|écrit)|\bme (?:ha|han) (?:dicho|escrito)|\bmi (?:ha|hanno) (?:detto|scritto)"
    r"|\b(?:asked|gefragt) (?:both|the|my|our) (?:leads?|colleagues?|team)",
    re.IGNORECASE,
)
#: not yet, or only perhaps
_AHEAD = re.compile(
    r"\b(?:will|['’]ll|going to|can|should|shall|could|please|never|nobody(?: has)?|no one(?: has)?|to be"
    r"|want(?:s|ed)? to|like to|need(?:s)? to|must|may|werde[n]?|bitte|soll(?:en)?|not yet|cannot|can['’]t"
    r"|if)\b[\w '’]{0,14}$",
    re.IGNORECASE,
)
#: behind these stands what was said, and its times are promises
_CONTENT = re.compile(
    r"\b(?:that|dass|daß|que|che|dat|qu['’]|would|i['’]d|i['’]ll|we['’]d|we['’]ll|will)\b|:", re.IGNORECASE
)
_LIMIT = re.compile(
    r"\b(?:by|before|until|till|bis|avant|antes|entro|prima|até|voor|that|dass|que|che|dat)\b", re.IGNORECASE
)


#: without one of these nobody was told anything
_WORDS = frozenset(
    re.findall(
        r"\S+",
        "told written wrote called call rang rung phoned answered answer replied reply informed updated update "
        "promised apologised apologized apology emailed mailed mail spoke spoken talked notified acknowledged "
        "confirmed explained texted messaged message assured sent got "
        "let warned briefed reassured responded pinged said left gave given touch phone chatted heard know "
        "knows aware contacted last latest nothing line speed posted picture loop checked touched caught "
        "followed brought put dropped handed owe note e holding voice been contact heads anything besides "
        "geschrieben gesagt angerufen informiert geantwortet mitgeteilt zugesagt versprochen telefoniert "
        "erklärt bestätigt benachrichtigt gemeldet gesprochen vertröstet bilde unterrichtet weiß weiss wissen "
        "bescheid sagte sagt letzte letzter letztes laufenden "
        "dit écrit répondu informé informée appelé appelée prévenu prévenue prévenus promis expliqué confirmé "
        "eu eue parlé rappelé rappelée signalé annoncé assuré courant averti avertie dernier dernière sait "
        "savent téléphone avoir reçu avisada avisados informadas enterada loop apology laissé off gegeben "
        "hinterlassen zwischeninfo mandé envié dejé telefonato hoogte falámos gebracht geschickt gesendet "
        "gemailt updates teruggebeld zwischenstand antwort rückmeldung nachricht info date word went "
        "dicho escrito respondido informado llamado avisado prometido contestado explicado hablado comentado "
        "confirmado dije escribí prometí expliqué respondí avisé contesté comenté conté llamé confirmé dijimos "
        "escribimos avisamos informé hablé sabe saben tanto corriente último última hablo "
        "detto scritto risposto informato informata chiamato chiamata avvisato avvisata promesso sentito "
        "sentita sentiti spiegato confermato parlato avuto ricevuto sa sanno corrente ultimo ultima "
        "disse dissemos escrevi respondi informei liguei avisei prometi expliquei falei falamos avisámos "
        "escrevemos ligámos confirmei mandei passei informada informado par recebeu teve última último "
        "gezegd geschreven gebeld geïnformeerd geantwoord beloofd gemeld gemaild gesproken uitgelegd laten "
        "verteld weet weten hoogte laatste",
    )
)


def tellings(sentence: Sentence) -> Iterator[re.Match[str]]:
    """The words that tell of an update to the customer, if they are meant."""
    text = sentence.text
    if _WORDS.isdisjoint(sentence.words):
        return
    for words in (_FIRST, _HEARD, _OTHER_TONGUES):
        for match in words.finditer(text):
            before = text[max(0, match.start() - 25) : match.start() + 2]
            if not (
                _AHEAD.search(before)
                or _NO_NEWS.search(text[match.start() : match.end() + 60])
                or supposed(text, match.start())
            ):
                yield match


def told_at(sentence: Sentence, match: re.Match[str]) -> Moment | None:
    """When it was told: a time that is over, nearest to the words, and not inside of what was said."""
    text = sentence.text
    said = _CONTENT.search(text, match.end())
    end = said.start() if said else len(text)
    over = [m for m in sentence.past if by_then(m, sentence)]
    outside = [m for m in over if m.start <= end and not _promised(sentence, m)]
    # "That it is a bug, told her at noon": else only what stands before the words is sure.
    past = outside or [m for m in over if m.end <= match.start()]
    return min(past, key=lambda m: (m.start < match.start(), abs(m.start - match.end()))) if past else None


def _promised(sentence: Sentence, moment: Moment) -> bool:
    """ "An answer by Friday" is ahead; "all four got a first answer by 15:00", in a mail of the evening, is over."""
    limit = _LIMIT.search(sentence.text[max(0, moment.start - 9) : moment.start])
    today = sentence.part.at and moment.value.startswith(sentence.part.at.date().isoformat())
    return bool(limit) and not (today and "T" in moment.value)


def tells_news(sentence: Sentence) -> bool:
    """Whether it is about what somebody heard, and not about the fault."""
    return "told" in sentence.acts or any(True for _ in tellings(sentence))
