"""Files that old clients and news readers put into the text itself: uuencode (POSIX) and yEnc."""

import binascii
import re
from collections.abc import Iterator

_UU = re.compile(r"begin [0-7]{3,4} (\S.{0,200})")
#: a length and as many characters as it says, four for three octets
_UU_LINE = re.compile(r"[ -`]{1,90}")
_YENC = re.compile(r"=ybegin (?:\w+=\S+ )*name=(\S.{0,200})")
_MAX_FILES = 50


def without_files(text: str) -> tuple[str, list[tuple[str, bytes]]]:
    """The text, and the name and octets of each file in it; of yEnc the name alone,
    because charsets break its octets."""
    if "\nend" not in text and "=ybegin " not in text:
        return text, []
    files: list[tuple[str, bytes]] = []
    return "\n".join(_lines(text.split("\n"), files)), files


def _lines(lines: list[str], files: list[tuple[str, bytes]]) -> Iterator[str]:
    index = 0
    while index < len(lines):
        end = _file(lines, index, files) if lines[index][:1] in ("b", "=") and len(files) < _MAX_FILES else index
        if end == index:
            yield lines[index]
            end += 1
        index = end


def _file(lines: list[str], start: int, files: list[tuple[str, bytes]]) -> int:
    """Behind the file that begins here; `start` when there is none."""
    if match := _YENC.match(lines[start]):
        end = next((place for place in range(start, len(lines)) if lines[place].startswith("=yend")), len(lines) - 1)
        files.append((match[1].strip(), b""))
        return end + 1
    match = _UU.fullmatch(lines[start])
    end = start + 1
    while match and end < len(lines) and _UU_LINE.fullmatch(lines[end]) and lines[end] != "end":
        end += 1
    if not match or end >= len(lines) or lines[end] != "end":
        return start
    files.append((match[1].strip(), b"".join(map(_decoded, lines[start + 1 : end]))))
    return end + 1


def _decoded(line: str) -> bytes:
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:  # a space at the end of the line that was lost on the way
        return b""
