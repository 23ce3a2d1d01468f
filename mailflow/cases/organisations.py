"""Which organisation stands behind a mail domain; behind those of mail providers stands none."""

import re
import unicodedata

#: behind these addresses stands no organisation
FREE_MAIL = frozenset(
    re.findall(
        r"\S+",
        "gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web t-online freenet "
        "proton protonmail pm hey "
        "fastmail zoho mail orange wanadoo free laposte sfr libero virgilio tiscali telenet ziggo kpnmail "
        "bluewin yandex",
    )
)
#: below a country's two letters these are no names: acme.co.uk, acme.com.br
_BELOW_A_COUNTRY = frozenset({"co", "com", "org", "net", "ac", "gov", "edu", "or", "ne"})
#: of a name that is compared; _FORMS goes back over what it reads
_LONGEST = 300
#: legal forms behind a company's name; "Acme" and "Acme GmbH" are the same to people
_FORMS = re.compile(
    r"(?:[\s,]+(?:gmbh|ag|kg|se|ltd|limited|llc|llp|inc|corp|corporation|co|plc|s\.?a\.?s?|sarl|b\.?v|n\.?v|ab"
    r"|a/s|aps|oy|s\.?p\.?a|s\.?r\.?l|s\.?l|group|holdings?)\b\.?)+\s*$",
    re.IGNORECASE,
)


def organisation(domain: str) -> str:
    """The domain that an organisation registered: `acme.co.uk` of mail.acme.co.uk; "" for a mail provider's."""
    labels = domain.lower().strip(".").split(".")
    length = 3 if len(labels[-1]) == 2 and labels[-2:-1] and labels[-2] in _BELOW_A_COUNTRY else 2
    registered = labels[-length:]
    return "" if len(registered) < length or registered[0] in FREE_MAIL else ".".join(registered)


def squeezed(name: str) -> str:
    """A company's name as it is compared: letters and digits alone, without accents and without the legal form."""
    plain = unicodedata.normalize(
        "NFD", _FORMS.sub("", name[:_LONGEST].lower()).replace("ß", "ss").replace("ø", "o").replace("æ", "ae")
    )
    return re.sub(r"[^\w]|_", "", "".join(letter for letter in plain if not unicodedata.combining(letter)))
