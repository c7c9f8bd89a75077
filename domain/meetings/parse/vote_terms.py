"""The words of a vote, and how they stand with their numbers."""

from __future__ import annotations

import re

from domain.parse.counts import OF
from domain.parse.shares import Found, beside, shape

_NO = r"(?:khong|ko|k|kg|hong|chua)"


YES = r"(?:dong y|tan thanh|nhat tri cao|nhat tri|dong tinh|ung ho|thong nhat|thuan|thong qua)"


NOBODY_AGAINST = re.compile(
    rf"\b{_NO}(?: co)? (?:ai|dc nao|y kien nao|y kien) (?:{_NO} {YES}|phan doi|khac)\b"
)


ITEM = re.compile(
    rf"\b(?P<part>\d{{1,4}})(?: dc| nguoi| phieu)? ?{OF} ?(?P<whole>\d{{1,4}})\b"
    r"|(?P<all>\b100 ?%|\b(?:tat ca|toan bo|toan the|ca chi bo|moi nguoi|100 phan tram|deu|het"
    r"|ca)\b)"
    r"|\b(?P<percent>\d{1,3}(?:[.,]\d)? ?(?:%|phan tram))|\b(?P<number>\d{1,4})\b"
    rf"|(?P<abstained>\b(?:phieu )?trang\b|\b{_NO} (?:co )?(?:y kien|bieu quyet|bo phieu)\b"
    rf"|\by kien khac\b"
    r"|\bbo trang\b|\bluong lu\b)"
    rf"|(?P<against>\b(?:{_NO} {YES}|phan doi|chong|bac|{_NO})\b)"
    rf"|(?P<in_favour>\b(?:{YES})\b)|(?P<stop>[,;.()\n:+-])"
)


FILLER = re.compile(
    r"\b(?:bieu quyet|bq|phieu|nguoi|dc|dang vien|dv|voi|ty le|dat|va|co|la|ket qua|so|gio tay"
    r"|deu|100"
    r"|y kien|chi|chi bo|y|con|duoc|da|moi|hoan toan|deu|tong|tong so|bang|bieu|quyet|thi"
    r"|con lai)\b|="
)


GROUPS = [
    *beside("in_favour"),
    *beside("against"),
    *beside("abstained"),
    shape("fraction", "in_favour", gives=lambda row: _of(row[0].value, row[0].whole)),
    shape("in_favour", "fraction", gives=lambda row: _of(row[1].value, row[1].whole)),
    shape("fraction", gives=lambda row: _of(row[0].value, row[0].whole)),
    shape("in_favour", gives=lambda row: {"all": 1}),
    shape("all", "in_favour", gives=lambda row: {"all": 1}),
    shape("in_favour", "all", gives=lambda row: {"all": 1}),
    shape("in_favour", "all", "all", gives=lambda row: {"all": 1}),
    shape("all", "all", "in_favour", gives=lambda row: {"all": 1}),
    shape("all", "in_favour", "all", gives=lambda row: {"all": 1}),
    shape("all", gives=lambda row: {"all": 1}),
    shape("fraction", "all", gives=lambda row: _of(row[0].value, row[0].whole)),
    shape("fraction", "all", "in_favour", gives=lambda row: _of(row[0].value, row[0].whole)),
    shape("all", "in_favour", "fraction", gives=lambda row: _of(row[2].value, row[2].whole)),
]


def _of(part: int, whole: int) -> Found:
    return {"in_favour": part, "whole": whole}
