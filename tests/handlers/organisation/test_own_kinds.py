"""A committee says which kinds of meeting its cells choose from, and what they are called."""

from __future__ import annotations

from tests.talk import asked, tapped
from tests.world import World

OWN = "Sinh hoạt chuyên đề quý"


async def test_the_form_offers_what_the_committee_says_by_its_name(w: World) -> None:
    office, secretary = await w.administrator(), await w.secretary()
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await tapped(office, "Loại sinh hoạt", "8. ")
    for said, then in ((f"2 = {OWN}", f"gọi là «{OWN}»"), ("4 = không", ": không để chọn ✏️")):
        await asked(office, said, "người được báo")
        await tapped(office, "Áp dụng", then)
    await asked(office, "5 = có", "người được báo")
    shown = await tapped(office, "Áp dụng", "5. ")
    assert "5. họp chi ủy: có ✏️".lower() in shown.text.lower()
    shown = await asked(secretary, "/hop", "loại sinh hoạt nào")
    assert OWN in shown.labels
    assert not any("bất thường" in label.lower() for label in shown.labels)
    assert any("chi ủy" in label.lower() for label in shown.labels)
    await asked(secretary, "chuyen de quy", "ngày")
