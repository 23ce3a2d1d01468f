"""How severe the sender calls it: a level where something gives it as a verdict."""

import re

from mailflow.cases.case import Finding
from mailflow.cases.values import SEVERITIES, severity
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.sentences import Sentence

_LEVEL = re.compile(rf"\b(?:{'|'.join(words for words, _ in SEVERITIES)})\b", re.IGNORECASE)
#: a clause that holds a level and nothing but these words is a verdict:
#: "Medium, this month.", "I'd say high", "so High"
_AROUND = frozenset(
    re.findall(
        r"\S+",
        "it its it's is this that's that so severity sev prio priority urgency i i'd we we'd would say said "
        "think call rate rated rating mark as a an to for from "
        "me us my our view side opinion please pls plz thanks still just only rather go with make keep set be "
        "should could can stay stays remains now then therefore hence "
        "fair deserves deserve must rated by ten feels like enough fine ok okay right will do at least "
        "definitely clearly probably maybe level guess suppose reckon believe imho imo probably perhaps in "
        "terms of treat the put leave regard consider suggest suggested "
        "propose proposed and but or very actually sorry correction sticking quite personally overall classify "
        "classified let lets let's then 's 'd "
        "das ist es für mich meiner sicht würde ich sagen einstufen auf setzen stufe ein würde bitte "
        "schweregrad dringlichkeit priorität also reicht genügt stufe "
        "c'est je dirais pour moi gravité priorité urgence donc suffit svp merci gravedad prioridad es diría "
        "para mí por favor basta gravità priorità è direi per favore "
        "gravidade prioridade é diria ernst prioriteit zou zeggen het dus dit is voor mij",
    )
)
_CLAUSE = re.compile(r"[,;:()=!?/|]|[–—]|\s->?\s|=>|→|\.(?=\s|$)|\bafter\b|\bbecause\b|\bsince\b|\bbut\b")
_LEVELS = "|".join(words for words, _ in SEVERITIES)
#: what gives a level, in front of it: a verb of rating, the word for it, "in my eyes", "from High to"
_GIVES = (
    r"(?:(?:it|this|that|this one|that one|this case|the case|overall)(?:['’]?s| is| was| stays| remains"
    r"| should be)(?: now| still| only| just| rather| clearly| really| more of| no more than"
    r"| at best)*(?: an?)?"
    r"|makes? (?:it|this|that)(?: an?)?|(?:down|up|back|from \w+) to(?: an?)?"
    r"|(?:in my (?:eyes|view|opinion|book)|for me|to me|my take|my rating|my vote)(?: it['’]?s| is)?(?: an?)?"
    r"|(?:treat|rat|log|set|mark|fil|class|put|keep|kept|leav|lower|rais|upgrad|downgrad|bump|mov|chang|call|go"
    r"|went|agree|settl|stick|mak|handl|consider|regard|see|deem|judg|report|stay|remain"
    r"|had)\w*\b[\w’' ]{0,22}?"
    r"|severity|sev|prio|priority|urgency|level|einstufung|dringlichkeit|priorität|stufe|schweregrad|gravité"
    r"|priorité|urgence|gravedad|prioridad|urgencia|gravità|priorità|urgenza|gravidade|prioridade|urgência"
    r"|ernst|prioriteit|urgentie"
    r"|noem het|geef het|fica como|fica|noemt het|zou het|reason for|hence|therefore|für mich"
    r"|meine[sr]? (?:erachtens|meinung nach|sicht)|würde (?:ich )?sagen|fall von|eher|als|auf|von|pour moi"
    r"|selon moi|je dirais|à mon avis|comme|en|para mí|diría|pondría en|considero|como|per me|direi"
    r"|a mio parere|come|para mim|diria|wat mij betreft|voor mij|volgens mij|op)"
)
#: what may follow: the end of the clause, or a word that goes on about the verdict
_AFTER = (
    r"(?:\W*$| (?:at (?:best|most|least)|for now|for me|for this|to me|now|please|pls|today|this \w+|again"
    r"|enough|then|though|only|in my|i think|i guess|i['’]d say|i suppose|imho|until|till|rather than"
    r"|instead of|not|no longer|yesterday|from where|from (?:my|our|a support)|in (?:my|our)|on account"
    r"|whatever|if you|as far as|and (?:needs?|mended|fixed|solved|to be|should)"
    r"|behandeln|einstufen|werten|bitte|bis|jetzt|à mon|pour|svp|s['’]il|por favor|ahora|hasta|per favore|ora"
    r"|adesso|agora|nu|aub|graag)\b)"
)
#: a level that a verb or a word for it gives
_GIVEN = re.compile(
    rf"\b{_GIVES}[ :=]{{1,3}}(?:is |ist |est |es |è |é |is )?(?:only |rather |now |just |ein(?:e[nr]?)? "
    rf"|klarer fall von |une? |un[ao]? |een |el |la |il )?(?:{_LEVELS})(?![\w-]){_AFTER}",
    re.IGNORECASE,
)
_HEADED = re.compile(
    rf"^\W*(?:{_LEVELS})(?: (?:severity|priority|prio|urgency|is (?:fine|enough|ok|right)|will do|reicht|genügt"
    rf"|suffit))?{_AFTER}|^\W*(?:{_LEVELS}) (?:severity|priority|prio|urgency|from my side|is (?:fine|enough)"
    r"|reicht|genügt|suffit|enough)\b",
    re.IGNORECASE,
)
#: written like a name in the middle of a sentence, a level is one: "That is the reason for High",
#: "the clock makes it High"
_WRITTEN = re.compile(
    r"(?<=[a-zà-ÿ,;’'] )(?-i:Critical|High|Medium|(?<=é )(?:Alta|Média|Crítica)|(?<=è )(?:Alta|Media|Critica)"
    r"|(?<=es )(?:Alta|Media|Crítica)|(?<=est )(?:Haute|Élevée|Moyenne|Critique)"
    r"|(?<=ist )(?:Kritisch|Hoch|Mittel)|(?<=is )(?:Hoog|Kritiek|Gemiddeld))(?![\w-])(?! (?:[A-ZÀ-Ý]|number"
    r"|season|school|court|street|availability|path|mass|care|risk|volume|load|resolution|speed|quality|value"
    r"|end|tech))"
)
#: "from High to", "rather than critical", "no longer Medium": a level that is not given
_NOT_GIVEN = re.compile(
    r"\b(?:from|rather than|instead of|more than|not|no longer|isn['’]?t|was|than|von|nicht|statt|pas"
    rf"|plutôt que|non|niet) (?:an? |as )?(?:{_LEVELS})(?![\w-])(?! to\b)",
    re.IGNORECASE,
)
#: what the customer calls it is the customer's opinion
_HIS_WORD = re.compile(
    r"\b(?:he|she|they|customer|client|mr|ms|mrs|dr|er|sie|il|elle|ils|kunde|kundin|cliente"
    r"|klant)\b\.?[\w .]{0,24}\b(?:says?|said|writes?|wrote|calls?|called|shouts?|marked|flagged|thinks?"
    r"|claims?|insists|put|puts|schreibt|nennt|sagt|dit|écrit|dice|escribe|scrive|zegt|schrijft)\b"
    r"|\b(?:in (?:his|her|their|the)|customer['’]s|his|her|their) subject\b",
    re.IGNORECASE,
)
_SIZES = re.compile(r"\b(?:small|large|low)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“„«][^\"”“»]{2,60}[\"”“»]")
_DENIED = re.compile(r"\b(?:not?|isn['’]?t|never|nicht|pas|non|niet|não|kein\w*)\b", re.IGNORECASE)


