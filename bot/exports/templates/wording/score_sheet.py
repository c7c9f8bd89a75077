"""What the score sheet says, from top to bottom."""

from __future__ import annotations

from bot.exports.templates.paper import Body, Grid, Line, Paper, Part, Row
from bot.exports.templates.wording.score_table import score_rows
from bot.exports.templates.wording.shared import ISSUER, KINDS, PARTY, date_of, short_date

LETTERHEAD = (
    ISSUER,
    PARTY,
    (Line(""),),
    (Line("{{ locality }}, " + date_of("dated"), italic=True),),
)

FRAMEWORK = (
    "Chấm theo: {{ framework.title }}"
    "{% if framework.number %}, số {{ framework.number }}{% endif %}"
    f"{{% if framework.dated %}}, ngày {short_date('framework.dated')}{{% endif %}}"
    "{% if framework.issuer %} của {{ framework.issuer }}{% endif %}"
)
TITLE = (
    Line("PHIẾU CHẤM ĐIỂM", bold=True, size=16, above=18),
    Line(f"Chất lượng sinh hoạt chi bộ {KINDS} tháng {{{{ month }}}}/{{{{ year }}}}", bold=True),
    Line(f"(buổi sinh hoạt ngày {short_date('held_on')})"),
    Line("", rule=60, above=3),
    Line(FRAMEWORK),
    Line("{%p if reproduction %}"),
    Line(
        "Khung điểm là bản chép lại tại địa phương, đề nghị đối chiếu với văn bản của cấp ủy.",
        italic=True,
        size=11,
    ),
    Line("{%p endif %}"),
    Line("", size=6),
)

SUPERIOR = (
    '{% if superior_stage == "supervisor" %}Tổ công tác chấm'
    '{% elif superior_stage == "committee" %}Chính thức'
    "{% else %}Cấp trên chấm{% endif %}"
)
TABLE = Grid(
    widths=(12, 58, 17, 19, 19, 40),
    titles=(
        "TT",
        "Nội dung, tiêu chí",
        '{{ "Yêu cầu" if checklist else "Điểm tối đa" }}',
        "Chi bộ tự chấm",
        SUPERIOR,
        "Ghi chú",
    ),
    rows=(
        *score_rows(6, '{{ line.note or "" }}'),
        "{%tr if not checklist %}",
        Row(
            ("Tổng điểm", "{{ total.out_of }}", "{{ total.own }}", "{{ total.superior }}", ""),
            across=2,
            bold=True,
        ),
        "{%tr endif %}",
        Row(
            ("Xếp loại", "", "{{ own_verdict.grade }}", "{{ superior_verdict.grade }}", ""),
            across=2,
            bold=True,
        ),
    ),
    centred=(0, 2, 3, 4),
    dense=True,
)

BODY: tuple[Part, ...] = (
    TABLE,
    Body("{%p if missed %}"),
    Body("Điều kiện xếp loại chưa đạt:", keep=True),
    Body("{%p for gate in missed %}"),
    Body("- {{ gate }}"),
    Body("{%p endfor %}"),
    Body("{%p endif %}"),
    Body(
        "Biểu quyết: {% if vote is none %}{{ blank|line }}"
        "{% else %}nhất trí {{ vote.in_favour }}/{{ vote.cast }}"
        "{% if vote.against %}; không nhất trí: {{ vote.against }}{% endif %}"
        "{% if vote.abstained %}; không có ý kiến: {{ vote.abstained }}{% endif %}.{% endif %}"
    ),
    Body(
        f"Chi bộ tự chấm {date_of('own_verdict.on')}; người chấm: {{{{ own_verdict.by|line }}}}",
        keep=True,
    ),
    Body(
        f"{SUPERIOR} {date_of('superior_verdict.on')}; "
        "người chấm: {{ superior_verdict.by|line }}",
        keep=True,
    ),
    Body("{%p if standings %}"),
    Body("Các bước chấm:", keep=True),
    Body("{%p for line in standings %}"),
    Body("- {{ line }}"),
    Body("{%p endfor %}"),
    Body("{%p endif %}"),
)

SIGNATURES = (
    (Line("NGƯỜI CHẤM CỦA CẤP TRÊN", bold=True),),
    (Line("T/M CHI BỘ", bold=True), Line("BÍ THƯ")),
    (Line("{{ superior_verdict.by }}", bold=True),),
    (Line("{{ blank }}", bold=True),),
)

PAPER = Paper(
    name="Phiếu chấm điểm chất lượng sinh hoạt chi bộ",
    letterhead=LETTERHEAD,
    title=TITLE,
    body=BODY,
    signatures=SIGNATURES,
)
