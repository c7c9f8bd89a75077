"""The first set-up at a terminal: six answers, then the administrator lets himself in."""

from __future__ import annotations

import re
from pathlib import Path

from playground.api import Api, serve
from playground.ports import free_port
from tests.bot.process import CLOSED, TOKEN, Ended, fresh, running

COMMITTEE = "Đảng ủy phường Hòa Bình"


async def sets_up(folder: Path, *answers: str, **settings: str) -> Ended:
    return await fresh(
        "setup", folder=folder, said="".join(f"{one}\n" for one in answers), **settings
    )


async def first(api: Api, folder: Path) -> Ended:
    """Channel, token, and Enter for what is offered."""
    return await sets_up(folder, "2", api.token, "", "", "", COMMITTEE, TELEGRAM_API_URL=api.url)


def written(folder: Path) -> dict[str, str]:
    lines = (folder / ".env").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if not line.startswith("#"))


async def test_six_answers_and_the_administrator_is_in(tmp_path: Path) -> None:
    async with serve() as api:
        found = await first(api, tmp_path)
        assert (found.code, found.err) == (0, ""), found
        assert (tmp_path / ".env").stat().st_mode & 0o777 == 0o600
        assert written(tmp_path)["TELEGRAM_TOKEN"] == api.token
        code = re.search(r"gõ mã này .*: (\S+)", found.out)
        assert code
        assert api.token not in found.out
        async with running(api, tmp_path, WEBHOOK_LISTEN=f"127.0.0.1:{free_port()}"):
            phone = api.chat(77)
            await phone.starts()
            await phone.sees("mã mời")
            await phone.says(code[1])
            await phone.sees("đọc và đồng ý")
            await phone.taps("Tôi đồng ý")
            await phone.sees("có thể mời người")


async def test_asked_again_it_keeps_what_is_set_and_invites_anew(tmp_path: Path) -> None:
    async with serve() as api:
        await first(api, tmp_path)
        (tmp_path / ".env").write_text(f"# ours\nFLOOD_LIMIT=30\n{(tmp_path / '.env').read_text()}")
        before = written(tmp_path)
        found = await sets_up(tmp_path, *[""] * 6, TELEGRAM_API_URL=api.url)
    assert found.code == 0, found
    assert written(tmp_path) == before
    assert (tmp_path / ".env").read_text().startswith("# ours\nFLOOD_LIMIT=30\n")
    assert f"quản trị của {COMMITTEE}" in found.out


async def test_a_wrong_answer_is_told_and_asked_again(tmp_path: Path) -> None:
    async with serve() as api:
        answers = (
            "9",
            "2",
            "abc",
            TOKEN,
            api.token,
            "Hà Nội",
            "",
            "mysql://a",
            "",
            "bot.vn",
            "http://bot.vn",
            "0",
            "0",
            "…",
            COMMITTEE,
        )
        found = await sets_up(tmp_path, *answers, TELEGRAM_API_URL=api.url)
    assert found.code == 0, found
    for told in (
        "«9»",
        "không đúng dạng: chép cả mã",
        "không nhận TELEGRAM_TOKEN",
        "TIME_ZONE không phải",
        "DATABASE_URL không phải địa chỉ",
        "PUBLIC_URL không phải địa chỉ",
        "«http://bot.vn» không phải địa chỉ https",
        "«0» không phải tên",
    ):
        assert told in found.out
    assert written(tmp_path)["TELEGRAM_TOKEN"] == api.token


async def test_without_a_network_the_token_said_twice_is_taken(tmp_path: Path) -> None:
    found = await sets_up(
        tmp_path, "2", TOKEN, TOKEN, "", "", "", COMMITTEE, TELEGRAM_API_URL=CLOSED
    )
    assert found.code == 0, found
    assert "Không nối được" in found.out
    assert "Chưa hỏi được tên bot" in found.out


async def test_a_public_address_brings_a_secret(tmp_path: Path) -> None:
    async with serve() as api:
        answers = ("2", api.token, "", "", "https://bot.example.vn", COMMITTEE)
        found = await sets_up(tmp_path, *answers, TELEGRAM_API_URL=api.url)
    assert found.code == 0, found
    ours = written(tmp_path)
    assert ours["PUBLIC_URL"] == ours["WEBHOOK_URL"] == "https://bot.example.vn"
    assert len(ours["WEBHOOK_SECRET"]) >= 32


async def test_nothing_is_written_where_it_is_broken_off(tmp_path: Path) -> None:
    async with serve() as api:
        found = await sets_up(tmp_path, "2", api.token, "", "", TELEGRAM_API_URL=api.url)
    assert found.code == 1
    assert list(tmp_path.iterdir()) == []
