"""What Product wants to know of a wish: what the customer wants to do with it, how many asked, and who else offers it."""

import re
from collections.abc import Iterable, Iterator

from mailflow.cases.case import Finding
from mailflow.cases.spoken import NUMBERS
from mailflow.reading.meaning import denied
from mailflow.reading.needs import kinds
from mailflow.reading.phrases import Index
from mailflow.reading.sentences import Sentence
from mailflow.reading.told import Told, found

_DEMAND: dict[str, str] = {
    # playbook, Product: "customer use case"
    "use": """
        use|usage case|cases
        anwendungsfall|cas_d'usage|cas_d'utilisation|caso_de_uso|caso_d'uso
        want|wants|wanted|need|needs|wish|wishes|like|hope|hopes|try|trying|plan|plans|require|requires|have|has .. to|that|for <any> !know|hear|speak|talk|understand|learn|ask|say|be
        wishes|wants|needs|lacks|misses|requests a|an|the|their|its|that <any>
        should|must be able to
        so|so_that they|we|he|she|it|i|their|our can|could|may|don't|do_not
        in_order|to_be_able to
        could|can|will|would the|your|you|it|there system|software|app|tool|product|program|page|plan|form|please|be|take|do|show|make|let
        is|was|are there a|any|no|truly_no|really_no way|option|setting|field|button|possibility|plan
        there|there's|have|has|we_have no field|option|way|button|setting|filter|role|function|feature|support
        möchte|möchten|wünscht|wünschen|braucht|brauchen|benötigt|wollen|will|hätte_gern|hätten_gern|sollen|sollten <any>
        voudrait|voudrais|voudraient|souhaite|souhaitent|souhaiterait|aimerait|a_besoin|ont_besoin|veut|veulent <any>
        quiere|quieren|querría|quisiera|necesita|necesitan|pide|piden|desea <any>
        vorrebbe|vorrebbero|vuole|vogliono|desidera|chiede|chiedono <any> !sapere
        gostaria|gostariam|quer|querem|precisa|precisam|pede|pedem <any> !saber
        wil|willen|zou_graag|zouden_graag|wenst|vraagt_om <any> !weten
        """,
    # playbook, Product: "frequency of request"
    "requested": """
        second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|<nth> .. ask|asks|asking|asked|request|requests|customer|client|account|who|whom|time|bring|brings|mention|want
        zweite*|dritte*|vierte*|fünfte*|sechste*|siebte*|achte*|neunte*|zehnte* .. anfrage|mal|kunde|kundin|wunsch|die|der|fragt|nachfrage
        deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|dixième .. demande|fois|client|qui|à|nous
        segunda|tercera|cuarta|quinta|sexta|séptima|octava|novena|décima|segundo|tercer|cuarto|quinto .. petición|vez|cliente|solicitud|que
        secondo|terzo|quarto|quinto|sesto|settimo|ottavo|seconda|terza|quarta .. cliente|volta|richiesta|che|a
        segundo|terceiro|quarto|quinto|sexto|sétimo|terceira|quarta .. cliente|vez|pedido|que|a
        tweede|derde|vierde|vijfde|zesde|zevende .. klant|keer|verzoek|die|vraag
        <n>|several|many|other|others|more|both|few|mehrere|viele|plusieurs|varios|varias|diversi|vários|várias|meerdere ... ask|asked|asks|asking|request|requested|requests|want|wanted|wish|wished|raised|mentioned|said_the_same|gefragt|gewünscht|nachgefragt|demandé|demandent|pedido|preguntado|piden|chiesto|richiesto|chiedono|pediram|pedem|gevraagd
        asked|ask|asks|requested|said|want|wants|wish|raised .. the same|too
        have|has|haben|hat .. also|auch|ebenfalls asked|requested|gefragt|gewünscht|gemeldet
        haben|hat sich .. gemeldet
        <n> tickets|requests|votes|anfragen|demandes|peticiones|richieste|pedidos|verzoeken
        count|counted|gezählt <n>
        makes|that's|so|total|insgesamt|total_de <n> in|total|now|of_them|so_far
        not|isn't|aren't|be the_only|alone
        nicht|kein die_einzigen|der_einzige|allein
        pas les_seuls|le_seul
        no|non son|es|sono|é los_únicos|el_único|i_soli|gli_unici
        não são|é os_únicos|o_único
        niet de_enige|de_enigen
        comes|keeps|come up|back|coming|returning
        kommt|taucht .. immer_wieder|regelmäßig
        revient à|chaque|souvent|régulièrement
        chiesto|demandé|pedido|pediram|gevraagd .. anche|aussi|también|também|ook
        anche|aussi|también|também|ook .. chiesto|demandé|pedido|pediram|gevraagd
        nobody|no_one else|so_far .. asked|asks
        only|just them|this_one|one so_far
        first to ask|request|who
        """,
}
DEMAND: Index[str] = Index(
    (line.strip(), name) for name, lines in _DEMAND.items() for line in lines.splitlines() if line.strip()
)

