"""The names and addresses in a line that a mail client wrote for people to read."""

import re

from mailflow.address import Address
from mailflow.mail.message import is_address

_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_JUNK = " \t\u00a0<>[]()\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019,;:*\u3001\uff0c\u200e\u200f"
#: Exchange's delegates: whom a mail is from stands behind, who pressed send before
_ON_BEHALF = re.compile(
    r"(?i)[\s*](?:on behalf of|im Auftrag von|de la part de|en nombre de|em nome de|per conto di|namens"
    r"|på vegne af|på vegne av|för)[\s*]"
)
#: a list of names, and a mail to as many is cut there
_MAX_PEOPLE = 200


def people(text: str) -> tuple[Address, ...]:
    """Everybody in this list, in order; somebody without an address has an empty one."""
    found: list[Address] = []
    end = 0
    for match in _ADDRESS.finditer(text[:20_000]):
        between, end = text[end : match.start()], match.end()
        address = match[0].strip("'.").lower()
        again = not between.replace("mailto:", "").strip(" <[(\"'") and found and between.strip()
        if again and ("mailto:" in between or address == found[-1].address):
            continue
        if not is_address(address):
            continue
        if again and "@" not in found[-1].name and found[-1].name == "":
            found[-1] = Address(address, found[-1].address)
            continue
        *others, name = re.split(";", between.replace("mailto:", ""))
        found += [Address("", cleaned) for other in others if (cleaned := _name(other))]
        found.append(Address(address, _name(name)))
    rest = [cleaned for part in text[end:].split(";") if (cleaned := _name(part))]
    if not found or ";" in text[end:]:
        found += [Address("", name) for name in rest]
    return tuple(found[:_MAX_PEOPLE])


def one_person(text: str) -> Address:
    """The writer named in a From line or an attribution."""
    text = _ON_BEHALF.split(text)[-1]
    found = people(text)
    named = [person for person in found if person.address]
    return (named or list(found) or [Address("")])[0]


def _name(text: str) -> str:
    name = " ".join(text.strip(_JUNK).split())
    quote = text.strip(" \t\u00a0<,;")[:1]
    if quote in ("'", '"') and quote in name:  # Google Groups: 'Ann Bell' via Support
        name = quote + name
    return name + ")" if name.count("(") > name.count(")") else name  # "Weber, Ines (Einkauf)"
