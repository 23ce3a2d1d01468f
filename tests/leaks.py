"""What people give away in mails, as tables: secrets with what stands around them, numbers, and what only resembles a secret."""

A, D = "abcdefghijklmnopqrstuvwxyz", "0123456789"


def like(pattern: str) -> str:
    """Made here, so that no scanner takes this file for a leak: `a` letter, `A` capital, `0` digit, `x` hexadecimal."""
    made = {"a": A, "A": A.upper(), "0": D, "x": "3f9a0c71e2b84d65"}
    return "".join(
        made[one][(index * 7 + 3) % len(made[one])] if one in made else one for index, one in enumerate(pattern)
    )


def pem(kind: str) -> str:
    lines = "\n".join("MIIE" + like("aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0") for _ in range(4))
    return f"-----BEGIN {kind}PRIVATE KEY-----\n{lines}\n-----END {kind}PRIVATE KEY-----"


MIXED40 = like("aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0a")
JWT = f"eyJ{like('aA0aA0aA0aA0')}.eyJ{like('aA0aA0aA0aA0aA0')}.{like('aA0aA0aA0aA0')}"

#: kind, what stands around it, the secret: the secret must be gone and the rest must stay
SEEDS: tuple[tuple[str, str, str], ...] = (
    ("API key", "the key is {} in prod", "AKIA" + like("A0A0A0A0A0A0A0A0")),
    ("API key", "aws_secret_access_key = {}", MIXED40),
    ("API key", 'AWS_SECRET_ACCESS_KEY="{}"', MIXED40),
    ("API key", "GITHUB_TOKEN={}", "ghp_" + like("aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0")),
    ("API key", "clone with {} please", "github_pat_" + like("aA0aA0aA0aA0aA0aA0aA0_aA0aA0aA0")),
    ("API key", "gitlab: {}", "glpat-" + like("aA0aA0aA0aA0aA0aA0aA")),
    ("API key", "slack {} fails", "xoxb-" + like("000000000000-000000000000-aA0aA0aA0aA0")),
    ("API key", "https://hooks.slack.com/services/{}", like("T0A0A0A0A/B0A0A0A0A/aA0aA0aA0aA0aA0aA0aA0aA0")),
    ("API key", "stripe {} returned 402", "sk_" + "live_" + like("aA0aA0aA0aA0aA0aA0aA0aA0")),
    ("API key", "maps key {}.", "AIza" + like("aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA")),
    ("API key", "X-Api-Key: {}", like("xxxxxxxxxxxxxxxxxxxxxxxx")),
    ("API key", "api_key={}&page=2", like("a0a0a0a0a0a0a0a0")),
    ("API key", '{{"client_secret": "{}"}}', like("aA0~aA0.aA0-aA0aA0")),
    ("API key", "our API key is {}", like("xxxxxxxxxxxxxxxx")),
    ("API key", "access token: {}", like("aA0aA0aA0aA0aA0aA0")),
    ("API key", "webhook secret -> {}", like("a0a0a0a0a0a0")),
    ("API key", "secret: {}", like("aA0aA0aA0aA0")),
    ("API key", "telegram {}", like("000000000") + ":AA" + like("aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0a")),
    ("API key", "AccountKey={};EndpointSuffix=core", like("aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA==")),
    ("token", "the answer held {} again", JWT),
    ("token", "Authorization: Bearer {}", like("aA0aA0aA0aA0aA0aA0")),
    ("token", "curl -H 'Authorization: Basic {}'", "YWRtaW46aHVudGVyMg=="),
    ("token", "we send Bearer {} with it", like("xxxxxxxxxxxxxxxxxxxx")),
    ("private key", "here:\n{}\nthanks", pem("RSA ")),
    ("private key", "here:\n{}\nthanks", pem("")),
    ("private key", "here:\n{}\nthanks", pem("OPENSSH ")),
    ("session cookie", "Cookie: {}", "sid=" + like("xxxxxxxxxxxx") + "; lang=de"),
    ("session cookie", "Set-Cookie: {}; Path=/", "session=" + like("aA0aA0aA0aA0")),
    ("session cookie", "JSESSIONID={}", like("A0A0A0A0A0A0A0A0")),
    ("session cookie", "session id: {}", like("xxxxxxxxxxxxxxxx")),
    ("password", "password: {}", "hunter2"),
    ("password", "Password: {}", "sunshine"),
    ("password", "my password is {} since June", "Tr0ub4dor"),
    ("password", "the password is {}.", "swordfish"),
    ("password", 'password is "{}"', "correct horse battery"),
    ("password", "user bob, pw: {}", "hunter2"),
    ("password", "pwd={};Database=shop", "S3cr3t!x"),
    ("password", "Passwort: {}", "Sommer2026"),
    ("password", "Das Passwort lautet {}", "Sommer2026!"),
    ("password", "Kennwort = {}", "geheimnis"),
    ("password", "mot de passe : {}", "soleil75"),
    ("password", "le mot de passe est {}", "soleil75"),
    ("password", "Le mot de passe est {}.", "papillon"),
    ("password", "mdp: {}", "soleil75"),
    ("password", "contraseña: {}", "verano2026"),
    ("password", "La contraseña es {}", "verano2026"),
    ("password", "senha: {}", "praia123"),
    ("password", "a senha é {}", "praia123"),
    ("password", "wachtwoord: {}", "fiets42"),
    ("password", "Het wachtwoord is {}", "fiets42x"),
    ("password", "la password è {}", "estate2026"),
    ("password", "hasło: {}", "lato2026"),
    ("password", "lösenord: {}", "sommar26"),
    ("password", "adgangskode: {}", "sommer26"),
    ("password", "heslo: {}", "leto2026"),
    ("password", "şifre: {}", "yaz2026!"),
    ("password", "пароль: {}", "leto2026"),
    ("password", "パスワードは {} です", "natsu2026"),
    ("password", "密码：{}", "xiatian26"),
    ("password", "password for bob@northwind.example: {}", "Hunter#22"),
    ("password", "Password\nhe sent: x\nPassword:\n{}", "hunter22!"),
    ("password", "DB_PASSWORD={}", "s3cr3t-db"),
    ("password", '"password": "{}"', "with spaces 12"),
    ("password", "<password>{}</password>", "hunter2"),
    ("password", "mysql -u root -p{} shop", "hunter2"),
    ("password", "curl -u admin:{} https://x.example", "hunter2"),
    ("password", "tool --password {} run", "hunter2"),
    ("password", "postgres://app:{}@db.example.com:5432/shop", "s3cr3t"),
    ("password", "https://bob:{}@shop.example/", "hunter2"),
    ("password", "ftp deploy:{}@ftp.northwind.example", "S3cret!"),
    ("password", "credentials: admin / {}", "Welcome1!"),
    ("password", "Zugangsdaten: admin / {}", "Willkommen1"),
    ("password", "his PIN is {}", "4711"),
    ("password", "verification code: {}", "482913"),
    ("password", "Password was changed to {} yesterday", "NewPass#99"),
    ("password", "Le mdp c'est {}", "azerty123"),
    ("password", "contraseña temporal: {}", "Verano2026"),
    ("password", "password - {}", "Hunter2!x"),
    ("password", "Passphrase: {}", "correct horse battery staple"),
    ("password", "Passwörter: {}", "Sommer12"),
    ("password", "lösenordet är {}", "sommar123"),
    ("password", "redis://:{}@cache.example.com:6379/0", "s3cretpw"),
    ("password", "senha do portal: {}", "praia2026"),
    ("API key", "our api-key {} fails", like("xxxxxxxxxxxxxxxxxx")),
    ("API key", "secret_key_base: {}", like("xxxxxxxxxxxxxxxxxxxxxxxx")),
    ("API key", "export OPENAI_API_KEY={}", "sk-" + "proj-" + like("aA0aA0aA0aA0aA0aA0aA0aA0")),
    ("card number", "card 4111 1111 1111 {} was charged twice", "1111"),
    ("IBAN", "konto DE89 3704 0044 0532 0130 {} bitte", "00"),
    ("card code", "exp 12/28 CVV {}", "123"),
    ("card code", "CVC: {}", "456"),
    ("passport number", "passport number {}", "C01X00T47"),
    ("social security number", "SSN {}", "078-05-1120"),
)  # fmt: skip

