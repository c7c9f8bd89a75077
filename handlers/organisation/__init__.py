"""The pages of the organisation: units, posts, one's own roles."""

from handlers.organisation import members, mine, places, post, unit

__all__ = ["members", "mine", "places", "post", "unit"]
