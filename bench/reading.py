# ruff: noqa: T201  (a script for people)
"""How fast mails are read: the corpus, a thread as long as they come, and the two worst megabytes that we know.

Run it with `python -m bench.reading`. It prints and never fails: machines differ.
"""

import time
from collections.abc import Sequence
from pathlib import Path

from mailflow.mail.message import parse
from mailflow.reading.layout.thread import read_thread

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
HEAD = "From: Dana Reed <dana@desk.example>\nTo: esc@desk.example\nSubject: Re: It breaks\nDate: Tue, 10 Mar 2026 10:15:00 +0100\n\n"
#: 40 kB: three hundred people answer above each other
THREAD = "".join(
    f"On Mon, Mar 9, 2026 at 4:05 PM Ann Bell <ann{n}@x.example> wrote:\nIt still breaks on save, and nobody looks at it since Tuesday.\n"
    for n in range(300)
)
#: each line could begin a header block, or is all quote marks
WORST = {"160,000 labels": "To: a\n" * 160_000, "200,000 quoted lines": ">>>>\n" * 200_000}


def seconds(mails: Sequence[bytes]) -> float:
    """From bytes to conversations; processor time of the fastest of five runs."""
    taken = []
    for _ in range(5):
        start = time.process_time()
        for raw in mails:
            read_thread(parse(raw))
        taken.append(time.process_time() - start)
    return min(taken)


def main() -> None:
    mails = [path.read_bytes() for path in sorted(CORPUS.glob("*.eml"))]
    print(f"corpus: {len(mails)} mails, {len(mails) / seconds(mails):,.0f} mails/s")
    for name, text in {"thread of 300 messages": THREAD, **WORST}.items():
        raw = (HEAD + text).encode()
        print(f"{name}: {len(raw) / 1000:,.0f} kB, {1000 * seconds([raw]):,.0f} ms")


if __name__ == "__main__":
    main()
