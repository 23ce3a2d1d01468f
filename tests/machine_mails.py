"""Mails in the manner of the services and programs that send them by themselves, and mails of people that only look alike."""

from mailflow.mail.automatic import Machine
from mailflow.mail.message import Message, parse

BOUNCE, AWAY, OTHER = Machine.BOUNCE, Machine.AWAY, Machine.OTHER


def mail(head: str, body: str = "Hello", subject: str = "Re: ESC-142", sender: str = "lee@example.com") -> Message:
    """A mail with these header fields, one a line."""
    given = head.lower()
    lines = [line.strip() for line in head.strip().splitlines()]
    lines += [f"From: {sender}"] if "from:" not in given.replace("mail_from:", "") else []
    lines += [f"Subject: {subject}"] if "subject:" not in given else []
    return parse("\r\n".join([*lines, "To: escalations@example.com", "", *body.splitlines(), ""]).encode())


def parts(kind: str, *bodies: tuple[str, str]) -> tuple[str, str]:
    """The header and the body of a multipart mail."""
    inside = "".join(f"--b\n{head}\n\n{body}\n\n" for head, body in bodies)
    return f'MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary="b"', f"{inside}--b--"


TEXT = "Content-Type: text/plain; charset=utf-8"
RETURNED = (
    "Content-Type: message/rfc822",
    "From: desk@example.com\nSubject: ESC-142\nX-Mailflow-Ref: ESC-142\nX-Mailflow-Kind: brief\n\nThe brief",
)


def dsn(sender: str, subject: str, words: str, report: str, extra: str = "") -> Message:
    head, body = parts(
        "report; report-type=delivery-status",
        (TEXT, words),
        ("Content-Type: message/delivery-status", report),
        RETURNED,
    )
    return mail(f"{extra}\nFrom: {sender}\nSubject: {subject}\n{head}".strip(), body)


POSTFIX = dsn(
    "MAILER-DAEMON@mx.example.com (Mail Delivery System)",
    "Undelivered Mail Returned to Sender",
    "This is the mail system at host mx.example.com.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n"
    "<bob@list.example>: host mx.list.example[192.0.2.7] said: 550 5.1.1\n    <bob@list.example>: Recipient address rejected: User unknown (in reply to RCPT TO command)",
    "Reporting-MTA: dns; mx.example.com\nX-Postfix-Queue-ID: 4F2A\n\nFinal-Recipient: rfc822; bob@list.example\nOriginal-Recipient: rfc822;Bob@list.example\nAction: failed\nStatus: 5.1.1\n"
    "Diagnostic-Code: smtp; 550 5.1.1\n    <bob@list.example>: Recipient address rejected: User unknown",
    "Auto-Submitted: auto-replied",
)
EXCHANGE = dsn(
    "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>",
    "Undeliverable: ESC-142 checkout down",
    "Your message to bob@list.example couldn't be delivered.\n\nbob wasn't found at list.example.\n\nRemote server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient bob@list.example not found by SMTP address lookup'",
    "Reporting-MTA: dns;EX01.example.com\n\nFinal-Recipient: rfc822;bob@list.example\nAction: failed\nStatus: 5.1.10\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound",
    "Auto-Submitted: auto-replied",
)
GMAIL = dsn(
    "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
    "Delivery Status Notification (Failure)",
    "** Address not found **\n\nYour message wasn't delivered to bob@list.example because the address couldn't be found.\n\nThe response was:\n\n550 5.1.1 The email account that you tried to reach does not exist.",
    "Reporting-MTA: dns; googlemail.com\n\nFinal-Recipient: rfc822; bob@list.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.",
    "X-Failed-Recipients: bob@list.example\nAuto-Submitted: auto-replied",
)
EXIM = dsn(
    "Mail Delivery System <Mailer-Daemon@mx.example.com>",
    "Mail delivery failed: returning message to sender",
    "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n"
    "  bob@list.example\n    host mx.list.example [192.0.2.7]\n    SMTP error from remote mail server after RCPT TO:<bob@list.example>:\n    550 5.1.1 No such user",
    "Reporting-MTA: dns; mx.example.com\n\nAction: failed\nFinal-Recipient: rfc822;bob@list.example\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 5.1.1 No such user",
    "X-Failed-Recipients: bob@list.example\nAuto-Submitted: auto-replied",
)
DELAYED = dsn(
    "MAILER-DAEMON@mx.example.com",
    "Delayed Mail (still being retried)",
    "<bob@list.example>: connect to mx.list.example[192.0.2.7]:25: 450 4.4.1 Connection timed out",
    "Final-Recipient: rfc822; bob@list.example\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; 450 4.4.1 Connection timed out",
)
OLD_EXIM = mail(
    "From: Mail Delivery System <Mailer-Daemon@mx.example.com>\nSubject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: bob@list.example",
    "The following address(es) failed:\n\n  bob@list.example\n    550 5.1.1 No such user",
)
QMAIL = mail(
    "From: MAILER-DAEMON@mx.example.com\nSubject: failure notice\nReturn-Path: <>",
    "Hi. This is the qmail-send program at mx.example.com.\n\n<bob@list.example>:\n192.0.2.7 does not like recipient.\nRemote host said: 550 5.1.1 No such user",
)
POSTMASTER = mail(
    "From: postmaster@example.com\nSubject: Undeliverable: ESC-142",
    "Delivery has failed to these recipients or groups:\n\nbob@list.example\n\n#550 5.1.1 RESOLVER.ADR.RecipNotFound ##",
)
BOUNCES = [POSTFIX, EXCHANGE, GMAIL, EXIM, DELAYED, OLD_EXIM, QMAIL, POSTMASTER]

