"""NOTICES: what each notice says, and which words it offers. To add one, add its `About` and a row here."""

from dataclasses import dataclass

from mailflow.cases.effects import About


@dataclass(frozen=True)
class Words:
    """A notice in words. `{by}`, `{team}`, `{company}`, `{ref}` and `{owner}` are filled in."""

    title: str
    lead: str
    #: what stands above the text that somebody wrote; "" when the text needs none
    above: str = ""
    tone: str = ""
    for_sender: tuple[str, ...] = ()
    for_tier: tuple[str, ...] = ()


NOTICES: dict[About, Words] = {
    About.ACCEPTED: Words(
        "{by} took it",
        "{by} owns the next step for {ref}. Nobody else needs to act now.",
        "They wrote:",
        "good",
        ("draft",),
    ),
    About.DECLINED: Words(
        "{team} gave it back",
        "{by} does not take {ref}. It is back with support, and I send no more reminders to the team.",
        "Why:",
        "high",
        ("escalate ",),
    ),
    About.REDIRECTED: Words(
        "It went to another team",
        "{by} passed {ref} on. The other team has the whole brief; the first one needs to do nothing more.",
        "Where to, and why:",
    ),
    About.OWNER_SILENT: Words(
        "It has no owner again",
        "{ref} is open for the team again, because nobody answered the reminders. Whoever takes it writes one word.",
        "",
        "high",
        (),
        ("accept", "eta "),
    ),
    About.UPDATE: Words(
        "News from {by}", "{by} wrote about {ref} ({company}):", "", "", ("told ", "draft"), ("eta ", "resolved ")
    ),
    About.CHANGED: Words("Something changed", "{by} changed {ref}. Both clocks follow the new value.", "What changed:"),
    About.CUSTOMER_WROTE: Words(
        "{company} wrote again",
        (
            "A mail of the customer came in for {ref}. I have not answered it, and it changed nothing: please read "
            "it and answer."
        ),
        "They wrote:",
        "high",
        ("told ", "reopen "),
    ),
    About.UNDELIVERED: Words(
        "A mail about {ref} did not arrive",
        (
            "A mail server sent one of my mails back. Please check the address, or reach them another way; I do "
            "not try again by myself."
        ),
        "",
        "high",
    ),
    About.ASKED: Words(
        "{by} asks you something",
        (
            "{by} answered my question about {ref} ({company}) with one that I cannot answer. Please write to "
            "them; I told them that you will."
        ),
        "They ask:",
    ),
    About.SENT_CONFIDENTIAL: Words(
        "It is with {team}",
        "{ref} left at once and went to {team} alone. You get no copy, because it is confidential: please do "
        "not forward it."
        " They write to you if they need something.",
    ),
    About.CLOSED: Words(
        "Confirmed and closed",
        "{by} says that {company} has confirmed it. {ref} is closed, and no more reminders are sent."
        " What should the next reader know? Reply with `lesson` and one sentence.",
        "",
        "good",
        ("lesson ", "reopen "),
        ("lesson ", "reopen "),
    ),
    About.REOPENED: Words(
        "It is open again",
        "{by} reopened {ref}. It is with {team} again, and both clocks run.",
        "Why:",
        "high",
        (),
        ("accept", "eta ", "resolved "),
    ),
    About.UNDONE: Words("A word was taken back", "{by} took back the last word in {ref}.", "What it is now:"),
}
