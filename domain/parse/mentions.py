"""The expressions that name a day, as patterns over ``canon`` text, the longest first."""

from __future__ import annotations

import re

from domain.errors import Refused, Unclear
from domain.parse.days import (
    Mention,
    SaidOn,
)
from domain.parse.readers import (
    LAST,
    NEXT,
    Reader,
    ago,
    ahead,
    day_alone,
    day_month,
    day_of_month,
    end_of_month,
    end_of_quarter,
    end_of_year,
    in_figures,
    in_week,
    just,
    kia,
    length,
    near,
    on_weekday,
    vague,
)
from domain.parse.terms import terms
from domain.patterns import late

TERMS = terms(__file__, "mentions", last=LAST, next=NEXT)
YEAR = TERMS.pattern("year")
NAMED = TERMS.pattern("named")
DAY = TERMS.pattern("day")


ENDING = TERMS.pattern("ending")
BY_NUMBER: tuple[Reader, ...] = (in_figures, day_month, day_of_month, day_alone)
OPEN, SHUT = r"(?<![\w/.,-])", r"(?! ?[/.-] ?\d)(?!\w)"
W = TERMS.pattern("w")

PATTERNS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (late(OPEN + pattern + SHUT), read)
    for pattern, read in (
        (r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})", in_figures),
        (
            rf"{DAY} ?(?P<s>[-/.]) ?(?P<m>\d{{1,2}}) ?(?P=s) ?(?P<y>\d{{4}}|\d{{2}})",
            in_figures,
        ),
        (rf"{DAY} (?P<m>\d{{1,2}}) (?P<y>20\d\d)", in_figures),
        (rf"{DAY} ?(?:[-/.]|,? ?thang) ?(?P<m>\d{{1,2}}){YEAR}", day_month),
        (rf"{NAMED}(?P<d>\d{{1,2}}) ?,? ?(?:cua )?thang (?P<w>{W})", day_of_month),
        (r"(?P<d>\d{1,2}) thang (?P<w>nay)", day_of_month),
        (
            rf"(?:(?:vao )?tuan (?P<w1>{W}),? )?(?:hom |ngay |vao )*thu ?(?P<n>\d)"
            rf"(?:,? (?:cua )?tuan (?P<w2>{W})| (?P<w3>{W}))?",
            on_weekday,
        ),
        (
            r"(?:cach day|cach nay|truoc day|cach) (?:dung |tron )?(?P<n>\d{1,3})"
            r" (?P<u>ngay|hom|bua|tuan|thang)(?: truoc)?",
            ago,
        ),
        (r"(?P<n>\d{1,3}) (?P<u>ngay|hom|bua|tuan|thang) (?:truoc|ve truoc|truoc day)", ago),
        (
            r"(?:trong |sau )?(?:vong )?(?P<n>\d{1,3}) (?P<u>ngay|hom|bua|tuan|thang)"
            r" (?:nua|sau|toi|until)",
            ahead,
        ),
        (r"(?:trong|sau)(?: vong)? (?P<n>\d{1,3}) (?P<u>ngay|hom|bua|tuan|thang)", ahead),
        (r"(?P<n>\d{1,3}) (?P<u>ngay|hom|bua|tuan)", length),
        (rf"nua (?:thang|nam|tuan)(?: nua)?|quy (?:{NEXT}|{LAST})", vague),
        (r"(?:dau|giua|khoang|tam) (?:thang|tuan|quy|nam)(?: \w+)?|mai mot", vague),
        (
            r"(?:may|vai) (?:hom|bua|ngay|tuan)(?: \w+)?|(?:hom|bua|hoi|dao|dot|luc) (?:no|truoc"
            r"|roi|ay|hom(?! (?:qua|nay|kia))|bua)|hom bua",
            vague,
        ),
        (rf"{ENDING} ?thang(?: (?P<m>\d{{1,2}})| (?P<w>{W}))?{YEAR}", end_of_month),
        (rf"{ENDING} ?(?P<m>\d{{1,2}}) ?[/-] ?(?P<y>\d{{4}})", end_of_month),
        (rf"{ENDING} ?quy(?! dinh)(?: (?P<q>\d|i{{1,3}}|iv|nay))?{YEAR}", end_of_quarter),
        (rf"{ENDING} ?nam(?: (?P<y2>\d{{4}}|{W}))?", end_of_year),
        (rf"{ENDING} ?tuan(?: (?P<w>{W}))?", in_week),
        (r"hoi (?P<p>sang|trua|chieu|toi|evening|dem|khuya)(?: nay)?", just),
        (r"(?:ngay )?(?:hom|bua|ngay|sang|trua|chieu|toi|evening|dem|khuya)? ?nay", near(0)),
        (
            r"(?:hoi )?(?:ngay )?(?:hom|bua|ngay|sang|trua|chieu|toi|evening|dem|khuya) ?qua",
            near(-1),
        ),
        (r"qua(?= ?(?:$|[,;.]|luc|vao|ngay|hop))", near(-1)),
        (r"(?:ngay )?(?:hom|bua|ngay|sang|trua|chieu|toi|evening)? ?mai", near(1)),
        (r"(?:hom|bua|ngay|sang|chieu|toi) mot|mot", near(2)),
        (r"(?P<p>hom|bua|ngay|sang|chieu|toi|evening)? ?kia", kia),
        (rf"{NAMED}(?P<d>\d{{1,2}})", day_alone),
    )
)


def mentions(line: str, said: SaidOn) -> tuple[list[Mention], str]:
    """Every day named in ``line`` and what is left of it; "bữa hổm" beside "mùng 4" is none."""
    found: list[Mention] = []
    unsure: Refused | None = None
    plain = False  # whether a day is told by its number
    for pattern, read in PATTERNS:
        while match := pattern.search(line):
            try:
                found.append(read(match, said))
                plain = plain or read in BY_NUMBER
            except Unclear as vaguely:
                if vaguely.key != "error-date-vague":
                    raise
                unsure = unsure or vaguely
            line = f"{line[: match.start()]} ; {line[match.end() :]}"
    if unsure and not plain:
        raise unsure
    return found, line
