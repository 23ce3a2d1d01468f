"""Mail programs as tables: how each forwards, replies and attaches, in each of its languages. To add one, add one row."""

from dataclasses import dataclass, field, replace

from tests import clients_dates as dates
from tests import clients_labels as labels
from tests.clients_style import (
    Block,
    Frame,
    Writing,
    Wrote,
    bare,
    doubled,
    quoted,
)  # fmt: skip

#: nothing stands around it
BARE = Frame()


@dataclass(frozen=True)
class Client:
    """One mail program; either `wrote` or `header` stands above the text it quotes in a reply."""

    name: str
    writing: Writing
    forwarded: Block
    #: around the quoted text of a reply
    quote: Frame
    wrote: Wrote | None = None
    header: Block | None = None
    #: around block and text of a forward, and around the text alone
    around: Frame = BARE
    inside: Frame = BARE
    ending: str = ""
    #: iOS sets the attribution inside the plain quote
    quotes_attribution: bool = False
    mobile: dict[str, str] = field(default_factory=dict)
    prefixes: bool = False
    page: tuple[str, str] = ("<html><head></head><body>", "</body></html>")

    @property
    def languages(self) -> tuple[str, ...]:
        """Those in which this client both forwards and replies."""
        above = self.wrote.patterns if self.wrote else self.header.labels if self.header else {}
        return tuple(each for each in self.forwarded.labels if each in self.forwarded.dates and each in above)


GMAIL_WRITING = Writing(("<div>", "</div>"), "<div><br></div>", width=72)
GMAIL_FORWARD = Block(
    labels.GMAIL, dates.GMAIL_DATE, bare, html_row="{label} {value}<br>",
    html_frame=('<div dir="ltr" class="gmail_attr">{mark}<br>', "</div><br><br>"), plain_frame=("{mark}\n", "\n\n"),
)  # fmt: skip
GMAIL_WROTE = Wrote(
    dates.GMAIL_WROTE, html_frame=('<div dir="ltr" class="gmail_attr">', "<br></div>"), width=78,
)  # fmt: skip
GMAIL_QUOTE = Frame(
    "> ",
    '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">',
    "</blockquote>",
)
GMAIL_AROUND = Frame(opening='<br><div class="gmail_quote gmail_quote_container">', closing="</div>")
GMAIL_PAGE = ('<div dir="ltr">', "</div>")

WORD_WRITING = Writing(('<p class="MsoNormal">', "<o:p></o:p></p>"), '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>')
WORD_PAGE = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="Microsoft Word 15">'
    "<style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head>"
    '<body lang="EN-GB" link="#0563C1" style="word-wrap:break-word"><div class="WordSection1">',
    "</div></body></html>",
)
WORD_BLOCK = Block(
    labels.OUTLOOK, dates.OUTLOOK, bare, "from date to cc subject", "; ", plain_frame=("\n", "\n"),
    html_frame=('<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
                '<p class="MsoNormal">', "<o:p></o:p></p></div></div>"),
)  # fmt: skip
MAC_BLOCK = Block(
    labels.OUTLOOK_MAC, dates.OUTLOOK_MAC, doubled, "from date to cc subject", ", ", plain_frame=("\n", ""),
    html_row='<b><span style="font-size:12.0pt;color:black">{label} </span></b><span style="font-size:12.0pt;color:black">{value}<br></span>',
    html_frame=('<div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
                '<p class="MsoNormal" style="margin-bottom:12.0pt">', "<o:p></o:p></p></div>"),
)  # fmt: skip
WEB_WRITING = Writing(
    ('<div class="elementToProof" style="font-family: Aptos, Calibri, sans-serif; font-size: 12pt;">', "</div>"),
    '<div class="elementToProof"><br></div>',
)
WEB_BLOCK = Block(
    labels.OUTLOOK, dates.OUTLOOK, doubled, "from date to cc subject", "; ",
    plain_frame=("________________________________\n", "\n"),
    html_frame=('<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">'
                '<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">',
                "</font><div>&nbsp;</div></div>"),
)  # fmt: skip
MOBILE_BLOCK = Block(
    labels.OUTLOOK, dates.OUTLOOK_MOBILE, doubled, "from date to cc subject", "; ",
    html_row="<strong>{label}</strong> {value}<br>", plain_frame=("________________________________\n", "\n"),
    html_frame=('<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">'
                '<font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">', "</font></div>"),
)  # fmt: skip
APPLE_WRITING = Writing(("<div>", "</div>"), "<div><br></div>")
APPLE_PAGE = (
    '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head>'
    '<body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">',
    "</body></html>",
)
APPLE_BLOCK = Block(
    labels.APPLE, dates.APPLE, quoted, "from subject date to cc", plain_frame=("{mark}\n\n", "\n"),
    html_row='<div style="margin-top: 0px; margin-right: 0px;"><span style="color:rgba(0, 0, 0, 1.0);"><b>{label} </b></span>'
             '<span style="font-family: -webkit-system-font;">{value}<br></span></div>',
    html_frame=('<div>{mark}</div><br class="Apple-interchange-newline">', "<br>"),
)  # fmt: skip
CITED = Frame("> ", '<blockquote type="cite">', "</blockquote>")
FLOWED = Writing(("<p>", "</p>"), "", width=72, flowed=True)
BREAKS = Writing(("", "<br>"), "<br>")
# the plain alternative of Yahoo runs the whole block together in one line
YAHOO_BLOCK = Block(
    labels.YAHOO, dates.YAHOO_DATE, bare, "from to cc date subject", "; ", html_row="<div><b>{label}</b> {value}</div>",
    plain_row="{label} {value}", plain_frame=("\n \n    {mark} ", "\n\n"),
    html_frame=("<div>{mark}</div>", "<div><br></div>"),
)  # fmt: skip

