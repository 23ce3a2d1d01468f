"""Mails that machines send, written for the tests. Where a program is named, the header fields are those it is known for.

To add one, add a row: what it is, the sort of machine (None: a person wrote it), and the mail.
"""

from textwrap import dedent

from mailflow.mail.automatic import Machine

BOUNCE, AWAY, OTHER, PERSON = Machine.BOUNCE, Machine.AWAY, Machine.OTHER, None


def _mail(text: str) -> bytes:
    return dedent(text).strip("\n").replace("\n", "\r\n").encode() + b"\r\n"


def _report(sender: str, subject: str, kind: str, words: str, machine: str, extra: str = "") -> bytes:
    head = f"From: {sender}\nTo: escalations@example.com\nSubject: {subject}\n{extra}MIME-Version: 1.0\n"
    body = (
        f'Content-Type: multipart/report; report-type={kind}; boundary="=_r"\n\n--=_r\nContent-Type: text/plain; charset=utf-8\n\n{words}\n\n'
        f"--=_r\nContent-Type: message/{kind}\n\n{machine}\n\n--=_r--\n"
    )
    return (head + body).replace("\n", "\r\n").encode()


_FAILED = "Reporting-MTA: dns; mx.vendor.example\n\nFinal-Recipient: rfc822; lists@example.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown"
_DELAYED = "Reporting-MTA: dns; mx.vendor.example\n\nFinal-Recipient: rfc822; lists@example.com\nAction: delayed\nStatus: 4.4.1\nWill-Retry-Until: Wed, 25 Nov 2026 09:00:00 +0000"
_RELAYED = "Reporting-MTA: dns; mx.vendor.example\n\nFinal-Recipient: rfc822; lists@example.com\nAction: relayed\nStatus: 2.0.0"
_READ = "Reporting-UA: mail.example; Client 1.0\nFinal-Recipient: rfc822; lee@example.com\nDisposition: manual-action/MDN-sent-automatically; displayed"
_DELETED = _READ.replace("displayed", "deleted")


def _away(subject: str, words: str, fields: str = "", sender: str = "Lee Chan <lee@example.com>") -> bytes:
    head = f"From: {sender}\nTo: escalations@example.com\nSubject: {subject}\n{fields}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{words}\n"
    return head.replace("\n", "\r\n").encode()


_EXCHANGE = (
    "Thread-Topic: {0}\nX-Auto-Response-Suppress: All\nauto-submitted: auto-generated\nX-MS-Exchange-Inbox-Rules-Loop: lee@example.com\n"
    "X-MS-TNEF-Correlator:\nx-ms-exchange-generated-message-source: Mailbox Rules Agent\n"
)
_CALENDAR = "BEGIN:VCALENDAR\nPRODID:-//Vendor//EN\nVERSION:2.0\nMETHOD:{0}\nBEGIN:VEVENT\nUID:1\nSUMMARY:Call\nEND:VEVENT\nEND:VCALENDAR"


def _calendar(method: str, subject: str, words: str, top: str = "") -> bytes:
    body = (
        f'From: Lee Chan <lee@example.com>\nTo: escalations@example.com\nSubject: {subject}\n{top}MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n'
        f"--b\nContent-Type: text/plain; charset=utf-8\n\n{words}\n\n--b\nContent-Type: text/calendar; charset=utf-8; method={method}\n\n{_CALENDAR.format(method)}\n--b--\n"
    )
    return body.replace("\n", "\r\n").encode()


