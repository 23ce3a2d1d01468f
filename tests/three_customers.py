"""Three customers who tell of one fault, each in other words, and what the daemon makes of it."""

from datetime import datetime

from tests.fakes import Out, Story
from tests.story_mails import forward

#: three customers tell of one fault, each in other words
TOLD = (
    ("Data export is missing rows.", "Our CSV export is missing rows since Monday. About 40 rows are gone."),
    ("The export drops rows.", "Some rows are missing from the exported CSV file."),
    ("Another one with the export.", "When I export my data to CSV the last rows are missing."),
)
WHO = ("Bob Stone <bob@northwind.example>", "Ana Ruiz <ana@acme.example>", "Zoe Zimmer <zoe@zenith.example>")
LABELS = "\nSeverity: high\nTeam: Engineering"


def told(story: Story, number: int, at: datetime, customer: str = "", note: str = LABELS) -> list[Out]:
    """The customer with this number tells of the fault."""
    said, body = TOLD[number]
    raw = forward(said + note, body, at, subject="Export", customer=customer or WHO[number])
    return story.arrives(raw, at=at)


def of(kind: str, mails: list[Out]) -> list[Out]:
    return [one for one in mails if one.kind == kind]
