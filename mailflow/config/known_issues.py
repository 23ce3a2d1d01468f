"""The folder of known issues: Markdown files with front matter become known issues, or every fault with its line.

To add a key, add a row to KEYS and its value to `_issue`.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from mailflow.cases.known import STATUSES, KnownIssue
from mailflow.config.faults import Fault, Keys, joined, listed, nearest
from mailflow.config.source import Source, Value, composed
from mailflow.errors import ConfigError

#: what may stand between the two lines of dashes, and what to write there
KEYS: Mapping[str, str] = {
    "title": "the problem in one line",
    "match": "a list; all words of one line in one sentence identify the issue: `- export* + 10,000 rows`",
    "id": "how people call it, such as KI-7; left out, the name of the file",
    "status": listed(STATUSES),
    "unless": "words that mean another matter, such as [CSV]",
    "workaround": "what helps, in words that the sender can pass on",
    "url": "where people find more, such as https://help.example.com/ki-7",
}
NEEDED = ("title", "match")
SINGLE = ("title", "id", "status", "workaround", "url")
#: of a file: the front matter stands at its beginning
LONGEST = 64_000
#: shorter words stand in too many mails to identify anything
SHORTEST = 3

#: what identifies an issue alone: an error code, or three words in a row
_CODE = re.compile(r"(?=\S*[\d_])\S{4,}")


def read_known_issues(folder: Path) -> tuple[KnownIssue, ...]:
    """Every issue of the folder, by file name. Raises ConfigError with all that is wrong in all files."""
    issues: dict[str, KnownIssue] = {}
    faults: list[str] = []
    if not folder.is_dir():
        raise ConfigError(
            f"{folder}:1: known_issues: is no folder; write the path of one with a Markdown file for each issue"
        )
    for path in sorted(folder.glob("*.md")):
        if path.name.lower() == "readme.md":
            continue
        try:
            issue = _read(path)
        except ConfigError as error:
            faults += error.faults
            continue
        if issue.id in issues:
            faults.append(
                f"{path}:1: id: {issue.id} stands in {issues[issue.id].place} already; "
                "write another id in one of the two"
            )
        issues[issue.id] = issue
    if faults:
        raise ConfigError(*faults)
    return tuple(issues.values())


def _read(path: Path) -> KnownIssue:
    source = composed(str(path), _front_matter(path), "known issue")
    source.faults += [Fault(source.place(keys), keys[0], text) for keys, text in _faults(source.tree)]
    if source.faults:
        raise ConfigError(*(str(fault) for fault in sorted(source.faults)))
    return _issue(source, path)


def _front_matter(path: Path) -> str:
    """The text above the second line of dashes; the first one stays, so that lines keep their numbers."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            text = file.read(LONGEST)
    except OSError as error:
        raise ConfigError(
            f"{path}:1: known issue: cannot be read ({error.strerror}); make it readable for us"
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}:1: known issue: is not UTF-8; save it as UTF-8 text") from error
    lines = text.splitlines()
    ends = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
    if ends[:1] != [0] or len(ends) < 2:
        hint = "write --- in the first line, then title and match, then --- again"
        raise ConfigError(f"{path}:1: known issue: has no front matter; {hint} (only README.md needs none)")
    return "\n".join(lines[: ends[1]])


def _faults(tree: Mapping[str, Value]) -> Iterator[tuple[Keys, str]]:
    for key in tree:
        if key not in KEYS:
            meant = nearest(key, KEYS)
            yield (
                (key,),
                "is no key of a known issue; "
                f"{f'did you mean {meant!r}?' if meant else f'the keys are {joined(KEYS)}'}",
            )
    for key in NEEDED:
        if not tree.get(key):
            yield (key,), f"is missing; write {KEYS[key]}"
    for key in SINGLE:
        if isinstance(tree.get(key), list | dict):
            yield (key,), f"has several values here; write one: {KEYS[key]}"
    for at, line in enumerate(_list(tree.get("match"))):
        if problem := _too_common(_terms(line)):
            yield ("match", str(at)), problem
    yield from _misspelt(tree)


def _misspelt(tree: Mapping[str, Value]) -> Iterator[tuple[Keys, str]]:
    if isinstance(status := tree.get("status"), str) and status not in STATUSES:
        yield ("status",), f"{status!r} is not known here; write {listed(STATUSES)}"
    if isinstance(url := tree.get("url"), str) and not re.fullmatch(r"https?://\S+", url):
        yield ("url",), f"{url!r} is no address of a page; write one such as https://help.example.com/ki-7"


def _too_common(terms: tuple[str, ...]) -> str:
    """Why these terms would fit mails about something else; "" when they identify an issue."""
    short = [term for term in terms if len(term.rstrip("*")) < SHORTEST or term.count("*") > term.endswith("*")]
    if short or not terms:
        return (
            f"{' + '.join(terms)!r} has a term of less than {SHORTEST} letters or a * in the middle; "
            "write whole words, and + between them"
        )
    [first, *others] = terms
    if not others and not _CODE.fullmatch(first) and len(first.split()) < 3:
        return (
            f"{first!r} alone would fit too many mails; add a term, such as `{first} + 10,000 rows`, or write an "
            "error code or three words in a row"
        )
    return ""


def _issue(source: Source, path: Path) -> KnownIssue:
    tree = source.tree
    return KnownIssue(
        id=_text(tree.get("id")) or path.stem,
        title=_text(tree["title"]),
        status=_text(tree.get("status")) or "open",
        match=tuple(_terms(line) for line in _list(tree["match"])),
        unless=_list(tree.get("unless")),
        workaround=_text(tree.get("workaround")),
        url=_text(tree.get("url")),
        place=f"{path.parent.name}/{path.name}",
    )


def _text(value: Value) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _list(value: Value) -> tuple[str, ...]:
    """A list, or one value as a list of one."""
    if isinstance(value, list):
        return tuple(_text(each) for each in value)
    return (_text(value),) if value else ()


def _terms(line: str) -> tuple[str, ...]:
    return tuple(term.strip() for term in line.split(" + "))
