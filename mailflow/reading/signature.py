"""Where a person's own words end: signature, disclaimer, and what a device adds by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailflow.reading.lines import Line, joined
from mailflow.reading.marks import is_drawn, is_rule

#: "Sent from my iPhone" and its like, in the words of the clients; the whole line
_DEVICE = re.compile(
    r"(?i)^[\W_]*(?:"
    r"(?:sent|written|typed|composed|sendt|skickat|skickad|verzonden|verstuurd|gesendet|diese nachricht wurde"
    r"|von mein\w+|envoyé|envoye|télécharger|enviado|enviada|"
    r"inviato|inviata|scaric\w+|lähetetty|lähetä|wysłan\w+|odeslán\w+|odoslan\w+|küldve|elküldve|trimis|poslano"
    r"|отправлено|надіслано|gönderildi|στάλθηκε|get|hanki|hent|hämta|"
    r"holen sie sich|laden sie|obtenir|obtenez|obtener|obter|ottieni|download|pobierz|получить|someone)\b.{0,40}?\b"
    r"(?:from|via|with|using|by|for|von|mit|aus|für|depuis|de|du|avec|pour|desde|do|meu|da|dal|con|per|van|met"
    r"|voor|vanaf|fra|med|til|från|för|z|ze|w|s|iphone\w*|с|из|для|з|mailista|από)\b.{0,60}"
    r"|from my (?:iphone|ipad|phone|mobile|android|samsung|blackberry)\b.{0,30}"
    r"|.{0,30}(?:iphonesta|ipadista|iphone-omról|ipademről|iphone['’]\w{2,6} gönderildi)\b.{0,20}"
    r"|.{0,20}(?:iphone|ipad|android|手机|手機|outlook|foxmail|qq邮箱).{0,12}(?:から送信|傳送|发送|发自|寄出|에서 보냄)"
    r"|(?:发自|從我的|从我的|我的|나의).{0,30}(?:iphone|ipad|手机|手機).{0,20}"
    r")[\W_]*$"
)
#: what stands behind a device line: a link to the app, in brackets or after the words
_LINK = re.compile(r"(?i)[<(\[]*https?://\S{1,200}")
#: "Get Outlook for iOS", with the verb first or last; without it the words are somebody's account of where it happens
_OUTLOOK = re.compile(
    r"(?i)[\W_]*(?:get|obtenir|télécharger|obtener|obter|scarica|ottieni|hent|skaffa?|hämta|hanki|pobierz"
    r"|získat|získať|stáhnout|получить|завантажити|获取|下载|取得|下載)\b.{0,30}\boutlook\b.{0,30}"
    r"|[\W_]*(?:获取|下载|取得|下載).{0,12}outlook"
    r"|.{0,20}\boutlook\b.{0,20}(?:beziehen|herunterladen|holen|downloaden|edinin|を入手|다운로드|가져오기)[\W_]*"
)
_GERMAN_ORDER = re.compile(r"(?i)von mein[\w/]+ .{1,40} gesendet|.{1,40} (?:tarafından|cihazımdan) gönderildi")
_DEVICE_WORDS = re.compile(
    r"(?i)iphon|ipad|ipod|android|mobile?\b|mobil|phone|handy|cell\b|galaxy|samsung|blackberry|outlook|windows"
    r"|airmail|mailbox|yahoo|"
    r"htc|huawei|xiaomi|pixel \d|nokia|alcatel|k-9|spark|proton|gmail|thunderbird|\bmail\b|sent from my|device"
    r"|tablet|aol|телефон|手机|手機|smartphone|gmx|web\.de|superhuman|bluemail|nine\b|tutanota"
)
_DELIMITER = re.compile(r"^(?:--|\u2014|\u2013|__)\s?$")

#: words in lower case; three of these groups in one paragraph at the end make it a disclaimer, one alone is a sentence
_DISCLAIMER = tuple(
    tuple(words.split("|"))
    for words in (
        (
            "email|e-mail|message|nachricht|courriel|mensaje|mensagem|messaggio|bericht|meddelelse|meddelande"
            "|viesti|wiadomoś|zpráv|správ|üzenet|сообщени|повідомленн|ileti|邮件|郵件|メール"
        ),
        (
            "confidential|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|fortrolig|konfidenti"
            "|luottamuksel|poufn|důvěrn|dôvern|bizalmas|конфиденциальн|конфіденційн|gizli|机密|機密"
        ),
        (
            "intended solely|intended only|intended recipient|intended for|intended exclusively|sole use|addressee"
            "|named recipient|empfänger|destinataire|destinatari|bestemd|geadresseerde|modtager|mottagare"
            "|vastaanottaj|adresat|určen|címzett|адресат|alıcı|收件人"
        ),
        "delete|destroy|lösch|vernicht|supprim|détrui|elimin|borr|verwijder|slet|radera|usun|smaž|töröl|удал|видал|sil",
        (
            "liab|unauthorised|unauthorized|disclos|virus|haftung|unbefugt|prohibid|interdit|vietat|printing this"
            "|environment before|registered office|registered in|amtsgericht|handelsregister|company number"
            "|company registration"
        ),
    )
)
_DISCLAIMER_TITLE = re.compile(
    r"(?i)^[\W_]*(?:disclaimer|confidentiality notice|legal notice|rechtlicher hinweis|avis de confidentialité"
    r"|aviso legal|avviso di riservatezza)\b"
)

_CLOSING = re.compile(
    r"(?i)^(?:(?:kind|best|warm|many|with)\s)*(?:regards|wishes|thanks(?: and.*| again| in advance)?|thank you"
    r"|cheers|sincerely|yours(?: \w+)?|best|rgds|br|"
    r"mit (?:freundlichen|besten|herzlichen) grüßen|(?:viele|liebe|beste|freundliche|schöne|herzliche) grüße"
    r"|mfg|lg|vg|gruß|grüße|danke(?: .{0,20})?|"
    r"cordialement|bien à vous|bien cordialement|merci(?: .{0,20})?|saludos(?: cordiales)?|un saludo"
    r"|atentamente|gracias(?: .{0,20})?|atenciosamente|abraço|abs|obrigad[oa]|cumprimentos|"
    r"cordiali saluti|distinti saluti|saluti|grazie(?: .{0,12})?|met vriendelijke groet(?:en)?|groeten|groet"
    r"|bedankt|mvh|med venlig hilsen|vennlig hilsen|venlig hilsen|hilsen|"
    r"med vänlig hälsning|vänliga hälsningar|hälsningar|ystävällisin terveisin|terveisin|pozdrawiam"
    r"|z poważaniem|s pozdravem|děkuji|s pozdravom|üdvözlettel|köszönöm|"
    r"cu stimă|lijep pozdrav|srdačan pozdrav|с уважением|спасибо|з повагою|дякую|saygılarımla|iyi çalışmalar"
    r"|teşekkürler|με εκτίμηση|ευχαριστώ)[\s,.!;-]*$"
)
_CONTACT = re.compile(
    r"(?i)(?:\+|00)\d[\d\s()./-]{6,}\d|\b(?:tel|phone|mobile?|fax|cell|t|m|f|p|e|w|direct|telefon|tél|téléphone"
    r"|móvil)\s?[.:]\s*\S|https?://|www\.|@[\w-]+\.\w|"
    r"\b(?:gmbh|ltd|inc|llc|ag|s\.a|b\.v|a/s|oy|sp\. z o\.o|s\.r\.o|kg|corp|limited|street|road|straße|strasse"
    r"|rue|calle|avenue)\b"
)
_TITLE = re.compile(
    r"(?i)\b(?:support|manager|engineer|director|head|lead|officer|ceo|cto|cfo|vp|president|consultant"
    r"|specialist|agent|team|customer|success|account|"
    r"sales|product|developer|administrator|analyst|leiter|geschäftsführer\w*|kundenservice|responsable"
    r"|directeur|gerente|technical|operations)\b|[|•·]"
)
_LIST = re.compile(
    r"(?i)mailing list|listinfo|you received this message because you are subscribed"
    r"|to unsubscribe from this group|mailingliste"
)
_NAME = re.compile(r"[-\u2013\u2014~] ?(?!\d)[^\W\d_][\w.'’]{0,20}(?: [^\W\d_][\w.'’]{0,20}){0,2}")
_ITEM = re.compile(r"\s{0,8}[-\u2013*\u2022] ?\S")
#: longer than any signature: text that happens to stand below two dashes
_MAX_LINES = 25


@dataclass(frozen=True)
class Parted:
    """A person's lines, and what was cut below them."""

    lines: list[Line]
    cut: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return joined(self.lines)


