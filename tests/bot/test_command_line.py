"""The commands, their help, and a healthy check."""

from __future__ import annotations

from pathlib import Path

import pytest

from playground.api import serve
from tests.bot.process import TOKEN, bot, fresh

COMMANDS = (
    "setup",
    "run",
    "play",
    "import",
    "invite",
    "check",
    "policy",
    "backup",
    "restore",
    "move",
    "key",
    "export",
)
VI_EN = ("", "en")


@pytest.mark.parametrize("command", COMMANDS)
async def test_every_command_explains_itself(tmp_path: Path, command: str) -> None:
    found = await bot(command, "--help", folder=tmp_path)
    assert (found.code, found.err) == (0, "")
    assert f"python -m bot {command}" in found.out or f"bot {command}" in found.out


async def test_the_help_names_every_command(tmp_path: Path) -> None:
    found = await fresh("--help", folder=tmp_path)
    assert found.code == 0
    assert not [name for name in COMMANDS if name not in found.out]


WRONG = {
    ("fly",): ("Không có lệnh fly.", "There is no command fly."),
    ("bakup",): ("Có phải backup?", "Did you mean backup?"),
    ("restore",): ("Thiếu TỆP.", "FILE is missing."),
    ("restore", "a", "b"): ("Ghi thừa", "Too much is given"),
    ("invite", "--unit", "x"): ("Thiếu --role.", "--role is missing."),
    ("invite", "--unit", "x", "--role", "y"): ("cell_secretary, ", "cell_secretary, "),
    ("invite", "--unit"): ("Cách ghi --unit không đúng", "--unit is not written right"),
    ("play", "--port", "x"): ("phải là số nguyên, ví dụ 8400.", "a whole number, such as 8400."),
    ("check", "--sea"): ("Có phải --seal?", "Did you mean --seal?"),
    ("--nothing",): ("Không có tùy chọn --nothing.", "There is no option --nothing."),
}


@pytest.mark.parametrize("language", VI_EN)
@pytest.mark.parametrize("typed", WRONG)
async def test_what_is_typed_wrong_is_told_in_a_line(
    tmp_path: Path, typed: tuple[str, ...], language: str
) -> None:
    found = await bot(*typed, folder=tmp_path, BOT_LANGUAGE=language)
    assert (found.code, found.out) == (2, "")
    assert WRONG[typed][bool(language)] in found.err
    assert len(found.err.splitlines()) == 1
    assert "--help" in found.err


async def test_the_help_speaks_the_language_of_the_bot(tmp_path: Path) -> None:
    told = [(await bot("backup", "--help", folder=tmp_path, BOT_LANGUAGE=one)).out for one in VI_EN]
    assert "Ghi bản sao toàn bộ dữ liệu" in told[0]
    assert "Tùy chọn:" in told[0]
    assert "Write a whole copy of the database" in told[1]
    assert "Options:" in told[1]


async def test_nothing_typed_is_the_help_and_an_error(tmp_path: Path) -> None:
    found = await bot(folder=tmp_path)
    assert (found.code, found.out) == (2, "")
    assert not [name for name in COMMANDS if name not in found.err]


async def test_check_tells_what_is_right(tmp_path: Path, sqlite_url: str) -> None:
    async with serve() as api:
        ours = {"TELEGRAM_TOKEN": api.token, "TELEGRAM_API_URL": api.url}
        assert (
            await bot("backup", "--into", "c", folder=tmp_path, DATABASE_URL=sqlite_url)
        ).code == 0
        found = await bot("check", folder=tmp_path, DATABASE_URL=sqlite_url, **ours)
    assert (found.code, found.err) == (0, "")
    assert [line.split(":")[0] for line in found.out.splitlines()] == [
        "Chương trình",
        "Cài đặt",
        "Dữ liệu",
        "Nhật ký",
        "Sao lưu",
        "Máy chủ Telegram",
    ]


async def test_check_ends_at_the_first_thing_that_is_wrong(tmp_path: Path) -> None:
    found = await bot("check", folder=tmp_path, TELEGRAM_TOKEN=TOKEN)
    found.says("Chưa có dữ liệu ở data/chibo.db", "import")
    assert [line.split(":")[0] for line in found.out.splitlines()] == ["Chương trình", "Cài đặt"]


@pytest.mark.parametrize("command", ["check", "run"])
async def test_before_anything_was_set_up_that_is_said_first(tmp_path: Path, command: str) -> None:
    found = await bot(command, folder=tmp_path)
    found.says("setup")
    assert "được" not in found.out


@pytest.mark.parametrize(
    "words",
    [
        ("invite", "--unit", "vhtt", "--role", "cell_secretary"),
        ("backup", "copy.db"),
        ("backup", "--into", "copies"),
        ("export", "--json", "all.json"),
    ],
)
async def test_nothing_is_begun_by_a_command_that_only_looks(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    (await bot(*words, folder=tmp_path)).says("Chưa có dữ liệu")
    assert list(tmp_path.iterdir()) == []


async def test_an_empty_file_is_not_yet_a_database(tmp_path: Path) -> None:
    (tmp_path / "bot.db").touch()
    url = f"sqlite:///{tmp_path}/bot.db"
    found = await bot("export", "--json", "all.json", folder=tmp_path, DATABASE_URL=url)
    found.says("chưa được đưa lên phiên bản này")
