"""What the HTML of a brief costs beside premailer on every mail: pairs in one run, their median, at least 40 to 1.

`python -m bench.rendering [PAIRS]`; ends with 1 when the ratio is below 40.
"""

import statistics
import sys
import time
from collections.abc import Callable

from premailer import Premailer

from mailflow.mail.ids import Ids
from mailflow.writing import pages as pages_module
from mailflow.writing.compose import Desk, Past, compose
from mailflow.writing.handing import brief_to_tier
from mailflow.writing.letter import Letter
from mailflow.writing.pages import BUILT_IN, STYLE, Pages
from mailflow.writing.shown import Eyes
from tests.escalations import FULL, NOW, POLICY
from tests.letters import LETTERS

MUST = 40
#: renderings in one half of a pair
OURS, THEIRS = 200, 20


def seconds(work: Callable[[], object], times: int) -> float:
    """For one of `times` repetitions."""
    begun = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - begun) / times


def without_inlining() -> Pages:
    """The same templates with their classes."""
    inlined = vars(pages_module)["inlined"]
    try:
        vars(pages_module)["inlined"] = lambda pieces, css, name: "".join(piece.text for piece in pieces)
        return Pages()
    finally:
        vars(pages_module)["inlined"] = inlined


def main(pairs: int) -> float:
    """Prints the figures; the median ratio."""
    [effect] = [effect for name, effect, _ in LETTERS if name == "brief-engineering"]
    letter = Letter(effect, FULL, Eyes(POLICY, NOW), effect.to[0], "subject", "[ref ESC-142 1.x]")
    values = brief_to_tier(letter)
    once, each = Pages(), without_inlining()
    css = (BUILT_IN / STYLE).read_text("utf-8")
    desk = Desk(POLICY, Ids(POLICY.mailbox, b"k" * 32), once)

    def ours() -> None:
        once.html("brief", values)

    def theirs() -> None:
        Premailer(
            each.html("brief", values),
            css_text=[css],
            strip_important=False,
            keep_style_tags=False,
            allow_network=False,
            disable_validation=True,
        ).transform()

    ours()
    theirs()
    ratios = []
    for _ in range(pairs):
        mine, premailer = seconds(ours, OURS), seconds(theirs, THEIRS)
        ratios.append(premailer / mine)
        sys.stdout.write(
            f"ours {mine * 1e3:.3f} ms, premailer on every mail {premailer * 1e3:.2f} ms: {premailer / mine:.1f} to 1\n"
        )
    whole = seconds(lambda: compose(effect, FULL, desk, Past(), NOW), OURS)
    median = statistics.median(ratios)
    sys.stdout.write(
        f"median of {pairs} pairs: {median:.1f} to 1 (must be {MUST}); a whole mail, header and body, {whole * 1e3:.2f} ms\n"
    )
    return median


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 7) < MUST)
