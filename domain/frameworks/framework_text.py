"""A framework as text: YAML in Vietnamese (docs/howto/add-a-framework.md), sent whole or in parts.

What was sent so far is kept as it was said, with English names and every value a string; a part
sent again replaces what it names, so a mistake is corrected by sending that criterion alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from domain import parse
from domain.chat import Listed, Word, word
from domain.errors import Invalid
from domain.frameworks import framework_words as words
from domain.frameworks import office, office_head, office_lines, office_papers, office_parts
from domain.frameworks.check import problems
from domain.frameworks.framework import MOST_CRITERIA, Framework
from domain.reasons import reason

LONGEST = 60_000  # characters of one part, and of all of them

HEAD = ("title", "issuer", "number", "dated", "since", "source", "confidence", office.OFFICE)

BESIDE = {office.UNREAD, office.OFFICE, office.SUMS, office.AS_OTHER}

Sent = dict[str, Any]
Reader = Callable[[Any, str], Any]


def _text(value: Any, field: str) -> str:
    if not isinstance(value, str):
        raise Invalid("framework-not-text", field=field)
    return parse.clean(value)


def _number(value: Any, field: str) -> str:
    return _text(value, field).replace(",", ".")


def _day(value: Any, field: str) -> str:
    """ISO, from "28/10/2025" or "2025-10-28"."""
    text = _text(value, field)
    numbers = [int(number) for number in re.findall(r"\d{1,4}", text)]
    if len(numbers) == 3 and numbers[0] < 100:  # "1/2/26" is of this century
        numbers.reverse()
    try:
        year, *rest = numbers
        return date(year + 2000 if year < 100 else year, *rest).isoformat()
    except (TypeError, ValueError, IndexError):
        raise Invalid("framework-not-a-day", field=field, given=text[:40]) from None


def _one_of(choices: Mapping[Any, str]) -> Reader:
    def read(value: Any, field: str) -> str:
        found = words.meant(_text(value, field), choices)
        if found is None:
            known = Listed(tuple(word("quoted", text=said) for said in choices.values()))
            raise Invalid("framework-not-one-of", field=field, given=value[:40], known=known)
        return found

    return read


def _yes(value: Any, field: str) -> bool:
    return bool(_one_of({"true": words.YES, "false": words.NO})(value, field) == "true")


def _list(read: Reader) -> Reader:
    def read_all(value: Any, field: str) -> list[Any]:
        return [read(one, field) for one in (value if isinstance(value, list) else [value])]

    return read_all


def _part(names: Mapping[str, str], readers: Mapping[str, Reader]) -> Reader:
    def read(value: Any, field: str) -> Sent:
        if not isinstance(value, dict):
            raise Invalid("framework-not-a-part", field=field)
        found = {}
        for key, given in value.items():
            name = words.meant(key, names)
            if name is None and given == "":  # {tên: đúng, đủ} reads as two entries
                raise Invalid("framework-comma", given=key[:40])
            if name is None:
                known = Listed(tuple(word("quoted", text=said) for said in names.values()))
                raise Invalid("framework-key-unknown", field=field, given=key[:40], known=known)
            reader: Reader = readers.get(name) or _text
            found[name] = reader(given, names[name])
        return found

    return read


def _months(value: Any, field: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise Invalid("framework-not-a-part", field=field)
    return {_text(name, field): _text(count, field) for name, count in value.items()}


_fact = _one_of(words.FACTS)
_span: dict[str, Reader] = dict.fromkeys(words.SPAN, _number)
_condition = _part(words.CONDITION, {**_span, "fact": _fact, "months": _number})
_option = _part(words.OPTION, {"points": _number, "when": _list(_condition)})
_off = _part(words.OFF, {"fact": _fact, "each": _number, "most": _number})
_band = _part(words.BAND, {**_span, "points": _number})
_gate = _part(words.GATE, {"codes": _list(_text), "least": _number, "above": _number})
_cap = _part(words.CAP, {"codes": _list(_text), "most": _number})
_criterion = _part(
    words.CRITERION,
    {
        "sort": _one_of(words.SORTS),
        "max": _number,
        "step": _number,
        "options": _list(_option),
        "fact": _fact,
        "bands": _list(_band),
        "each": _number,
        "off": _off,
        "when": _list(_condition),
        "silent": _list(_condition),
        "notes": _list(_text),
        "shows": _list(_fact),
        "bonus": _yes,
        "thematic_only": _yes,
        "beside": _yes,
        "not_applicable": _one_of(words.NOT_APPLICABLE),
    },
)
_framework = _part(
    words.FRAMEWORK,
    {
        "dated": _day,
        "since": _day,
        "kinds": _list(_one_of(words.KINDS)),
        "out_of": _number,
        "thematic_minutes": _number,
        "passes": _one_of(words.PASSES),
        "criteria": _list(_criterion),
        "caps": _list(_cap),
        "month": _one_of(words.MONTHS),
        "classes": _list(_part(words.SCORE_CLASS, {"least": _number, "gates": _list(_gate)})),
        "lengths": _list(_part(words.LENGTH, {**_span, "minutes": _number, "obliged": _yes})),
        "year": _list(
            _part(
                words.YEAR_CLASS,
                {"months": _months, "most": _months, "average": _number, "asks": _text},
            )
        ),
    },
)


def read_part(text: str) -> Sent:
    """What one message says: a whole framework, some of its entries, or some criteria.

    Invalid: not YAML, or a word that is not known, with what is.
    """
    if len(text) > LONGEST:
        raise Invalid("error-too-long", limit=LONGEST)
    try:
        return _read_ours(text)
    except Invalid as wrong:
        found = office.read(text)
        if found := (found if _is_form(text, found, wrong) else {}) or _head(text):
            return found
        raise


def read_forms(text: str) -> list[tuple[str, Sent]]:
    """Each form that one message holds, with its name: one of its own for thematic meetings."""
    found = read_part(text)
    papers = office_papers.forms_of(text) if office.OFFICE in found else []
    forms = [(one.name, office.read_paper(one)) for one in papers] if len(papers) > 1 else []
    return [(name, sent) for name, sent in forms if "criteria" in sent] or [("", found)]


def _is_form(text: str, found: Sent, wrong: Invalid) -> bool:
    """Of one line: criteria with points; "thang: 30" is an entry of ours, with a name unknown."""
    criteria = found.get("criteria", ())
    if "\n" in text.strip():
        if (
            criteria
            and not office_lines.marked(text)
            and not {*HEAD, "classes"} & {*found} - BESIDE
        ):
            raise Invalid(
                "framework-unsure", given=text.strip().split("\n")[0][:60], **_first(criteria)
            )
        return True
    coded = len(criteria) > 1 or office_lines.CODE.match(text.strip()) is not None
    if wrong.key == "framework-key-unknown" and not coded:
        return False
    return any("max" in one for one in criteria)


def _first(criteria: list[Sent]) -> Sent:
    return {"name": criteria[0].get("name", ""), "points": criteria[0].get("max", "")}


def _head(text: str) -> Sent:
    """ "Đảng ủy phường Mẫu, số 77-QĐ/ĐU, thực hiện từ 01/01/2027": what a table leaves out."""
    found = office_head.head_of(text.splitlines())
    return {**found, office.OFFICE: True} if "since" in found or "number" in found else {}


def _read_ours(text: str) -> Sent:
    """In the words of ``framework_words``."""
    from domain import plain_yaml  # seldom needed, and slow to import

    said = plain_yaml.load(text, plain_yaml.Texts)
    if isinstance(said, dict) and any(words.meant(key, {"code": "mã"}) for key in said):
        said = [said]
    if isinstance(said, list):
        said = {"criteria": said}
    if not isinstance(said, dict):
        raise Invalid("framework-not-yaml")
    found: Sent = _framework(said, words.FRAMEWORK["title"])
    if any("code" not in one for one in found.get("criteria", ())):
        raise Invalid("framework-no-code")
    return found


def merged(sent: Sent, part: Sent) -> Sent:
    """What was sent before with this part; a criterion is known by its code."""
    sent, part = office_parts.told_apart(sent, office_parts.goes_on(sent, part))
    criteria = {one["code"]: one for one in sent.get("criteria", ())}
    twice = len({one["code"] for one in part.get("criteria", ())}) < len(part.get("criteria", ()))
    for one in part.get("criteria", ()):
        same_way = one.get("sort") in (None, criteria.get(one["code"], {}).get("sort"))
        criteria[one["code"]] = {**(criteria.get(one["code"], {}) if same_way else {}), **one}
    all_criteria = part["criteria"] if twice else [*criteria.values()]
    if office.OFFICE in part and "criteria" in sent:
        all_criteria.sort(key=office_parts.place)
    found = {**sent, **part, **({"criteria": all_criteria} if all_criteria else {})}
    if sums := {**sent.get(office.SUMS, {}), **part.get(office.SUMS, {})}:
        found[office.SUMS] = sums
    unread = dict.fromkeys([*sent.get(office.UNREAD, ()), *part.get(office.UNREAD, ())])
    if unread:
        found[office.UNREAD] = [*unread]
    if len(json.dumps(found, ensure_ascii=False)) > LONGEST:
        raise Invalid("error-too-long", limit=LONGEST)
    return found


def from_file(sent: Sent, part: Sent) -> Sent:
    """A form that came as a file is whole: of what was sent before only the head stays, and none of
    it where another office's form was before.
    """
    if "criteria" not in part:
        return merged(sent, part)
    named, before = part.get("issuer"), sent.get("issuer")
    others = "criteria" in sent and named is not None and named != before
    return merged({} if others else head_of(sent), part)


def head_of(sent: Sent) -> Sent:
    return {key: sent[key] for key in HEAD if key in sent}


def without(sent: Sent, code: str) -> Sent:
    """Without this criterion, whose code may be typed in small letters; Invalid: there is none."""
    codes = [one["code"] for one in sent.get("criteria", ())]
    same = [one for one in codes if one == code] or [
        one for one in codes if one.casefold() == code.casefold()
    ]
    if not same:
        known = Listed(tuple(word("code", code=one) for one in codes))
        raise Invalid("framework-no-such-code", code=code, known=known)
    return {**sent, "criteria": [one for one in sent["criteria"] if one["code"] != same[0]]}


NEVER_SAID = {"issuer": "…", "number": "…", "since": date(2000, 1, 1)}  # until they are asked for
ASSUMED = {"confidence": "A", "kinds": ["regular", "both"], "title": words.TITLE}


def understood(sent: Sent) -> tuple[Framework | None, list[Word]]:
    """The framework, and what is wrong with it; None where not even its shape is right."""
    some = {name: value for name, value in sent.items() if name not in BESIDE}
    if office.OFFICE in sent:
        some = {**ASSUMED, **some, **office_parts.counted(some)}
    if "criteria" in some:
        some["criteria"] = some["criteria"][: MOST_CRITERIA + 1]  # one too many is told from these
    try:
        framework = Framework.model_validate(some)
    except ValidationError as error:
        wrong = error.errors()
        missing = [_problem(one, sent) for one in wrong]
        if any(one["type"] != "missing" or one["loc"][0] not in NEVER_SAID for one in wrong):
            return None, missing
        framework = Framework.model_validate({**NEVER_SAID, **some})
        return framework, [*missing, *_told_by_groups(sent, problems(framework))]
    return framework, _told_by_groups(sent, problems(framework))


def _told_by_groups(sent: Sent, found: list[Word]) -> list[Word]:
    """A sum that is wrong, with the groups whose own is."""
    if all(one.key != "framework-sum" for one in found):
        return found
    wrong = []
    for group, said in sent.get(office.SUMS, {}).items():
        below = [one for one in sent["criteria"] if one.get("group", "") == group]
        total = sum((Decimal(one.get("max", "0")) for one in below), Decimal(0))
        if total != Decimal(said):
            wrong.append(word("framework-group-sum", group=group, said=Decimal(said), total=total))
    return [*found, *wrong]


def _problem(error: Any, sent: Sent) -> Word:
    """The entry, within its criterion or class, and what is wrong with it."""
    *way, last = error["loc"]
    names = {
        **words.FRAMEWORK,
        **words.CAP,
        **words.CRITERION,
        **words.BAND,
        **words.GATE,
        **words.YEAR_CLASS,
    }
    field = names.get(str(last), str(last)) if isinstance(last, str) else ""
    place = "/".join(_step(sent, [*way, last], at) for at in range(len(way)))
    return word("framework-wrong", place=place.strip("/"), field=field, reason=reason(error))


def _step(sent: Sent, way: list[Any], at: int) -> str:
    """A place as people count: the code of a criterion, else the number in the list."""
    here: Any = sent
    for part in way[: at + 1]:
        try:
            here = here[part]
        except (KeyError, IndexError, TypeError):
            return str(part)
    if isinstance(way[at], int):
        label = here.get("code") or here.get("name") if isinstance(here, dict) else None
        return str(label or way[at] + 1)
    every = {**words.FRAMEWORK, **words.CRITERION, **words.SCORE_CLASS, **words.OPTION}
    return str(every.get(way[at], way[at]))


def write(framework: Framework) -> str:
    """The text that reads as this framework again."""
    from domain import plain_yaml

    return plain_yaml.dump(
        _said(framework.model_dump(mode="json", exclude_defaults=True), words.FRAMEWORK)
    )


PARTS: dict[str, Mapping[str, str]] = {
    "criteria": words.CRITERION,
    "options": words.OPTION,
    "bands": words.BAND,
    "off": words.OFF,
    "when": words.CONDITION,
    "silent": words.CONDITION,
    "classes": words.SCORE_CLASS,
    "gates": words.GATE,
    "year": words.YEAR_CLASS,
    "lengths": words.LENGTH,
    "caps": words.CAP,
}
VALUES: dict[str, Mapping[Any, str]] = {
    "sort": words.SORTS,
    "fact": words.FACTS,
    "shows": words.FACTS,
    "kinds": words.KINDS,
    "passes": words.PASSES,
    "not_applicable": words.NOT_APPLICABLE,
    "month": words.MONTHS,
}


def _said(part: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    return {names[key]: _value(key, part[key]) for key in names if key in part}


def _value(key: str, value: Any) -> Any:
    if key in ("dated", "since"):
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    if isinstance(value, list):
        return [_value(key, one) for one in value]
    if key in PARTS:
        return _said(value, PARTS[key])
    if isinstance(value, bool):
        return words.YES if value else words.NO
    if isinstance(value, dict):
        return {name: str(count) for name, count in value.items()}
    return VALUES[key][value] if key in VALUES else value