def severity_word(told: Told) -> Finding | None:
    """The sender's verdict; the last one counts."""
    for sentence in reversed(told.sender):
        if level := _verdict(sentence):
            return found(severity(level), sentence)
    return None


def _verdict(sentence: Sentence) -> str:
    """The level word of a sentence that gives it as a verdict; "a high number" and "critical for them" are none."""
    text = _QUOTED.sub(" ", sentence.text) if _HIS_WORD.search(sentence.text) else sentence.text
    if not _LEVEL.search(text):
        return ""
    given, his = "", False
    for clause in _CLAUSE.split(text):
        # "Customer's subject says: URGENT - HIGH": what stands behind the colon is the customer's as well.
        his = bool(_HIS_WORD.search(clause)) or (his and not re.search(r"\b(?:i|we|it)\b", clause, re.IGNORECASE))
        said = _NOT_GIVEN.sub(" ", clause)
        match = _LEVEL.search(said)
        if his or not match or _DENIED.search(said[: match.start()]):
            continue
        around = set((said[: match.start()] + " " + said[match.end() :]).lower().replace("’", "'").split())
        alone = not {word.strip("*_.\"'“”") for word in around} - _AROUND - {""}
        if alone and not _SIZES.search(text):
            given = match.group()
        elif (whole := _GIVEN.search(said) or _HEADED.match(said) or _WRITTEN.search(said)) and (
            level := _LEVEL.findall(whole.group())
        ):
            given = level[-1]
    return given
