"""What the report of a period says, from top to bottom: every section stands, also where it is
empty.
"""

from __future__ import annotations

from bot.exports.templates.paper import Body, Grid, Heading, Line, Paper, Part, Row
from bot.exports.templates.wording.shared import PARTY, date_of, receivers


def section(number: str, title: str, name: str) -> tuple[Part, ...]:
    return (
        Heading(f"{number}- {title.upper()}"),
        Body(f"{{%p for line in {name} %}}"),
        Body("- {{ line }}"),
        Body("{%p endfor %}"),
    )


CELLS = Grid(
    widths=(12, 67, 22, 22, 20, 22),
    titles=("TT", "Chi bộ", "Đã họp", "Dự (%)", "Điểm (%)", "Đã dự"),
    rows=(
        "{%tr for cell in cells %}",
        Row(
            (
                "{{ cell.at }}",
                "{{ cell.name|line }}",
                "{{ cell.held }}",
                "{{ cell.attendance }}",
                "{{ cell.score }}",
                "{{ cell.visits }}",
            )
        ),
        "{%tr endfor %}",
    ),
    centred=(0, 2, 3, 4, 5),
    dense=True,
)
PAPER = Paper(
    name="Báo cáo định kỳ",
    letterhead=(
        (
            Line("{{ superior }}", capitals=True),
            Line("{{ issuer }}", bold=True, capitals=True),
            Line("*"),
        ),
        PARTY,
        (Line("Số {{ blank }}-BC/{{ blank }}"),),
        (Line("{{ locality }}, " + date_of("dated"), italic=True),),
    ),
    title=(
        Line("BÁO CÁO", bold=True, size=16, above=18),
        Line(
            '{% if kind == "group" %}Kết quả theo dõi, dự sinh hoạt các chi bộ'
            "{% else %}Tại hội nghị giao ban, về chất lượng sinh hoạt chi bộ{% endif %}",
            bold=True,
        ),
        Line("{{ period }}", bold=True),
        Line("", rule=60, above=3),
    ),
    body=(
        *section("I", "Tình hình chung", "figures"),
        Heading("II- TỪNG CHI BỘ"),
        CELLS,
        *section("III", "Ưu điểm", "good"),
        *section("IV", "Hạn chế", "poor"),
        *section("V", "Nguyên nhân", "causes"),
        *section("VI", "Kiến nghị của các chi bộ", "petitions"),
        *section("VII", "Việc đã giao và kết quả", "tasks"),
        *section("VIII", "Chi bộ được theo dõi, giúp đỡ", "supports"),
        *section("IX", "Đề xuất", "proposals"),
        *section("X", "Nhiệm vụ kỳ tới", "next"),
    ),
    signatures=(
        receivers("{{ superior }};", "Lưu."),
        (Line('{% if kind == "group" %}TỔ TRƯỞNG{% else %}T/M CẤP ỦY{% endif %}', bold=True),),
        (Line(""),),
        (Line("{{ blank }}", bold=True),),
    ),
)