_NAME = r"(?-i:(?P<name>[A-ZÀ-Ý][\w&-]{2,24}(?: [A-ZÀ-Ý][\w&-]{2,20})?))"
#: a name that offers it, or that somebody is drawn to
_IT = r"(?:it|this|that|them|those|so|one|both|such)"
_RIVAL = re.compile(
    rf"\b{_NAME}(?: (?:ja|déjà|ya|già|já|al|already|also|auch|aussi|también|anche|também|ook|just))?,? (?:can do {_IT}|(?:has|have|does|do|did|sells?|supports?) {_IT}|offers?|who sell|qui sait|sait le faire|le fait|l['’]a\b|propose|offre|"
    r"kann (?:das|es)|hat (?:das|es|so)|bietet|lo tiene|lo ofrece|lo hace|ce l['’]ha|lo fa|lo offre|tem isso|já tem|faz isso|oferece|heeft (?:dat|het)|kan (?:dat|het)|biedt)\b"
    rf"|\b{_NAME.replace('name', 'name4')} (?:just )?(?:showed|shows|offered|quoted|pitched|approached) (?:me|us|them|him|her)\b"
    rf"|\b(?:offered|quoted|pitched|courted|approached|demo|proposal|quote|angebot|offre|oferta|offerta|proposta|offerte|devis)\b[^.!?]{{0,30}}? (?:by|from|von|de|da|van|chez) {_NAME.replace('name', 'name2')}"
    rf"|\b(?:mov(?:e|es|ed|ing)|switch\w*|migrat\w+|defect\w*|compar\w+(?: us| our \w+)?|evaluat\w+|trialling|trialing|wechsel\w*|passer?|passent|cambiar\w*|passare|mudar|overstap\w*|trancher?\w*|entscheid\w+) (?:[\w'’]+ ){{0,3}}?(?:(?:over )?to|with|zu|mit|für|chez|à|pour|con|per|com|para|naar|met|voor) {_NAME.replace('name', 'name3')}"
    r"|\b(?:competitors?|rivals?|wettbewerber\w*|mitbewerber\w*|konkurren\w+|concurrents?|competidor\w*|competencia|concorrent\w+|concurrentie)\b",
    re.IGNORECASE,
)
#: begins with a capital and is nobody who sells
_NO_RIVAL = re.compile(
    r"(?:I|He|She|They|We|It|This|That|There|Customer|Support|Product|Engineering|Leadership|Security|The|Our|Your|Their|Nobody|Who|Which|And|But|Everyone|What|When|If|L2|Level|Tier|Medium|High|Critical|Der|Die|Das|Sie|Wir|Il|Elle|On|Nous|El|La|Lo|Le|"
    r"Mon|Tues?|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December|Easter|Christmas|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Chrome|Firefox|Edge|Safari|Windows|Excel|Word|Outlook|Teams|Slack|Mr|Mrs|Ms|Dr|Herr|Frau|Mme|Señor\w*|Sig)(?:day)?\b",
)


#: words of a sentence that can tell what somebody wants to do
_TELLING = 7
_NAMED = re.compile(r"\b(?:use case|anwendungsfall|cas d['’](?:usage|utilisation)|caso d['ei’]\s?uso)\b", re.IGNORECASE)
_COUNT = re.compile(rf"\d|\b(?:{'|'.join(NUMBERS)})\b", re.IGNORECASE)


def use_case(told: Told) -> Finding | None:
    """What the customer wants to do: said by the sender, else by the customer, else what the gap is told with.

    Only for Product: "they want to export" beside a fault is its impact.
    """
    if told.team not in ("", "product"):
        return None
    signed = tuple(sign.sentence for sign in told.signed("feature-gap", "design"))
    topic = told.sender if told.team else ()
    telling = (s for s in (*_with(told.both, "use"), *signed, *topic) if _tells(s))
    said = next((s for s in (*(s for s in told.sender if _NAMED.search(s.text)), *telling)), None)
    return found(said.quote, said) if said else None


def _tells(sentence: Sentence) -> bool:
    """Of the thing itself: not of the answer that somebody waits for, nor of what was done and told."""
    return len(sentence.text.split()) >= _TELLING and not sentence.acts & {"told", "did"} and not kinds(sentence)


def request_frequency(told: Told) -> Finding | None:
    """How many asked for it, and how often; a sentence that counts before one that does not."""
    said = sorted(_with(told.sender, "requested"), key=lambda s: not _COUNT.search(s.text))
    return found(said[0].quote, said[0]) if said else None


def competitive_pressure(told: Told) -> Finding | None:
    """Who else offers it, if somebody says so: a name that is neither the customer's nor one of ours."""
    for sentence in told.both:
        for match in _RIVAL.finditer(sentence.text):
            name = next((match[group] for group in ("name", "name2", "name3", "name4") if match[group]), "")
            if (not name or _other(name, told)) and not denied(sentence.text, match.start()):
                return found(sentence.quote, sentence)
    return None


def _other(name: str, told: Told) -> bool:
    people = (told.contact, told.message.sender, *(part.author for part in told.parts))
    known = " ".join([told.company, *(f"{one.name} {one.domain}" for one in people if one)]).lower()
    return not _NO_RIVAL.match(name) and name.split()[0].lower() not in known


def _with(said: Iterable[Sentence], name: str) -> Iterator[Sentence]:
    """The sentences that say it; a question to the reader is no wish of the customer."""
    return (s for s in said if any(row == name for row, _ in DEMAND.finds(s.text, s.words)))
