"""A local Telegram: a Bot API server, and a page with phones in it.

Nothing of the product is imported here and nothing here is part of production.
"""
