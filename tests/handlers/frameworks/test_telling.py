"""Cells and groups are told of a new framework once, before it begins, with what is different."""

from __future__ import annotations

from bot.config import DEFAULT_ZONE
from bot.words import SOURCE, Words
from domain import wire
from domain.people import Role
from playground.people import Chat
from storage import organisation, tables
from storage.organisation import Organisation
from tests.handlers.frameworks.test_framework import SMALL, loads
from tests.handlers.scores.talk_of_scores import committee
from tests.talk import COMMITTEE, asked, joins, meets, tapped
from tests.world import NOW, World

WORDS = Words(DEFAULT_ZONE, strict=True)
SINCE = "áp dụng từ: 01/02/2026"


async def letters(w: World) -> list[str]:
    """What waits to be told of frameworks, each letter once."""
    rows = [row for row in await w.rows(tables.outbox) if row["key"].startswith("framework:")]
    waiting = [row["message"] for row in rows if row["state"] == "waiting"]
    return sorted({WORDS.say(wire.load(message), SOURCE) for message in waiting})


async def told(w: World) -> set[int]:
    rows = await w.rows(tables.outbox)
    keys = [row for row in rows if row["key"].startswith("framework:")]
    return {row["person_id"] for row in keys if row["state"] == "waiting"}


async def puts(above: Chat, text: str) -> str:
    await loads(above, text, "Khung dùng được")
    return (await tapped(above, "Đưa vào áp dụng", "được báo sau 30 phút")).text


async def test_those_who_score_are_told_once_with_what_is_different(w: World) -> None:
    await w.secretary()
    await w.leader()
    above = await committee(w)
    text = SMALL.format(title="mới", number="01-HD/ĐB", kind="thường kỳ")
    await loads(above, text, "Khung dùng được")
    assert "So với khung số 42-HD/BTCTW đang dùng" in above.last.text
    assert "• bỏ loại Khá" in above.last.text
    assert await letters(w) == []
    await tapped(above, "Đưa vào áp dụng", "được báo sau 30 phút")
    (letter,) = await letters(w)
    assert "chấm theo «Khung mới», số 01-HD/ĐB" in letter
    assert "khung khác hẳn: 10 tiêu chí cũ, nay 1 tiêu chí" in letter
    posts = await w.rows(tables.post)
    by_role = {row["role"]: row["person_id"] for row in posts}
    assert {by_role[Role.cell_secretary], by_role[Role.group_leader]} <= await told(w)
    assert by_role[Role.committee] not in await told(w)


async def test_what_is_corrected_at_once_is_told_once(s: World) -> None:
    await s.secretary()
    above = await committee(s)
    text = SMALL.format(title="sai", number="01-HD/ĐB", kind="thường kỳ")
    await puts(above, text)
    await puts(
        above, text.replace("Khung sai", "Khung đúng").replace(SINCE, "áp dụng từ: 02/02/2026")
    )
    (letter,) = await letters(s)
    assert "«Khung đúng»" in letter


async def test_the_end_of_one_is_told_with_what_is_used_instead(s: World) -> None:
    await s.secretary()
    above = await committee(s)
    await puts(above, SMALL.format(title="mới", number="01-HD/ĐB", kind="thường kỳ"))
    await asked(above, "/khungdiem", "01-HD/ĐB")
    await tapped(above, "Ngừng khung mới nhất", "từ hôm nay")
    await tapped(above, "Ngừng dùng", "Đã ngừng dùng")
    (letter,) = await letters(s)
    assert "không dùng nữa. Nay chấm theo" in letter
    assert "42-HD/BTCTW" in letter


async def test_a_cell_with_a_nearer_framework_is_not_told(s: World) -> None:
    """Of two cells below a committee one stands under another that has a framework of its own."""
    far = await committee(s)
    units = [
        {"code": "xa-moi", "name": "Đảng ủy xã Mới", "kind": "committee", "under": COMMITTEE},
        {"code": "cb-moi", "name": "Chi bộ Mới", "under": "xa-moi"},
    ]
    whole = Organisation.model_validate({"from": "2026-01-01", "units": units})
    await s.app.store.write(lambda tx: organisation.bring_in(tx, whole, NOW))
    above = await joins(s, "8022", "Cấp ủy xã Mới", (Role.committee, "xa-moi"))
    await meets(s, "8023", "Bí thư chi bộ Mới", (Role.cell_secretary, "cb-moi"))
    await puts(above, SMALL.format(title="gần", number="01-HD/ĐU", kind="thường kỳ"))
    (secretary,) = await told(s)
    await s.secretary()
    await puts(far, SMALL.format(title="xa", number="9-HD/TU", kind="thường kỳ"))
    rows = [row for row in await s.rows(tables.outbox) if row["person_id"] == secretary]
    assert len(rows) == 1
    assert len(await told(s)) > 1
