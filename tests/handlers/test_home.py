"""Who has several roles has one home, with what each of them waits for; names that pages share."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

from domain.people import Role
from handlers import access, link
from handlers.argument import ID
from storage import lock
from tests.talk import CELL, COMMITTEE, GROUP, asked, joins, second_phone, tapped
from tests.world import World

WHERE = {role: GROUP if role.in_group else COMMITTEE for role in Role}
WHERE |= {Role.cell_secretary: CELL, Role.deputy_secretary: CELL, Role.minute_taker: CELL}


async def test_who_has_every_role_sees_what_each_waits_for_on_six_buttons(s: World) -> None:
    everything = await joins(s, "9200", "Kiêm nhiệm", *WHERE.items())
    deputy = await second_phone(s)
    await s.fills(deputy, until=3)
    await asked(deputy, "/kiennghi Sửa đường vào bản", "Gửi lên tổ công tác")
    await tapped(deputy, "Gửi lên", "Đã gửi")
    home = await asked(everything, "/start", "chi bộ đã ghi biên bản")
    labels = home.labels
    assert len(labels) <= 6
    for expected in ("Ghi tiếp", "Chấm điểm", "Tổng hợp", "kiến nghị"):
        assert any(expected.lower() in label.lower() for label in labels), (expected, labels)
    assert "Ghi tiếp" in labels[0]
    for said in ("/kehoach", "/moi"):  # what found no room is typed, and stands in the help
        assert "Không tìm thấy" not in (await asked(everything, said, "")).text


async def test_a_command_in_words_may_name_its_period(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await asked(secretary, "lập kế hoạch", "Kế hoạch sinh hoạt")
    await asked(secretary, "trang đầu", "Chào đồng chí")
    for said, shown in (
        ("tổng hợp quý 3", "Quý 3/2026"),
        ("tong hop thang 7", "tháng 7/2026"),
        ("tổng hợp năm nay", "Năm 2026"),
    ):
        await asked(leader, said, shown)
        await asked(leader, "trang chủ", "Chào đồng chí")


async def test_thanks_are_answered_where_nothing_is_asked(s: World) -> None:
    secretary = await s.secretary()
    await s.submits(secretary)
    for said in ("cảm ơn cháu nhé", "Vâng ạ.", "ok"):
        shown = await asked(secretary, said, "Không có gì, đồng chí")
        assert "Biên bản số" in shown.text, "the page stays"
    await asked(secretary, "chấm điểm tháng 8", "Điểm sinh hoạt thường kỳ tháng 8/2026")
    await asked(secretary, "chấm điểm", "Các điểm trên đúng chưa?")
    shown = await asked(secretary, "ok", "")
    assert "Không có gì" not in shown.text


def test_an_argument_means_the_same_on_every_page() -> None:
    """What a page keeps under a name another page reads under it: one kind a name, said once."""
    tree = ast.parse(Path(inspect.getfile(link)).read_text())
    kept = next(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == "KEPT"
    )
    assert isinstance(kept, ast.Dict)
    names: list[str] = []
    for key, value in zip(kept.keys, kept.values, strict=True):
        if isinstance(key, ast.Constant):
            names.append(str(key.value))
        else:
            assert isinstance(value, ast.Call)
            assert isinstance(value.args[0], ast.Tuple)
            names += [str(one.value) for one in value.args[0].elts if isinstance(one, ast.Constant)]
    assert sorted(names) == sorted(set(names))
    assert set(names) == set(link.KEPT)


def test_what_a_link_names_is_kept_as_the_same_kind() -> None:
    for page, arguments in link.ARGUMENTS.items():
        for name, (_, kind) in arguments.links.items():
            assert link.KEPT.get(name, kind) is kind, (page, name)


def test_what_leads_to_a_row_is_the_number_of_one() -> None:
    for page, door in access.DOORS.items():
        for name in door.about:
            links = link.ARGUMENTS[page].links
            assert link.KEPT.get(name) is ID or links[name][1] is ID, (page, name)
    for name in lock.ABOUT:
        assert name in ("own", "done", "undone") or link.KEPT[name] is ID