def part(lines: list[Line], name: str = "") -> Parted:
    """Own words apart from signature, disclaimer and device lines. `name`: of the writer, if it is known."""
    kept = list(lines)
    cut: list[str] = []
    if marked := [line for line in kept if line.signature and not line.blank]:
        rest = [line for line in kept if not line.signature]
        if any(not line.blank for line in rest):
            kept, cut = rest, [joined(marked)]
    for step in (_list_footer, _at_delimiter, _device_lines, _disclaimer, _device_lines, _at_delimiter):
        kept = _trimmed(kept)
        kept, gone = step(kept)
        cut = gone + cut
    kept = _trimmed(kept)
    kept, gone = _dashed_name(kept)
    cut = gone + cut
    kept, gone = _unmarked(_trimmed(kept), name)
    return Parted(_trimmed(kept), tuple(text for text in gone + cut if text.strip()))


def _trimmed(lines: list[Line]) -> list[Line]:
    start, end = 0, len(lines)
    while start < end and lines[start].blank:
        start += 1
    while end > start and lines[end - 1].blank:
        end -= 1
    return lines[start:end]


def _split(lines: list[Line], at: int) -> tuple[list[Line], list[str]]:
    return lines[:at], [joined(lines[at:])]


def _at_delimiter(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """RFC 3676, 4.3: two dashes and a space; the space is lost on many ways."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if (
            len(line.text) < 9
            and line.depth == 0
            and is_drawn(line.text)
            and _DELIMITER.match(line.text.strip(" \u00a0") + " ")
        ):
            below = sum(not line.blank for line in lines[index + 1 :])
            return _split(lines, index) if below <= _MAX_LINES else (lines, [])
    return lines, []


def _is_device(line: Line) -> bool:
    text = _LINK.sub("", line.short).strip(" .")
    return (
        0 < len(text) <= 120
        and ":" not in text
        and bool(
            (_DEVICE.match(text) or _GERMAN_ORDER.match(text) or _OUTLOOK.fullmatch(text))
            and _DEVICE_WORDS.search(text)
        )
    )


def _list_footer(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """Mailman, Google Groups and Sympa put a rule or dashes, and how to leave the list, under every mail."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 10), -1):
        if is_drawn(lines[index].text) and (is_rule(lines[index]) or _DELIMITER.match(lines[index].text)):
            below = " ".join(line.text[:300] for line in lines[index + 1 :])
            return _split(lines, index) if _LIST.search(below) else (lines, [])
    return lines, []


def _device_lines(lines: list[Line]) -> tuple[list[Line], list[str]]:
    end = len(lines)
    while end and (lines[end - 1].blank or is_footer(lines[end - 1])):
        end -= 1
    return (lines, []) if end == len(lines) else _split(lines, end)


def is_footer(line: Line) -> bool:
    """Is this line one that a device or a client adds?"""
    return _is_device(line) or bool(re.fullmatch(r"[_\-*=\u2500]{4,}", line.short))


def _disclaimer(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """From the first paragraph of legal text, if nothing but such and short lines stands below it."""
    start = len(lines)
    for first, last in _paragraphs_from_below(lines):
        text = " ".join(line.text for line in lines[first:last])[:4_000]
        groups = _legal(text.lower())
        if groups >= 3 or (groups >= 1 and _DISCLAIMER_TITLE.match(text)):
            start = first
        elif len(text) > 120 or len(lines) - start > 30:
            break
    return _split(lines, start) if start < len(lines) else (lines, [])


def _legal(text: str) -> int:
    """How many sorts of legal words stand in this paragraph; none in one too short to be a disclaimer."""
    if len(text) < 50 and text.isascii():
        return 0
    return sum(any(word in text for word in group) for group in _DISCLAIMER)


def _paragraphs_from_below(lines: list[Line]) -> Iterator[tuple[int, int]]:
    last: int | None = None
    for index in range(len(lines) - 1, -1, -1):
        if lines[index].blank:
            if last is not None:
                yield index + 1, last
            last = None
        elif last is None:
            last = index + 1
    if last is not None:
        yield 0, last


def _dashed_name(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """`-Ann Lee` as the last line: a signature, where no list is around it."""
    if (
        len(lines) > 2
        and lines[-2].blank
        and _NAME.fullmatch(lines[-1].short)
        and not any(_ITEM.match(line.text) for line in lines[:-1])
    ):
        return _split(lines, len(lines) - 1)
    return lines, []


def _unmarked(lines: list[Line], name: str) -> tuple[list[Line], list[str]]:
    """A signature without a delimiter: below a closing greeting, or beginning with the writer's own name.

    It needs a line with a number, an address, a title or a company; a name alone belongs to the greeting and stays.
    """
    last = range(max(1, len(lines) - 12), len(lines))
    start = next((index + 1 for index in reversed(last) if _CLOSING.match(lines[index].short)), 0)
    if not start and name:
        start = next((index for index in last if _same(lines[index].short, name) and lines[index - 1].blank), 0)
    block = [line.short for line in lines[start:] if not line.blank]
    if not start or not 2 <= len(block) <= 10 or any(len(text) > 90 or text.endswith("?") for text in block):
        return lines, []
    if sum(bool(_CONTACT.search(text) or _TITLE.search(text)) for text in block[1:]) == 0:
        return lines, []
    return _split(lines, start)


def _same(text: str, name: str) -> bool:
    return bool(text) and text.casefold().strip(" ,.|") in {name.casefold()}