INVITATION = "BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR"
MDN = parts(
    "report; report-type=disposition-notification",
    (TEXT, "Your message was read."),
    ("Content-Type: message/disposition-notification", "Disposition: manual-action/MDN-sent-manually; displayed"),
)
GOOGLE_INVITE = parts(
    "mixed", (TEXT, "You are invited"), ('Content-Type: text/calendar; charset="UTF-8"; method=REQUEST', INVITATION)
)
#: how Exchange begins its notes, one language of the mailbox each; there is no other sign in these
SUBJECTS = [
    "Automatic reply: ESC-142", "Auto-Reply: ESC-142", "Out of Office: ESC-142", "Out of the office: ESC-142", "Out of Office AutoReply: ESC-142", "Out of office",
    "Automatische Antwort: ESC-142", "Abwesenheitsnotiz: ESC-142", "Réponse automatique : ESC-142", "Réponse automatique\u00a0: ESC-142", "Absence du bureau: ESC-142",
    "Respuesta automática: ESC-142", "Fuera de la oficina: ESC-142", "Resposta automática: ESC-142", "Risposta automatica: ESC-142", "Fuori sede: ESC-142",
    "Automatisch antwoord: ESC-142", "Afwezig: ESC-142", "Autosvar: ESC-142", "Automatiskt svar: ESC-142", "Automaattinen vastaus: ESC-142", "Automatická odpověď: ESC-142",
    "Autoodpowiedź: ESC-142", "Automatikus válasz: ESC-142", "Răspuns automat: ESC-142", "Автоматический ответ: ESC-142", "Otomatik Yanıt: ESC-142", "Αυτόματη απάντηση: ESC-142",
    "自動応答: ESC-142", "自动答复: ESC-142", "자동 회신: ESC-142",
    # how they are written elsewhere
    "Automated reply: ESC-142", "Auto-Response: ESC-142", "Out-of-Office: ESC-142", "[Auto-Reply] ESC-142", "Vacation response: ESC-142",
    "Abwesenheitsmeldung: ESC-142", "Automatische Abwesenheitsmeldung: ESC-142", "Message d'absence : ESC-142", "Réponse automatique d’absence : ESC-142",
    "Respuesta automatica: ESC-142", "Ausencia de la oficina: ESC-142", "Ausência do escritório: ESC-142", "Automatisch afwezigheidsbericht: ESC-142",
    "Fraværsmelding: ESC-142", "Fraværsbesked: ESC-142", "Sjálfvirkt svar: ESC-142", "Poissaoloviesti: ESC-142", "Poissa toimistosta: ESC-142",
    "Mimo kancelář: ESC-142", "Poza biurem: ESC-142", "Házon kívül: ESC-142", "Аутоматски одговор: ESC-142", "Përgjigje automatike: ESC-142",
    "Вне офиса: ESC-142", "Автоматически отговор: ESC-142", "Автоматты жауап: ESC-142", "Otomatik cevap: ESC-142", "Ofis dışında: ESC-142", "Avtomatik cavab: ESC-142",
    "Εκτός γραφείου: ESC-142", "מענה אוטומטי: ESC-142", "מחוץ למשרד: ESC-142", "الرد التلقائي: ESC-142", "خارج المكتب: ESC-142", "پاسخ خودکار: ESC-142",
    "स्वचालित उत्तर: ESC-142", "【自動返信】ESC-142", "不在通知: ESC-142", "不在のお知らせ：ESC-142", "自动回复：ESC-142", "[자동응답] ESC-142", "부재중 알림: ESC-142",
    "การตอบกลับอัตโนมัติ: ESC-142", "Jawapan automatik: ESC-142", "Erantzun automatikoa: ESC-142", "Ymateb awtomatig: ESC-142",
]  # fmt: skip

