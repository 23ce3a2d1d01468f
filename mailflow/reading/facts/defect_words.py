"""The words around products and versions, and error texts."""

import re

ENVIRONMENT = re.compile(
    r"\b(?:(?:google )?chrome|firefox|safari|edge|opera|brave"
    r"|vivaldi)\b(?: (?:mobile|esr|version|v))?(?: \d{1,3}(?:\.\d+){0,3})?"
    r"|\bwindows(?: server)? ?(?:10|11|7|8(?:\.1)?|20\d\d)\b"
    r"|\bmac ?os(?: x)?(?: (?:\d{1,2}(?:\.\d+)*|ventura|sonoma|sequoia|monterey|tahoe))?|\bubuntu(?: \d+\.\d+)?"
    r"|\blinux\b"
    r"|\b(?:ios|ipados|android) ?\d{1,2}(?:\.\d+)*|\bipads?(?: \w+)? ?\(?|\biphone(?: \d+)?|\bpixel \d+"
    r"|\bgalaxy \w+|\b(?:app|client|version|build|plug-?in|agent|sdk|api|release|desktop app"
    r"|terminal) v?\d+(?:\.\d+){1,3}|\bv\d+(?:\.\d+){0,3}\b|\b[A-Z]\.\d{3}\b"
    r"|\b(?:nvda|jaws|voiceover|talkback)(?: \d[\d.]*)?"
    r"|(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,4}(?![\d.])(?! (?:is|was|wird|ist)\b)|\bapi v\d\b"
    r"|\b(?:workspace|region|tenant|cluster|data ?cent(?:er|re)|instance) (?=[\w-]*\d)[\w-]{2,20}"
    r"|\b(?:eu|us|ap|uk)-(?:\w+-)?\d\b|\b(?:on (?:the )?)?(?:free|starter|basic|team|business|pro|professional"
    r"|premium|enterprise|growth|scale) plan\b|\b(?:before|pre-?)\s?20\d\d\b(?= |[,.:;])|\bfeature flag [\w-]+"
    r"|\b(?:node|python|php|java|\.net) \d+(?:\.\d+)*",
    re.IGNORECASE,
)
#: a version that has no name beside it, where a version stands: "after 9.5", "with 6.6 (correct on 6.5)",
#: "Firmware 2.8 and 2.9"
VERSION = re.compile(
    r"\b(?:(?P<name>firmware|driver|update|release|hot ?fix|patch|build|app update|model|codec|index|kernel"
    r"|connector|treiber|version|versión|versione|versão|pilote|schema) "
    r"|(?:after|with|on|to|and|auf|mit|seit|avec|con|com) )"
    r"(?P<v>v?\d{1,4}(?:\.\d{1,4}){1,3}|(?<=firmware )\d+|(?<=build )\d+|(?<=release )\d+(?! \w+day)"
    r"|(?<=version )\d+|(?<=index )v?\d+|(?<=driver )\d+|(?<=hotfix )\d+|(?<=model )[A-Z]{1,4}-?\d{1,5}"
    r"|(?<=codec )[A-Z][.\w]{1,6})"
    r"(?=$|[ ]?[(),;:]|\.(?:\s|$)| (?:and|or|und|et|y|e|en|on|for|since|it|they|was|is|by|does|drops|shows?|the"
    r"|but|via|in|update|release|firmware)\b)",
    re.IGNORECASE,
)
QUOTED = re.compile(r"(?:[\"“”‘„«](?P<q>[^\"”“»\n]{3,160})[\"”“»]|(?<=[ (:])'(?P<s>[^'\n]{3,120})'(?=[ .,;:)]|$))")
ERROR_NEAR = re.compile(
    r"\b(?:errors?|messages?|says?|log|fails? with|ends? with|stops?|exception|response|returns?|shows?|reads?"
    r"|i get|code|job|banner|screen|pone|sale|aparece|affiche|zeigt|steht|scherm|melding|schermo|compare|tela"
    r"|mostra|fehler(?:meldung)?|meldung|message d['’]erreur)\b",
    re.IGNORECASE,
)
ATTACHED = re.compile(
    r"\b(?:logs?|screen ?shots?|har(?: file)?|trace|dump|recording|video|console output|bildschirmfoto|capture"
    r"|captura|schermata)\b[^.]{0,30}\b(?:attached|enclosed|with this mail|in the attachment|anbei|angehängt"
    r"|joint\w*|adjunt\w*|allegat\w*|em anexo|bijgevoegd)\b"
    r"|\battached (?:is |are )?(?:the |a )?(?:logs?|screen ?shots?|har|trace|recording|video)\b|\bsee attach\w*\b",
    re.IGNORECASE,
)
CODE = re.compile(
    r"\b(?:ERR[_-]\w+|E\d{3,5}|[A-Z]\w{2,40}(?:Error|Exception)\b[^.\n]{0,80}|HTTP[ /]?[45]\d\d"
    r"|(?:error|code|fehler|erreur)(?: code)? [A-Z]{1,5}-?\d{1,6}\b|(?:error|status|code) [45]\d\d\b"
    r"|[45]\d\d (?:errors?|internal server error|bad gateway|forbidden|not found|unauthorized|gateway timeout"
    r"|service unavailable)|0x[0-9a-fA-F]{4,8}|ORA-\d+|SQLSTATE\S*)",
    re.IGNORECASE,
)

#: a cheap look before the two long ones: without a digit or one of these names there is no environment
ANY_OF_IT = re.compile(
    r"\d|nvda|jaws|chrome|firefox|safari|edge|opera|brave|vivaldi|mac|linux|ubuntu|ipad|plan|flag|iphone", re.IGNORECASE
)
