"""What the minutes say, from top to bottom; every {{ }} is explained in docs/howto."""

from __future__ import annotations

from bot.exports.templates.paper import Body, Grid, Heading, Line, Paper, Part, Row
from bot.exports.templates.wording.score_table import score_rows
from bot.exports.templates.wording.shared import (
    HELD,
    ISSUER,
    PARTY,
    RANK,
    date_of,
    short_date,
)

LETTERHEAD = (
    ISSUER,
    PARTY,
    (
        Line("Số {{ number }}-BB/CB"),
        Line("{%p if draft %}"),
        Line("DỰ THẢO", bold=True, boxed=True, above=6),
        Line("{%p endif %}"),
    ),
    (Line("{{ locality }}, " + date_of("started"), italic=True),),
)

TITLE = (
    Line("BIÊN BẢN", bold=True, size=16, above=18),
    Line(
        f"{HELD} tháng {{{{ month }}}}/{{{{ year }}}}{{% if model %}} (sinh hoạt mẫu){{% endif %}}",
        bold=True,
    ),
    Line("{%p if corrected %}"),
    Line("(Bản sửa lần {{ corrected }}, thay cho bản đã gửi trước)", italic=True, size=12),
    Line("{%p endif %}"),
    Line("", rule=60, above=3),
)

DOTTED = Body("{{ blank|line }}")


def _listing(label: str, name: str, one: str) -> tuple[Part, ...]:
    """A label and a list under it; after the label if there is none or nothing was recorded."""
    return (
        Body(f"{{%p if {name} %}}"),
        Body(f"{label}:", keep=True),
        Body(f"{{%p for {one} in {name} %}}"),
        Body(f"- {{{{ {one} }}}}"),
        Body("{%p endfor %}"),
        Body("{%p else %}"),
        Body(f'{label}: {{{{ "không có." if {name} == [] else {name}|line }}}}'),
        Body("{%p endif %}"),
    )


def table_or(name: str, nothing: str, grid: Grid) -> tuple[Part, ...]:
    return (
        Body(f"{{%p if {name} == [] %}}"),
        Body(nothing),
        Body("{%p else %}"),
        grid,
        Body("{%p endif %}"),
    )


DONE = '(("Hoàn thành chậm" if task.late else "Hoàn thành") if task.done else "Chưa hoàn thành")'
LAST_TASKS = Grid(
    widths=(12, 108, 45),
    titles=("TT", "Nhiệm vụ tháng trước", "Kết quả"),
    rows=(
        "{%tr for task in last_tasks or [blank, blank] %}",
        Row(
            (
                "{{ loop.index }}",
                "{{ (task.name if task else blank)|line }}",
                f"{{{{ ({DONE} if task else blank)|line }}}}",
            )
        ),
        "{%tr endfor %}",
    ),
)
NEW_TASKS = Grid(
    widths=(12, 78, 45, 30),
    titles=("TT", "Nhiệm vụ", "Người phụ trách", "Thời hạn"),
    rows=(
        "{%tr for task in new_tasks or [blank, blank] %}",
        Row(
            (
                "{{ loop.index }}",
                "{{ (task.name if task else blank)|line }}",
                "{{ (task.owner if task else blank)|line }}",
                f"{{% if task and task.due %}}{short_date('task.due')}"
                "{% else %}{{ blank|line }}{% endif %}",
            )
        ),
        "{%tr endfor %}",
    ),
)

SCORES = Grid(
    widths=(14, 79, 22, 25, 25),
    titles=("TT", "Nội dung, tiêu chí", "Điểm tối đa", "Chi bộ tự chấm", "Cấp trên chấm"),
    rows=score_rows(5),
    centred=(0, 2, 3, 4),
    dense=True,
)