CLIENTS = (
    Client("gmail", GMAIL_WRITING, GMAIL_FORWARD, GMAIL_QUOTE, GMAIL_WROTE, around=GMAIL_AROUND, page=GMAIL_PAGE),
    Client(
        "gmailapp", Writing(('<div dir="auto">', "</div>"), '<div dir="auto"><br></div>', width=72), GMAIL_FORWARD,
        GMAIL_QUOTE, GMAIL_WROTE, around=GMAIL_AROUND, page=("", ""),
    ),
    Client("outlook", WORD_WRITING, WORD_BLOCK, BARE, header=WORD_BLOCK, prefixes=True, page=WORD_PAGE),
    Client("outlookweb", WEB_WRITING, WEB_BLOCK, BARE, header=WEB_BLOCK, prefixes=True),
    Client("outlookmac", WORD_WRITING, MAC_BLOCK, BARE, header=MAC_BLOCK, prefixes=True, page=WORD_PAGE),
    Client(
        "outlookmobile", Writing(('<div dir="ltr">', "</div>"), "<div><br></div>"), MOBILE_BLOCK, BARE,
        header=MOBILE_BLOCK, prefixes=True, mobile=labels.OUTLOOK_MOBILE,
    ),
    Client(
        "applemail", APPLE_WRITING, APPLE_BLOCK, CITED, Wrote(dates.APPLE_WROTE, quoted), around=CITED, page=APPLE_PAGE,
    ),
    Client(
        "iphone", Writing(("", "<br>"), "<br>"), replace(APPLE_BLOCK, order="from date to cc subject"),
        Frame("> ", '<blockquote type="cite">', "</blockquote>"), Wrote(dates.APPLE_WROTE, bare,
        ('<div dir="ltr"><br><blockquote type="cite">', "<br><br></blockquote></div>")), around=CITED,
        mobile=labels.IPHONE, quotes_attribution=True, page=('<html><body dir="auto">', "</body></html>"),
    ),
    Client(
        "thunderbird", FLOWED,
        Block(labels.THUNDERBIRD, dates.RFC, quoted, "subject date from to cc", plain_row="{label} \t{value}\n",
              plain_frame=("\n\n{mark}\n", "\n\n"),
              html_row='<tr><th nowrap="nowrap" valign="BASELINE" align="RIGHT">{label} </th><td>{value}</td></tr>',
              html_frame=('<div class="moz-forward-container"><br><br>{mark}<table class="moz-email-headers-table" '
                          'cellspacing="0" cellpadding="0" border="0"><tbody>', "</tbody></table><br><br>")),
        Frame("> ", '<blockquote type="cite" cite="mid:q1@desk.example">', "</blockquote>"),
        Wrote(dates.THUNDERBIRD_WROTE, html_frame=('<div class="moz-cite-prefix">', "<br></div>")),
        around=Frame(closing="</div>"),
    ),
    Client(
        "yahoo", Writing(('<div dir="ltr" data-setdir="false">', "</div>"), "<div><br></div>"), YAHOO_BLOCK,
        Frame(opening="<div>", closing="</div></div>"),
        Wrote(dates.YAHOO_WROTE, html_frame=('<div id="ydp1yahoo_quoted" class="yahoo_quoted"><div>',
                                             "</div><div><br></div>")),
        around=Frame(opening='<div id="ydp1yahoo_quoted" class="yahoo_quoted"><div>', closing="</div></div>"),
    ),
    Client(
        "k9", BREAKS,
        Block(labels.K9, dates.K9, quoted, "from date to cc subject", html_row="<b>{label}</b> {value}<br>",
              plain_frame=("\n{mark}\n", "\n"), html_frame=("<br><br>{mark}<br>", "<br>")),
        Frame(">", '<blockquote class="gmail_quote" style="margin: 0pt 0pt 0pt 0.8ex;">', "</blockquote>"),
        Wrote(dates.K9_WROTE, quoted, ('<div class="gmail_quote">', "</div>")),
        around=Frame(opening='<div class="gmail_quote">', closing="</div>"),
    ),
    Client(
        "samsung", Writing(('<div dir="auto">', "</div>"), "<div><br></div>"),
        Block(labels.SAMSUNG, dates.SAMSUNG, bare, "from date to cc subject", html_row="<div>{label} {value} </div>",
              plain_frame=("\n{mark}\n", "\n"),
              html_frame=('<div align="left" dir="auto" style="font-size:100%;color:#000000"><div>{mark}</div>',
                          "</div><div><br></div>")),
        BARE, header=Block(labels.SAMSUNG, dates.SAMSUNG, bare, "from date to cc subject",
                              html_row="<div>{label} {value} </div>", plain_frame=("\n{mark}\n", "\n"),
                              html_frame=("<div><div>{mark}</div>", "</div><div><br></div>")),
    ),
    Client(
        "hubspot", Writing(("<p>", "</p>"), ""),
        Block(labels.HUBSPOT, dates.HUBSPOT, bare, html_row="{label} {value}<br>"), GMAIL_QUOTE, GMAIL_WROTE,
        around=Frame(opening='<div class="hs_reply">', closing="</div>"),
    ),
    Client(
        "proton", Writing(('<div style="font-family: Arial, sans-serif; font-size: 14px;">', "</div>"), "<div><br></div>"),
        Block(labels.PROTON, dates.PROTON, bare, html_row="        {label} {value}<br>"),
        Frame("> ", '<blockquote class="protonmail_quote" type="cite">', "</blockquote>"),
        Wrote(dates.PROTON_WROTE, html_frame=('<div class="protonmail_quote">', "<br></div>")),
        around=Frame(opening='<div class="protonmail_quote">', closing="</div>"),
        inside=Frame("> ", '<blockquote class="protonmail_quote" type="cite">', "</blockquote>"),
    ),
    Client(
        "fastmail", Writing(("<div>", "<br></div>"), "<div><br></div>"),
        Block(labels.FASTMAIL, dates.FASTMAIL, quoted, "from to cc subject date", html_row="<div>{label} {value}<br></div>",
              html_frame=("<div>{mark}<br></div>", "<div><br></div>")),
        Frame("> ", '<blockquote type="cite" id="qt">', "</blockquote>"), Wrote(dates.FASTMAIL_WROTE),
    ),
    Client(
        "missive", Writing(("<div>", "</div>"), "<div><br></div>"),
        Block(labels.MISSIVE, {"en": dates.GMAIL_DATE["en"]}, bare, html_row="{label} {value}<br>"), GMAIL_QUOTE,
        GMAIL_WROTE, around=Frame(opening='<div class="missive_quote">', closing="</div>"),
    ),
    Client(
        "front", Writing(("<div>", "</div>"), "<div><br></div>"),
        Block(labels.FRONT, dates.FRONT, bare, html_row="{label} {value}<br>"),
        Frame("> ", '<blockquote type="cite" class="front-blockquote">', "</blockquote>"), Wrote(dates.FRONT_WROTE),
        inside=Frame("> ", '<blockquote type="cite" class="front-blockquote">', "</blockquote>"),
    ),
    Client(
        "mutt", Writing(("", "<br>"), "<br>", width=72),
        Block(labels.MUTT, {"en": "{rfc}"}, quoted, "date from to cc subject", plain_frame=("{mark}\n\n", "\n")),
        Frame("> "), Wrote(dates.MUTT_WROTE), ending="\n----- End forwarded message -----\n",
    ),
)  # fmt: skip
