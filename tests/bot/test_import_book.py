"""``import FILE.xlsx``: shown first, written whole or not at all, again and again the same."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot.books import child, file
from bot.commands import CannotDo
from bot.commands.bring_in import bring_in
from bot.commands.bring_in_book import Looked, apply, look_at, marked
from bot.config import DEFAULT_ZONE, Settings
from bot.words import Words
from domain.books import Unreadable, dump, load, unpack
from domain.errors import Refused
from storage import organisation, tables
from storage.store import open_store
from tests.bot.process import ROOT
from tests.organisation_books.make import make
from tests.organisation_books.sheets import Book, Sheet
from tests.organisation_books.xlsx import xlsx

WARD = "from: 2026-01-01\nunits:\n  - {code: mau, name: Đảng bộ phường Mẫu, kind: committee}\n"
MAU: dict[str, Any] = {"code": "mau", "name": "Đảng bộ Mẫu", "kind": "committee", "under": ""}
FIRST, NEXT = "cells-titles-and-signatures.xlsx", "cells-next-month.xlsx"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    return make(tmp_path_factory.mktemp("books"))


@pytest.fixture
async def settings(url: str, tmp_path: Path) -> Settings:
    found = Settings(database_url=SecretStr(url))
    ward = tmp_path / "ward.yaml"
    ward.write_text(WARD, encoding="utf-8")
    await bring_in(found, ward)
    return found


async def looks(settings: Settings, path: Path) -> Looked:
    return await look_at(settings, path, unit="mau", sheet="")


async def everything(settings: Settings) -> dict[str, list[Any]]:
    store = open_store(settings.database_url.get_secret_value(), exclusive=False)
    try:
        async with store.read() as tx:
            return {
                name: sorted(map(repr, (await tx.execute(select(table))).all()))
                for name, table in tables.metadata.tables.items()
            }
    finally:
        await store.close()


async def test_a_ward_comes_in_and_the_same_file_again_changes_nothing(
    settings: Settings, books: Mapping[str, Path]
) -> None:
    before = await everything(settings)
    looked = await looks(settings, books[FIRST])
    assert await everything(settings) == before  # looking writes nothing
    assert (looked.found.proposal.new, looked.found.rows) == (6, 6)
    await apply(settings, looked)
    written = await everything(settings)
    assert len(written["unit"]) == len(before["unit"]) + 6
    again = await looks(settings, books[FIRST])
    assert not again.found.usable
    assert again.found.proposal.same == 6
    assert await everything(settings) == written


async def test_a_month_later_only_what_changed_is_written_and_nothing_is_closed(
    settings: Settings, books: Mapping[str, Path]
) -> None:
    await apply(settings, await looks(settings, books[FIRST]))
    before = await everything(settings)
    looked = await looks(settings, books[NEXT])
    proposal = looked.found.proposal
    assert (proposal.new, proposal.changed, proposal.same) == (1, 2, 2)
    assert [code for code, _ in proposal.closing] == ["99001005000005"]
    assert "11" in {note.at for note in looked.found.notes[1]}  # a code of nobody waits
    await apply(settings, looked)
    after = await everything(settings)
    assert len(after["unit"]) == len(before["unit"]) + 1
    assert len(after["unit_link"]) == len(before["unit_link"]) + 1


async def test_a_file_with_a_fault_writes_nothing_and_comes_back_with_a_column(
    settings: Settings, books: Mapping[str, Path]
) -> None:
    looked = await looks(settings, books["cells-impossible-counts.xlsx"])
    assert len(looked.found.faults) == 7
    assert not looked.found.usable
    back = file.read(await marked(looked, Words(DEFAULT_ZONE), "vi")).sheets[0]
    assert back.cells[1, 9].value == "Lỗi"
    assert "bốn lăm" in str(back.cells[5, 9].value)
    assert back.cells[5, 4].value == "bốn lăm"  # and everything else stands where it stood


async def test_what_stands_in_the_file_with_its_faults_is_read_again_the_same(
    settings: Settings, books: Mapping[str, Path], tmp_path: Path
) -> None:
    """Mended there and sent again."""
    looked = await looks(settings, books[NEXT])
    path = tmp_path / "again.xlsx"
    path.write_bytes(await marked(looked, Words(DEFAULT_ZONE), "vi"))
    again = await looks(settings, path)
    assert again.found.proposal == looked.found.proposal


async def test_a_file_that_cannot_be_used_has_its_own_sentence(
    settings: Settings, books: Mapping[str, Path]
) -> None:
    said = set()
    for name in ("locked", "empty", "head-only", "no-table", "cut-off", "picture-named-excel"):
        with pytest.raises(CannotDo) as refused:
            await looks(settings, books[f"file-{name}.xlsx"])
        said.add(refused.value.word.key)
    assert len(said) == 6


async def test_cells_and_rules_of_one_book_come_in_together_or_not_at_all(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells = Sheet("Chi bộ", (("STT", "Chi bộ", "Đảng viên"), (1, "Chi bộ Thôn Một", 24)))
    said = ("mau", "Đảng bộ phường Mẫu", "Sinh hoạt thường kỳ ít nhất (phút)", 75)
    rules = Sheet("Quy định", (("Mã", "Đơn vị", "Quy định", "Giá trị"), said))
    path = tmp_path / "both.xlsx"
    path.write_bytes(xlsx(Book((cells, rules))))
    looked = await looks(settings, path)
    listed, ruled = looked.found.all
    assert (len(listed.proposal.units), ruled.proposal.changed) == (1, 1)
    before = await everything(settings)

    async def refused(*_: object) -> None:
        raise Refused("unit-there-already")

    with monkeypatch.context() as broken:
        broken.setattr(organisation.bulk, "rule", refused)
        with pytest.raises(CannotDo):
            await apply(settings, looked)
    assert await everything(settings) == before
    await apply(settings, looked)
    assert len((await everything(settings))["unit"]) == len(before["unit"]) + 1


async def test_another_table_is_not_taken_for_a_list_of_cells(
    settings: Settings, books: Mapping[str, Path]
) -> None:
    for name in ("days-exchanged", "groups-table-of-crosses", "days-notice"):
        looked = await looks(settings, books[f"{name}.xlsx"])
        assert looked.found.kind in ("days", "groups")
        assert looked.found.proposal.units == (), name
    looked = await looks(settings, books["habits-posts-of-1904.xlsx"])
    assert (looked.found.kind, looked.found.proposal.units) == ("posts", ())
    with pytest.raises(CannotDo) as refused:
        await looks(settings, books["offices-names-for-badges.xlsx"])
    assert refused.value.word.key == "book-names"


async def test_a_superior_that_is_not_there_shows_the_nearest(
    settings: Settings, books: Mapping[str, Path]
) -> None:
    with pytest.raises(CannotDo) as refused:
        await look_at(settings, books[FIRST], unit="mao", sheet="")
    assert refused.value.word.args["codes"].startswith("mau,")


def packed(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_a_file_that_unpacks_to_very_much_is_refused() -> None:
    bomb = packed({"xl/workbook.xml": b"<workbook/>", "xl/sharedStrings.xml": b" " * (40 << 20)})
    assert len(bomb) < 100_000
    with pytest.raises(Unreadable, match="book-too-large"):
        file.read(bomb)


def test_the_process_of_its_own_cannot_take_all_the_memory() -> None:
    greedy = "from bot.books import child; child.limit(); print(len(bytearray(child.MEMORY)))"
    done = subprocess.run([sys.executable, "-c", greedy], capture_output=True, cwd=ROOT)
    assert b"MemoryError" in done.stderr
    assert done.stdout == b""


async def test_a_child_that_dies_is_a_sentence() -> None:
    with pytest.raises(Unreadable, match="book-too-large"):
        await child.ask({"neither": 1}, b"")


def test_what_was_found_is_the_same_when_it_was_packed(books: Mapping[str, Path]) -> None:
    asked, content = {"under": "mau", "today": "2026-08-08", "sheet": ""}, books[FIRST].read_bytes()
    whole = child.answer({"look": dict(asked)}, content, [MAU]).decode()
    kept = json.loads(child.answer({"pack": asked | {"most": 5}}, content, [MAU]))
    assert unpack(kept) == load(whole)
    assert (kept["usable"], kept["size"]) == (True, len(load(whole).proposal.units))
    assert dump(load(whole)) == whole


def test_a_refusal_crosses_the_border_as_its_key() -> None:
    with pytest.raises(Unreadable, match="book-empty"):
        child.answer({"look": {"under": "", "today": "2026-08-08", "sheet": ""}}, b"")
