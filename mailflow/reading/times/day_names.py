"""Names of months, weekdays, days nearby and zones in the languages that we read."""

# fmt: off
MONTHS = {name: number for number, names in enumerate((
    "january jan januar janvier enero gennaio janeiro januari",
    "february feb februar février febrero febbraio fevereiro februari",
    "march mar märz mars marzo março maart",
    "april apr avril abril aprile",
    "may mai mayo maggio maio mei",
    "june jun juni juin junio giugno junho",
    "july jul juli juillet julio luglio julho",
    "august aug août agosto augustus",
    "september sept sep septembre septiembre settembre setembro",
    "october oct oktober okt octobre octubre ottobre outubro",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre diciembre dicembre dezembro"), start=1) for name in names.split()}
ORDINALS = {name: number for number, name in enumerate(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
     "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
     "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth",
     "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"), start=1)}
WEEKDAYS = {name: number for number, names in enumerate((
    "monday mon montag lundi lunes lunedì segunda-feira segunda maandag",
    "tuesday tue tues dienstag mardi martes martedì terça-feira terça dinsdag",
    "wednesday wed mittwoch mercredi miércoles mercoledì quarta-feira quarta woensdag",
    "thursday thu thur thurs donnerstag jeudi jueves giovedì quinta-feira quinta donderdag",
    "friday fri freitag vendredi viernes venerdì sexta-feira sexta vrijdag",
    "saturday sat samstag samedi sábado sabato zaterdag",
    "sunday sun sonntag dimanche domingo domenica zondag")) for name in names.split()}
# French "hier" alone is absent: in a German mail it means "here", so `day_of.py` looks at the words around it.
DAYS_AWAY = {
    # English
    "day before yesterday": -2, "day after tomorrow": 2, "overnight": 0, "earlier today": 0, "later today": 0,
    "tomorrow afternoon": 1, "tomorrow night": 1, "this lunchtime": 0, "same day": 0, "this evening": 0,
    "yesterday evening": -1, "yesterday night": -1, "yesterday morning": -1, "yesterday afternoon": -1,
    "last evening": -1, "tomorrow morning": 1, "tomorrow evening": 1, "the day before yesterday": -2,
    "the day after tomorrow": 2, "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "eod": 0,
    "cob": 0, "end of day": 0, "just now": 0, "yesterday": -1, "last night": -1, "tomorrow": 1,
    # German; "morgen" is Dutch too
    "heute mittag": 0, "heute vormittag": 0, "heute nachmittag": 0, "heut": 0, "gestern mittag": -1,
    "gestern nachmittag": -1, "gestern vormittag": -1, "letzte nacht": 0, "vergangene nacht": 0, "über nacht": 0,
    "vorgestern abend": -2, "morgen mittag": 1, "morgen vormittag": 1, "morgen nachmittag": 1, "ende des tages": 0,
    "im laufe des tages": 0, "heute nacht": 0, "heute abend": 0, "gestern abend": -1, "gestern früh": -1,
    "gestern morgen": -1, "gestern nacht": -1, "morgen früh": 1, "morgen abend": 1, "übermorgen": 2, "heute": 0,
    "heute morgen": 0, "heute früh": 0, "gestern": -1, "vorgestern": -2, "morgen": 1,
    # French
    "hier midi": -1, "dans la journée": 0, "fin de journée": 0, "hier après midi": -1, "cette nuit": 0,
    "la nuit dernière": -1, "avant-hier soir": -2, "ce midi": 0, "demain midi": 1, "demain après-midi": 1,
    "dès demain": 1, "hier soir": -1, "hier matin": -1, "hier après-midi": -1, "depuis hier": -1, "avant-hier": -2,
    "ce matin": 0, "ce soir": 0, "cet après-midi": 0, "demain matin": 1, "demain soir": 1, "après-demain": 2,
    "aujourd'hui": 0, "demain": 1,
    # Spanish
    "fin del día": 0, "en el día": 0, "ayer por la tarde": -1, "ayer por la noche": -1, "ayer por la mañana": -1,
    "esta madrugada": 0, "ayer tarde": -1, "antes de ayer": -2, "hoy mismo": 0, "mañana por la mañana": 1,
    "mañana por la tarde": 1, "esta mañana": 0, "esta tarde": 0, "esta noche": 0, "anoche": -1, "anteayer": -2,
    "pasado mañana": 2, "ayer": -1, "hoy": 0, "mañana": 1,
    # Italian
    "fine giornata": 0, "in giornata": 0, "stanotte": 0, "questa notte": 0, "ieri notte": -1, "ieri pomeriggio": -1,
    "l'altroieri": -2, "domattina": 1, "domani mattina": 1, "domani pomeriggio": 1, "domani sera": 1,
    "stamattina": 0, "questa mattina": 0, "stasera": 0, "oggi pomeriggio": 0, "ieri sera": -1, "ieri mattina": -1,
    "l'altro ieri": -2, "dopodomani": 2, "ieri": -1, "oggi": 0, "domani": 1,
    # Portuguese
    "fim do dia": 0, "esta noite": 0, "hoje de manhã": 0, "hoje cedo": 0, "ontem de tarde": -1, "ontem à tarde": -1,
    "amanhã de manhã": 1, "amanhã cedo": 1, "esta manhã": 0, "ontem à noite": -1, "ontem de manhã": -1,
    "anteontem": -2, "depois de amanhã": 2, "ontem": -1, "hoje": 0, "amanhã": 1,
    # Dutch
    "einde van de dag": 0, "in de loop van de dag": 0, "gisternacht": -1, "morgenochtend": 1, "morgenmiddag": 1,
    "morgenavond": 1, "morgenvroeg": 1, "vanmorgen": 0, "vanochtend": 0, "vanmiddag": 0, "vanavond": 0,
    "vannacht": 0, "gisteravond": -1, "gistermiddag": -1, "gisterochtend": -1, "eergisteren": -2, "overmorgen": 2,
    "gisteren": -1, "vandaag": 0,
}
#: of languages whose clock has 24 hours: an hour may stand right behind, as in "ayer 20h", "stamattina alle 7"
DAY_WORDS = "|".join((
    "heute|gestern|morgen|früh|abend|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|matin|soir|midi|hoy|ayer|anoche|mañana|tarde|noche",
    "oggi|ieri|domani|stamattina|stasera|mattina|sera|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|hoje|ontem|amanhã|manhã|noite|tarde",
    "vandaag|gisteren|vanochtend|vanmorgen|vanmiddag|vanavond|gisteravond|ochtend|middag|avond|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"))
ZONES = {
    "utc": "UTC", "gmt": "UTC", "z": "UTC", "bst": "Europe/London", "cet": "Europe/Berlin", "cest": "Europe/Berlin",
    **dict.fromkeys(("et", "est", "edt"), "America/New_York"), **dict.fromkeys(("ct", "cst", "cdt"), "America/Chicago"),
    "ist": "Asia/Kolkata", "jst": "Asia/Tokyo", "aest": "Australia/Sydney", "aedt": "Australia/Sydney",
    "wet": "Europe/Lisbon", "west": "Europe/Lisbon", "eet": "Europe/Helsinki", "eest": "Europe/Helsinki",
    "sgt": "Asia/Singapore", "msk": "Europe/Moscow", "pacific": "America/Los_Angeles", "eastern": "America/New_York",
    "central time": "America/Chicago", "mountain time": "America/Denver",
    **{f"{place} time": zone for place, zone in (
        ("uk", "Europe/London"), ("london", "Europe/London"), ("british", "Europe/London"),
        ("irish", "Europe/Dublin"), ("lisbon", "Europe/Lisbon"), ("spanish", "Europe/Madrid"),
        ("madrid", "Europe/Madrid"), ("french", "Europe/Paris"), ("paris", "Europe/Paris"),
        ("german", "Europe/Berlin"), ("berlin", "Europe/Berlin"), ("italian", "Europe/Rome"),
        ("rome", "Europe/Rome"), ("dutch", "Europe/Amsterdam"), ("swiss", "Europe/Zurich"),
        ("norwegian", "Europe/Oslo"), ("swedish", "Europe/Stockholm"), ("danish", "Europe/Copenhagen"),
        ("finnish", "Europe/Helsinki"), ("new york", "America/New_York"), ("ny", "America/New_York"),
        ("chicago", "America/Chicago"), ("pacific", "America/Los_Angeles"), ("eastern", "America/New_York"),
        ("tokyo", "Asia/Tokyo"), ("indian", "Asia/Kolkata"), ("helsinki", "Europe/Helsinki"),
        ("stockholm", "Europe/Stockholm"), ("oslo", "Europe/Oslo"), ("copenhagen", "Europe/Copenhagen"),
        ("amsterdam", "Europe/Amsterdam"), ("brussels", "Europe/Brussels"), ("zurich", "Europe/Zurich"),
        ("vienna", "Europe/Vienna"), ("prague", "Europe/Prague"), ("warsaw", "Europe/Warsaw"),
        ("athens", "Europe/Athens"), ("istanbul", "Europe/Istanbul"), ("dublin", "Europe/Dublin"),
        ("dubai", "Asia/Dubai"), ("hong kong", "Asia/Hong_Kong"), ("toronto", "America/Toronto"),
        ("boston", "America/New_York"), ("dallas", "America/Chicago"), ("denver", "America/Denver"),
        ("seattle", "America/Los_Angeles"), ("california", "America/Los_Angeles"),
        ("mexico city", "America/Mexico_City"), ("sao paulo", "America/Sao_Paulo"),
        ("brasília", "America/Sao_Paulo"), ("auckland", "Pacific/Auckland"), ("melbourne", "Australia/Melbourne"),
        ("sydney", "Australia/Sydney"), ("singapore", "Asia/Singapore"), ("brazilian", "America/Sao_Paulo"))},
    **{f"{hour} {place}": zone for place, zone in (
        ("paris", "Europe/Paris"), ("madrid", "Europe/Madrid"), ("roma", "Europe/Rome"), ("lisboa", "Europe/Lisbon"),
        ("brasília", "America/Sao_Paulo"))
        for hour in ("heure de", "heures de", "hora de", "ora di", "horário de")},
    **dict.fromkeys(("mt", "mst", "mdt"), "America/Denver"),
    **dict.fromkeys(("pt", "pst", "pdt"), "America/Los_Angeles"),
}
# fmt: on
