"""The words of a roll call, and how they stand with their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.parse.counts import OF
from domain.parse.shares import Found, Item, beside, shape

_NOT = r"(?:khong|ko|k|kg|hong|hem|chang|chua|0)"


NOBODY_ABSENT = re.compile(
    rf"\b{_NOT}(?: co)?(?: ai| dc nao| nguoi nao| dc)? (?:vang|thieu|nghi)(?: mat)?(?: ai| dc nao"
    rf"| nguoi nao"
    rf"| dc| het| ca)*\b|\bai cung (?:co mat|di|du|full|den|tham gia)\b|\b(?:vang|thieu"
    rf"|nghi)(?: mat)? ?:? (?:{_NOT}|khong co)(?: ai| dc nao)?(?= ?[,;.]|$)"
)


ITEM = re.compile(
    rf"\b(?P<part>\d{{1,4}})(?: nguoi| dc| dang vien| dv)? ?{OF} ?(?P<whole>\d{{1,4}})\b"
    rf"|(?P<absent>\b(?:{_NOT} (?:co mat|di|den|du|tham gia|tham du|du hop)|vang mat|vang|thieu"
    rf"|nghi"
    r"|tru)\b)"
    r"|(?P<all>\b100 ?%|\b(?:(?:du|full|day du|day full|dong full|dong du|co mat|du mat|full mat"
    r"|di|tham gia|co|den)"
    r" (?:ca|het|toan bo|100 ?%|day full|du|full|dong du|dong full)|day full|day du|full mat|du mat"
    r"|toan bo|tat ca|dong du|dong full|full|du(?! ?:? ?\d))(?: (?:co mat|ca|het|du hop|tham gia"
    r"|dang vien))*(?!\w))"
    r"|\b(?P<number>\d{1,4})\b"
    rf"|(?P<unexcused>\b(?:{_NOT} ?(?:co |xin )*(?:phep|ly do|ld|bao|p)|kp|kld|tu do|tu y"
    rf"|{_NOT}(?= ?(?:[,;.)]|$)))\b)"
    r"|(?P<excused>\b(?:co xin phep|co phep|co ly do|co ld|xin phep|co bao|cp|cld|phep|p"
    r"|ly do(?= ?(?:$|[,;.)\d])))\b)"
    r"|(?P<exempt>\b(?:duoc |tam )?mien(?: sinh hoat| sh| cong tac)*\b)"
    r"|(?P<obliged>\b(?:phai du|phai co mat|trieu tap|duoc trieu tap|tong so|tong cong|tong|si so"
    r"|quan so|ts)"
    r"(?: dang vien| dv)?\b)"
    r"|(?P<present>\b(?:co mat|tham du|tham gia|du hop|di hop|hien dien|mat|den du|du|den)\b)"
    r"|(?P<stop>[,;.()\n/+-])"
)


SHARE = re.compile(r"(?<=\d)(?: (?:dat|ty le|la|bang|=))*,? +(?!100 ?%)\d{2}(?:[.,]\d+)? ?%")


KIN = re.compile(
    r"\b(?:vang|tru|thieu|nghi|con) (?:mat )?(?:dc )?(?:anh|chi|bac|ong|ba|co|chu|di|thim|cau"
    r"|duong|mo) "
    r"(?:hai|ba|tu|nam|sau|bay|tam|chin|muoi|ut|ca)\b(?! (?:nguoi|d|co|phep|khong))"
)


FILLER = re.compile(
    r"\b(?:nguoi|dc|dang vien|dv|deu|ca|va|con|la|co|chi bo|hom nay|hop|so|trong do|thi|bi|duoc"
    r"|cu|bac"
    r"|dat|ty le|da|gom|tren|do|chi|thoi|cung|mat|sinh hoat|buoi|nay|em|toi|voi|them|ban|vi|roi"
    r"|mien)\b|[:=]"
)


def _all_excused(row: Sequence[Item]) -> Found:
    return _all_absent(row) | {"excused": _all_absent(row)["absent"]}


def _all_unexcused(row: Sequence[Item]) -> Found:
    return _all_absent(row) | {"unexcused": _all_absent(row)["absent"]}


def _all_absent(row: Sequence[Item]) -> Found:
    number = next(item.value for item in row if item.name == "number")
    return {"absent": number, "header": 1}


def _absent_of(fraction: Item) -> Found:
    return {"absent": fraction.value, "obliged": fraction.whole}


def _fraction(row: Sequence[Item]) -> tuple[Found, int] | None:
    """'22/24' are present of those obliged; '2/24 vắng', with nothing after it, are absent."""
    if not row or row[0].name != "fraction":
        return None
    if [item.name for item in row[1:]] == ["absent"]:
        return _absent_of(row[0]), 2
    return {"present": row[0].value, "obliged": row[0].whole}, 1


def _header(row: Sequence[Item]) -> tuple[Found, int] | None:
    """'vắng' before its reasons."""
    alone = row and row[0].name == "absent" and (len(row) < 2 or row[1].name != "fraction")
    return ({"header": 1}, 1) if alone else None


GROUPS = [
    *beside("obliged"),
    *beside("present"),
    *beside("exempt"),
    *beside("absent"),
    *beside("excused"),
    *beside("unexcused"),
    shape("absent", "fraction", gives=lambda row: _absent_of(row[1])),
    _fraction,
    shape(
        "fraction", "present", gives=lambda row: {"present": row[0].value, "obliged": row[0].whole}
    ),
    shape(
        "present", "fraction", gives=lambda row: {"present": row[1].value, "obliged": row[1].whole}
    ),
    _header,
    shape("all", gives=lambda row: {"all": 1}),
    shape("all", "all", gives=lambda row: {"all": 1}),
    shape("number", "all", gives=lambda row: {"present": row[0].value}),
    shape("all", "number", gives=lambda row: {"present": row[1].value}),
    shape("all", "fraction", gives=lambda row: {"present": row[1].value, "obliged": row[1].whole}),
    *(
        shape(*names, gives=reader)
        for reason, reader in (("excused", _all_excused), ("unexcused", _all_unexcused))
        for names in (
            ("absent", "number", reason),
            ("number", "absent", reason),
            ("absent", reason, "number"),
            ("absent", "number", "stop", reason),
            ("number", reason, "absent"),
        )
    ),
]
