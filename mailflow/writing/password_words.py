"""How people of many languages introduce a password, and which words behind "password:" are none.
Tables of words only."""

#: what a password is called; as parts of longer words too (DB_PASSWORD)
PASSWORD = (
    "password", "passwd", "passphrase", "pass phrase", "passcode", "passwort", "passwörter", "paßwort",
    "kennwort", "zugangscode", "mot de passe", "mots de passe", "contraseña", "contrasena", "senha",
    "palavra-passe", "palavra passe", "wachtwoord", "parola d'ordine", "parola d’ordine", "hasło", "hasla",
    "heslo", "lösenord", "losenord", "adgangskode", "kodeord", "passord", "salasana", "şifre", "sifre",
    "parolă", "jelszó", "lozinka", "geslo", "пароль", "паролю", "парола", "κωδικός πρόσβασης", "パスワード", "密码",
    "密碼", "비밀번호",
)  # fmt: skip
#: the same, short: only as words of their own
SHORT = ("pwd", "pw", "mdp", "pswd", "psw", "passw", "parola", "clave", "pswrd", "pword")
#: a number as a password
PIN = ("pin", "pin code", "pin-code", "pincode", "pin number", "code pin", "otp", "tan", "one-time code",
       "one-time password", "verification code", "security code", "2fa code", "mfa code", "sms code", "access code",
       "bestätigungscode", "code de vérification", "código de verificación")  # fmt: skip
#: "is", between the word and its value
IS = (
    "is now",
    "is still",
    "is",
    "was",
    "ist",
    "lautet",
    "war",
    "est",
    "c'est",
    "c’est",
    "était",
    "es",
    "era",
    "é",
    "è",
    "är",
    "er",
    "jest",
    "je",
    "это",
)
#: "to", behind words such as changed or set; Finnish has "on" for "is"
BECOMES = ("to", "auf", "in", "à", "en", "a", "para", "naar", "till", "on")
#: "for", between the word and whose it is
FOR = (
    "for",
    "of",
    "on",
    "to",
    "für",
    "von",
    "zu",
    "pour",
    "de",
    "du",
    "para",
    "do",
    "da",
    "voor",
    "van",
    "per",
    "del",
    "di",
    "för",
    "til",
)

#: what stands behind "password:" or "password is" without being one: states, questions, and the little words of prose
_ORDINARY = (
    # where it stands instead
    "see below above separately attached siehe separat voir véase zie vedi ver "
    # English
    "expired encrypted hashed salted plaintext plain a about accepted active again all allowed already also always "
    "an and any as asked asks at be been being below blocked broken but by can can't cannot changed change changes "
    "checked complexity compromised correct could couldn't default denied deactivated disabled do does doesn't "
    "don't email empty enter entered exactly expire expired expires expiring failed failing fails field fine "
    "forgot forgotten found from gone good guessed had has hasn't have he her his how i if ignored in incorrect "
    "inside invalid is isn't it it's just known leaked length like locked login lost managed mandatory me "
    "minimum missing must my n/a needed needs never new no none not nothing now null of off ok okay old on "
    "one only optional or our outdated please policy private problem prompt protected public recovery refused "
    "rejected required requested requires reset resets resetting right rotated rotation same saved secret "
    "secure sent set she should shown shouldn't so some sometimes stale still stored strong such tbd that the "
    "their then there they this to too true false typed unchanged unknown unset up update updated updates use "
    "used user users valid verified via visible was wasn't we weak well were what when where which who why "
    "will with without won't work worked working works would wrong yes yet you your "
    # German
    "aber alle als am an angegeben auch auf aus bei bitte da dann das dass dem den der die ein eine falsch "
    "fehlt für funktioniert ganz geht geändert gesetzt gesperrt gültig habe haben hat ich im immer ins ist ja "
    "kann kein keine korrekt mehr mein mit muss neu nein nicht noch nur oder richtig schon sein sich sicher "
    "sie sind so und unbekannt ungültig unser vergessen von war warum was wenn weg wie wir wird wo wurde zu "
    "zurücksetzen zurückgesetzt zum zur "
    # French
    "au aucun aussi avec bien bon car ce changé comme correct dans de des du elle en encore erroné est et "
    "expiré faux il inconnu incorrecte invalide je la le les mais mauvais ne non notre nous obligatoire ou "
    "oublié oui par pas plus pour que quel qui refusé requis réinitialisé sans son sur temporaire toujours un "
    "une vide vous "
    # Spanish
    "actual al caducada cambiada como con correcta cuando del el ella errónea esta está expirada fue ha "
    "incorrecta inválida la las lo los mi muy nada necesaria no nueva nunca o olvidada para pero por porque "
    "que requerida se segura si sí sin su también tu un una válida y ya yo "
    # Portuguese
    "alterada com correta da do e ela ele em esquecida expirou foi inválida não nova nunca obrigatória os ou "
    "para por qual que sem sempre seu sua uma você "
    # Dutch
    "aan al altijd ben bij dat de deze die een en er fout geen geldig gereset gewijzigd goed heb het hij hoe "
    "ik in is je juist klopt maar met mijn moet naar niet nieuw nog of ook onjuist op te uit van veilig "
    "vergeten verlopen verplicht voor waarom wat we werkt ze zijn zonder "
    # Italian
    "anche che come corretta dal della di dimenticata è errata ho il lo ma mia nel non nuova per perché più "
    "sbagliata scaduta si sono sua una valida "
)
ORDINARY = frozenset(_ORDINARY.split())
