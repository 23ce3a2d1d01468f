"""What the customer waits for: requests and questions of the newest message,
and what the sender says that they want."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.sentences import Sentence, Voice, clipped
from mailflow.reading.language.times import by_then, over

#: what two sentences of a brief may take together
LONGEST_TWO = 230
_GREETING = re.compile(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen)|bonjour|bonsoir|hola"
    r"|buenas|ciao|thank|thanks|regards|best|kind|many thanks|cordialement)\b[^.!?]{0,40}[.,!]?$",
    re.IGNORECASE,
)
#: somebody is asked to do something
_ASKED = re.compile(
    r"\b(?:(?:i|we)(?: really| urgently| also| now)?(?:['’]d)? (?:need|want|expect|ask|require|demand"
    r"|would like|like to|insist|look forward|request|wish)"
    r"|(?:i(?:['’]m| am)|we(?:['’]re| are)) (?:waiting|expecting|asking)|please|pls|kindly|you said"
    r"|(?:could|can|will|would|won['’]t|may) (?:you|it|this|i|we|somebody|someone)|ring me|call me|get back"
    r"|let (?:us|me) know|get me|"
    r"(?:has|have) to be|must (?:be|have)|it should|(?:is|are) (?:it|this|that|there) (?:planned|a plan|any)"
    r"|when (?:will|can|is|does|do)|how (?:long|many|do|will)|who (?:can|will|do|has)|eta\b"
    r"|will there (?:ever )?be|fix (?:it|this)|help us|make it stop|i['’]d rather|should be grateful|would help"
    r"|would be (?:content|happy|glad|satisfied|grateful)|would do|is after\b|want(?:s)? (?:it|this|them)"
    r"|bitte\w*|brauche[n]?|erwarte\w*|k[öo]nn(?:en|ten|t) (?:sie|ihr)|wann|bis wann|ich (?:will|möchte)"
    r"|wir (?:wollen|möchten)|muss (?:\w+ ){0,3}(?:weg|gelöst|behoben|laufen)|rufen sie|hilfe|helfen sie"
    r"|kümmer\w+|(?:pouvez|pourriez|peux|pouvons|allez|savez)-vous|merci de|besoin|quand|j['’]attends"
    r"|nous attendons|aidez|veuillez|rappelez|exigeons|demandons|je (?:souhaite|voudrais|demande)|est-il prévu"
    r"|est-ce"
    r"|necesit\w+|por favor|cu[áa]ndo|esper(?:o|amos)|pued(?:en|e|es|o)|podr[íi]an?|quer(?:emos|ía)|quiero"
    r"|llám\w+|hay alguien|pido|pedimos|per favore|quando|aiut\w+|potete|potreste|può|aspett(?:o|iamo)|vorrei"
    r"|vogliamo|chied(?:o|iamo)|ci serve|precis(?:o|amos)|podem|poderiam?|pode\b|peço|pedimos|aguard(?:o|amos)"
    r"|gostar\w+|quero|queremos|graag|wanneer|kunt u|kunnen jullie|kan (?:dat|het|iemand)|verwacht(?:en)?|hulp"
    r"|nodig|bel me|wij willen|we willen|help\b)\b",
    re.IGNORECASE,
)
#: an order: the verb comes first
_ORDER = re.compile(
    r"^\W*(?:(?:and|so|just|now|but|seriously),? )?(?:call|ring|unlock|lock|fix|stop|send|give|tell|put|get|turn"
    r"|restore|block|answer|make|bring|help|do|remove|change|restart|explain|confirm|switch|find|sort|return|repair"
    r"|reply|respond)\b",
    re.IGNORECASE,
)
#: a question that wants an answer; "Is there maintenance going on?" only wonders
_OPEN = re.compile(
    r"^\W*(?:(?:hi|hello|so|and|but|hallo|bonjour|hola|ciao)\b[\w .,!’'-]{0,20})?(?:which|what|why|how|when|who"
    r"|where|was|wie|wieso|warum|wann|wer|wo|welche\w*|quel\w*|pourquoi|comment|quand|qui|où|qué|por qué|cómo"
    r"|cuándo|quién|dónde|cuál\w*|cosa|perché|come|quando|chi|dove|o que|por que|como|quem|onde|wat|waarom|hoe"
    r"|wanneer|wie)\b",
    re.IGNORECASE,
)
#: a limit without a request
_WEAK = re.compile(
    r"\b(?:before|must|by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|the end|noon"
    r"|end)|deadline|otherwise|if (?:it['’]?s )?not|as soon as|at the latest|promised|hope|without|sonst|vor|bis"
    r"|sinon|avant|sans|antes|hasta|entro|prima|até|voor|anders)\b",
    re.IGNORECASE,
)
#: polite forms, thanks and small print
_NO_WISH = re.compile(
    r"\bplease (?:find|note|excuse|ignore|see)\b|\bi hope (?:this|you|all)\b|\bdon['’]t hesitate\b"
    r"|\b(?:must|have to|can only) (?:inform|admit|say|tell) (?:you|that)\b|\bi love\b"
    r"|\bif you (?:believe|have received|are not|have any)\b|\bintended (?:only )?for\b"
    r"|\bthank(?:s| you)\b[^.?!]*$|\byou(?:['’]ll| will) understand\b|\bno rush\b",
    re.IGNORECASE,
)
_NAME = (
    r"(?:(?:mr|mrs|ms|miss|dr|herr|frau|m\.|mme|monsieur|madame|se[ñn]or\w*|sr\.?|sra\.?|signor\w*|meneer|mevrouw"
    r"|il dr\.?|o dr\.?)\.? )?(?-i:[A-ZÀ-Ý][\w’'-]+)(?: (?-i:[A-ZÀ-Ý][\w’'-]+))?"
)
#: the sender says what they want
_THEY_WANT = re.compile(
    r"\b(?:wants|hopes|wishes|asks) (?:for|to|an?)\b|\b(?:he|she|they"
    rf"|(?:the|their|our) (?:customer|client|\w+)|{_NAME})(?:['’]d| would)?(?: also| now| only| still| really"
    r"| just| simply| urgently)? (?:wants?|expects?|asks?(?! (?:me|us) (?:how|whether|if))|needs?|insists?"
    r"|demands?|wish(?:es)?|hopes?|(?:is|are) (?:waiting|asking|hoping|looking) for|(?:is|are) after\b"
    r"|waits? for|would like|like to|like a|rather|be (?:content|happy|glad|satisfied) with|requires?|wonders?"
    r"|claims?|must (?:notify|report|know|have|tell)|(?:gave|given) us)\b"
    rf"|\b(?:der kunde|die kundin|sie|er|man|{_NAME}) (?:\w+ ){{0,2}}?(?:erwartet|möchte|will|wollen|braucht"
    rf"|verlangt|bittet|wünscht|hofft)\b|\b(?:le client|la cliente|il|elle|ils|elles|{_NAME}) (?:attend"
    r"|attendent|demande|veut|exige|réclame|souhaite|aimerait|voudrait|espère)\b"
    r"|\b(?:quiere[n]?|espera[n]?|pide[n]?|exige[n]?|reclama[n]?|les? gustaría)\b"
    r"|\b(?:vuole|vogliono|vorrebbe(?:ro)?|chiede|chiedono|si aspetta|pretende)\b"
    r"|\b(?:quer|querem|espera|pede|pedem|exige|gostaria[m]?|aguarda)\b"
    r"|\b(?:de klant|ze|zij|hij|mevrouw \w+|meneer \w+) (?:\w+ )?(?:wil|willen|verwacht|vraagt|eist|hoopt)\b"
    r"|\bi(?:['’]d| would| will|['’]ll)? (?:owe|give|promised?) (?:him|her|them)\b|\bi said\b.{0,30}\bi['’]d\b"
    r"|\bstated aim\b|\bhear what\b",
    re.IGNORECASE,
)
#: "we cannot find anything from this week", "it happened on Monday": the day is over or has begun
_NOT_AHEAD = re.compile(
    r"\b(?:since|from this|this week|this month|was|were|had|did|happened|yesterday|last|seit|depuis|desde|ago"
    r"|been|gestern|hier)\b",
    re.IGNORECASE,
)
#: below it nobody asks for anything
_LEAST = 1.0


def customer_expectation(told: Told) -> Finding | None:
    """The clearest request, with the next one beside it when both fit, and the first day that one of them names."""
    newest = next((s.part.source for s in told.customer), "")
    said = (*(s for s in told.customer if s.part.source == newest), *told.sender)
    weighed = sorted(((_weight(s), -number, s) for number, s in enumerate(said)), key=lambda row: row[:2], reverse=True)
    asked = [s for weight, _, s in weighed if weight >= _LEAST]
    if not asked:
        return None
    first = asked[0]
    shown = [first]
    for other in asked[1:4]:
        if sum(len(s.text) + 1 for s in shown) + len(other.text) < LONGEST_TWO:
            shown.append(other)
    dated = [moment for s in (*shown, *asked[1:3]) for moment in s.ahead[:1] if not over(moment, s)]
    text = clipped(" ".join(s.text for s in shown), LONGEST_TWO)
    return found({"text": text, "by": dated[0].value if dated else None}, first)


def _weight(sentence: Sentence) -> float:
    text = sentence.text
    if _GREETING.match(text) or _NO_WISH.search(text):
        return 0
    ahead = any(not by_then(moment, sentence) for moment in sentence.ahead) and not _NOT_AHEAD.search(text)
    if sentence.part.voice is Voice.SENDER:
        wants = _THEY_WANT.search(text)
        return 1.6 + 0.8 * ahead if wants else 0
    weight = 2.0 * bool(_ASKED.search(text)) or 1.8 * bool(_ORDER.match(text)) or 0.8 * bool(_WEAK.search(text))
    weight = max(weight, 1.5 * bool(_OPEN.match(text) and text.endswith("?"))) + 1.2 * ahead
    return weight - (0.7 if len(text) < 22 else 0)
