"""Secretary and deputy at the same things at once, on one or several processes of the bot."""
