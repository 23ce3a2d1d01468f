"""What relays send back hours later, in the manner of each: the mail will not arrive, or it is only late.

`{to}` is the return path of our mail, `{recipient}` whom it did not reach, `{back}` our mail itself.
"""

from email import message_from_bytes

HEAD = "To: {to}\nMessage-ID: <{number}@mx.example>\nDate: Mon, 23 Nov 2026 15:00:00 +0000\nMIME-Version: 1.0\n"


def _report(sender: str, subject: str, words: str, report: str, extra: str = "", back: str = "message/rfc822") -> str:
    return (
        f"From: {sender}\nSubject: {subject}\n{HEAD}{extra}"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="bnd"\n\n'
        f"--bnd\nContent-Type: text/plain\n\n{words}\n\n--bnd\nContent-Type: message/delivery-status\n\n{report}\n\n"
        f"--bnd\nContent-Type: {back}\n\n{{back}}\n--bnd--\n"
    )


def _plain(sender: str, subject: str, words: str, extra: str = "") -> str:
    return f"From: {sender}\nSubject: {subject}\n{HEAD}{extra}Content-Type: text/plain\n\n{words}\n\n{{back}}\n"


REPLIED = "Auto-Submitted: auto-replied\n"
FAILED = {
    "Postfix": _report(
        "MAILER-DAEMON@mx.example (Mail Delivery System)", "Undelivered Mail Returned to Sender",
        "<{recipient}>: host mx.list.example said: 550 5.1.1\n    <{recipient}>: User unknown (in reply to RCPT TO command)",
        "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; {recipient}\nAction: failed\nStatus: 5.1.1\n"
        "Diagnostic-Code: smtp; 550 5.1.1 User unknown", REPLIED,
    ),
    "Exchange": _report(
        "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>", "Undeliverable: a brief",
        "Your message to {recipient} couldn't be delivered.\n\n550 5.1.10 RESOLVER.ADR.RecipientNotFound",
        "Reporting-MTA: dns;EX01.example.com\n\nFinal-Recipient: rfc822;{recipient}\nAction: failed\nStatus: 5.1.10\n"
        "Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound",
    ),
    "Gmail": _report(
        "Mail Delivery Subsystem <mailer-daemon@googlemail.com>", "Delivery Status Notification (Failure)",
        "** Address not found **\n\nYour message wasn't delivered to {recipient}.",
        "Reporting-MTA: dns; googlemail.com\n\nFinal-Recipient: rfc822; {recipient}\nAction: failed\nStatus: 5.1.1\n"
        "Diagnostic-Code: smtp; 550-5.1.1 The email account does not exist.", "X-Failed-Recipients: {recipient}\n" + REPLIED,
    ),
    "Exim": _report(
        "Mail Delivery System <Mailer-Daemon@mx.example>", "Mail delivery failed: returning message to sender",
        "The following address(es) failed:\n\n  {recipient}\n    550 5.1.1 No such user",
        "Reporting-MTA: dns; mx.example\n\nAction: failed\nFinal-Recipient: rfc822;{recipient}\nStatus: 5.0.0\n"
        "Diagnostic-Code: smtp; 550 5.1.1 No such user", "X-Failed-Recipients: {recipient}\n" + REPLIED,
    ),
    "sendmail": _report(
        "Mail Delivery Subsystem <MAILER-DAEMON@mx.example>", "Returned mail: see transcript for details",
        "   ----- The following addresses had permanent fatal errors -----\n<{recipient}>\n    (reason: 550 5.7.1 rejected)",
        "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: RFC822; {recipient}\nAction: failed\nStatus: 5.7.1\n"
        "Diagnostic-Code: SMTP; 550 5.7.1 rejected", "Auto-Submitted: auto-generated (failure)\n", "text/rfc822-headers",
    ),
    "full mailbox": _report(
        "postmaster@example.com", "Delivery Status Notification (Failure)", "The mailbox is full.",
        "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; {recipient}\nAction: failed\nStatus: 5.2.2\n"
        "Diagnostic-Code: smtp; 552 5.2.2 Mailbox full", "Return-Path: <>\n",
    ),
    "qmail": _plain(
        "MAILER-DAEMON@mx.example", "failure notice",
        "Hi. This is the qmail-send program at mx.example.\n\n<{recipient}>:\n192.0.2.7 does not like recipient.\n"
        "Remote host said: 550 5.1.1 No such user\n\n--- Below this line is a copy of the message.\n", "Return-Path: <>\n",
    ),
    "old Exim": _plain(
        "Mail Delivery System <Mailer-Daemon@mx.example>", "Mail delivery failed: returning message to sender",
        "The following address(es) failed:\n\n  {recipient}\n    550 5.1.1 No such user", "X-Failed-Recipients: {recipient}\n",
    ),
}  # fmt: skip
DELAYED = {
    "Postfix": _report(
        "MAILER-DAEMON@mx.example", "Delayed Mail (still being retried)", "connect to mx.list.example: Connection timed out",
        "Final-Recipient: rfc822; {recipient}\nAction: delayed\nStatus: 4.4.1\nWill-Retry-Until: Sat, 28 Nov 2026 09:00:00 +0000",
        REPLIED,
    ),
    "Gmail": _report(
        "Mail Delivery Subsystem <mailer-daemon@googlemail.com>", "Delivery Status Notification (Delay)",
        "** Delivery incomplete **", "Final-Recipient: rfc822; {recipient}\nAction: delayed\nStatus: 4.4.1", REPLIED,
    ),
    "Exim": _plain(
        "Mail Delivery System <Mailer-Daemon@mx.example>", "Warning: message 1abcde-0001-00 delayed 24 hours",
        "No action is required on your part. Delivery attempts will continue.\n\n  {recipient}\n    450 4.4.1 timed out", REPLIED,
    ),
    "sendmail": _plain(
        "Mail Delivery Subsystem <MAILER-DAEMON@mx.example>", "Warning: could not send message for past 4 hours",
        "** THIS IS A WARNING MESSAGE ONLY **\n\n<{recipient}>... Deferred: 450 4.4.1 timed out",
        "Auto-Submitted: auto-generated (warning-timeout)\n",
    ),
}  # fmt: skip


def bounce(template: str, to: str, raw: bytes, recipient: str, number: str = "bounce") -> bytes:
    """The mail as it comes in. Only its head is sent back where the vendor does so."""
    head = raw.partition(b"\r\n\r\n")[0].decode().replace("\r\n", "\n")
    back = head if "rfc822-headers" in template else raw.decode().replace("\r\n", "\n")
    text = template.replace("{to}", to).replace("{recipient}", recipient).replace("{number}", number)
    made = text.replace("{back}", back).replace("\n", "\r\n").encode()
    assert message_from_bytes(made)["To"] == to
    return made
