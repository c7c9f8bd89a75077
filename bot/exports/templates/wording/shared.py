"""What every paper says: whose it is, of which day and which kind of meeting."""

from __future__ import annotations

from bot.exports.templates.paper import Line, Lines


def date_of(name: str) -> str:
    return f"ngày {{{{ {name}.day }}}} tháng {{{{ {name}.month }}}} năm {{{{ {name}.year }}}}"


def short_date(name: str) -> str:
    return f"{{{{ {name}.day }}}}/{{{{ {name}.month }}}}/{{{{ {name}.year }}}}"


ISSUER = (
    Line("{{ superior }}", capitals=True),
    Line("{{ cell }}", bold=True, capitals=True),
    Line("*"),
)
PARTY = (
    Line('{{ party or "ĐẢNG CỘNG SẢN VIỆT NAM" }}', bold=True, size=15),
    Line("", rule=9),
)

SMALL = 12  # of whom a paper goes to


def receivers(*names: str) -> Lines:
    """Whom a paper goes to, as papers of the Party have it: 36-HD/VPTW, Annex 3."""
    return (
        Line("Nơi nhận:", underlined=True, left=True),
        *(Line(f"- {name}", size=SMALL, left=True) for name in names),
    )


KINDS = (
    "{% if called %}«{{ called }}»"
    '{% elif kind == "thematic" %}chuyên đề'
    '{% elif kind == "both" %}thường kỳ và chuyên đề'
    '{% elif kind == "extraordinary" %}bất thường'
    "{% else %}thường kỳ{% endif %}"
)
HELD = (
    "{% if called %}{{ called }}"
    '{% elif kind == "committee" %}Họp chi ủy'
    '{% elif kind == "year_end" %}Kiểm điểm cuối năm'
    '{% elif kind == "congress" %}Đại hội chi bộ'
    '{% elif kind == "sub_group" %}Họp tổ đảng'
    f"{{% else %}}Sinh hoạt chi bộ {KINDS}{{% endif %}}"
)
RANK = (
    '{% if one.rank == "excellent" %}Hoàn thành xuất sắc nhiệm vụ'
    '{% elif one.rank == "good" %}Hoàn thành tốt nhiệm vụ'
    '{% elif one.rank == "fair" %}Hoàn thành nhiệm vụ'
    "{% else %}Không hoàn thành nhiệm vụ{% endif %}"
)
