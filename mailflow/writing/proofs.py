"""Whether what stands where a secret would stand is one: checksums,
and the shapes that people's own words do not have."""

import re

from mailflow.writing.password_words import ORDINARY

#: what a secret was replaced with before, a variable, a run of stars, or an address in a template: nothing to hide
_STAND_IN = re.compile(
    r"\[hidden-.*|[*•.xX#?_-]+|[$%{<\[(]+[\w. -]+[}%>\])]*|\w+\(.*"
    r"|(?:redacted|removed|masked|hidden|changeme|placeholder)"
)
#: ticket and order references, versions, dates and times, links, paths, addresses
_REFERENCE = re.compile(
    r"[A-Z]{2,10}-?\d{1,8}|v?\d+(?:\.\d+){1,4}\w{0,4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:T.*)?|\d{1,2}:\d\d.*"
    r"|https?:.*|www\..*|\+\d+|[.~]?/[\w./-]+|[\w.+-]+@[\w.-]+"
)
#: how long or how old a password is, not what it is
_MEASURE = re.compile(r"\d{1,3}(?:st|nd|rd|th|h|min|d|x|%|\+)?")
#: major industry and issuer digits of the cards in use (ISO/IEC 7812)
_ISSUER = re.compile(
    r"4|5[1-5]|2(?:2[2-9]|[3-6]\d|7[01]|720)|3[47]|3(?:0[0-5]|[689])|35(?:2[89]|[3-8]\d)|6(?:011|4[4-9]|5|2)"
    r"|5(?:0|[6-8])"
)
#: length of an IBAN to the countries that have it (SWIFT registry, 2026)
IBANS = {
    15: "NO",
    16: "BE",
    18: "DK FI FO GL NL SD",
    19: "MK SI",
    20: "AT BA EE KZ LT LU MN XK",
    21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA",
    23: "AE GI IL IQ OM SO TL",
    24: "AD CZ DJ ES MD PK RO SA SE SK TN VG",
    25: "LY PT ST",
    26: "IS TR",
    27: "BI FR GR IT MC MR SM",
    28: "AL AZ BY CY DO GT HU LB NI PL SV",
    29: "BR EG FK PS QA UA",
    30: "JO KW MU",
    31: "MT SC",
    32: "LC",
    33: "RU",
}
#: endings of participles and adjectives: "the password is encrypted"
_STATE = re.compile(
    r"^(?:ab|an|be|ge|ver|zu)\w{3,20}(?:t|en)$|(?:ed|ing|able|ible|ive|less|ly|isch|lich|bar|iert|é|ée|ado|ada"
    r"|ido|ida|ato|ata|eerd)$",
    re.IGNORECASE,
)


def bare(text: str) -> str:
    """The value without the punctuation of the sentence that it ends."""
    return text.rstrip(".,;:)]}'\"’*`_")


def password(text: str) -> bool:
    """Behind "password:": anything that is not a word of the sentence."""
    word = bare(text)
    return len(word) >= 3 and not _STAND_IN.fullmatch(word) and word.strip("!?").lower() not in ORDINARY


def strong(text: str) -> bool:
    """A value that no word of a sentence looks like: a digit, a symbol or a capital inside."""
    word = bare(text).strip("!?")
    if not password(text) or _REFERENCE.fullmatch(word) or _MEASURE.fullmatch(word):
        return False
    return bool(re.search(r"\d|[!@#$%^&*+=~\\]|[a-zß-ÿ][A-ZÀ-Ý]", bare(text)))


def uncommon(text: str) -> bool:
    """Behind "the password is", at the end of the sentence: a word that says nothing of the state of a password."""
    return password(text) and not _STATE.search(bare(text).strip("!?"))


def keyword(text: str) -> bool:
    """A value of letters and digits together, long enough to be one, and no reference."""
    word = bare(text)
    return (
        len(word) >= 6 and strong(text) and bool(re.search(r"\d", word)) and bool(re.search(r"[^\W\d_]|[^\w\s]", word))
    )


def key(text: str) -> bool:
    """A key of a program: long, of letters and digits."""
    word = bare(text)
    if len(word) < 8 or _STAND_IN.fullmatch(word) or _REFERENCE.fullmatch(word):
        return False
    letters, digits = bool(re.search(r"[A-Za-z]", word)), bool(re.search(r"\d", word))
    return (letters and digits) or (len(word) >= 20 and bool(re.search(r"[a-z]", word) and re.search(r"[A-Z]", word)))


def mixed(text: str) -> bool:
    """Base64 rather than a word or a hexadecimal digest (a git commit has forty characters, too)."""
    return bool(re.search(r"[a-z]", text) and re.search(r"[A-Z]", text) and re.search(r"[0-9+/=]", text))


def number(text: str) -> bool:
    """Four to eight digits."""
    return 4 <= len(re.sub(r"\D", "", text)) <= 8


def card(text: str) -> bool:
    """Issuer and checksum of a payment card (ISO/IEC 7812-1, Luhn)."""
    digits = re.sub(r"\D", "", text)
    if not _ISSUER.match(digits) or len(set(digits)) < 2 or (digits[0] == "4" and len(digits) not in (16, 19)):
        return False
    if (digits[0] == "3" and len(digits) not in (14, 15, 16)) or (digits[0] in "25" and len(digits) != 16):
        return False
    doubled = (int(digit) * (1 + index % 2) for index, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def iban(text: str) -> bool:
    """The remainder of ISO 13616; the length is in the pattern."""
    letters = re.sub(r"[^A-Z0-9]", "", text.upper())
    return int("".join(str(int(letter, 36)) for letter in letters[4:] + letters[:4])) % 97 == 1


def opaque(text: str) -> bool:
    """Behind a header or a cookie's name: what is no word."""
    word = bare(text)
    return keyword(text) or (len(word) >= 12 and mixed(word + "0"))
