"""What a colleague writes back: answers to our questions, and reply words."""
