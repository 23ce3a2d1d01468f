"""The configuration as it is written: YAML, and the environment over it, as nested text with the place of each key.

Every value stays the text that was typed. Which of them is a number is known only by the setting it belongs to, so
`9:30`, `no` and `010` cannot turn into something else on the way.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from mailflow.config.faults import Fault, Keys, Place, dotted, line, variable
from mailflow.errors import ConfigError

Value = str | None | list["Value"] | dict[str, "Value"]
Tree = dict[str, Value]

PREFIX = "MAILFLOW_"
#: YAML 1.2, core schema
_NULL = ("", "~", "null", "Null", "NULL")


@dataclass
class Source:
    """What was written, while it is being read."""

    file: str
    tree: Tree = field(default_factory=dict)
    places: dict[Keys, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def place(self, path: Keys) -> Place:
        """Where the setting stands, or the block in which it is missing."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, line(self.file, 1))


def read(path: Path) -> Source:
    """The file. What is no YAML at all is the only fault that is reported alone."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise ConfigError(
            f"{path}:1: configuration: cannot be read ({error.strerror}); copy config.example.yaml to this place"
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}:1: configuration: is not UTF-8; save it as UTF-8 text") from error
    return composed(str(path), text)


def composed(file: str, text: str, what: str = "configuration") -> Source:
    """A text in YAML, with the places of its keys in the file that it comes from.
    `what`: it is, for what is told of it."""
    source = Source(file)
    try:
        root = YAML(typ="rt", pure=True).compose(text)
    except YAMLError as error:
        raise ConfigError(str(_unreadable(file, what, error))) from error
    if isinstance(root, MappingNode):
        source.tree = _mapping(root, (), source)
    elif root is not None:
        raise ConfigError(f"{file}:1: {what}: is no block of settings; write `key: value`, one in a line")
    return source


def _unreadable(file: str, what: str, error: YAMLError) -> Fault:
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    problem = error.problem if isinstance(error, MarkedYAMLError) else str(error).splitlines()[0]
    return Fault(
        line(file, mark.line + 1 if mark else 1),
        what,
        f"is no YAML here ({problem}); indent with spaces, and put quotes round a value with `: ` or ` #` in it",
    )


def _mapping(node: MappingNode, path: Keys, source: Source) -> Tree:
    tree: Tree = {}
    for key_node, value_node in node.value:
        here = line(source.file, key_node.start_mark.line + 1)
        key = str(key_node.value) if isinstance(key_node, ScalarNode) else "?"
        at = (*path, key)
        if key in tree:
            text = f"is set a second time (first at {source.places[at].text}); keep one of the two"
            source.faults.append(Fault(here, dotted(at), text))
            continue
        source.places[at] = here
        tree[key] = _value(value_node, at, source)
    return tree


def _value(node: Node, path: Keys, source: Source) -> Value:
    if isinstance(node, MappingNode):
        return _mapping(node, path, source)
    if isinstance(node, SequenceNode):
        for index, element in enumerate(node.value):
            source.places[(*path, str(index))] = line(source.file, element.start_mark.line + 1)
        return [_value(element, (*path, str(index)), source) for index, element in enumerate(node.value)]
    text = str(node.value)
    quoted = isinstance(node, ScalarNode) and node.style is not None
    return None if text in _NULL and not quoted else text


def overlay(source: Source, environ: Mapping[str, str], settings: frozenset[str]) -> None:
    """Lay the environment over the file: `MAILFLOW_IMAP__HOST` is `imap.host`, with `_FILE` the file that holds it."""
    named = {name: value for name, value in environ.items() if _names_a_setting(name, settings) and value}
    # Files first: a variable that holds the value itself goes over the one that names a file.
    for name in sorted(named, key=lambda name: (not name.endswith("_FILE"), name)):
        path = _path(name.removesuffix("_FILE"), source.tree)
        source.places[path] = variable(name)
        if name.endswith("_FILE"):
            _put(source.tree, path, _content(Path(named[name]), path, source))
        else:
            _put(source.tree, path, named[name])


def _names_a_setting(name: str, settings: frozenset[str]) -> bool:
    """Kubernetes sets MAILFLOW_PORT and MAILFLOW_SERVICE_HOST for a service of our name,
    so not every name is a fault."""
    inner = name.removeprefix(PREFIX).removesuffix("_FILE").lower()
    return name.startswith(PREFIX) and ("__" in inner or inner in settings)


def _path(name: str, tree: Tree) -> Keys:
    """The setting a variable means. Shells allow no dash in a name, so `L2_SUPPORT` finds `l2-support`."""
    path: Keys = ()
    level: Value = tree
    for part in name.removeprefix(PREFIX).lower().split("__"):
        keys = level if isinstance(level, dict) else {}
        key = next((key for key in keys if key.replace("-", "_") == part), part)
        level = keys.get(key)
        path = (*path, key)
    return path


def _content(file: Path, path: Keys, source: Source) -> Value:
    """The text of a secret's file. "" when there is none: the reason is said here, and "is missing" would mislead."""
    try:
        text = file.read_text("utf-8").strip()
        reason = "" if text else "it is empty"
    except OSError as error:
        text, reason = "", error.strerror or "unreadable"
    except UnicodeDecodeError:
        text, reason = "", "it is not UTF-8"
    if reason:
        sentence = f"cannot be read from {file} ({reason}); name a file that holds the value and that we may read"
        source.faults.append(Fault(source.place(path), dotted(path), sentence))
    return text


def _put(tree: Tree, path: Keys, value: Value) -> None:
    *blocks, key = path
    for block in blocks:
        inner = tree.get(block)
        if inner is None:
            inner = tree[block] = {}
        if not isinstance(inner, dict):
            return  # a value stands where a block belongs: that fault is reported with its line
        tree = inner
    tree[key] = value
