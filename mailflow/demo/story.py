"""The story of the demo: forward, question, reply, brief, follow-up, customer update, resolved, confirmed."""

from datetime import timedelta

from mailflow.demo.stage import ANN, LEE, LIST, MAILBOX, Stage


def play(on: Stage) -> None:
    """Forward, question, reply, brief, follow-up, customer update, resolved, confirmed."""
    on.send(ANN, MAILBOX, "Fwd: Nobody can pay", FORWARD)
    question = on.receive("ann@example.com", "question")
    on.say("           What was understood so far, and why:")
    on.understood()
    on.wait(timedelta(minutes=12), "twelve minutes later, from her phone")
    on.reply(question, ANN, ANSWER)
    brief = on.receive(LIST, "brief")
    on.receive("ann@example.com", "copy")
    on.wait(timedelta(hours=4, minutes=5), "four working hours later nobody has answered")
    on.receive(LIST, "follow-up")
    update = on.receive("ann@example.com", "customer-update")
    on.reply(brief, LEE, "accept\n\nLooking at the gateway now.\n")
    on.receive(LIST, "notice")
    on.reply(update, ANN, "told we found out which cards fail, next word at 16:00\n")
    on.recorded("told")
    on.wait(timedelta(minutes=50), "fifty minutes later")
    on.reply(
        brief,
        LEE,
        "resolved The gateway's client certificate had run out on Sunday; renewed, and watched from now on.\n",
    )
    resolved = on.receive("ann@example.com", "resolved")
    on.wait(timedelta(minutes=30), "Ann asks the customer")
    on.reply(resolved, ANN, "confirm\n")
    on.receive("ann@example.com", "notice")
    on.say(f"\n{on.case().reference} is {on.case().status}. The trail:")
    for line in on.store.reports.trail(1):
        on.say(f"  {line.at:%a %H:%M}  {line.who:<18} {line.what:<22} {' '.join(line.text.split())[:70]}")


FORWARD = """\
Engineering, please find out why nobody at Northwind can pay by card, and fix it.
Severity: high

They are on the Business plan, Chrome 142.

Steps:
1. Sign in as a shop owner of Northwind
2. Put one item into the basket and press Pay
3. Choose "Card"

Expected: the order is stored
Actual: "Gateway error 502" after 30 seconds, each time

Ann

---------- Forwarded message ---------
From: Bob Stone <bob.stone@northwind.example>
Date: Mon, Nov 23, 2026 at 8:40 AM
Subject: Nobody can pay
To: Support <support@example.com>


Hello,

since Sunday 22:00 none of our 45 shops can take card payments; customers see "Gateway error 502". Cash still works.
We lose the Christmas business, please call me back today.

Bob Stone
Northwind Traders
"""

ANSWER = """\
Frequency: always
Ruled out: it is the same in Firefox and with other cards

Sent from my iPhone
"""
