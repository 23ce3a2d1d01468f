"""How mail programs write dates and "On … wrote:" in each language, as patterns filled from one instant.

`{wd}` and `{mon}` are names, `{wda}` and `{mona}` their abbreviations, `{d}`/`{dd}` and `{m}`/`{mm}` numbers, `{h}` hours of
twelve with `{ap}`. An attribution also has `{who}` (name and address as that client writes them) and `{name}` alone.
"""

from datetime import datetime

from tests.clients_calendar import CALENDAR

#: the halves of the day where a client writes hours of twelve
HALVES = {"el": ("π.μ.", "μ.μ."), "ko": ("오전", "오후"), "zh-TW": ("上午", "下午")}


def say(pattern: str, when: datetime, language: str, **more: str) -> str:
    months, months_short, days, days_short = (row.split("|") for row in CALENDAR[language])
    return pattern.format(
        wd=days[when.weekday()], wda=days_short[when.weekday()], mon=months[when.month - 1],
        mona=months_short[when.month - 1], d=when.day, dd=f"{when:%d}", m=when.month, mm=f"{when:%m}", y=when.year,
        yy=f"{when:%y}", h=when.hour % 12 or 12, hh=f"{when:%I}", H=when.hour, HH=f"{when:%H}", M=f"{when:%M}",
        S=f"{when:%S}", z=f"{when:%z}", ap=HALVES.get(language, ("AM", "PM"))[when.hour // 12],
        th={1: "st", 21: "st", 31: "st", 2: "nd", 22: "nd", 3: "rd", 23: "rd"}.get(when.day, "th"), **more,
    )  # fmt: skip


#: date and attribution of Gmail, `|` between them; its block shows the date as its attribution does
GMAIL = {
    "en": "{wda}, {mona} {d}, {y} at {h}:{M}\u202f{ap}|On {date} {who} wrote:",
    "de": "{wda}, {d}. {mona} {y} um {HH}:{M} Uhr|Am {date} schrieb {who}:",
    "fr": "{wda} {d} {mona} {y} à {HH}:{M}|Le {date}, {who} a écrit :",
    "es": "{wda}, {d} {mona} {y} a las {H}:{M}|El {date}, {name} (<{address}>) escribió:",
    "pt-BR": "{wda}, {d} de {mona} de {y} às {HH}:{M}|Em {date}, {who} escreveu:",
    "pt-PT": "{wda}, {d}/{mm}/{y} à(s) {HH}:{M}|{who} escreveu ({date}):",
    "it": "{wda} {d} {mona} {y} alle ore {HH}:{M}|Il giorno {date} {who} ha scritto:",
    "nl": "{wda} {d} {mona} {y} om {HH}:{M}|Op {date} schreef {who}:",
    "da": "{wda} {d}. {mona} {y} kl. {HH}.{M}|Den {date} skrev {who}:",
    "nb": "{wda} {d}. {mona} {y} kl. {HH}:{M}|{date} skrev {who}:",
    "sv": "{wda} {d} {mona} {y} kl {HH}:{M}|Den {date} skrev {who}:",
    "fi": "{wda} {d}. {mona}k. {y} klo {H}.{M}|{date} {name} ({address}) kirjoitti:",
    "pl": "{wda}, {d} {mona} {y} o {HH}:{M}|{date} {who} napisał(a):",
    "cs": "{wda} {d}. {m}. {y} v {H}:{M}|{date} odesílatel {who} napsal:",
    "sk": "{wda} {d}. {m}. {y} o {H}:{M}|{date} {who} napísal(a):",
    "hu": "{y}. {mona} {d}., {wda}, {H}:{M}|{who} ezt írta (időpont: {date}):",
    "ro": "{wda}, {d} {mona} {y} la {HH}:{M}|În {date}, {who} a scris:",
    "hr": "{wda}, {d}. {mona} {y}. u {HH}:{M}|{date} {who} napisao je:",
    "ru": "{wda}, {d} {mona} {y} г. в {HH}:{M}|{date}, {who}:",
    "uk": "{wda}, {d} {mona} {y} р. о {HH}:{M}|{date} {who} пише:",
    "tr": "{d} {mona} {y} {wda}, {HH}:{M}|{who}, {date} tarihinde şunu yazdı:",
    "el": "{wda} {d} {mona} {y} στις {h}:{M}\u202f{ap}|Στις {date}, ο/η {name} <{address}> έγραψε:",
    "ja": "{y}年{m}月{d}日({wda}) {H}:{M}|{date} {who}:",
    "zh-CN": "{y}年{m}月{d}日{wda} {HH}:{M}|{name} <{address}> 于{date}写道：",
    "zh-TW": "{y}年{m}月{d}日 {wda} {ap}{h}:{M}|{name} <{address}> 於 {date}寫道：",
    "ko": "{y}년 {m}월 {d}일 ({wda}) {ap} {h}:{M}|{date}, {name} <{address}>님이 작성:",
}
GMAIL_DATE = {language: row.split("|")[0] for language, row in GMAIL.items()}
GMAIL_WROTE = {language: row.split("|")[1].replace("{date}", row.split("|")[0]) for language, row in GMAIL.items()}

OUTLOOK = {
    "en": "{wd}, {mon} {d}, {y} {h}:{M} {ap}",
    "de": "{wd}, {d}. {mon} {y} {HH}:{M}",
    "fr": "{wd} {d} {mon} {y} {HH}:{M}",
    "es": "{wd}, {d} de {mon} de {y} {H}:{M}",
    "pt-BR": "{wd}, {d} de {mon} de {y} {HH}:{M}",
    "pt-PT": "{wd}, {d} de {mon} de {y} {HH}:{M}",
    "it": "{wd} {d} {mon} {y} {HH}:{M}",
    "nl": "{wd} {d} {mon} {y} {HH}:{M}",
    "da": "{d}. {mon} {y} {HH}:{M}",
    "nb": "{wd} {d}. {mon} {y} {HH}:{M}",
    "sv": "den {d} {mon} {y} {HH}:{M}",
    "fi": "{wd} {d}. {mon} {y} {H}.{M}",
    "pl": "{wd}, {d} {mon} {y} {HH}:{M}",
    "cs": "{wd} {d}. {mon} {y} {H}:{M}",
    "sk": "{wd} {d}. {mon} {y} {H}:{M}",
    "hu": "{y}. {mon} {d}., {wd} {H}:{M}",
    "ro": "{wd}, {d} {mon} {y} {HH}:{M}",
    "hr": "{wd}, {d}. {mon} {y}. {HH}:{M}",
    "ru": "{wd}, {d} {mon} {y} г. {HH}:{M}",
    "uk": "{wd}, {d} {mon} {y} р. {HH}:{M}",
    "tr": "{d} {mon} {y} {wd} {HH}:{M}",
    "el": "{wd}, {d} {mon} {y} {h}:{M} {ap}",
    "ja": "{y}年{m}月{d}日 {H}:{M}",
    "zh-CN": "{y}年{m}月{d}日 {H}:{M}",
    "zh-TW": "{y}年{m}月{d}日 {ap} {hh}:{M}",
    "ko": "{y}년 {m}월 {d}일 {wd} {ap} {h}:{M}",
}

OUTLOOK_MAC = OUTLOOK | {
    "en": "{wd}, {d} {mon} {y} at {HH}:{M}",
    "de": "{wd}, {d}. {mon} {y} um {HH}:{M}",
    "fr": "{wd}, {d} {mon} {y} à {HH}:{M}",
    "it": "{wd}, {d} {mon} {y} alle ore {HH}:{M}",
    "nl": "{wd}, {d} {mon} {y} om {HH}:{M}",
    "da": "{wd}, {d}. {mon} {y} kl. {HH}.{M}",
    "fi": "{wd}, {d}. {mon} {y} klo {H}.{M}",
    "hu": "{wd}, {y}. {mon} {d}. {H}:{M}",
    "ru": "{wd}, {d} {mon} {y} г. в {HH}:{M}",
    "tr": "{wd}, {d} {mon} {y} {HH}:{M}",
}
OUTLOOK_MOBILE = OUTLOOK | {
    "en": "{wd}, {mon} {d}, {y} {h}:{M}:{S} {ap}",
    "it": "{wd}, {mon} {d}, {y} {h}:{M}:{S} {ap}",
}

#: Apple Mail: the date in the block of a forward
APPLE = {
    "en": "{d} {mon} {y} at {HH}:{M}:{S} CET",
    "de": "{d}. {mon} {y} um {HH}:{M}:{S} MEZ",
    "fr": "{d} {mon} {y} à {HH}:{M}:{S} UTC+1",
    "es": "{d} de {mon} de {y}, {H}:{M}:{S} CET",
    "pt-BR": "{d} de {mon} de {y} {HH}:{M}:{S} GMT+1",
    "pt-PT": "{d} de {mon} de {y}, {HH}:{M}:{S} CET",
    "it": "{d} {mon} {y} alle ore {HH}:{M}:{S} CET",
    "nl": "{d} {mon} {y} om {HH}:{M}:{S} CET",
    "da": "{d}. {mon} {y} kl. {HH}.{M}.{S} CET",
    "nb": "{d}. {mon} {y} kl. {HH}:{M}:{S} CET",
    "sv": "{d} {mon} {y} {HH}:{M}:{S} CET",
    "fi": "{d}. {mon} {y} klo {H}.{M}.{S} UTC+1",
    "pl": "{d} {mon} {y} {HH}:{M}:{S} CET",
    "cs": "{d}. {mon} {y} {H}:{M}:{S} SEČ",
    "sk": "{d}. {mon} {y} {H}:{M}:{S} SEČ",
    "hu": "{y}. {mon} {d}. {H}:{M}:{S} CET",
    "ro": "{d} {mon} {y}, {HH}:{M}:{S} EET",
    "hr": "{d}. {mon} {y}. {HH}:{M}:{S} CET",
    "ru": "{d} {mon} {y} г. в {HH}:{M}:{S} GMT+3",
    "uk": "{d} {mon} {y} р. о {HH}:{M}:{S} GMT+2",
    "tr": "{d} {mon} {y} {HH}:{M}:{S} GMT+3",
    "el": "{d} {mon} {y} στις {h}:{M}:{S} {ap} EET",
    "ja": "{y}年{m}月{d}日 {H}:{M}:{S} JST",
    "zh-CN": "{y}年{m}月{d}日 GMT+8 {HH}:{M}:{S}",
    "zh-TW": "{y}年{m}月{d}日 GMT+8 {ap}{h}:{M}:{S}",
    "ko": "{y}년 {m}월 {d}일 {ap} {h}:{M}:{S} GMT+9",
}
APPLE_WROTE = {
    "en": "On {d} {mona} {y}, at {HH}:{M}, {who} wrote:",
    "de": "Am {dd}.{mm}.{y} um {HH}:{M} schrieb {who}:",
    "fr": "Le {d} {mon} {y} à {HH}:{M}, {who} a écrit :",
    "es": "El {d} {mona} {y}, a las {H}:{M}, {who} escribió:",
    "pt-BR": "Em {d} de {mona} de {y}, à(s) {HH}:{M}, {who} escreveu:",
    "pt-PT": "No dia {dd}/{mm}/{y}, às {HH}:{M}, {who} escreveu:",
    "it": "Il giorno {d} {mona} {y}, alle ore {HH}:{M}, {who} ha scritto:",
    "nl": "Op {d} {mona} {y}, om {HH}:{M} heeft {who} het volgende geschreven:",
    "da": "Den {d}. {mona} {y} kl. {HH}.{M} skrev {who}:",
    "nb": "{d}. {mona} {y} kl. {HH}:{M} skrev {who}:",
    "sv": "{d} {mon} {y} kl. {HH}:{M} skrev {who}:",
    "fi": "{who} kirjoitti {d}.{m}.{y} kello {H}.{M}:",
    "pl": "Wiadomość napisana przez {who} w dniu {d} {mona} {y}, o godz. {HH}:{M}:",
    "cs": "{d}. {m}. {y} v {H}:{M}, {who}:",
    "sk": "{d}. {m}. {y} o {H}:{M} používateľ {who} napísal:",
    "hu": "{who} írta ({y}. {mona} {d}., {H}:{M}):",
    "ro": "Pe {d} {mona} {y}, la {HH}:{M}, {who} a scris:",
    "hr": "Dana {d}. {mona} {y}. u {HH}:{M}, {who} je napisao/la:",
    "ru": "{d} {mon} {y} г., в {HH}:{M}, {who} написал(а):",
    "uk": "{d} {mona} {y} р. о {HH}:{M} {who} написав(-ла):",
    "tr": "{who} şunları yazdı ({d} {mona} {y} {HH}:{M}):",
    "el": "Στις {d} {mona} {y}, στις {h}:{M} {ap}, ο χρήστης {who} έγραψε:",
    "ja": "{y}/{mm}/{dd} {H}:{M}、{who}のメール:",
    "zh-CN": "{y}年{m}月{d}日 {HH}:{M}，{who} 写道：",
    "zh-TW": "{who} 於 {y}年{m}月{d}日 {ap}{h}:{M} 寫道：",
    "ko": "{y}. {m}. {d}. {ap} {h}:{M}, {who} 작성:",
}

#: Thunderbird's block shows the Date header as it came; its attribution has the name alone
RFC = dict.fromkeys(APPLE, "{rfc}")
THUNDERBIRD_WROTE = {
    "en": "On {dd}/{mm}/{y} {HH}:{M}, {name} wrote:",
    "de": "Am {dd}.{mm}.{yy} um {HH}:{M} schrieb {name}:",
    "fr": "Le {dd}/{mm}/{y} à {HH}:{M}, {name} a écrit :",
    "es": "El {d}/{m}/{yy} a las {H}:{M}, {name} escribió:",
    "pt-BR": "Em {dd}/{mm}/{y} {HH}:{M}, {name} escreveu:",
    "pt-PT": "Às {HH}:{M} de {dd}/{mm}/{y}, {name} escreveu:",
    "it": "Il {dd}/{mm}/{yy} {HH}:{M}, {name} ha scritto:",
    "nl": "Op {dd}-{mm}-{y} om {HH}:{M} schreef {name}:",
    "da": "Den {dd}.{mm}.{y} kl. {HH}.{M} skrev {name}:",
    "nb": "Den {dd}.{mm}.{y} {HH}:{M}, skrev {name}:",
    "sv": "Den {y}-{mm}-{dd} kl. {HH}:{M}, skrev {name}:",
    "fi": "{name} kirjoitti {d}.{m}.{y} klo {H}.{M}:",
    "pl": "W dniu {d}.{mm}.{y} o {HH}:{M}, {name} pisze:",
    "cs": "Dne {dd}. {mm}. {yy} v {H}:{M} {name} napsal(a):",
    "sk": "Dňa {d}. {m}. {y} o {H}:{M} {name} napísal(a):",
    "hu": "{y}. {mm}. {dd}. {H}:{M} keltezéssel, {name} írta:",
    "ro": "Pe {dd}.{mm}.{y} {HH}:{M}, {name} a scris:",
    "hr": "Dana {d}.{m}.{y}. u {HH}:{M}, {name} je napisao/la:",
    "ru": "{dd}.{mm}.{y} {HH}:{M}, {name} пишет:",
    "uk": "{dd}.{mm}.{yy} {HH}:{M}, {name} пише:",
    "tr": "{d}.{mm}.{y} {HH}:{M} tarihinde {name} yazdı:",
    "el": "Στις {d}/{m}/{y} {h}:{M} {ap}, ο/η {name} έγραψε:",
    "ja": "{y}/{mm}/{dd} {H}:{M}, {name} wrote:",
    "zh-CN": "在 {y}/{m}/{d} {HH}:{M}, {name} 写道:",
    "zh-TW": "{name} 於 {y}/{m}/{d} {ap} {hh}:{M} 寫道:",
    "ko": "{y}. {m}. {d}. {ap} {h}:{M}에 {name} 이(가) 쓴 글:",
}

#: Yahoo: the date of the block, and the attribution of a reply, `|` between them
YAHOO = {
    "en": "{wd}, {mon} {d}, {y} at {hh}:{M}:{S} {ap} GMT+1|On {date}, {who} wrote:",
    "de": "{wd}, {d}. {mon} {y} um {HH}:{M}:{S} MEZ|Am {date} hat {who} Folgendes geschrieben:",
    "fr": "{wd} {d} {mon} {y} à {HH}:{M}:{S} UTC+1|Le {date}, {who} a écrit :",
    "es": "{wd}, {d} de {mon} de {y}, {HH}:{M}:{S} CET|El {date}, {who} escribió:",
    "pt-BR": "{wd}, {d} de {mon} de {y} às {HH}:{M}:{S} GMT+1|Em {date}, {who} escreveu:",
    "pt-PT": "{wd}, {d} de {mon} de {y}, {HH}:{M}:{S} CET|Em {date}, {who} escreveu:",
    "it": "{wd} {d} {mon} {y} alle ore {HH}:{M}:{S} CET|Il {date}, {who} ha scritto:",
    "nl": "{wd} {d} {mon} {y} om {HH}:{M}:{S} CET|Op {date} schreef {who}:",
    "fi": "{wd} {d}. {mon} {y} klo {HH}.{M}.{S} UTC+1|{date}, {who} kirjoitti:",
    "cs": "{wd} {d}. {mon} {y} {HH}:{M}:{S} SEČ|Dne {date}, {who} napsal(a):",
    "hu": "{y}. {mon} {d}., {wd} {HH}:{M}:{S} CET|{date}, {who} írta:",
    "ru": "{wd}, {d} {mon} {y} г., {HH}:{M}:{S} GMT+1|{date}, {who} написал(а):",
    "tr": "{d} {mon} {y} {wd} {HH}:{M}:{S} GMT+1|{date}, {who} şunu yazdı:",
}
YAHOO_DATE = {language: row.split("|")[0] for language, row in YAHOO.items()}
YAHOO_WROTE = {language: row.split("|")[1].replace("{date}", row.split("|")[0]) for language, row in YAHOO.items()}

K9 = {
    "en": "{mon} {d}, {y} {h}:{M}:{S} {ap} GMT+01:00",
    "de": "{d}. {mon} {y} {HH}:{M}:{S} MEZ",
    "fr": "{d} {mon} {y} {HH}:{M}:{S} GMT+01:00",
    "es": "{d} de {mon} de {y} {H}:{M}:{S} CET",
    "cs": "{d}. {mon} {y} {HH}:{M}:{S} SEČ",
    "pl": "{d} {mon} {y} {HH}:{M}:{S} CET",
    "it": "{d} {mon} {y} {HH}:{M}:{S} CET",
    "ru": "{d} {mon} {y} г. {HH}:{M}:{S} GMT+01:00",
}
K9_WROTE = {
    "en": f"On {K9['en']}, {{who}} wrote:",
    "de": f"Am {K9['de']} schrieb {{who}}:",
    "fr": f"Le {K9['fr']}, {{who}} a écrit :",
    "es": f"El {K9['es']}, {{who}} escribió:",
    "cs": f"Dne {K9['cs']} napsal(a) {{who}}:",
    "pl": f"Dnia {K9['pl']} {{who}} napisał(a):",
    "it": f"Il {K9['it']}, {{who}} ha scritto:",
    "ru": f"{K9['ru']}, {{who}} пишет:",
}
SAMSUNG = {
    "en": "{dd}/{mm}/{y} {HH}:{M} (GMT+01:00)",
    "de": "{dd}.{mm}.{yy} {HH}:{M} (GMT+01:00)",
    "fr": "{dd}/{mm}/{y} {HH}:{M} (GMT+01:00)",
    "es": "{d}/{m}/{yy} {H}:{M} (GMT+01:00)",
    "it": "{dd}/{mm}/{yy} {HH}:{M} (GMT+01:00)",
    "nl": "{dd}-{mm}-{y} {HH}:{M} (GMT+01:00)",
    "pl": "{dd}.{mm}.{y} {HH}:{M} (GMT+01:00)",
    "sv": "{y}-{mm}-{dd} {HH}:{M} (GMT+01:00)",
    "ko": "{yy}/{m}/{d} {ap} {h}:{M} (GMT+09:00)",
}
HUBSPOT = {
    "en": "{wda}, {mona} {d}, {y} at {h}:{M} {ap}",
    "de": "{wd}, {d}. {mon} {y} {HH}:{M}:{S} {z}",
    "es": "{wd}, {d} de {mon} de {y} {HH}:{M}:{S} {z}",
    "fr": "{wd} {d} {mon} {y} à {HH}:{M}:{S} {z}",
    "it": "{wd} {d} {mon} {y}, {HH}:{M}:{S} {z}",
    "pt-BR": "{wd}, {d} de {mon} de {y} {HH}:{M}:{S} {z}",
    "nl": "{wd} {d} {mon} {y} {HH}:{M}:{S} {z}",
}
PROTON = {"en": "On {wd}, {mon} {d}{th}, {y} at {h}:{M} {ap}"}
PROTON_WROTE = {"en": "On {wd}, {mon} {d}{th}, {y} at {h}:{M} {ap}, {who} wrote:"}
FASTMAIL = {"en": "{wd}, {mon} {dd}, {y} {h}:{M} {ap}"}
FASTMAIL_WROTE = {"en": "On {wda}, {mona} {d}, {y}, at {h}:{M} {ap}, {name} wrote:"}
FRONT = {"en": "{mon} {d}, {y} at {h}:{M} {ap}"}
FRONT_WROTE = {"en": "On {mon} {d}, {y} at {h}:{M} {ap}, {name} ({address}) wrote:"}
MUTT_WROTE = {"en": "On {wda}, {mona} {dd}, {y} at {hh}:{M}:{S}{ap} {z}, {name} wrote:"}
