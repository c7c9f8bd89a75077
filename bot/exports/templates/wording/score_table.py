"""The rows of a score: what every column says, in whichever paper it stands."""

from __future__ import annotations

from bot.exports.templates.paper import Row

EACH_LINE = "{%tr for line in score_lines %}"
IF_HEADING = '{%tr if line.sort == "heading" %}'
ELSE, END_IF, END_FOR = "{%tr else %}", "{%tr endif %}", "{%tr endfor %}"

MAXIMUM = (
    "{% if line.out_of is not none %}{{ line.out_of }}"
    '{% elif line.sort == "check" %}Đạt'
    '{% elif line.sort == "bonus" %}Cộng'
    '{% elif line.sort == "deduction" %}Trừ'
    "{% else %}{{ blank }}{% endif %}"
)


def points(name: str) -> str:
    return (
        f'{{% if {name} == "passed" %}}Đạt'
        f'{{% elif {name} == "failed" %}}Không đạt'
        f'{{% elif {name} == "not_applicable" %}}Không áp dụng'
        f"{{% else %}}{{{{ {name} }}}}{{% endif %}}"
    )


CRITERION = (
    '{{ line.code or "" }}',
    "{{ line.name|line }}",
    MAXIMUM,
    points("line.own"),
    points("line.superior"),
)


def score_rows(columns: int, *more: str) -> tuple[Row | str, ...]:
    """One row for each line; ``more`` are the cells after the points."""
    heading = "{% if line.code %}{{ line.code }}. {% endif %}{{ line.name }}"
    return (
        EACH_LINE,
        IF_HEADING,
        Row((heading,), across=columns, bold=True),
        ELSE,
        Row((*CRITERION, *more)),
        END_IF,
        END_FOR,
    )
