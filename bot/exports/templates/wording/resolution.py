"""The skeleton of a resolution after a meeting: what is on record, and room for the rest."""

from __future__ import annotations

from bot.exports.templates.paper import Body, Grid, Heading, Line, Paper, Row
from bot.exports.templates.wording.minutes import DONE, NEW_TASKS, table_or
from bot.exports.templates.wording.shared import ISSUER, KINDS, PARTY, date_of

DOTTED = Body("{{ blank|line }}")
LAST_TASKS = Grid(
    widths=(12, 78, 40, 35),
    titles=("TT", "Nhiệm vụ tháng trước", "Tình hình trước đó", "Kết quả"),
    rows=(
        "{%tr for task in last_tasks or [blank, blank] %}",
        Row(
            (
                "{{ loop.index }}",
                "{{ (task.name if task else blank)|line }}",
                "{{ blank|line }}",
                f"{{{{ ({DONE} if task else blank)|line }}}}",
            )
        ),
        "{%tr endfor %}",
    ),
)
PAPER = Paper(
    name="Dự thảo nghị quyết sinh hoạt chi bộ",
    letterhead=(
        (*ISSUER, Line("Số {{ blank }}-NQ/CB")),
        PARTY,
        (Line(""),),
        (Line("{{ locality }}, " + date_of("started"), italic=True),),
    ),
    title=(
        Line("NGHỊ QUYẾT", bold=True, size=16, above=18),
        Line(f"Sinh hoạt chi bộ {KINDS} tháng {{{{ month }}}}/{{{{ year }}}}", bold=True),
        Line("(dự thảo từ biên bản, chi bộ hoàn chỉnh)", italic=True, size=12),
        Line("", rule=60, above=3),
    ),
    body=(
        Body(
            "Chi bộ họp "
            + date_of("started")
            + ", có mặt {{ attendance.present }}/{{ attendance.obliged }} đảng viên phải dự, "
            "đã thảo luận và quyết nghị:"
        ),
        Heading("I- ĐÁNH GIÁ THỰC HIỆN NHIỆM VỤ THÁNG TRƯỚC"),
        *table_or("last_tasks", "Không có nhiệm vụ của tháng trước.", LAST_TASKS),
        Body("Hạn chế, nguyên nhân: {{ blank|line }}"),
        Heading("II- NHIỆM VỤ THÁNG TỚI"),
        *table_or("new_tasks", "Không có nhiệm vụ mới.", NEW_TASKS),
        Heading("III- KẾT LUẬN"),
        Body("{{ conclusion|line }}"),
        Heading("IV- TỔ CHỨC THỰC HIỆN"),
        Body("Chi ủy, đảng viên được phân công tổ chức thực hiện; kỳ họp sau kiểm điểm kết quả."),
        DOTTED,
        Heading("V- TỰ ĐÁNH GIÁ CHẤT LƯỢNG SINH HOẠT"),
        Body(
            "Điểm tự chấm: {% if out_of %}{{ score }}/{{ out_of }}; {% endif %}"
            "xếp loại: {{ grade|line }}"
        ),
        Body(
            "Nghị quyết được biểu quyết: {% if vote is none %}{{ blank|line }}"
            "{% elif vote.unanimous %}{{ vote.cast }} đồng chí, 100% nhất trí."
            "{% else %}nhất trí {{ vote.in_favour }}; không nhất trí {{ vote.against }}; "
            "không có ý kiến {{ vote.abstained }}.{% endif %}",
            keep=True,
        ),
    ),
    signatures=(
        (
            Line("Nơi nhận:", bold=True, italic=True, size=12),
            Line("- {{ superior }};", size=11),
            Line("- Tổ công tác (cấp ủy viên) phụ trách chi bộ;", size=11),
            Line("- Đảng viên chi bộ;", size=11),
            Line("- Lưu chi bộ.", size=11),
        ),
        (Line("T/M CHI BỘ", bold=True), Line("BÍ THƯ")),
        (Line(""),),
        (Line("{{ blank }}", bold=True),),
    ),
)
