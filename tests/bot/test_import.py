"""``import FILE``: all or nothing, again and again, with what was before kept as history."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot.commands import CannotDo
from bot.commands.bring_in import bring_in
from bot.commands.load_framework import load_framework
from bot.config import Settings
from storage import tables
from storage.frameworks.framework import SHIPPED
from storage.store import Store, open_store
from tests.bot.process import ROOT, bot
from tests.domain.frameworks.files.made import MADE

HOWTO = ROOT / "docs" / "howto" / "import-an-organisation.md"
HEAD = "from: 2026-01-01\nunits:\n  - {code: top, name: Top, kind: committee}\n"
TWO = "  - {code: a, name: A, under: top}\n  - {code: b, name: B, under: top}\n"
GROUPS = "work_groups:\n  - {code: g, name: G, committee: top, cells: [%s]}\n"


@pytest.fixture
async def settings(url: str) -> Settings:
    return Settings(database_url=SecretStr(url))


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    found = open_store(url, exclusive=False)
    yield found
    await found.close()


async def everything(store: Store) -> dict[str, list[Any]]:
    async with store.read() as tx:
        return {
            name: sorted(map(repr, (await tx.execute(select(table))).all()))
            for name, table in tables.metadata.tables.items()
        }


async def brings(settings: Settings, folder: Path, text: str | bytes) -> None:
    file = folder / "file.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    await bring_in(settings, file)


async def dated(store: Store, table: Any, code: str) -> list[tuple[str, date, date | None]]:
    """(other end, from, until) of what this unit is linked to, the oldest first."""
    other = tables.unit.alias() if table is tables.unit_link else tables.work_group
    there = table.c.parent_id if table is tables.unit_link else table.c.group_id
    query = (
        select(other.c.code, table.c.from_date, table.c.until_date)
        .join(other, other.c.id == there)
        .join(tables.unit, tables.unit.c.id == table.c.unit_id)
        .where(tables.unit.c.code == code)
        .order_by(table.c.from_date)
    )
    async with store.read() as tx:
        return [tuple(row) for row in await tx.execute(query)]


def the_example() -> str:
    text = HOWTO.read_text(encoding="utf-8")
    (found,) = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    return str(found)


async def test_the_example_of_the_guide_is_imported_at_the_first_start(tmp_path: Path) -> None:
    (tmp_path / "o.yaml").write_text(the_example(), encoding="utf-8")
    found = await bot("import", "o.yaml", folder=tmp_path)
    assert (found.code, found.err) == (0, "")
    assert found.out == "Đã nhập 3 đơn vị, 1 tổ công tác, 3 người.\n"
    assert (await bot("import", "o.yaml", folder=tmp_path)).out == found.out


def test_the_guide_is_short() -> None:
    assert len(HOWTO.read_text(encoding="utf-8").splitlines()) <= 50


async def test_repeating_it_changes_nothing(
    settings: Settings, store: Store, tmp_path: Path
) -> None:
    await brings(settings, tmp_path, the_example())
    before = await everything(store)
    await brings(settings, tmp_path, the_example())
    assert await everything(store) == before


async def test_the_order_of_units_does_not_matter(
    settings: Settings, store: Store, tmp_path: Path
) -> None:
    units = "units: [{code: x, name: X, under: y}, {code: y, name: Y, kind: committee}]"
    await brings(settings, tmp_path, f"from: 2026-01-01\n{units}")
    assert await dated(store, tables.unit_link, "x") == [("y", date(2026, 1, 1), None)]


async def test_a_cell_that_moves_keeps_its_history(
    settings: Settings, store: Store, tmp_path: Path
) -> None:
    more = "  - {code: new, name: N, kind: committee}\n"
    first = HEAD + TWO
    moved = (HEAD + more + "  - {code: a, name: A, under: new}\n").replace("01-01", "03-01")
    for text in (first, moved, first):  # the old file again changes nothing either
        await brings(settings, tmp_path, text)
    assert await dated(store, tables.unit_link, "a") == [
        ("top", date(2026, 1, 1), date(2026, 2, 28)),
        ("new", date(2026, 3, 1), None),
    ]


async def test_a_cell_is_taken_from_one_group_to_another(
    settings: Settings, store: Store, tmp_path: Path
) -> None:
    await brings(settings, tmp_path, HEAD + TWO + GROUPS % "a, b")
    other = "  - {code: h, name: H, committee: top, cells: [a]}\n"
    later = (HEAD + "work_groups:\n" + other).replace("01-01", "05-01")
    await brings(settings, tmp_path, later)
    assert await dated(store, tables.assignment, "a") == [
        ("g", date(2026, 1, 1), date(2026, 4, 30)),
        ("h", date(2026, 5, 1), None),
    ]
    assert await dated(store, tables.assignment, "b") == [("g", date(2026, 1, 1), None)]


async def test_a_cell_that_is_not_named_any_more_leaves_the_group(
    settings: Settings, store: Store, tmp_path: Path
) -> None:
    await brings(settings, tmp_path, HEAD + TWO + GROUPS % "a, b")
    await brings(settings, tmp_path, (HEAD + TWO + GROUPS % "b").replace("01-01", "02-01"))
    assert await dated(store, tables.assignment, "a") == [
        ("g", date(2026, 1, 1), date(2026, 1, 31))
    ]


BOMB = "a: &a [x,x,x]\n" + "".join(
    f"{b}: &{b} [*{a},*{a},*{a},*{a},*{a},*{a},*{a},*{a},*{a}]\n"
    for a, b in zip("abcdefghi", "bcdefghij", strict=True)
)
CIRCLE = "  - {code: a, name: A, kind: committee, under: b}\n  - {code: b, name: B, under: a}\n"
WRONG: dict[str, tuple[str | bytes, str]] = {
    "unknown unit above": (HEAD + "  - {code: a, name: A, under: nowhere}\n", "import-unknown"),
    "unknown cell": (HEAD + GROUPS % "nowhere", "import-unknown"),
    "unknown rule": (HEAD + "  - {code: a, name: A, rules: {days: 3}}\n", "import-unknown"),
    "circle": (HEAD + CIRCLE, "import-circle"),
    "under itself": (HEAD + "  - {code: a, name: A, under: a}\n", "import-circle"),
    "circle with what is there": (
        "from: 2026-06-01\nunits:\n  - {code: loc-binh, name: L, kind: committee, under: vhtt}\n",
        "import-circle",
    ),
    "code twice": (HEAD + TWO + TWO, "import-twice"),
    "cell in two groups": (HEAD + TWO + GROUPS % "a, a", "import-twice"),
    "a committee in a group": (HEAD + GROUPS % "top", "import-not-a-cell"),
    "a leader of a unit": (
        HEAD + "people:\n  - {name: A, telegram: 1, posts: [{role: group_leader, unit: top}]}\n",
        "import-post",
    ),
    "not YAML": (HEAD + "  - {code: a, name\n", "not-yaml"),
    "key twice": (HEAD + HEAD, "not-yaml"),
    "bomb": (BOMB, "not-yaml"),
    "deep": ("[" * 50_000, "not-yaml"),
    "no such day": (HEAD.replace("01-01", "02-31"), "not-yaml"),
    "many digits": (HEAD + "extra: " + "9" * 5000, "not-yaml"),
    "an object": ("!!python/object/apply:os.system [ls]", "not-yaml"),
    "control characters": ("from: \x07", "not-yaml"),
    "a list": ("- a\n", "import-wrong"),
    "empty": ("", "import-wrong"),
    "unknown entry": (HEAD + "groups: []\n", "import-wrong"),
    "bad code": (HEAD + "  - {code: Chi bộ, name: A}\n", "import-wrong"),
    "unknown role": (
        HEAD + "people:\n  - {name: A, telegram: 1, posts: [{role: king, unit: top}]}\n",
        "import-wrong",
    ),
    "not UTF-8": ("from: 2026-01-01 # đ".encode("utf-16"), "import-unreadable"),
    "too large": (b"#" * ((2 << 20) + 1), "import-too-large"),
}


@pytest.mark.parametrize("what", WRONG)
async def test_a_wrong_file_changes_nothing(sqlite_url: str, tmp_path: Path, what: str) -> None:
    settings = Settings(database_url=SecretStr(sqlite_url))
    store = open_store(sqlite_url, exclusive=False)
    before = await everything(store)
    text, key = WRONG[what]
    with pytest.raises(CannotDo) as refusal:
        await brings(settings, tmp_path, text)
    assert refusal.value.word.key == key
    assert await everything(store) == before
    await store.close()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (HEAD + "  - {code: a, name: A, under: nowhere}\n", ("«nowhere»", "chưa có gì được ghi")),
        (HEAD + "  - {code: Ã, name: A}\n", ("units[2].code", "chữ thường")),
        (HEAD + CIRCLE, ("«a»", "under")),
    ],
)
async def test_the_place_and_the_reason_are_one_line(
    tmp_path: Path, sqlite_url: str, text: str, parts: tuple[str, ...]
) -> None:
    (tmp_path / "o.yaml").write_text(text, encoding="utf-8")
    (await bot("import", "o.yaml", folder=tmp_path, DATABASE_URL=sqlite_url)).says(*parts)


FRAMEWORK = SHIPPED.read_text(encoding="utf-8")


async def test_a_framework_comes_from_a_file_for_a_committee(
    settings: Settings, store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "khung.yaml"
    file.write_text(FRAMEWORK.replace("Ban Tổ chức Trung ương", "Đảng bộ Lộc Bình"), "utf-8")
    for _ in range(2):
        await load_framework(settings, file, "loc-binh")
    async with store.read() as tx:
        rows = (await tx.execute(select(tables.framework))).mappings().all()
    assert [row["document"]["issuer"] for row in rows if row["unit_id"]] == ["Đảng bộ Lộc Bình"]


async def test_a_framework_comes_as_the_word_file_an_office_has(
    settings: Settings, store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "huong-dan.docx"
    file.write_bytes(MADE["ward.docx"]())
    found, _ = await load_framework(settings, file, "loc-binh")
    assert (found.number, len(found.criteria)) == ("15-HD/ĐU", 10)
    file.write_bytes(MADE["two-forms.xlsx"]())
    with pytest.raises(CannotDo) as refused:
        await load_framework(settings, file, "loc-binh")
    assert refused.value.word.key == "framework-several-forms"


@pytest.mark.parametrize(
    ("text", "code", "key"),
    [
        (FRAMEWORK.replace("tối đa: 25", "tối đa: 24"), "loc-binh", "framework-file-wrong"),
        (FRAMEWORK, "nowhere", "import-unknown"),
        ("tên: [", "loc-binh", "not-yaml"),
        ("bậy: 1", "loc-binh", "framework-key-unknown"),
    ],
)
async def test_a_framework_that_cannot_be_used_is_not_written(
    settings: Settings, store: Store, tmp_path: Path, text: str, code: str, key: str
) -> None:
    before = await everything(store)
    file = tmp_path / "khung.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(CannotDo) as refused:
        await load_framework(settings, file, code)
    assert refused.value.word.key == key
    assert await everything(store) == before


async def test_the_command_says_what_is_wrong_with_a_framework_in_one_line(
    sqlite_url: str, tmp_path: Path
) -> None:
    (tmp_path / "khung.yaml").write_text(FRAMEWORK.replace("từ: 70", "từ: 170"), "utf-8")
    words = ("import", "khung.yaml", "--unit", "loc-binh")
    done = await bot(*words, folder=tmp_path, DATABASE_URL=sqlite_url)
    assert done.code == 1
    assert "«Tốt» phải đứng trên «Khá»" in done.err
    assert len(done.err.strip().splitlines()) == 1
