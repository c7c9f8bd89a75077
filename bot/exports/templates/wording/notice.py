"""What the notice of a meeting says, from top to bottom."""

from __future__ import annotations

from bot.exports.templates.paper import Body, Grid, Line, Paper, Part, Row
from bot.exports.templates.wording.shared import (
    ISSUER,
    KINDS,
    PARTY,
    date_of,
    receivers,
    short_date,
)

LETTERHEAD = (
    ISSUER,
    PARTY,
    (Line("Số {{ blank }}-TB/CB"),),
    (Line("{{ locality }}, " + date_of("dated"), italic=True),),
)
TITLE = (
    Line("THÔNG BÁO", bold=True, size=16, above=18),
    Line(
        f"Mời sinh hoạt chi bộ {KINDS} tháng {{{{ month }}}}/{{{{ year }}}}"
        "{% if model %} (sinh hoạt mẫu){% endif %}",
        bold=True,
    ),
    Line("", rule=60, above=3),
)
TASKS = Grid(
    widths=(12, 83, 40, 30),
    titles=("TT", "Nhiệm vụ", "Người phụ trách", "Thời hạn"),
    rows=(
        "{%tr for task in tasks %}",
        Row(
            (
                "{{ loop.index }}",
                "{{ task.name }}",
                "{{ task.owner|line }}",
                f"{{% if task.due %}}{short_date('task.due')}"
                "{% else %}{{ blank|line }}{% endif %}",
            )
        ),
        "{%tr endfor %}",
    ),
)
BODY: tuple[Part, ...] = (
    Body(
        "Kính gửi: - Các đồng chí đảng viên {{ cell }};",
    ),
    Body("- Các đồng chí được phân công phụ trách chi bộ."),
    Body(
        f"{{{{ cell }}}} mời các đồng chí dự buổi sinh hoạt {KINDS} "
        "tháng {{ month }}/{{ year }} như sau:"
    ),
    Body(
        "1. Thời gian: {% if starts %}{{ starts.hour }} giờ {{ starts.minute }} phút, {% endif %}"
        "{{ weekday }}, " + date_of("day") + "."
    ),
    Body("2. Địa điểm: {{ place|line }}"),
    Body("3. Chủ trì: {{ chair }}."),
    Body("4. Nội dung dự kiến:", keep=True),
    Body("{%p if tasks %}"),
    Body("- Kiểm điểm việc thực hiện nhiệm vụ đã giao, gồm các việc sau:", keep=True),
    TASKS,
    Body("{%p endif %}"),
    Body("{%p if petitions %}"),
    Body("- Thông báo trả lời kiến nghị của đảng viên:", keep=True),
    Body("{%p for one in petitions %}"),
    Body("+ {{ one }}"),
    Body("{%p endfor %}"),
    Body("{%p endif %}"),
    Body("{%p if topic %}"),
    Body("- Sinh hoạt chuyên đề: {{ topic }}."),
    Body("{%p endif %}"),
    Body("{%p if regular %}"),
    Body("- Thảo luận, quyết nghị nhiệm vụ thời gian tới và phân công thực hiện."),
    Body("- Ý kiến, kiến nghị của đảng viên; đánh giá chất lượng buổi sinh hoạt."),
    Body("{%p endif %}"),
    Body("{%p if not regular and not topic %}"),
    Body("- {{ blank|line }}"),
    Body("{%p endif %}"),
    Body(
        "Đề nghị các đồng chí dự đầy đủ, đúng giờ; đồng chí nào vắng mặt thì báo trước với bí thư "
        "chi bộ, nêu rõ lý do."
    ),
)
SIGNATURES = (
    receivers("Như kính gửi;", "Lưu chi bộ."),
    (Line("T/M CHI BỘ", bold=True), Line("{{ signs }}", capitals=True)),
    (Line(""),),
    (Line("{{ blank }}", bold=True),),
)
PAPER = Paper(
    name="Thông báo mời sinh hoạt chi bộ",
    letterhead=LETTERHEAD,
    title=TITLE,
    body=BODY,
    signatures=SIGNATURES,
)