BODY: tuple[Part, ...] = (
    Heading("I- THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN"),
    Body(
        "1. Bắt đầu: {{ started.hour }} giờ {{ started.minute }} phút, " + date_of("started") + "."
    ),
    Body("2. Địa điểm: {{ place|line }}"),
    *_listing("3. Đại biểu dự", "guests", "guest"),
    Body("4. Chủ trì: {{ chair|line }}"),
    Body("5. Người ghi biên bản: {{ minute_taker|line }}"),
    Body(
        "6. Tổng số đảng viên: {{ members.total }}; chính thức: {{ members.full }}; "
        "dự bị: {{ members.probationary }}; được miễn sinh hoạt: {{ members.exempt }}."
    ),
    Body(
        "- Phải dự: {{ attendance.obliged }}; có mặt: {{ attendance.present }}"
        "{% if attendance.percent %} (đạt {{ attendance.percent }}%){% endif %}"
        "{% if attendance.full is not none %}; chính thức: {{ attendance.full }}{% endif %}"
        "{% if attendance.probationary is not none %}; dự bị: {{ attendance.probationary }}"
        "{% endif %}"
        "{% if attendance.temporary %}; sinh hoạt tạm thời: {{ attendance.temporary }}{% endif %}"
        "{% if attendance.exempt_came %}; được miễn vẫn dự: {{ attendance.exempt_came }}{% endif %}"
        "{% if attendance.guests %}; khách: {{ attendance.guests }}{% endif %}"
        "{% if attendance.late %}; đến muộn: {{ attendance.late }}{% endif %}"
        "{% if attendance.left_early %}; về sớm: {{ attendance.left_early }}{% endif %}."
    ),
    Body(
        "- Vắng có lý do: {{ attendance.excused }}; "
        "vắng không có lý do: {{ attendance.unexcused }}."
    ),
    Body("{%p if attendance.absent %}"),
    Body("- Họ tên, lý do vắng: {{ attendance.who_absent|line }}"),
    Body("{%p endif %}"),
    Body("7. Đóng đảng phí: {{ dues|line }}"),
    Body(
        "8. Chuẩn bị: tài liệu gửi trước ít nhất 1 ngày: "
        '{{ "có" if materials_early else "không" }}'
        "; buổi {{ 'sinh hoạt' if judged else 'họp' }} "
        '{{ "tổ chức chung với họp chuyên môn" if merged else "tách riêng với họp chuyên môn" }}.'
    ),
    *_listing("9. Chương trình", "agenda", "item"),
    Heading("II- NỘI DUNG VÀ DIỄN BIẾN"),
    Body("{%p for item in content %}"),
    Body("{{ loop.index }}. {{ item }}"),
    Body("{%p endfor %}"),
    Body("Số đồng chí phát biểu: {{ speakers }}; các ý kiến chính: {{ blank|line }}"),
    DOTTED,
    Body("{%p if ranks %}"),
    Body("Kết quả xếp loại đảng viên:", keep=True),
    Body("{%p for one in ranks %}"),
    Body(
        f"- {RANK}: {{{{ one.members }}}} đồng chí"
        "{% if one.of is not none %}; biểu quyết {{ one.in_favour }}/{{ one.of }}{% endif %}."
    ),
    Body("{%p endfor %}"),
    Body("{%p endif %}"),
    Heading("III- KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG TRƯỚC"),
    *table_or("last_tasks", "Không có nhiệm vụ của tháng trước.", LAST_TASKS),
    Heading("IV- NHIỆM VỤ MỚI ĐƯỢC PHÂN CÔNG"),
    *table_or("new_tasks", "Không có nhiệm vụ mới.", NEW_TASKS),
    Heading("V- Ý KIẾN, KIẾN NGHỊ"),
    Body("{%p if petitions %}"),
    Body("{%p for petition in petitions %}"),
    Body("{{ loop.index }}. {{ petition }}"),
    Body("{%p endfor %}"),
    Body("{%p elif petitions == [] %}"),
    Body("Không có."),
    Body("{%p else %}"),
    DOTTED,
    DOTTED,
    Body("{%p endif %}"),
    Heading("VI- KẾT LUẬN VÀ BIỂU QUYẾT"),
    Body("1. Kết luận: {{ conclusion|line }}"),
    Body("{%p if conclusion is none %}"),
    DOTTED,
    Body("{%p endif %}"),
    Body(
        "2. Biểu quyết: {% if vote is none %}{{ blank|line }}"
        "{% elif vote.unanimous %}{{ vote.cast }} đồng chí biểu quyết, 100% nhất trí."
        "{% else %}nhất trí: {{ vote.in_favour }}; không nhất trí: {{ vote.against }}; "
        "không có ý kiến: {{ vote.abstained }}.{% endif %}"
        "{% if vote is not none and vote.short %} Chưa đủ số phiếu để thông qua theo quy định "
        "chung (cần từ {{ vote.short }} phiếu).{% endif %}"
    ),
    Body("{%p if judged or grade %}"),
    Heading("VII- ĐÁNH GIÁ CHẤT LƯỢNG BUỔI SINH HOẠT"),
    Body("{%p if score_lines %}"),
    SCORES,
    Body("{%p endif %}"),
    Body(
        "1. Điểm tự chấm: {% if out_of %}{{ score }}/{{ out_of }}; {% endif %}"
        "xếp loại: {{ grade|line }}"
    ),
    Body("{%p for line in standings %}"),
    Body("- {{ line }}"),
    Body("{%p endfor %}"),
    Body("2. Hạn chế: {{ weaknesses|line }}"),
    Body("3. Biện pháp khắc phục: {{ remedies|line }}"),
    Body("{%p endif %}"),
    Body("Thông qua biên bản: {{ blank|line }}", keep=True),
    Body(
        "Buổi {{ 'sinh hoạt' if judged else 'họp' }} kết thúc lúc "
        "{{ ended.hour }} giờ {{ ended.minute }} phút "
        "{% if ended.same_day %}cùng ngày{% else %}" + date_of("ended") + "{% endif %}.",
        keep=True,
    ),
)

SIGNATURES = (
    (Line('{{ left or "NGƯỜI GHI BIÊN BẢN" }}', bold=True),),
    (Line('{{ right or "CHỦ TRÌ" }}', bold=True),),
    (Line("{{ minute_taker }}", bold=True),),
    (Line("{{ chair }}", bold=True),),
)

PAPER = Paper(
    name="Biên bản sinh hoạt chi bộ",
    letterhead=LETTERHEAD,
    title=TITLE,
    body=BODY,
    signatures=SIGNATURES,
)