MACHINES: list[tuple[Machine, Message]] = [
    *((BOUNCE, one) for one in BOUNCES),
    *((AWAY, mail("", subject=subject)) for subject in SUBJECTS),
    # out of office, by header
    (AWAY, mail("Auto-Submitted: auto-replied", "I am away until Monday.")),
    (AWAY, mail("Auto-Submitted: Auto-Replied (vacation)\nPrecedence: bulk", "I am away until Monday.")),
    (AWAY, mail('Auto-Submitted: auto-replied; owner-email="lee@example.com"')),
    (AWAY, mail("Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\nSubject: Automatic reply: ESC-142")),
    (AWAY, mail("Auto-Submitted: auto-generated\nX-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent\nSubject: ESC-142: nisam tu")),
    (AWAY, mail("X-Autoreply: yes\nPrecedence: bulk")),
    (AWAY, mail("X-Autorespond: ESC-142")),
    (AWAY, mail("Precedence: auto_reply")),
    (AWAY, mail("Precedence: auto-reply")),
    # receipts, calendar, recall
    (OTHER, mail(f"Subject: Read: ESC-142\n{MDN[0]}", MDN[1])),
    (OTHER, mail(f"Subject: Gelesen: ESC-142\n{MDN[0]}", MDN[1])),
    (OTHER, mail("Content-Type: text/calendar; method=REPLY", INVITATION, "Accepted: Escalation call")),
    (OTHER, mail("Content-Class: urn:content-classes:calendarmessage", subject="Declined: Escalation call")),
    (OTHER, mail(f"Subject: Invitation: call\n{GOOGLE_INVITE[0]}", GOOGLE_INVITE[1])),
    (OTHER, mail("", "Lee Chan would like to recall the message, \"ESC-142\".", "Recall: ESC-142")),
    (OTHER, mail("", "", "Rückruf: ESC-142")),
    (OTHER, mail("", "Lee Chan möchte die Nachricht \"ESC-142\" zurückrufen.", "Rückruf: ESC-142")),
    # newsletters, notifications, robots
    (OTHER, mail("List-Id: <news.vendor.example>\nList-Unsubscribe: <https://vendor.example/u>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click")),
    (OTHER, mail("List-Post: NO\nList-Unsubscribe-Post: List-Unsubscribe=One-Click")),
    (OTHER, mail("Precedence: bulk")),
    (OTHER, mail("Precedence: junk")),
    (OTHER, mail("Auto-Submitted: auto-generated", subject="[JIRA] (OPS-7) created")),
    (OTHER, mail("Auto-Submitted: auto-notified")),
    (OTHER, mail("", sender="no-reply@vendor.example")),
    (OTHER, mail("", sender="noreply+41@vendor.example")),
    (OTHER, mail("", sender="support_do-not-reply@vendor.example")),
    (OTHER, mail("", sender="bounces@vendor.example")),
    (OTHER, mail("Return-Path: <>")),
    # our own mail, sent back by a rule
    (OTHER, mail("X-Mailflow-Ref: ESC-142\nX-Mailflow-Kind: brief", sender="desk@example.com")),
]  # fmt: skip

