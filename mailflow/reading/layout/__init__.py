"""How mail clients lay out a mail: from lines to a thread of messages. Knows no meaning of words."""
