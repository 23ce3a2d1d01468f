"""Names of months, weekdays, days nearby and zones in the languages that we read."""

# fmt: off
MONTHS = {name: number for number, names in enumerate((
    "january jan januar janvier enero gennaio janeiro januari", "february feb februar février febrero febbraio fevereiro februari",
    "march mar märz mars marzo março maart", "april apr avril abril aprile", "may mai mayo maggio maio mei",
    "june jun juni juin junio giugno junho", "july jul juli juillet julio luglio julho",
    "august aug août agosto augustus", "september sept sep septembre septiembre settembre setembro",
    "october oct oktober okt octobre octubre ottobre outubro", "november nov novembre noviembre novembro",
    "december dec dezember dez décembre diciembre dicembre dezembro"), start=1) for name in names.split()}
WEEKDAYS = {name: number for number, names in enumerate((
    "monday mon montag lundi lunes lunedì segunda-feira maandag", "tuesday tue tues dienstag mardi martes martedì terça-feira dinsdag",
    "wednesday wed mittwoch mercredi miércoles mercoledì quarta-feira woensdag",
    "thursday thu thur thurs donnerstag jeudi jueves giovedì quinta-feira donderdag",
    "friday fri freitag vendredi viernes venerdì sexta-feira vrijdag", "saturday sat samstag samedi sábado sabato zaterdag",
    "sunday sun sonntag dimanche domingo domenica zondag")) for name in names.split()}
# French "hier" is absent: in a German mail it means "here".
DAYS_AWAY = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "eod": 0, "cob": 0, "end of day": 0,
    "just now": 0, "yesterday": -1, "last night": -1, "tomorrow": 1, "heute": 0, "heute morgen": 0, "heute früh": 0, "gestern": -1,
    "vorgestern": -2, "morgen": 1, "aujourd'hui": 0, "demain": 1, "ayer": -1, "hoy": 0, "mañana": 1, "ieri": -1,
    "oggi": 0, "domani": 1, "ontem": -1, "hoje": 0, "amanhã": 1, "gisteren": -1, "vandaag": 0,
}
ZONES = {
    "utc": "UTC", "gmt": "UTC", "z": "UTC", "bst": "Europe/London", "cet": "Europe/Berlin", "cest": "Europe/Berlin",
    **dict.fromkeys(("et", "est", "edt"), "America/New_York"), **dict.fromkeys(("ct", "cst", "cdt"), "America/Chicago"),
    **dict.fromkeys(("mt", "mst", "mdt"), "America/Denver"), **dict.fromkeys(("pt", "pst", "pdt"), "America/Los_Angeles"),
}
# fmt: on
