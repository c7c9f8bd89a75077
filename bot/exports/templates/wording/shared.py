"""What every paper says: whose it is, of which day and which kind of meeting."""

from __future__ import annotations

from bot.exports.templates.paper import Line


def date_of(name: str) -> str:
    return f"ngày {{{{ {name}.day }}}} tháng {{{{ {name}.month }}}} năm {{{{ {name}.year }}}}"


def short_date(name: str) -> str:
    return f"{{{{ {name}.day }}}}/{{{{ {name}.month }}}}/{{{{ {name}.year }}}}"


ISSUER = (
    Line("{{ superior }}", capitals=True),
    Line("{{ cell }}", bold=True, capitals=True),
    Line("*"),
)
PARTY = (Line("ĐẢNG CỘNG SẢN VIỆT NAM", bold=True, size=15), Line("", rule=9))

KINDS = (
    '{% if kind == "thematic" %}chuyên đề'
    '{% elif kind == "both" %}thường kỳ và chuyên đề'
    '{% elif kind == "extraordinary" %}bất thường'
    "{% else %}thường kỳ{% endif %}"
)
