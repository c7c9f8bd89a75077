"""A local Zalo Bot Platform, as far as public sources tell, and stricter where they are unsure.

Nothing here was compared with the real one. What it assumes beyond what is public:

- A text is counted in UTF-16 units; a field that is not documented, a style of an unknown kind or
  outside the text, and ``parse_mode`` together with styles are refused with 400.
- A chat that nobody wrote in is refused with 404.
- Who writes as the 51st person is not heard, and is told so by the platform.
- Messages beyond the month's number are refused with 429.
- What arrives while nobody polls is kept for ten seconds, then lost; a webhook is posted to again
  a few times, then the update is lost.
- Each error is spelt ``error_code`` or ``errorCode`` in turn, with HTTP status 200.
"""
