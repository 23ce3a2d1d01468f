"""Effects to mails: which words, which form, which headers. Knows no network and no store."""
