"""The templates: the one file that knows Jinja. A page is two of them, NAME.html.j2 and NAME.txt.j2.

Values are data: they are escaped when they are filled in and are never themselves read as a template or as CSS.
"""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import DictLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.environment import Environment
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from mailflow.errors import ConfigError
from mailflow.writing.inlining import Piece, Sort, inlined
from mailflow.writing.plaintext import FILTERS, plain
from mailflow.writing.shown import visible

log = logging.getLogger("mailflow")

HTML, TEXT, STYLE = ".html.j2", ".txt.j2", "style.css"

_BESIDE = Path(__file__).parent.parent / "templates"
#: installed they lie in the package, in a checkout at its top
BUILT_IN = _BESIDE if _BESIDE.is_dir() else _BESIDE.parent.parent / "templates"


@dataclass(frozen=True)
class Rendered:
    """One page, filled in."""

    html: str
    text: str


class Pages:
    """Every template, read and inlined once. `folder` may hold some of them; the others are the built-in ones."""

    def __init__(self, folder: Path | None = None) -> None:
        files = _files(folder)
        self._built_in = None if folder else self
        self.names = frozenset(name.removesuffix(HTML) for name in files if name.endswith(HTML) and name[0] != "_")
        self._text = _environment(autoescape=False, lstrip=True)
        self._text.filters.update(FILTERS)
        # Escaping is on for the environment, not by file name: macros in a file of any name are escaped too.
        self._html = _environment(autoescape=True, lstrip=False)
        self._html.filters["lines"] = _broken
        faults = [*_load(self._text, files, TEXT), *_load(self._html, files, HTML)]
        if faults:
            raise ConfigError(*faults)

    @classmethod
    def or_built_in(cls, folder: Path | None) -> "Pages":
        """The operator's templates where all of them work,
        else the built-in ones: a typing error stops no escalation."""
        try:
            return cls(folder)
        except ConfigError as error:
            for fault in error.faults:
                log.error("%s; mails are written with the built-in templates until this is repaired", fault)
            return cls()

    def built_in(self) -> "Pages":
        """The templates that came with mailflow: what goes out when one of the operator's fails on a case."""
        if self._built_in is None:
            self._built_in = Pages()
        return self._built_in

    def render(self, page: str, values: Mapping[str, Any]) -> Rendered:
        """The page with these values. Raises ConfigError when a template names a value that there is not,
        or fails otherwise."""
        try:
            return Rendered(self.html(page, values), self._text.get_template(page + TEXT).render(values))
        except TemplateError as error:
            raise ConfigError(f"template {page!r}: {error}") from error
        except Exception as error:  # it may add a word to a number; what Python says of that may be a customer's words
            raise ConfigError(f"template {page!r} fails with {type(error).__name__}") from error

    def rendered(self, page: str, values: Mapping[str, Any]) -> tuple[Rendered, str]:
        """The page, and why it is the built-in one instead of the operator's; "" for nearly all."""
        try:
            return self.render(page, values), ""
        except ConfigError as error:
            return self.built_in().render(page, values), str(error)

    def html(self, page: str, values: Mapping[str, Any]) -> str:
        """The HTML part alone."""
        return self._html.get_template(page + HTML).render(values)


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with a short way to the attributes of our own values: they are most of what a brief looks up."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a dataclass is data; everything else is judged by the sandbox."""
        if attribute in getattr(type(obj), "__dataclass_fields__", ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


def _as_html(value: Any) -> Any:
    """Every value on its way into a page: what cannot be seen is taken out of all of them in one place;
    Jinja escapes it."""
    if type(value) is not str:
        return value
    text = visible(value)
    return _literal(text) if "{{" in text or "{%" in text else text


def _as_text(value: Any) -> Any:
    """The same for the text part."""
    return plain(visible(value)) if type(value) is str else value


def _literal(text: str) -> Markup:
    """Escaped; braces too, where relays and programs behind us would take them for a template of theirs."""
    # Not Markup.replace: it would escape what it puts in.
    return Markup(str(escape(text)).replace("{{", "{&#123;").replace("{%", "{&#37;"))


def _broken(text: str) -> str:
    """Text with its line breaks as HTML, escaped."""
    return Markup("<br>".join(_literal(visible(text)).splitlines())) if "\n" in text else text


def _environment(*, autoescape: bool, lstrip: bool) -> Environment:
    return _Sandbox(
        autoescape=autoescape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=lstrip,
        keep_trailing_newline=True,
        finalize=_as_html if autoescape else _as_text,
    )


def _files(folder: Path | None) -> dict[str, Path]:
    """File name to file: the built-in ones, and the operator's instead of those of the same name."""
    shelves = [BUILT_IN] if folder is None else [BUILT_IN, folder]
    try:
        return {path.name: path for shelf in shelves for path in sorted(shelf.iterdir()) if path.is_file()}
    except OSError as error:
        raise ConfigError(
            f"{error.filename}: the templates cannot be read ({error.strerror}); write a folder that we may read"
        ) from error


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}); make it readable for us") from error
    except UnicodeDecodeError as error:
        number = error.object[: error.start].count(b"\n") + 1
        raise ConfigError(f"{path}:{number}: is not UTF-8; save it as UTF-8 text") from error


def _load(environment: Environment, files: Mapping[str, Path], suffix: str) -> list[str]:
    """Read, inline and compile the templates with this suffix; what is wrong, one sentence for each file."""
    css = _read(files[STYLE])
    sources, faults = {}, []
    for name, path in files.items():
        if name.endswith(suffix):
            try:
                sources[name] = _source(environment, path, css if suffix == HTML else "")
            except TemplateSyntaxError as error:
                faults.append(f"{path}:{error.lineno}: {error.message}")
            except ConfigError as error:
                faults.extend(error.faults)
    environment.loader = DictLoader(sources)
    return faults


def _source(environment: Environment, path: Path, css: str) -> str:
    source = _read(path)
    # Compiled twice: here for the line numbers of the file as it was written.
    environment.compile(source, path.name)
    return inlined(list(_pieces(environment, source)), css, str(path)) if css else source


def _pieces(environment: Environment, source: str) -> Iterator[Piece]:
    """The source in markup, statements and expressions; put together again it is the same template."""
    held, line, until = "", 0, ""
    for number, token, text in environment.lex(source):
        if until:
            held += text
            if token == until:
                yield Piece(Sort.EXPRESSION if until == "variable_end" else Sort.STATEMENT, held, line)
                held, until = "", ""
        elif token.endswith("_begin"):
            held, line, until = text, number, token.replace("_begin", "_end")
        else:
            yield Piece(Sort.MARKUP, text, number)