# fmt: off
VENDORS: tuple[tuple[str, Machine | None, bytes], ...] = (
    # --- somebody is away ---
    ("Exchange, English", AWAY, _away("Automatic reply: [ESC-7] Exports fail", "I am out of the office.", _EXCHANGE.format("Automatic reply: [ESC-7] Exports fail"))),
    ("Exchange, German", AWAY, _away("Automatische Antwort: [ESC-7] Exporte", "Ich bin nicht im Büro.", _EXCHANGE.format("Automatische Antwort"))),
    ("Exchange, Japanese", AWAY, _away("自動応答: [ESC-7]", "不在にしております。", _EXCHANGE.format("自動応答"))),
    ("Exchange, Croatian: only the header tells", AWAY, _away("Nisam u uredu", "Vraćam se u ponedjeljak.", "Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: All\n")),
    ("Exchange, Danish subject, header lost on the way", AWAY, _away("Automatisk svar: [ESC-7]", "Jeg er på ferie.")),
    ("a subject in Norwegian, and no header", AWAY, _away("Automatisk svar: Eksport", "Jeg er bortreist.")),
    ("a subject in Polish, and no header", AWAY, _away("Odpowiedź automatyczna: [ESC-7]", "Jestem na urlopie.")),
    ("a subject in Turkish, and no header", AWAY, _away("Otomatik yanıt: [ESC-7]", "İzindeyim.")),
    ("a subject in Ukrainian, and no header", AWAY, _away("Автоматична відповідь: [ESC-7]", "Я у відпустці.")),
    ("a subject in Hebrew, and no header", AWAY, _away("תשובה אוטומטית: [ESC-7]", "אני בחופשה.")),
    ("a subject in Slovenian, and no header", AWAY, _away("Samodejni odgovor: [ESC-7]", "Sem na dopustu.")),
    ("a subject in Lithuanian, and no header", AWAY, _away("Automatinis atsakymas: [ESC-7]", "Atostogauju.")),
    ("a subject in Latvian, and no header", AWAY, _away("Automātiska atbilde: [ESC-7]", "Esmu atvaļinājumā.")),
    ("a subject in Estonian, and no header", AWAY, _away("Automaatvastus: [ESC-7]", "Olen puhkusel.")),
    ("a subject in Vietnamese, and no header", AWAY, _away("Trả lời tự động: [ESC-7]", "Tôi đang nghỉ phép.")),
    ("a subject in Thai, and no header", AWAY, _away("ตอบกลับอัตโนมัติ: [ESC-7]", "ลาพักร้อน")),
    ("a subject in Indonesian, and no header", AWAY, _away("Balasan otomatis: [ESC-7]", "Saya sedang cuti.")),
    ("a subject in Catalan, and no header", AWAY, _away("Resposta automàtica: [ESC-7]", "Soc de vacances.")),
    ("a subject in Chinese as in Taiwan, and no header", AWAY, _away("自動回覆: [ESC-7]", "我正在休假。")),
    ("another subject in Russian, and no header", AWAY, _away("Автоответ: [ESC-7]", "Я в отпуске.")),
    ("Gmail vacation responder", AWAY, _away("Out of office Re: [ESC-7] Exports fail", "I am away until Monday.", "Precedence: bulk\nX-Autoreply: yes\nAuto-Submitted: auto-replied\n")),
    ("sieve vacation (Dovecot Pigeonhole)", AWAY, _away("Auto: [ESC-7] Exports fail", "I am away.", "Auto-Submitted: auto-replied (vacation)\nPrecedence: bulk\nX-Sieve: Pigeonhole Sieve 0.5.21\n")),
    ("vacation(1)", AWAY, _away("away from my mail", "I will not be reading my mail for a while.", "Precedence: bulk\nAuto-Submitted: auto-replied\n")),
    ("HCL Notes", AWAY, _away("AUTO: Lee Chan is out of the office (returning 30/11/2026)", "I am out of the office until 30/11/2026.\n\nNote: This is an automated response to your message.", "Auto-Submitted: auto-generated\nX-Mailer: HCL Notes Release 12\nX-MIMETrack: Serialize by Router\n")),
    ("HCL Notes, header lost", AWAY, _away("AUTO: Lee Chan is out of the office (returning 30/11/2026)", "I am out of the office until 30/11/2026.")),
    ("HCL Notes, German", AWAY, _away("AUTO: Lee Chan ist außer Haus (Rückkehr am 30.11.2026)", "Ich kehre zurück am 30.11.2026.", "Auto-Submitted: auto-generated\n")),
    ("GroupWise", AWAY, _away("Re: [ESC-7] Exports fail (Out of office)", "I am out of the office.", "X-Mailer: Novell GroupWise Internet Agent\nAuto-Submitted: auto-replied\n")),
    ("Zimbra", AWAY, _away("Re: [ESC-7] Exports fail", "I am on holiday.", "Auto-Submitted: auto-replied (zimbra; vacation)\nPrecedence: bulk\n")),
    ("an autoresponder, on leave", AWAY, _away("Out of Office: [ESC-7]", "I am on leave.", "Auto-Submitted: auto-replied\n")),
    ("an autoresponder with its own subject", AWAY, _away("Yahoo Auto Response", "I am away.", "X-Autoreply: yes\nAuto-Submitted: auto-replied\n")),
    ("cPanel autoresponder (Exim)", AWAY, _away("Re: [ESC-7]", "Thank you, we are on holiday.", "X-Autorespond: [ESC-7]\nAuto-Submitted: auto-replied\nPrecedence: bulk\n")),
    ("an autoresponder of a host", AWAY, _away("Re: [ESC-7]", "We are closed.", "Auto-Submitted: auto-replied\n")),
    ("an autoresponder that begins with Auto:", AWAY, _away("Auto: [ESC-7]", "I am away.", "Auto-Submitted: auto-replied\n")),
    ("an autoresponder that keeps the subject", AWAY, _away("Re: [ESC-7]", "I am on vacation.", "Auto-Submitted: auto-replied\n")),
    ("an autoresponder that says it in Precedence", AWAY, _away("Out of Office AutoReply: [ESC-7]", "Away.", "Precedence: auto_reply\n")),
    ("a subject with Autoreply, and no header", AWAY, _away("Autoreply: [ESC-7]", "Away.")),
    # --- mails that did not arrive, or late ---
    ("Postfix, undeliverable", BOUNCE, _report("MAILER-DAEMON@mx.vendor.example", "Undelivered Mail Returned to Sender", "delivery-status", "<lists@example.com>: unknown", _FAILED, "Auto-Submitted: auto-replied\n")),
    ("Postfix, delayed", BOUNCE, _report("MAILER-DAEMON@mx.vendor.example", "Delayed Mail (still being retried)", "delivery-status", "No action is required on your part.", _DELAYED)),
    ("Postfix, relayed to a system without notifications", BOUNCE, _report("MAILER-DAEMON@mx.vendor.example", "Successful Mail Delivery Report", "delivery-status", "delivered", _RELAYED)),
    ("Exchange Online", BOUNCE, _report("postmaster@vendor.example", "Undeliverable: [ESC-7] Exports fail", "delivery-status", "Your message couldn't be delivered.", _FAILED, "X-MS-Exchange-Message-Is-Ndr:\nAuto-Submitted: auto-replied\n")),
    ("Exchange Online, German", BOUNCE, _report("postmaster@vendor.example", "Unzustellbar: [ESC-7]", "delivery-status", "Ihre Nachricht konnte nicht zugestellt werden.", _FAILED)),
    ("Gmail", BOUNCE, _report("Mail Delivery Subsystem <mailer-daemon@googlemail.com>", "Delivery Status Notification (Failure)", "delivery-status", "Address not found", _FAILED, "X-Failed-Recipients: lists@example.com\nAuto-Submitted: auto-replied\n")),
    ("sendmail", BOUNCE, _report("Mail Delivery Subsystem <MAILER-DAEMON@mx.vendor.example>", "Returned mail: see transcript for details", "delivery-status", "The following addresses had permanent fatal errors", _FAILED, "Auto-Submitted: auto-generated (failure)\n")),
    ("Exim", BOUNCE, _mail("""
        From: Mail Delivery System <Mailer-Daemon@mx.vendor.example>
        To: escalations@example.com
        Subject: Mail delivery failed: returning message to sender
        Auto-Submitted: auto-replied
        X-Failed-Recipients: lists@example.com

        A message that you sent could not be delivered to one or more of its recipients.
        """)),
    ("qmail", BOUNCE, _mail("""
        Return-Path: <>
        From: MAILER-DAEMON@mx.vendor.example
        To: escalations@example.com
        Subject: failure notice

        Hi. This is the qmail-send program at mx.vendor.example.
        I'm afraid I wasn't able to deliver your message to the following addresses.
        """)),
    ("a mailing service's report", BOUNCE, _report("MAILER-DAEMON@service.example", "Delivery Status Notification (Failure)", "delivery-status", "An error occurred while trying to deliver the mail", _FAILED)),
    ("a gateway's notice without a report", BOUNCE, _mail("""
        From: postmaster@vendor.example
        To: escalations@example.com
        Subject: [Postmaster] Email Delivery Failure

        This is a delivery failure notification message: the address lists@example.com was rejected.
        """)),
    ("a gateway's report", BOUNCE, _report("Mail Delivery Subsystem <MAILER-DAEMON@gateway.vendor.example>", "Returned mail: User unknown", "delivery-status", "unknown", _FAILED)),
    # --- receipts ---
    ("a read receipt of Outlook", OTHER, _report("lee@example.com", "Read: [ESC-7] Exports fail", "disposition-notification", "Your message was read.", _READ)),
    ("a read receipt of Outlook, German, deleted unread", OTHER, _report("lee@example.com", "Nicht gelesen: [ESC-7]", "disposition-notification", "wurde gelöscht, ohne gelesen zu werden", _DELETED)),
    ("a read receipt of Thunderbird", OTHER, _report("lee@example.com", "Return Receipt (displayed) - [ESC-7]", "disposition-notification", "This is a Return Receipt for the mail that you sent.", _READ)),
    ("a receipt of Notes, without a report", OTHER, _mail("""
        From: Lee Chan <lee@example.com>
        To: escalations@example.com
        Subject: Lee Chan is opened: [ESC-7] Exports fail
        Auto-Submitted: auto-generated
        X-Mailer: HCL Notes Release 12

        Return Receipt
        """)),
    # --- calendar, recall ---
    ("an invitation of Outlook", OTHER, _calendar("REQUEST", "Escalation call", "You are invited.", "Content-Class: urn:content-classes:calendarmessage\n")),
    ("an invitation of Google Calendar", OTHER, _calendar("REQUEST", "Invitation: Escalation call @ Tue 24 Nov", "You have been invited.", "Sender: Google Calendar <calendar-notification@google.example>\nAuto-Submitted: auto-generated\n")),
    ("an invitation of Apple Calendar", OTHER, _calendar("REQUEST", "Escalation call", "Lee invited you.")),
    ("an answer to an invitation", OTHER, _calendar("REPLY", "Accepted: Escalation call", "Lee has accepted.")),
    ("a cancelled meeting", OTHER, _calendar("CANCEL", "Canceled: Escalation call", "It is cancelled.")),
    ("a proposal of another time", OTHER, _calendar("COUNTER", "New Time Proposed: Escalation call", "Another time.")),
    ("a recall of Outlook", OTHER, _mail("""
        From: Lee Chan <lee@example.com>
        To: escalations@example.com
        Subject: Recall: [ESC-7] Exports fail
        X-MS-Has-Attach:

        Lee Chan would like to recall the message, "[ESC-7] Exports fail".
        """)),
    ("a recall of Outlook, Spanish", OTHER, _mail("""
        From: Lee Chan <lee@example.com>
        To: escalations@example.com
        Subject: Recuperar: [ESC-7]
        Content-Type: text/plain; charset=utf-8

        Lee Chan desea recuperar el mensaje "[ESC-7]".
        """)),
    ("the report of a recall", OTHER, _mail("""
        From: lee@example.com
        To: escalations@example.com
        Subject: Message Recall Report for message [ESC-7]

        Your message recall request has been processed.
        """)),
    # --- programs that answer, announce, and challenge ---
    ("Zendesk", OTHER, _away("[Request received] Exports fail", "A request has been created.", "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\nX-Delivery-Context: event-id-1\n", "Vendor Support <support@vendor.example>")),
    ("Jira Service Management", OTHER, _away("SUP-12 Exports fail", "We have your request.", "Auto-Submitted: auto-generated\nPrecedence: bulk\nX-JIRA-FingerPrint: 1\n", "jira@vendor.example")),
    ("ServiceNow", OTHER, _away("Incident INC001 has been opened", "Opened.", "Auto-Submitted: auto-generated\nX-ServiceNow-Generated: true\n", "desk@vendor.example")),
    ("a help desk that answers", OTHER, _away("Ticket received: Exports fail", "We got it.", "Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: DR, RN, OOF, AutoReply\n", "support@vendor.example")),
    ("another help desk that answers", OTHER, _away("RE: [Ticket#2026] Exports fail", "Thank you.", "Auto-Submitted: auto-replied\nPrecedence: bulk\n", "desk@vendor.example")),
    ("Request Tracker", OTHER, _away("[vendor #12] AutoReply: Exports fail", "This message has been automatically generated.", "Precedence: bulk\nX-RT-Loop-Prevention: vendor\nRT-Ticket: vendor #12\nAuto-Submitted: auto-replied\n", "rt@vendor.example")),
    ("Mailchimp", OTHER, _away("News", "Our news.", "List-Unsubscribe: <https://x.example/u>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\nX-Mailer: MailChimp Mailer\n", "news@vendor.example")),
    ("a challenge of a spam filter", OTHER, _away("Please confirm your mail", "Your mail waits until you confirm.", "Auto-Submitted: auto-replied\n", "guard@vendor.example")),
    ("Mailman, waiting for a moderator", OTHER, _away("Your message to team awaits moderator approval", "It is being held.", "Precedence: bulk\nX-List-Administrivia: yes\nX-Mailman-Version: 3\n", "team-bounces@lists.example.com")),
    ("cron", OTHER, _away("Cron <root@host> backup", "done", "Auto-Submitted: auto-generated\nX-Cron-Env: <SHELL=/bin/sh>\n", "root@host.example.com")),
    # --- and people whose mails look a little like these ---
    ("a colleague through the list of the desk (Google Groups)", PERSON, _away("Fwd: Exports fail", "Please look.", "List-Id: <escalations.example.com>\nList-Post: <https://groups.example/escalations/post>, <mailto:escalations@example.com>\nPrecedence: list\nMailing-list: list escalations@example.com; contact escalations+owners@example.com\nX-Google-Group-Id: 1\nList-Unsubscribe: <mailto:googlegroups-manage@example.com>\n")),
    ("a colleague through the list of the desk (Mailman)", PERSON, _away("Fwd: Exports fail", "Please look.", "List-Id: <escalations.example.com>\nList-Post: <mailto:escalations@example.com>\nPrecedence: list\nX-BeenThere: escalations@example.com\nX-Mailman-Version: 2.1.39\nErrors-To: escalations-bounces@example.com\nSender: escalations-bounces@example.com\n")),
    ("a colleague through a Microsoft 365 group", PERSON, _away("FW: Exports fail", "Please look.", "X-MS-Exchange-Organization-AutoForwarded: false\nX-MS-Exchange-Transport-CrossTenantHeadersStamped: X\nX-Auto-Response-Suppress: DR, OOF, AutoReply\n")),
    ("somebody who writes about out-of-office answers", PERSON, _away("Re: automatic reply goes to customers since the update", "Our automatic reply goes to every customer.")),
    ("somebody whose customer is called Auto", PERSON, _away("Auto Meier GmbH: invoices missing", "They call us every hour.")),
    ("somebody who asks to recall a shipment", PERSON, _away("Recall: shipment 12 of Acme", "The customer wants to recall the shipment.")),
    ("somebody who forwards an invitation as a file", PERSON, _mail("""
        From: Lee Chan <lee@example.com>
        To: escalations@example.com
        Subject: Fwd: the invitation that fails
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain

        The attached invitation fails at the customer.
        --b
        Content-Type: text/calendar; name="call.ics"
        Content-Disposition: attachment; filename="call.ics"

        BEGIN:VCALENDAR
        METHOD:REQUEST
        END:VCALENDAR
        --b--
        """)),
    ("somebody who wants a receipt", PERSON, _away("Exports fail", "Please look.", "Disposition-Notification-To: lee@example.com\nReturn-Receipt-To: lee@example.com\n")),
)
# fmt: on