#: whole numbers whose last four may stay
NUMBERS = (
    ("card number", "4111 1111 1111 1111", "1111"), ("card number", "4111-1111-1111-1111", "1111"), ("card number", "5500005555555559", "5559"),
    ("card number", "3782 822463 10005", "0005"), ("card number", "6011000990139424", "9424"),
    ("IBAN", "DE89 3704 0044 0532 0130 00", "3000"), ("IBAN", "GB82WEST12345698765432", "5432"), ("IBAN", "NL91 ABNA 0417 1643 00", "4300"),
    ("IBAN", "FR14 2004 1010 0505 0001 3M02 606", "2606"), ("IBAN", "no9386011117947", "7947"),
)  # fmt: skip

CLEAN = (
    "The password is wrong, and the reset mail never comes.", "Password: required", "Password reset does not work for 3,200 users.",
    "Passwort: falsch", "Das Passwort ist abgelaufen.", "Le mot de passe est incorrect depuis ce matin.", "La contraseña es inválida",
    "Forgot password? Click here.", "Password: ********", "DB_PASSWORD=${DB_PASS}", "password: [removed]", "The password field stays empty.",
    "The password is case-sensitive and 12 characters long.", "The password is 180 days old.", "their password is encrypted.",
    "Subject: Password: can't log in", "Order number 4111 1111 1111 1112 has not shipped", "Order 1234567890123456 is late",
    "invoice 2026-4711-0815-0001 and tracking 00340434161094042557", "timestamp 1763891047123 and trace 9f2c71ab00de4471",
    "IMEI 490154203237518", "IBAN DE89 3704 0044 0532 0130 01 is refused as invalid", "The token expired after 30 minutes.", "token: expired",
    "We need an API key for the new region.", "The API key: where do I find it?", "Key: ESC-142", "Secret santa list fails",
    "commit 3f786850e387550fdaa836ed7e6dd881de23001b", "sha256: 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
    "build a1b2c3d4e5f6 of version 3.2.1", "session expired after 15 minutes", "Cookie: the banner never closes", "Basic authentication is on.",
    "a bearer of bad news", "Email: bob.lee2@northwind.example", "Contact:ann@northwind.example", "https://shop.example/checkout?step=2&id=4711",
    "Call me: +49 30 901820", "meeting at 10:00@HQ", "PIN entry fails on the terminal", "It passed: 12 of 14 tests",
    "The CVV field is missing on the form.", "error 0x80070005 at 08:41:07.123", "UUID 123e4567-e89b-12d3-a456-426614174000",
    "SSO login loop for user/pass and SAML", "credentials are rejected for everybody", "Windows license key cannot be entered",
    "User cannot change password: error 500 is shown", "After entering password: page hangs", "Change your password on https://x.example/reset?id=12345678",
    "Reset password to continue", "phone 4915112345678", "Password must have at least 12 characters, 1 digit and 1 symbol",
    "We rotated all API keys on 2026-11-20.", "token refresh: 401 Unauthorized", "PIN: customers enter it twice", "Session ID mismatch in the log",
    "my login is bob@x.example and SSO works", "credentials: see the vault", "Passwort muss 12 Zeichen haben", "docker run -p8080:80 shop",
    "EAN 4006381333931, ISBN 978-3-16-148410-0", '"token": true', "Your password was reset on Monday.", "The password for user 4711 is not accepted",
    "-----BEGIN CERTIFICATE-----", "the file begins with -----BEGIN RSA PRIVATE KEY----- and then nothing", "passport control at the airport",
    "Account manager: Dana Wolf / 30 seats", "-u is the flag for the user", "the security code step is skipped", "access token lifetime: 3600 seconds",
)  # fmt: skip
