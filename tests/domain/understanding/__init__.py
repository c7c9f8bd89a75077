"""How well what secretaries type is understood, measured on phrases and whole meetings."""
