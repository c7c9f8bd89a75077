"""Lives of a score through the chats: after each step every screen, paper and book says the same.

The same oracle as in tests/storage/test_lives.py, which looks at the raw rows only.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from domain.frameworks import framework_text
from domain.people import Role
from playground.messages import Message
from playground.people import Chat
from storage import tables
from storage.frameworks import framework as frameworks
from tests.handlers.organisation.changing import committee as new_committee
from tests.handlers.organisation.changing import moves_to
from tests.handlers.scores.talk_of_scores import committee, gives, opens_score, records
from tests.handlers.scores.test_life import papers
from tests.handlers.summary.test_report import opened
from tests.storage.test_lives import Told, oracle
from tests.talk import asked, joins, tapped
from tests.world import NOW, World, world

LIVES = int(os.environ.get("LIVES", "1"))  # more by hand, such as LIVES=30
SHORT = {"own": "tự chấm", "supervisor": "tổ chấm", "committee": "chính thức"}
LONG = {
    "own": "Chi bộ tự chấm",
    "supervisor": "Tổ công tác chấm",
    "committee": "Chính thức (cấp ủy quyết định)",
}
BEGINS = {
    "own": ("Chấm điểm", "Tự chấm lại", "Xem lại điểm tự chấm"),
    "vote": ("Ghi biểu quyết", "Biểu quyết lại"),
    "supervisor": ("Tổ công tác chấm", "Tổ chấm lại", "Xem lại điểm tổ chấm"),
    "committee": ("Quyết định điểm", "Quyết định lại", "Xem lại quyết định"),
    "return": ("Trả lại để chấm lại",),
}
ON = ("Chốt điểm", "chốt luôn", "Đúng, chấm tiếp", "Chấm từng mục", "Đã xem, chấm tiếp")
MARKS = ("5 4 5 20 8 5 5", "5 5 5 25 10 5 5")
STALE = ("cần xem lại", "trả lại để chấm lại")
ALSO = ("correct", "refuse", "reissue", "move", "give back")
STEPS = st.tuples(st.sampled_from([*BEGINS, *ALSO]), st.integers(0, 1))
CELL, ELSEWHERE = "vhtt", "dang-bo-khac"


class Life:
    """One meeting with all who score it."""

    def __init__(self, w: World, people: dict[str, Chat]) -> None:
        self.w, self.people = w, people
        self.long = True  # 100 minutes on record, else 60
        self.moved = False

    async def step(self, what: str, how: int) -> None:
        if what == "correct":
            await self._correct()
        elif what == "reissue":
            await self._reissue(how)
        elif what == "move":
            await self._move()
        elif what == "give back":
            await self._give_back()
        elif what in ("vote", "refuse"):
            await self._vote("20 đồng ý" if what == "vote" else "5 đồng ý, 15 không đồng ý")
        elif what == "return":
            if await self._begins("committee", "return"):
                await asked(self.people["committee"], "điểm thảo luận chưa sát", "Đã trả lại")
        elif shown := await self._begins(what, what):
            await self._score(self.people[what], shown, MARKS[how])

    async def _begins(self, who: str, what: str) -> Message | None:
        """Where the page offers it."""
        person = self.people[who]
        shown = await opens_score(self.w, person)
        label = next((one for one in shown.labels if any(b in one for b in BEGINS[what])), None)
        if label is None:
            return None
        person.forget()
        await person.taps(label)
        return await person.next()

    async def _score(self, person: Chat, shown: Message, marks: str) -> None:
        """All at once where the facts are shown, then on to the end; letters may come between."""
        said = False
        for _ in range(15):
            if "Đã chốt" in shown.text:
                return
            way = next((one for on in ON for one in shown.labels if on in one), None)
            if "Theo số liệu đã ghi" in shown.text and not said:
                said = True
                await person.says(marks)
            elif way:
                await person.taps(way)
            shown = await person.next()
        raise AssertionError(shown.text)

    async def _vote(self, said: str) -> None:
        if await self._begins("own", "vote"):
            await asked(self.people["own"], said, "thông qua")

    async def _reissue(self, how: int) -> None:
        """The committee's own from this month on, by which 77 points are Tốt, or Trung bình."""
        shipped = frameworks.shipped()
        edges = ("75", "60") if how else ("90", "80")
        best = zip(shipped.classes[:2], edges, strict=True)
        classes = [one.model_copy(update={"least": Decimal(edge)}) for one, edge in best]
        given = {"classes": (*classes, *shipped.classes[2:]), "number": f"{how}-HD/ĐU"}
        made = shipped.model_copy(update={**given, "since": date(2026, 8, 1)})
        text = framework_text.write(made)
        above = self.people["committee"]
        await asked(above, "/khungdiem", "Khung điểm")
        await tapped(above, "Nạp khung mới", "dán nguyên khung")
        await asked(above, text, "Khung dùng được")
        await tapped(above, "Đưa vào áp dụng", "Đã đưa vào áp dụng")

    async def _move(self) -> None:
        """The cell to another committee, as of today; only once."""
        if self.moved:
            return
        self.moved = True
        await new_committee(self.w, ELSEWHERE, "Đảng bộ khác")
        await moves_to(self.w, CELL, ELSEWHERE, NOW.date())
        self.people["committee"] = await joins(
            self.w, "8077", "Cấp ủy mới", (Role.committee, ELSEWHERE)
        )

    async def _give_back(self) -> None:
        """The group gives back the record, which changes no score until it is corrected."""
        leader = self.people["supervisor"]
        newest = (await self.w.rows(tables.meeting))[-1]["id"]
        leader.forget()
        await leader.taps_data(leader.last, f"/record:{newest}")
        shown = await leader.sees("Biên bản số")
        if "↩️ Trả lại" in shown.labels:
            await tapped(leader, "Trả lại", "vì sao")
            await asked(leader, "thiếu phần giao việc", "Đã trả lại")

    async def _correct(self) -> None:
        secretary = self.people["own"]
        secretary.forget()
        await asked(secretary, "/bienban", "Biên bản số")
        shown = await tapped(secretary, "Sửa biên bản", "iên bản")
        if "lý do gì" in shown.text:
            await asked(secretary, "ghi nhầm giờ kết thúc", "Lý do sửa")
        await asked(secretary, "3", "Bước 3")
        if self.long:
            await asked(secretary, "14h đến 15h", "Vẫn đúng")
            await tapped(secretary, "Vẫn đúng", "60 phút")
        else:
            await asked(secretary, "14h đến 15h40", "100 phút")
        self.long = not self.long
        await tapped(secretary, "Nộp biên bản", "Đã nộp bản sửa")

    async def _workbook(self, leader: Chat) -> dict[str, Any]:
        """The cell's row of the month's report, by the heads of its columns."""
        leader.forget()
        await asked(leader, "/baocao 8", "ở ngay dưới đây")
        rows = await opened(leader)
        head = next(row for row in rows if "Điểm (%)" in row)
        (own,) = (row for row in rows if str(row[1]).startswith("Chi bộ Văn hóa"))
        return dict(zip(head, own, strict=True))

    async def right(self) -> Told:
        (*_, record) = await self.w.rows(tables.meeting)
        raw = [r for r in await self.w.rows(tables.score) if r["meeting_id"] == record["id"]]
        return oracle(raw, record["version"])

    async def agree(self, right: Told) -> list[str]:
        """Where something else is said."""
        secretary, leader, above = (self.people[one] for one in ("own", "supervisor", "committee"))
        for one in self.people.values():
            one.forget()
        sheet, minutes = await papers(self.w, secretary)
        secretary.forget()
        faces = {
            "record": (await asked(secretary, "/bienban", "Biên bản số")).text,
            "summary": (await asked(leader, "/tonghop", "Gõ số để xem")).text,
            "sheet": sheet,
            "minutes": minutes,
        }
        wrong = [name for name, text in faces.items() if not _says(text, right, SHORT, " (")]
        wrong += [] if _tells(await self._workbook(leader), right) else ["workbook"]
        card = (await opens_score(self.w, above)).text
        return wrong if _says(card, right, LONG, ": ") else [*wrong, "card"]


