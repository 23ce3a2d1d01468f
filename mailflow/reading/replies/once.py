"""Another incident told beside this one: "at Easter we had 40 customers, this one is only Finch" is about Finch."""

import re

_OUTAGE = (
    r"(?:outages?|incidents?|mess|disaster|crash(?:es)?|breakdowns?|meltdown|fiasco|blackout|downtime|failure"
    r"|ausf[aä]ll\w*|st[öo]rung\w*|panne\w*|vorf[aä]ll\w*|zwischenf[aä]ll\w*|desaster|pannes?|coupures?|plantage"
    r"|caídas?|incidencias?|averías?|apag[óo]n|incidentes?|desastre|guast[oi]|blocc[oh]i?|disservizi\w*"
    r"|interruzion[ei]|incident[ei]|disastro|quedas?|falhas?|avarias?|apag[ãa]o|storing\w*|uitval|incidenten)"
)
#: these may be what this case is about ("since the update"); with a year-old date or "the previous" they are others
_CHANGE = (
    r"(?:migrations?|roll-?outs?|updates?|releases?|problems?|issues?|cases?|tickets?|go-?live|umstellung\w*|umzug"
    r"|problem\w*|fall|einführung|problèmes?|migrations?|mise à jour|cas|migraci[óo]n|problemas?|casos?"
    r"|migrazione|problem[ai]|cas[oi]|migraç[ãa]o|migratie|probleem|geval|overgang)"
)
_PREVIOUS = (
    r"(?:last|previous|earlier|other|old|former|letzte[nrms]?|vorige[nrms]?|frühere[nrms]?|damalige[nrms]?"
    r"|andere[nrms]?|dernière?|précédente?|autre|ancienne?|anterior|pasad[oa]|otr[oa]|últim[oa]|precedente|scors[oa]"
    r"|altr[oa]|ultim[oa]|passad[oa]|outr[oa]|vorige|eerdere|andere|laatste)"
)
_SEASON = (
    r"(?:spring|summer|autumn|fall|winter|christmas|easter|frühjahr|frühling|sommer|herbst|weihnachten|ostern|printemps"
    r"|été|automne|hiver|noël|pâques|primavera|verano|otoño|invierno|navidad|estate|autunno|inverno|natale|pasqua"
    r"|verão|outono|natal|páscoa|voorjaar|zomer|herfst|kerst|pasen)"
)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai"
    r"|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio"
    r"|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro"
    r"|outubro|novembro|dezembro|januari|februari|maart|mei|augustus)"
)
#: a time that no case of this week is about
_YEARS_AGO = (
    rf"(?:last (?:year|{_SEASON})|back then|(?:a|two|three|some) years? ago|in 20\d\d"
    rf"|letzte[sn]? (?:jahr|{_SEASON})|voriges jahr|vor (?:einem|zwei|drei|\d) jahren?|damals"
    rf"|l['’]an(?:née)? (?:dernier|passé|dernière|passée)|(?:l['’])?{_SEASON} dernier|il y a (?:un|deux|trois) ans?"
    rf"|à l['’]époque|(?:el )?año pasado|(?:el |la )?{_SEASON} pasad[oa]|hace (?:un|dos|tres) años?"
    rf"|(?:l['’])?anno scorso|(?:l['’]|la )?{_SEASON} scors[oa]|(?:un|due|tre) anni? fa|(?:no )?ano passado"
    rf"|(?:no |na )?{_SEASON} passad[oa]|há (?:um|dois|três) anos?|na altura|vorig jaar"
    rf"|(?:vorige|afgelopen) {_SEASON}|(?:een|twee|drie) jaar geleden|destijds)"
)
#: a month or a season dates an outage, and everything else may be of this case: "since the update in November"
_LONG_AGO = (
    rf"(?:{_YEARS_AGO}|(?:last|letzten|vorige) (?:month|monat|maand)|(?:(?:in|im|en|au|à|a|em|no|na|nel|de|di|vom|van"
    rf"|von|zu|zum|of|at|over)(?: de| the| la)? |(?:nell|d|all)['’])"
    rf"(?:(?:early|late|mid|anfang|ende|mitte|début|fin|inicios de|finales de|begin|eind) )?(?:{_SEASON}|{_MONTH})\b)"
)
_NAMED = (
    r"(?:the |der |die |la |le |el |il |l['’]|de |a |o )?(?!(?:monday|tuesday|wednesday|thursday|saturday|sunday) )"
    r"(?-i:[A-Z][\w-]+ ){1,3}"
)
_LAST_TIME = (
    r"(?:last time|the time before|letzte[sn]? mal|(?:la )?dernière fois|la última vez|(?:l['’])?ultima volta"
    r"|da última vez"
    r"|(?:de )?(?:vorige|laatste) keer)"
)
#: of these "the other one" may well be this case
_FORMER = (
    r"(?:previous|earlier|former|letzte[nrms]?|vorige[nrms]?|frühere[nrms]?|dernière?|précédente?|anterior|vorige"
    r"|eerdere)"
)
_OF = r"(?:(?:de la|de l['’]|de|du|d['’]|di|dell['’]|della|dello|del|dell[ae]|da|do|van|von|vom|of|from) ?)?"
_FEW = r"(?:[^\W\d][\w'’-]*,? ){0,4}?"
_AT = (
    r"(?:in|during|at|on|for|from|bei|beim|während|im|lors d\w*|lors|pendant|durant|en|durante|con|nell?\w*|nel|na|no"
    r"|quando|bij|tijdens|de|da|der|die|das|the|la|le|l['’]|el|il|o|a)"
)
_OTHER = re.compile(
    rf"\b{_PREVIOUS} (?:\w+ )?{_OUTAGE}\b|\b{_FORMER} (?:\w+ )?{_CHANGE}\b|\b{_OUTAGE} {_OF}{_PREVIOUS}\b"
    rf"|\b(?:{_OUTAGE}|{_CHANGE}) {_OF}{_YEARS_AGO}\b|\b{_OUTAGE} {_OF}(?:{_FEW}){_LONG_AGO}"
    rf"|\b{_LONG_AGO} {_FEW}{_OUTAGE}\b"
    rf"|\b(?:in|during|at|bei|beim|lors de|en|durante|bij|tijdens) {_NAMED}{_OUTAGE} (?:we|there|it|they) (?:had|was"
    rf"|were)\b"
    rf"|^\W*(?:{_AT} )?{_LAST_TIME},? (?:we|it|there|they|waren?|es|war|hatten|wir|on|il|c['’]|eran?|hubo"
    rf"|fue(?!ron\b)|tuvimos|erano?|era|foram|houve"
    rf"|eram|waren?|was|hadden)\b|^\W*(?:{_AT} )?{_YEARS_AGO}\b|^\W*(?:in|im|en|a|em) {_MONTH} (?:it was|we had"
    rf"|there were|war|hatten"
    rf"|waren|il y avait|on avait|hubo|eran|tuvimos|erano|c['’]erano|foram|houve|waren|was)\b",
    re.IGNORECASE,
)
#: "my own report is due Friday, this one has time until Monday"
_OF_MINE = re.compile(
    r"\b(?:my own|mein\w{0,2} eigene\w*|mon propre|ma propre|mi propi[oa]|il mio stesso|meu próprio|minha própria"
    r"|mijn eigen)\b",
    re.IGNORECASE,
)
#: "this is nothing like that": what "that" was is told in the same sentence
_UNLIKE = re.compile(
    r"\b(?:nothing like (?:that|then|it)|not like (?:that|then)|unlike|kein vergleich|nicht wie damals"
    r"|anders als damals"
    r"|rien à voir|pas comme|nada que ver|no como|niente a che (?:vedere|fare)|non come|nada a ver|não como"
    r"|niets te maken|niet zoals)\b",
    re.IGNORECASE,
)
#: where the sentence turns to this case
_THIS_TIME = (
    r"(?:this (?:time|one|is)|this|now|today|here|it is|it['’]s|diesmal|dieses mal|jetzt|nun|heute|hier|cette fois"
    r"|là|ici|maintenant|aujourd['’]hui|esta vez|ahora|aquí|hoy|questa volta|stavolta|ora|adesso|qui|oggi|desta vez"
    r"|agora|aqui|hoje|deze keer|ditmaal|nu|hier|vandaag|dit is|dies(?:er|e|es)?)"
)
_TURNS = re.compile(
    rf"(?:[,;:–—-]|\s-)\s*(?:and |but |und |aber |et |mais |y |pero |e |ma |mas |en |maar )?(?={_THIS_TIME}\b)"
    rf"|\s(?:but|aber|mais|pero|ma|mas|maar|whereas|while|während|alors que|mientras que|mentre|enquanto|terwijl)\s"
    rf"(?={_THIS_TIME}\b)",
    re.IGNORECASE,
)


def of_this_case(sentence: str) -> str:
    """The sentence without what it tells of another incident; empty where nothing is left."""
    head, _, tail = sentence.partition(", ")
    sentence = tail if tail and _OF_MINE.search(head) else sentence
    found = _OTHER.search(sentence) or _UNLIKE.search(sentence)
    if found is None:
        return sentence
    for turn in _TURNS.finditer(sentence):
        before, after = sentence[: turn.start()], sentence[turn.end() :]
        if _OTHER.search(before) and not (_OTHER.search(after) or _UNLIKE.search(after)):
            return after
        if _OTHER.search(after) and not _OTHER.search(before):
            return before
    head, _, tail = sentence.partition(", ")
    if tail and not _OTHER.search(head) and len(head.split()) > 2:
        return head  # "two shops, in the outage of last summer it was sixty"
    return ""
