"""The words for done and not done."""

from __future__ import annotations

import re

_NO = r"(?:khong|ko|k|kg|hong|chua|chang|con)"


DONE = r"(?:xong|roi|hoan thanh|dat|da lam|lam roi|da xong|ok|tot|duoc|hoan tat)"


OPEN = (
    rf"(?:{_NO} (?:co )?(?:lam )?(?:duoc )?(?:xong|hoan thanh|dat|lam|duoc|lam xong)|chua|khong"
    rf"|ko|dang lam|dang"
    r"|do dang|con no|tre|cham|dang do)"
)


_ALL = r"(?:ca|het|toan bo|tat ca|moi|deu|day full|full|du|100 ?%)"


ALL = re.compile(rf"\b{_ALL}\b")
EVERY = re.compile(
    rf"(?:(?:da |deu )?(?:{DONE} )+{_ALL}(?: {_ALL}| roi| viec| cac viec| nhiem vu)*"
    rf"|{_ALL}(?: {_ALL}| viec| cac viec| cac nhiem vu| nhiem vu| da"
    rf"| deu)*(?: {DONE})+(?: {_ALL}| roi)*"
    r"|100 ?%|(?:da )?lam (?:xong )?het(?: roi| ca)*|deu xong)"
)


NONE = re.compile(
    rf"(?:chua|khong|ko|k|hong)(?: co)?(?: lam)?(?: duoc)?(?: {DONE})?(?: 1)? ?(?:viec|nhiem vu"
    rf"|cai)? ?(?:nao|gi) ?(?:xong|het|ca"
    rf"|{DONE})*|(?:tat ca|ca|deu|het|toan bo)(?: viec| cac viec| deu)* (?:chua"
    rf"|khong)(?: {DONE}| lam)*"
    r"|chua (?:xong )?viec nao(?: xong| het| ca)*|chua co gi(?: xong)?|chua lam gi(?: ca| het)*"
)


REST = re.compile(
    rf"\b(?:con lai|(?:cac |may |nhung |\d )?viec (?:khac|kia|con lai))(?: thi| la| deu| da)*"
    rf" (?:(?P<open>{OPEN})|(?P<done>(?:da )?{DONE}))(?: roi| ca| het)*\b"
)


BUT = re.compile(r"\b(?:tru|ngoai tru|chi con|con|rieng|chi chua xong|chua xong|ngoai|nhung|chi)\b")


ITEM = re.compile(
    rf"(?P<open>\b{OPEN}\b)|(?P<done>\b(?:da )?{DONE}(?: roi)?\b)|(?P<range>\b\d{{1,3}} ?(?:-"
    rf"|den|until|toi) ?\d{{1,3}}\b)"
    r"|(?P<number>\b\d{1,3}\b)|(?P<stop>[,;.\n]|\bcon\b)"
)


FILLER = re.compile(
    r"\b(?:viec|nhiem vu|so|cau|muc|va|voi|thu|cac|cai|la|da|thi|nhe|chi|moi|dau viec|duoc|roi"
    r"|thoi|nv"
    r"|ca|nhung|con|cung|deu|nhe|hoan toan|bi)\b|[:&+.()-]"
)
