"""What a committee calls a kind of meeting stands in the plan and in the notice."""

from __future__ import annotations

from tests.bot.exports.paper import printed
from tests.handlers.plans.talk_of_plans import plans
from tests.handlers.test_books import download
from tests.talk import asked, tapped
from tests.world import World

OWN = "Sinh hoạt tháng"


async def test_the_plan_and_the_notice_say_what_the_committee_calls_it(w: World) -> None:
    office, secretary = await w.administrator(), await w.secretary()
    await plans(secretary)
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await tapped(office, "Loại sinh hoạt", "1. Thường kỳ")
    await asked(office, f"1 = {OWN}", "người được báo")
    await tapped(office, "Áp dụng", f"gọi là «{OWN}»")
    await asked(secretary, "/kehoach", "Kế hoạch")
    await asked(secretary, "2", f"Loại: {OWN}")
    await tapped(secretary, "Thông báo mời họp", "ở dưới đây")
    assert f"«{OWN}»" in printed(await download(secretary))
