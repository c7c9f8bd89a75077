"""The skeleton of a resolution after a meeting: what is on record, and room for the rest."""

from __future__ import annotations

from bot.exports.templates.paper import Body, Grid, Heading, Line, Paper, Row
from bot.exports.templates.wording.minutes import DONE, NEW_TASKS, table_or
from bot.exports.templates.wording.shared import HELD, ISSUER, PARTY, date_of, receivers

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
        ISSUER,
        PARTY,
        (Line("Số {{ blank }}-NQ/CB"),),
        (Line("{{ locality }}, " + date_of("started"), italic=True),),
    ),
    title=(
        Line("NGHỊ QUYẾT", bold=True, size=16, above=18),
        Line(f"{HELD} tháng {{{{ month }}}}/{{{{ year }}}}", bold=True),
        Line("(dự thảo từ biên bản, chi bộ hoàn chỉnh)", italic=True, size=12),
        Line("", rule=60, above=3),
    ),
    body=(
        Body(
            "{% if kind == 'committee' %}Chi ủy{% else %}Chi bộ{% endif %} họp "
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
        Body("{%p if judged or grade %}"),
        Heading("V- TỰ ĐÁNH GIÁ CHẤT LƯỢNG SINH HOẠT"),
        Body(
            "Điểm tự chấm: {% if out_of %}{{ score }}/{{ out_of }}; {% endif %}"
            "xếp loại: {{ grade|line }}"
        ),
        Body("{%p endif %}"),
        Body(
            "Nghị quyết được biểu quyết: {% if vote is none %}{{ blank|line }}"
            "{% elif vote.unanimous %}{{ vote.cast }} đồng chí, 100% nhất trí."
            "{% else %}nhất trí {{ vote.in_favour }}; không nhất trí {{ vote.against }}; "
            "không có ý kiến {{ vote.abstained }}.{% endif %}"
            "{% if vote is not none and vote.short %} Chưa đủ số phiếu để thông qua theo quy định "
            "chung (cần từ {{ vote.short }} phiếu).{% endif %}",
            keep=True,
        ),
    ),
    signatures=(
        receivers(
            "{{ superior }};",
            "Tổ công tác (cấp ủy viên) phụ trách chi bộ;",
            "Đảng viên chi bộ;",
            "Lưu chi bộ.",
        ),
        (
            Line(
                "{% if kind == 'committee' %}T/M CHI ỦY{% elif kind == 'congress' %}"
                "T/M ĐOÀN CHỦ TỊCH{% else %}T/M CHI BỘ{% endif %}",
                bold=True,
            ),
            Line("{% if kind != 'congress' %}BÍ THƯ{% endif %}"),
        ),
        (Line(""),),
        (Line("{{ blank }}", bold=True),),
    ),
)
