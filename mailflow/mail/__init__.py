"""What a mail is; never what a case is."""