def _says(text: str, right: Told, names: dict[str, str], apart: str) -> bool:
    """The score that counts, its class, and its state: in the line where it stands."""
    assert right.stage
    outcome = f"{right.total:g}/100 · {right.grade}".replace(".", ",")
    said = f"{names[right.stage]}{apart if apart == ': ' else ' '}{outcome}"
    lines = [line for line in text.splitlines() if said in line]
    behind = [line[line.index(said) + len(said) :].split(";")[0] for line in lines]
    return bool(behind) and all(any(s in rest for s in STALE) == right.stale for rest in behind)


def _tells(row: dict[str, Any], right: Told) -> bool:
    """Points, the class with a cross, in brackets until it is official, and what is to be done."""
    cross = "X" if right.official else "(X)"
    stale = "xem lại" in (row["Ghi chú"] or "")
    return (row["Điểm (%)"], row[str(right.grade)], stale) == (right.total, cross, right.stale)


@settings(max_examples=LIVES, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(STEPS, min_size=2, max_size=4))
@example(steps=[("supervisor", 0), ("correct", 0), ("own", 0), ("committee", 0), ("return", 0)])
@example(steps=[("vote", 0), ("return", 0), ("own", 1)])
@example(steps=[("reissue", 0), ("correct", 0), ("own", 0), ("reissue", 1), ("supervisor", 0)])
@example(steps=[("give back", 0), ("supervisor", 0), ("move", 0), ("correct", 0), ("committee", 0)])
def test_every_screen_and_paper_says_what_the_rows_say(sqlite_template: Path, steps: Any) -> None:
    asyncio.run(_live(sqlite_template, steps))


async def _live(template: Path, steps: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(template, Path(folder) / "bot.db")
        async with world(f"sqlite:///{folder}/bot.db", Path(folder)) as w:
            life = await _begun(w)
            for what, how in steps:
                await life.step(what, how)
                right = await life.right()
                assert await life.agree(right) == [], (what, right)


async def _begun(w: World) -> Life:
    people = {"own": await records(w), "supervisor": await w.leader()}
    people["committee"] = await committee(w)
    await gives(people["own"])
    return Life(w, people)


async def test_a_face_that_says_something_else_is_found(s: World) -> None:
    """The control: what would be right if the correction had changed nothing."""
    life = await _begun(s)
    before = await life.right()
    assert await life.agree(before) == []
    await life.step("correct", 0)
    assert sorted(await life.agree(before)) == [
        "card",
        "minutes",
        "record",
        "sheet",
        "summary",
        "workbook",
    ]


@pytest.mark.parametrize("rest", ["", "; chính thức 80/100 · Khá (cần xem lại: biên bản đã sửa)"])
def test_a_state_is_looked_for_behind_its_own_score(rest: str) -> None:
    right = Told("own", 77, "Khá", stale=False, official=False)  # type: ignore[arg-type]
    assert _says(f"• tự chấm 77/100 · Khá{rest}", right, SHORT, " (")
    assert not _says(f"• tự chấm 77/100 · Khá (cần xem lại){rest}", right, SHORT, " (")
