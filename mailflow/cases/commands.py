"""COMMANDS: the words that people reply with, who may use each, where it acts, and what it does.

To add a word, add one row: recognition, the help mail and the README loop over the table.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mailflow.cases import acts, endings, owning
from mailflow.cases.act import Act
from mailflow.cases.briefing import Step
from mailflow.cases.case import Case, Status
from mailflow.cases.events import Role

_TIER = frozenset({Role.TIER})
_SENDER = frozenset({Role.SENDER})
_BOTH = frozenset({Role.TIER, Role.SENDER})
_ALL = frozenset(Role) - {Role.FORMER}

Moves = Mapping[Status, tuple[Status, ...]]


def _stays(*statuses: Status) -> Moves:
    return {status: (status,) for status in statuses}


def _leads(*statuses: Status, to: tuple[Status, ...]) -> Moves:
    return dict.fromkeys(statuses, to)


_KNOWN = tuple(status for status in Status if status is not Status.NEW)
_EVERYWHERE = _stays(*_KNOWN)
_WITH_TIER = _stays(Status.ACTIVE, Status.ACCEPTED)
#: while asking, a change may be what the brief was waiting for
_OPEN = {**_WITH_TIER, Status.ASKING: (Status.ASKING, Status.ACTIVE)}
_TAKEN = _leads(Status.ACTIVE, Status.ACCEPTED, to=(Status.ACCEPTED,))


@dataclass(frozen=True)
class Word:
    """One reply word."""

    name: str
    #: as `help` prints it
    usage: str
    help: str
    who: frozenset[Role]
    #: where it acts, and the states that it can lead to
    moves: Moves
    act: Callable[[Case, Act], Step]
    #: the same word, other spellings and languages, lower case
    aliases: tuple[str, ...] = ()
    #: arguments that stand in its text, by the names of the JSON interface
    takes: tuple[str, ...] = ()
    #: whether it makes no sense without words behind it
    needs_text: bool = False
    #: whether `undo` takes it back
    undoable: bool = field(default=True, kw_only=True)


COMMANDS: tuple[Word, ...] = (
    Word("accept", "accept", "you take it and own the next step", _TIER, _TAKEN, owning.accept,
         ("ack", "mine", "accepted", "annehmen", "angenommen", "übernehme", "übernehmen", "übernommen", "akzeptiert",
          "accepter", "accepte", "accepté", "j'accepte", "acepto", "aceptar", "aceptado", "aceito", "aceitar", "aceite",
          "accetto", "accettare", "accettato", "accepteer", "accepteren", "geaccepteerd")),
    Word("eta", "eta <when>", "when you will have an answer; becomes the next follow-up", _TIER, _WITH_TIER, acts.eta,
         ("voraussichtlich", "prévu", "previsto", "prevista", "previsión", "previsão", "previsione"), takes=("when",)),
    Word("decline", "decline <why>", "back to the sender", _TIER,
         _leads(Status.ACTIVE, Status.ACCEPTED, to=(Status.RETURNED,)), acts.decline,
         ("ablehnen", "abgelehnt", "refuser", "refusé", "rechazar", "rechazado", "recusar", "recusado", "rifiutare",
          "rifiutato", "afwijzen", "afgewezen", "weigeren"), needs_text=True),
    Word("redirect", "redirect <team> <why>", "to another team's list", _TIER,
         _leads(Status.ACTIVE, Status.ACCEPTED, to=(Status.ACTIVE,)), acts.redirect,
         ("weiterleiten", "rediriger", "transférer", "redirigir", "derivar", "redirecionar", "encaminhar",
          "reindirizzare", "inoltrare", "doorsturen", "doorverwijzen"), takes=("team",)),
    Word("update", "update <text>", "progress; goes to the other side", _BOTH,
         _stays(Status.ACTIVE, Status.ACCEPTED, Status.RESOLVED), acts.update,
         ("aktualisierung", "zwischenstand", "actualisation", "actualización", "atualização", "actualização",
          "aggiornamento", "tussenstand"), needs_text=True),
    Word("told", "told <text>", "the customer has been updated; resets that clock", _SENDER, _EVERYWHERE, acts.told,
         ("sent", "informiert", "informé", "prévenu", "informado", "avisado", "informato", "avvisato",
          "geïnformeerd", "ingelicht")),
    Word("severity", "severity <critical|high|medium> <why>", "changes how severe it is", _BOTH, _OPEN, acts.severity,
         ("schweregrad", "gravité", "sévérité", "gravedad", "severidad", "gravidade", "severidade", "gravità",
          "ernst", "prioriteit"),
         takes=("severity",)),
    Word("deadline", "deadline <when>", "changes by when it must be answered", _BOTH, _OPEN, acts.deadline,
         ("frist", "échéance", "plazo", "prazo", "scadenza"), takes=("when",)),
    Word("owner", "owner <address>",
         "names a colleague who answers for the next step; with all behind it in all cases of this owner",
         _BOTH, _TAKEN, owning.owner, ("zuständig", "responsable", "responsável", "responsabile", "eigenaar",
          "verantwoordelijke"), takes=("owner",)),
    Word("snooze", "snooze <for or until>", "this reminder comes then, e.g. snooze 1h; 30 days at most", _BOTH,
         _stays(Status.ACTIVE, Status.ACCEPTED, Status.RESOLVED, Status.DE_ESCALATED), acts.snooze,
         ("zurückstellen", "verschieben", "posponer", "aplazar", "adiar", "posticipare", "rimandare", "uitstellen"),
         takes=("until",)),
    Word("deescalate", "deescalate <reason>",
         "back with support: cause found, workaround, resolved itself, or new information", _BOTH,
         _leads(Status.ASKING, Status.ACTIVE, Status.ACCEPTED, to=(Status.DE_ESCALATED,)), endings.deescalate,
         ("de-escalate", "deeskalieren", "désescalader", "désescalade", "desescalar", "de-escalare", "deescalare",
          "de-escaleren", "deëscaleren", "deescaleren"),
         takes=("reason",)),
    Word("resolved", "resolved <root cause>", "it is fixed; the sender confirms with the customer", _TIER,
         _leads(Status.ACTIVE, Status.ACCEPTED, to=(Status.RESOLVED,)), endings.resolved,
         ("gelöst", "behoben", "résolu", "résolue", "resuelto", "resuelta", "resolvido", "resolvida", "risolto",
          "risolta", "opgelost", "verholpen")),
    Word("confirm", "confirm", "the customer says it is fixed; closes the case", _SENDER,
         _leads(Status.RESOLVED, to=(Status.CLOSED,)), endings.confirm,
         ("confirmed", "bestätigt", "bestätigen", "bestätige", "confirmé", "confirmer", "confirmado", "confirmar",
          "confirmo", "confermato", "confermo", "confermare", "bevestigd", "bevestig", "bevestigen")),
    Word("lesson", "lesson <text>", "what the next reader should know", _BOTH, _EVERYWHERE, acts.lesson,
         ("lehre", "erkenntnis", "leçon", "lección", "lição", "lezione", "leerpunt"), needs_text=True),
    Word("reopen", "reopen <why>", "it is not over; back to the team", _BOTH,
         _leads(Status.RESOLVED, Status.CLOSED, Status.DE_ESCALATED, to=(Status.ACTIVE, Status.ACCEPTED)),
         endings.reopen,
         ("re-open", "wiedereröffnen", "rouvrir", "réouvrir", "reabrir", "riaprire", "heropen", "heropenen")),
    Word("escalate", "escalate <why>", "sends it now, or sends anyway what was returned", _BOTH,
         {Status.ASKING: (Status.ACTIVE,), Status.RETURNED: (Status.ASKING, Status.ACTIVE)}, endings.escalate,
         ("eskalieren", "escalader", "escalar", "scalare", "escaleren")),
    Word("link", "link ESC-<n>", "belongs together with another case", _BOTH, _EVERYWHERE, acts.link,
         ("verknüpfen", "lier", "vincular", "enlazar", "ligar", "collegare", "koppelen"), takes=("case",)),
    Word("unlink", "unlink ESC-<n>", "does not belong together; remembered", _BOTH, _EVERYWHERE, acts.unlink,
         ("trennen", "délier", "desvincular", "desligar", "scollegare", "ontkoppelen"), takes=("case",)),
    Word("note", "note <text>", "for the trail alone", _BOTH, _EVERYWHERE, acts.note, ("notiz", "vermerk", "nota",
          "notitie"),
         needs_text=True),
    Word("post", "post", "to the team's chat", _SENDER, _stays(Status.ASKING, Status.ACTIVE, Status.ACCEPTED),
         acts.post,
         ("posten", "publier", "publicar", "pubblicare"), undoable=False),
    Word("draft", "draft", "a draft for the customer, by return", _SENDER, _EVERYWHERE, acts.draft,
         ("entwurf", "brouillon", "borrador", "rascunho", "bozza", "concept"), undoable=False),
    Word("status", "status", "where it stands", _ALL, _EVERYWHERE, acts.status,
         ("statut", "estado", "stato"), undoable=False),
    Word("history", "history", "all that happened", _ALL, _EVERYWHERE, acts.history,
         ("verlauf", "historique", "historial", "histórico", "cronologia", "storico", "geschiedenis"),
         undoable=False),
    Word("help", "help", "this list", _ALL, _EVERYWHERE, acts.help_, ("hilfe", "aide", "ayuda", "ajuda", "aiuto",
          "hulp"),
         undoable=False),
    Word("undo", "undo", "takes back the last word", _BOTH | {Role.FORMER}, _leads(*_KNOWN, to=_KNOWN), acts.undo,
         ("rückgängig", "annuler", "deshacer", "desfazer", "annulla", "annullare", "terugdraaien"), undoable=False),
)  # fmt: skip

COMMAND = {word.name: word for word in COMMANDS}
#: every spelling, to its row
SPELLING = {spelling: word for word in COMMANDS for spelling in (word.name, *word.aliases)}


def may(word: Word, roles: frozenset[Role]) -> bool:
    """Whether somebody in these roles is entitled to the word."""
    return bool(word.who & roles)
