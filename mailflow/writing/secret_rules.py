"""RULES: what a secret looks like in a mail. To find one more kind, add a row.

The last group that takes part in a match is the secret; without groups it is the whole match. Every repetition is
bounded: these patterns run over strangers' text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from mailflow.writing.password_words import BECOMES, FOR, IS, PASSWORD, PIN, SHORT
from mailflow.writing.proofs import IBANS, card, iban, key, keyword, mixed, number, opaque, password, strong, uncommon


@dataclass(frozen=True)
class Rule:
    """One look of a secret."""

    #: as the brief counts it, in the singular
    kind: str
    #: lower case; a text that holds none of them is not searched. Empty: every text with enough digits is
    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    #: the last word, over the secret alone
    proof: Callable[[str], bool] = bool


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"[ \t]{1,2}") for word in sorted(set(words), key=len, reverse=True))


def _rule(kind: str, hints: str, pattern: str, proof: Callable[[str], bool] = bool, flags: int = re.IGNORECASE) -> Rule:
    return Rule(kind, tuple(word.replace("·", " ") for word in hints.split()), re.compile(pattern, flags), proof)


_OPEN, _CLOSE = "[\"'“”„«»‘’`*_]", "[\"'“”»«’`*_]"
#: a value in quotes, whole, or without them up to a blank; `a=b;c=d` and `a=b&c=d` end at the separator
_VALUE = (
    rf"(?:[\"“„«`]([^\"“”»`\n]{{3,128}})[\"”“»`]|{_OPEN}{{0,2}}((?:(?![;&,]\w{{1,40}}[=:])[^\s\"“”»<>|]){{3,200}}))"
)
_WORDS = rf"(?:{_any(PASSWORD)}|(?<![a-zÀ-ÿ]){'(?:' + _any(SHORT) + ')'}(?![a-zÀ-ÿ]))"
#: s of the plural, `_prod`, a closing quote, a remark in brackets
_REST = rf"(?:s|er|et|en)?(?:[_-]\w{{1,15}})?{_CLOSE}{{0,3}}(?:[ \t]?\([^)\n]{{0,30}}\))?"
_SEP = r"[ \t]{0,3}(?::=?(?!//)|=>?|：|->|→|\|)[ \t]{0,3}"
_BE = (
    rf"[ \t]{{0,2}}(?:(?:は|是|为)|[ \t](?:{_any(IS)})[ \t]"
    rf"|[ \t](?:\w{{2,12}}[ \t]){{0,3}}(?:{_any(BECOMES)})[ \t])[ \t]{{0,2}}"
)
_FOR = rf"(?:[ \t](?:{_any(FOR)})[ \t][^:=\n]{{1,50}}?|[ \t][^\W\d_]{{2,14}})"
_ENDS = r"(?=[ \t]{0,9}(?:$|[\r\n]|[,;)\]}|/]))"
_IBAN = "|".join(
    rf"(?:{'|'.join(countries.split())})\d{{2}}(?:[ \u00a0-]?[A-Z0-9]){{{length - 4}}}"
    for length, countries in IBANS.items()
)
_IBAN = rf"(?<![A-Za-z0-9])(?:{_IBAN})(?![A-Za-z0-9])"
_HINTS = " ".join(sorted({*(word.split()[-1] for word in PASSWORD), *SHORT}))
_KEY = (
    r"(?:api|app(?:lication)?|access|auth(?:entication|orization)?|secret|private|client|consumer|encryption"
    r"|signing|shared|master|service|account"
    r"|webhook|deploy|bot|refresh|id|bearer|csrf|xsrf|license|licence|activation|product|storage|subscription"
    r"|aws|azure|x)"
)

RULES: tuple[Rule, ...] = (
    _rule(
        "private key",
        "private",
        r"-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----"
        r"(?:(?:(?!-----)[\s\S]){0,16000}-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----"
        r"|(?:[\s>|]{0,9}(?:[A-Za-z-]{4,20}: [^\n]{1,90}|[A-Za-z0-9+/=\\]{16,90})){1,400}…?)",
    ),
    _rule("private key", "private-lines", r"Private-Lines: \d{1,3}((?:\s{1,3}[A-Za-z0-9+/=]{16,90}){1,60})"),
    _rule(
        "API key",
        "akia asia",
        r"(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}\W{1,20}([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+])",
        mixed,
        0,
    ),
    _rule(
        "API key", "akia asia abia acca aroa", r"(?<![A-Z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Z0-9])", bool, 0
    ),
    _rule(
        "API key",
        "aws secret access",
        r"(?:aws|secret|access)[\w ./-]{0,40}[\"']?[=:\s\"']{1,6}([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+])",
        mixed,
    ),
    _rule(
        "API key", "ghp_ gho_ ghu_ ghs_ ghr_ github_pat_", r"(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\w{20,255})"
    ),
    _rule("API key", "glpat- gldt- glrt-", r"gl(?:pat|dt|rt)-[\w-]{20,100}"),
    _rule("API key", "xox xapp-", r"(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,250}"),
    _rule(
        "API key",
        "hooks.slack.com webhook.office.com discord",
        (
            r"https?://(?:hooks\.slack\.com/(?:services|workflows)|[\w.-]{1,60}webhook\.office\.com"
            r"|discord(?:app)?\.com/api/webhooks)/([\w/@-]{20,300})"
        ),
    ),
    _rule(
        "API key",
        "sk_ rk_ pk_ whsec_",
        r"(?<![a-z])(?:(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,250}|whsec_[A-Za-z0-9+/=]{16,100})",
    ),
    _rule("API key", "aiza ya29. gocspx-", r"(?:AIza[\w-]{30,45}|ya29\.[\w-]{20,300}|GOCSPX-[\w-]{20,60})", bool, 0),
    _rule(
        "API key",
        "sk- npm_ pypi- hf_ dop_v1_ shp sg. key- lin_api_ dckr_pat_ ghs sq0 eaaa xkeysib- glc_",
        r"(?<![\w-])(?:sk-(?:ant-|proj-)?[\w-]{20,200}|npm_[A-Za-z0-9]{30,60}|pypi-[\w-]{30,250}"
        r"|hf_[A-Za-z0-9]{30,60}|dop_v1_[a-f0-9]{40,80}"
        r"|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|SG\.[\w-]{16,40}\.[\w-]{16,60}|key-[0-9a-f]{32}"
        r"|lin_api_\w{30,60}|dckr_pat_[\w-]{20,60}"
        r"|sq0(?:atp|csp)-[\w-]{22,50}|xkeysib-[\w-]{30,100}|glc_[\w=]{30,300})",
        key,
        0,
    ),
    _rule("API key", ":aa", r"(?<!\d)\d{8,10}:AA[\w-]{30,40}(?![\w-])", bool, 0),
    _rule(
        "API key",
        "accountkey sharedaccess sig=",
        r"(?:AccountKey|SharedAccessKey|SharedAccessSignature|[?&]sig)=([A-Za-z0-9%+/=]{20,200})",
    ),
    _rule("token", "eyj", r"eyJ[\w-]{8,2000}\.[\w-]{8,6000}(?:\.[\w-]{0,2000}){0,3}", bool, 0),
    _rule(
        "token",
        "authorization",
        r"authorization[\"']?[ \t]{0,3}[:=][ \t]{0,3}[\"']?(?:[A-Za-z]{3,12}[ \t]{1,3})?([^\s\"',;\[]{6,4000})",
        opaque,
    ),
    _rule("token", "bearer", r"\bbearer[ \t:=]{1,3}[\"']?([\w.~+/=-]{10,4000})", opaque),
    _rule("token", "basic", r"\bbasic[ \t]{1,2}([A-Za-z0-9+/]{8,400}={0,2})(?![\w+/])", mixed),
    _rule(
        "session cookie",
        "cookie",
        (
            r"(?:set-)?cookies?[\"']?[ \t]{0,3}:[ \t]{0,3}[\"']?([^\s=;:]{1,60}=[^\s;]{1,4000}(?:;[ "
            r"\t]{0,2}[^\r\n;]{1,4000}){0,40})"
        ),
    ),
    _rule(
        "session cookie",
        "sess sid",
        (
            r"(?<![a-z])(?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|ASPSESSIONID\w{0,10}|connect\.sid"
            r"|sess(?:ion)?[ _-]?(?:id|token|key|cookie)?"
            r"|sid)[\"']?[ \t]{0,2}[:=][ \t]{0,2}[\"']?([\w%.+/=-]{8,512})"
        ),
        opaque,
    ),
    _rule("password", "://", r"://[^\s:/@\"'<>]{0,80}:([^\s/@\"'<>]{1,120})@(?=[\w.\[-])", password),
    _rule(
        "password",
        "@",
        r"(?<=[\w.-]):((?=[^\s@]{0,60}[!#$%^&*+=?~])[^\s@:/]{4,60})@[\w-]{1,60}\.[\w.-]{2,60}",
        password,
    ),
    _rule("password", "-u --user", r"(?<!\w)(?:-u|--user)[ =]?[\"']?[\w.@-]{1,60}:([^\s\"']{3,120})", password),
    _rule("password", "mysql mysqldump", r"mysql(?:dump|admin)?\b[^\n]{0,80}?[ \t]-p([^\s-]\S{2,80})", password),
    _rule(
        "password",
        "--pass --pwd --token --secret --api -key",
        (
            r"--(?:password|passwd|pass|pwd|token|secret|api[-_]?key|access[-_]?key|client[-_]secret)(?:[ \t]{1,2}"
            r"|=)[\"']?([^\s\"'<\[-][^\s\"']{2,200})"
        ),
        password,
    ),
    _rule("password", "password>", r"<[\w:.-]{0,30}password>\s{0,4}([^<\s][^<]{1,120}?)\s{0,4}</", password),
    _rule(
        "card number",
        "",
        (
            r"(?<![\w./+-])(?:\d{13,19}"
            r"|\d{4}(?:[ .\u00a0-]{1,3}\d{4}){2}[ .\u00a0-]{1,3}\d{1,4}(?:[ .\u00a0-]{1,3}\d{1,3})?"
            r"|\d{4}[ .\u00a0-]\d{6}[ .\u00a0-]\d{4,5})(?![\w/])(?![.-]\d)"
        ),
        card,
    ),
    _rule("IBAN", "", _IBAN, iban),
    _rule(
        "card code",
        "cvv cvc ·cid cvn prüf cryptogramme segur security·code verification",
        r"(?<![a-z])(?:cvv2?|cvc2?|cvn|cid|(?:card )?security code|card verification (?:code|number|value)"
        r"|(?:karten)?prüf(?:ziffer|nummer)|cryptogramme(?: visuel)?|código de segur(?:idad|ança))"
        r"(?:[ \t]{0,2}[:=#][ \t]{0,2}|[ \t]{1,2}(?:is|ist|est|es|code|number|no\.?)?[ \t:]{0,3})(\d{3,4})(?!\w)",
    ),
    _rule(
        "password",
        (
            "pin· pin: pin= pin- otp ·tan one-time verification security·code access·code 2fa mfa sms·code "
            "bestätigungscode code·de código"
        ),
        (
            rf"(?<![a-z])(?:{_any(PIN)})(?:{_SEP}|[ \t]{{1,2}}(?:is|was|ist|lautet|est|es|é"
            rf"|è)[ \t:]{{1,3}})([0-9][0-9 -]{{2,7}}[0-9])(?!\w)"
        ),
        number,
    ),
    _rule(
        "passport number",
        "pass",
        (
            r"(?:passport|reisepass|passeport|pasaporte|passaporto|passaporte|paspoort)[ -]?(?:no|number|nr|nummer"
            r"|numéro|número|numero)?[.:°º]{0,2}[ \t]{0,2}(?:is|ist|est"
            r"|es)?[ \t:#]{0,3}([A-Z]{0,3}\d[A-Z0-9]{5,8})(?!\w)"
        ),
    ),
    _rule(
        "social security number",
        "ssn social",
        r"(?:ssn|social security(?: number| no\.?)?)[ \t:#]{0,3}(?:is[ \t])?(\d{3}-\d{2}-\d{4})(?!\d)",
    ),
    _rule(
        "password",
        _HINTS,
        rf"{_WORDS}{_REST}(?:{_SEP}|[ \t]{{0,2}}(?:{_any(IS)}):[ \t]{{0,2}}|[ \t]{{1,2}}[–-][ \t]{{1,2}}){_VALUE}",
        strong,
    ),
    _rule(
        "password",
        _HINTS,
        (
            rf"{_WORDS}{_REST}{_SEP}(?:[\"“„«`]([^\"“”»`\n]{{3,128}})[\"”“»`]"
            rf"|{_OPEN}{{0,2}}([^\s\"“”»<>|,;/]{{3,60}}?){_ENDS})"
        ),
        password,
    ),
    _rule(
        "password", "phrase", rf"pass[ ]?phrase{_SEP}{_OPEN}?([^\W\d_]{{2,20}}(?:[ -][^\W\d_]{{2,20}}){{2,11}}){_ENDS}"
    ),
    _rule("password", "pass", rf"(?<![A-Za-z])[Pp]ass{_SEP}{_VALUE}", strong, 0),
    _rule("password", _HINTS, rf"{_WORDS}{_REST}{_FOR}{_SEP}{_VALUE}", strong),
    _rule("password", _HINTS, rf"{_WORDS}{_REST}{_FOR}?{_BE}(?:[\"“„«`'‘]([^\"“”»`'’\n]{{3,60}})[\"”“»`'’])", password),
    _rule("password", _HINTS, rf"{_WORDS}{_REST}{_FOR}?{_BE}([^\s\"“”»<>|]{{3,128}})", strong),
    _rule(
        "password",
        _HINTS,
        (
            rf"{_WORDS}{_REST}{_FOR}?[ \t]{{1,3}}(?:{_any(IS)})[ \t]{{1,3}}([^\W\d_]{{3,40}})(?=[.!]?[ \t]{{0,9}}$"
            r"|[.,;][ \t])"
        ),
        uncommon,
        re.IGNORECASE | re.MULTILINE,
    ),
    _rule("password", _HINTS, rf"{_WORDS}{_REST}[ \t]{{1,3}}{_VALUE}", keyword),
    _rule("password", _HINTS, rf"{_WORDS}{_REST}(?:{_SEP})?[ \t]{{0,3}}\r?\n[ \t>]{{0,8}}{_VALUE}", strong),
    _rule(
        "password",
        (
            "credential login logged·in user/ user·/ username zugangsdaten anmeldedaten identifiant credencia inlog "
            "credenzial"
        ),
        r"(?:credentials?|login(?:[ -]?data|s)?|logged in|user(?:name)?[ ]?/[ ]?pass(?:word)?|zugangsdaten"
        r"|anmeldedaten|identifiants?|credenciales|credenciais|inloggegevens|credenziali)"
        r"[ \t]{0,2}(?:are|is|sind|sont|son|:|=|with|mit|avec|con)?[ \t:]{0,3}[\w.@+-]{2,60}[ \t]{0,2}(?:/|\|"
        r"|:|,|;|and|und|et|y)[ \t]{0,2}([^\s<>|\"']{4,80})",
        strong,
    ),
    _rule(
        "API key",
        "key token secret",
        (
            rf"(?<![a-z]){_KEY}[ _-]?(?:{_KEY}[ _-]?)?(?:key|token"
            rf"|secret)s?(?:[ _-](?:id|value|prod|live|test|base))?{_CLOSE}{{0,3}}(?:{_SEP}"
            rf"|[ \t]{{1,2}}(?:(?:{_any(IS)}|header|value)[ \t:]{{1,3}})?){_VALUE}"
        ),
        key,
    ),
    _rule(
        "API key",
        "token secret apikey",
        rf"(?<![a-z])(?:token|secret|apikey)s?{_CLOSE}{{0,3}}(?:{_SEP}|[ \t](?:{_any(IS)})[ \t:]{{1,3}}){_VALUE}",
        key,
    ),
)
