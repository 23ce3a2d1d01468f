"""What two cases have in common, and when that makes them the same issue.

The rule is small, so that people can follow it: the same error code; or at least three words of the problem that are
not common in the store, two of them where both name it, and half of those of the longer one; or two and the same
ticket. A "CSV export without a header" has three words of a "CSV export with missing rows", and is another issue.
It proposes and never merges.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mailflow.cases.case import Case
from mailflow.cases.context import domain_of
from mailflow.cases.organisations import organisation
from mailflow.cases.policy import Policy
from mailflow.cases.subjects import headline

#: words that two problems must share
ENOUGH = 3
#: a word in more than this share of the cases tells nothing, once there are enough cases to say so
COMMON, FROM = 0.2, 20
#: in these fields the problem is named; in the description it is told, among much else
PROBLEM = ("summary", "actual")
TOLD = "description"
#: and here the error codes
CODED = (*PROBLEM, "evidence", "description")
#: words looked at in one case
MOST = 24

#: function words, and what every mail to a support desk says, whatever is wrong
_EMPTY = frozenset(
    re.findall(
        r"\S+",
        "the and for are was were has have had not but with from this that these those they them their there "
        "then than when where what which "
        "who why how all any some can could cannot can't does did don't doesn't didn't isn't will would should "
        "may might must our your his her its "
        "out off into onto over under after before since until again still only also just very more most much "
        "many too here about because while "
        "been being get gets got has one two new now today yesterday please hello thanks thank dear hi you see "
        "says said say after each every "
        "problem problems issue issues error errors customer customers client clients user users company "
        "account urgent help escalation question "
        "work works working broken break breaks fail fails failed failing wrong happen happens show shows seem "
        "seems try tried need needs want "
        "doesn don isn aren wasn couldn won hasn haven didn nothing everything something anything nobody "
        "everybody stop stops stopped wait waits "
        "waiting day days week weeks month months hour hours minute minutes second seconds time times take "
        "takes took between instead around "
        "back again still first last next same other another even without within during through away already "
        "never always often sometimes "
        "come comes came going went make makes made like know known think look looks looking seen back january "
        "february march april june july "
        "august september october november december morning night "
        "support team ticket case mail email since monday tuesday wednesday thursday friday saturday sunday "
        "der die das den dem des ein eine einen und oder nicht ist sind war wird werden hat haben mit von für "
        "auf aus bei nach seit unser unsere "
        "kein keine kann können mehr wir ihr sie bitte problem fehler kunde kunden "
        "les des une est pas plus dans pour avec sur nous vous depuis notre nos que qui sont ont été problème "
        "erreur client "
        "los las una del con por para que está son han nuestro desde más problema error cliente "
        "het een van niet voor met zijn onze kunnen sinds klant",
    )
)
_WORD = re.compile(r"[^\W\d_]{3,30}|\d{3,9}")
_GROUPS = re.compile(r"(?<=\d)[.,'’\u00a0\u202f ](?=\d{3}(?!\d))")
#: an error code by its form: ERR_EXPORT_LIMIT, 0x80070005; or letters and digits behind the word for it: "error E1042".
#: Without that word they may be a model, a release or an order: MX3050, Chrome142, PO4411.
_CODE = re.compile(
    r"(?<![\w/.@-])(?:(?P<form>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|0x[0-9A-Fa-f]{4,16})"
    r"|(?i:error|err|code|fehler|fehlercode|erreur|c[oó]digo|errore|fout|exception"
    r"|fault)(?i:[ -]?code)?[ :#=-]{1,3}(?P<named>[A-Za-z]{1,8}-?\d{2,8}))(?![\w/@-]|\.\d)"
)
#: endings without which "exports", "exporting" and "exported" are one word
_ENDINGS = ("ingen", "ings", "ing", "ed", "es", "en", "er", "s", "e")


@dataclass(frozen=True)
class Traits:
    """By what a case is compared with others."""

    #: the domain that the customer's organisation registered; "" where there is none (colleagues, mail providers)
    organisation: str = ""
    #: of the lines that name the problem
    words: frozenset[str] = frozenset()
    #: of the sentences that tell of it
    told: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    tickets: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()

    def marks(self) -> Iterator[tuple[str, str]]:
        """Kind and text of each, as the store keeps them."""
        if self.organisation:
            yield "organisation", self.organisation
        for kind, marks in zip(_KINDS, (self.words, self.told, self.codes, self.tickets, self.links), strict=True):
            yield from ((kind, mark) for mark in sorted(marks))


#: kinds of marks, in the order of the attributes of Traits
_KINDS = ("word", "told", "code", "ticket", "link")


def of_marks(marks: Iterable[tuple[str, str]]) -> Traits:
    """What `Traits.marks` gave to the store."""
    found: dict[str, set[str]] = {"organisation": set(), **{kind: set() for kind in _KINDS}}
    for kind, mark in marks:
        found[kind].add(mark)
    return Traits(next(iter(found["organisation"]), ""), *(frozenset(found[kind]) for kind in _KINDS))


def traits(case: Case, policy: Policy) -> Traits:
    """Worked out from the case alone, the same each time."""
    problem = _problem(case)
    coded = " ".join([problem, *(str(case.value(name) or "") for name in CODED)])
    names = words(" ".join([str(case.value("customer_company") or ""), case.sender.name, _contact(case)]))
    tickets = {str(one).upper() for one in case.value("ticket_ids") or ()}
    return Traits(
        organisation_of(case, policy),
        words(problem) - names,
        words(str(case.value(TOLD) or "")) - names,
        codes(coded) - tickets,
        frozenset(one for one in tickets if not one.isdigit()),
        frozenset(map(str, case.links)),
    )


def _problem(case: Case) -> str:
    texts = [str(case.value(name) or "") for name in PROBLEM]
    return " ".join(texts) if any(texts) else headline(case)


def spelled(case: Case, shared: tuple[str, ...]) -> tuple[str, ...]:
    """What cases share, as this one writes it: "exports", "missing" and not `export`, `miss`."""
    written: dict[str, str] = {}
    for word in _WORD.findall(_GROUPS.sub("", f"{_problem(case)} {case.value(TOLD) or ''}")):
        for stem in words(word):
            written.setdefault(stem, word.lower())
    return tuple(written.get(one, one) for one in shared)


def organisation_of(case: Case, policy: Policy) -> str:
    """Of the customer: by its line in the directory, by the contact's domain, else by the only one in the thread."""
    ours = {organisation(domain) for domain in policy.internal_domains}
    domains = [case.account.domains[0]] if case.account else [domain_of(case.fields)]
    if not domains[0]:
        domains = list({organisation(address.rpartition("@")[2]) for address in case.customers} - {"", *ours})
    found = organisation(domains[0]) if len(domains) == 1 else ""
    return "" if found in ours else found


