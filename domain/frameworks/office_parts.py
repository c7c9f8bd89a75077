"""An office's form that comes in several messages, put together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.frameworks.office import OFFICE
from domain.patterns import late

CODE_OF_GROUP = late(r"([IVX]+|[A-Z])\. ")
NAMED = ("issuer", "title")
LAST = 99
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]


def told_apart(sent: dict[str, Any], part: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Pieces of an office's form in which numbers begin anew: codes get their group's before them.

    A criterion that is sent again under its own heading is the same one.
    """
    if OFFICE not in part:
        return sent, part
    groups = {one["code"]: one.get("group", "") for one in sent.get("criteria", ())}
    again = [
        one["code"]
        for one in part.get("criteria", ())
        if one.get("group") and groups.get(one["code"], one["group"]) != one["group"]
    ]
    return (_grouped(sent), _grouped(part)) if again else (sent, _beyond_apart(sent, part))


def _beyond_apart(sent: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """What is added or taken off got a number that a criterion sent before has: another one."""
    taken = {
        one["code"]: _beyond(one) for one in (*sent.get("criteria", ()), *part.get("criteria", ()))
    }
    found = list[dict[str, Any]]()
    for one in part.get("criteria", ()):
        before = next((o for o in sent.get("criteria", ()) if o["code"] == one["code"]), one)
        if _beyond(one) and not _beyond(before):
            one = {**one, "code": next(c for at in range(1, 999) if (c := str(at)) not in taken)}
            taken[one["code"]] = True
        found.append(one)
    return {**part, "criteria": found} if found else part


def _beyond(one: Mapping[str, Any]) -> bool:
    return bool(one.get("bonus")) or one.get("sort") == "deduction"


def goes_on(sent: Mapping[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """Another piece of an office's form: without a number of its own it names no other issuer."""
    if OFFICE not in part or OFFICE not in sent or "number" in part:
        return part
    return {key: one for key, one in part.items() if key not in NAMED or key not in sent}


def _grouped(sent: dict[str, Any]) -> dict[str, Any]:
    criteria = [in_group(one) for one in sent.get("criteria", ())]
    return {**sent, "criteria": criteria} if criteria else sent


def counted(sent: Mapping[str, Any]) -> dict[str, str]:
    """Of a checklist that is counted: how many checks or groups there are."""
    counting = [one for one in sent.get("criteria", ()) if not one.get("beside")]
    checks = [one for one in counting if one.get("sort") == "check"]
    if "passes" not in sent or len(checks) < len(counting):
        return {}
    by = "group" if sent["passes"] == "group" else "code"
    return {"out_of": str(len({one.get(by, "") for one in checks}))}


def in_group(criterion: dict[str, Any]) -> dict[str, Any]:
    """With the code of its group before its own: "I.1" for "1" under "I. Nền nếp"."""
    group = CODE_OF_GROUP.match(criterion.get("group", ""))
    if group is None or criterion["code"].startswith(f"{group[1]}."):
        return criterion
    return {**criterion, "code": f"{group[1]}.{criterion['code']}"}


def place(criterion: dict[str, Any]) -> int:
    """Where the group of a criterion stands, by its code; 0 where it is in none; what decides a
    class only comes last.
    """
    if criterion.get("beside"):
        return LAST
    group = CODE_OF_GROUP.match(criterion.get("group", ""))
    code = group[1] if group else ""
    return ROMAN.index(code) + 1 if code in ROMAN else ord(code[:1] or "@") - ord("@")