ICS = parts(
    "mixed",
    (TEXT, "Please look at the attached invitation"),
    ('Content-Type: text/calendar; name="call.ics"\nContent-Disposition: attachment; filename="call.ics"', INVITATION),
)
FORWARDED_BOUNCE = parts(
    "mixed",
    (TEXT, "Our mails to this customer bounce"),
    (
        "Content-Type: message/rfc822",
        "From: MAILER-DAEMON@mx.example.com\nAuto-Submitted: auto-replied\nSubject: Undelivered\n\n550 5.1.1",
    ),
)
PEOPLE: list[Message] = [
    mail("", "Please help"),
    mail("Auto-Submitted: no"),
    mail("Auto-Submitted: No (typed)"),
    mail("X-Auto-Response-Suppress: All"),
    mail("X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply"),
    mail("List-Id: Escalations <escalations.example.com>\nPrecedence: list\nList-Post: <mailto:escalations@example.com>"),
    mail("List-Id: <team.example.com>\nList-Unsubscribe: <mailto:team-leave@example.com>"),
    mail("List-Id: <team.example.com>\nList-Post: <mailto:team@example.com>\nPrecedence: bulk\nMailing-List: contact team-help@example.com; run by ezmlm"),
    mail("List-Id: <team.example.com>\nList-Post: <mailto:team@example.com>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\nX-Google-Group-Id: 41"),
    mail("Return-Path: <lee@example.com>"),
    mail("Return-Path: <team+bounces-41@lists.example.com>\nSender: team-bounces@lists.example.com"),
    mail("Importance: high\nX-Priority: 1"),
    mail("Disposition-Notification-To: lee@example.com"),
    mail("", subject="Automatic updates fail at the customer"),
    mail("", subject="Fwd: Automatic reply: your ticket"),
    mail("", subject="Réponse automatique incorrecte envoyée au client"),
    mail("", subject="Abwesende Nutzer werden nicht angezeigt"),
    mail("", subject="Out of office replies loop since the update"),
    mail("", subject="Re: Automatic reply: ESC-142"),
    mail("", subject="Absence: who covers Northwind?"),
    mail("", subject="Urlaub: wer vertritt Lee?"),
    mail("", subject="Auto: the import of cars fails"),
    mail("", subject="OOO customers: the list is empty"),
    mail("", subject="[Auto-reply rules] the editor crashes"),
    mail("", subject="自動返信が届かない: Northwind"),
    mail("", "The customer recalls all printers", "Recall: printers at Northwind"),
    mail("", "Le client attend toujours", "Rappel : Northwind"),
    mail("Content-Type: text/html", "<p>They recall the product</p>", "Recall: product of Northwind"),
    mail("", subject="Undeliverable mails at the customer"),
    mail("", subject="Delivery failure of the shipment", sender="lee@example.com"),
    mail("", subject="DNS of our domain", sender="postmaster@example.com"),
    mail("", sender="norma.reply@example.com"),
    mail("", sender="bounce.house@example.com"),
    mail("X-Mailer: Microsoft Outlook 16.0\nThread-Topic: ESC-142\nX-MS-Has-Attach:"),
    mail("X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent", subject="forwarded to you by my rule"),
    mail("X-Mailflow-Ref: ESC-142"),
    mail("Precedence: first-class"),
    mail("X-Autoreply: no"),
    mail(f"Subject: Fwd: invitation\n{ICS[0]}", ICS[1]),
    mail(f"Subject: bounces\n{FORWARDED_BOUNCE[0]}", FORWARDED_BOUNCE[1]),
]  # fmt: skip