def _contact(case: Case) -> str:
    found = case.value("customer_contact")
    return str(found.get("name") or "") if isinstance(found, dict) else ""


def words(text: str) -> frozenset[str]:
    """The telling words of a problem, without endings and accents."""
    plain = unicodedata.normalize("NFD", _GROUPS.sub("", text).casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    found = dict.fromkeys(_stem(word) for word in _WORD.findall(plain) if word not in _EMPTY)
    return frozenset(list(found)[:MOST])


def _stem(word: str) -> str:
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= 3), "")
    return word.removesuffix(ending) if word.isalpha() else word


def codes(text: str) -> frozenset[str]:
    """Error codes, in capitals."""
    return frozenset((match["form"] or match["named"]).upper() for match in _CODE.finditer(text))


def common_words(counts: Mapping[str, int]) -> frozenset[str]:
    """The words that tell nothing: too many cases have them. `counts`: of each word, and under "" of all cases."""
    total = counts.get("", 0)
    return frozenset(word for word, count in counts.items() if word and total >= FROM and count > COMMON * total)


def alike(one: Traits, other: Traits, common: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """What makes two cases the same issue, in words; empty where nothing does.
    `common`: words that tell nothing here."""
    same_code, same_ticket = one.codes & other.codes, one.tickets & other.tickets
    # What names the problem of one may only be told of the other; what is only told of both may be anything.
    shared = ((one.words & (other.words | other.told)) | (one.told & other.words)) - common
    named = len((one.words & other.words) - common) >= ENOUGH - 1
    enough = named and len(shared) >= ENOUGH and 2 * len(shared) >= max(len(one.words), len(other.words))
    # What looks like a ticket may be a model, so it needs words beside it.
    if same_code or enough or (same_ticket and len(shared) >= ENOUGH - 1):
        return (*sorted(same_code | same_ticket), *sorted(shared))
    return ()
