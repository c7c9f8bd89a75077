"""A mark named by the code of its criterion, on the card and after it was given."""

from __future__ import annotations

from decimal import Decimal

from tests.handlers.scores.talk_of_scores import given, gives, records, scores
from tests.talk import asked, tapped
from tests.world import World


async def test_the_card_takes_a_mark_by_its_code(w: World) -> None:
    secretary = await records(w)
    await scores(secretary)
    shown = await asked(secretary, "4.2: 22", "Tổng 79/100 · Khá")
    assert "4.2. Thực hiện nội dung; biểu dương, phê bình" in shown.text
    shown = await asked(secretary, "mục 4.2 là 20, 4.3: 9", "Tổng 78/100")
    shown = await asked(secretary, "4.2: 99", "Chưa ghi mục nào")
    assert "Tổng 78/100" in shown.text, "what is wrong changes nothing"
    await tapped(secretary, "Chốt điểm", "78/100 · Khá")


async def test_a_score_that_was_given_is_corrected_by_a_code_and_given_anew(s: World) -> None:
    secretary = await records(s)
    await gives(secretary)
    shown = await asked(secretary, "4.2: 15", "Tổng 72/100 · Khá")
    assert "Chốt điểm" in " ".join(shown.labels)
    await tapped(secretary, "Chốt điểm", "72/100 · Khá")
    first, second = await given(s)
    assert (first["total"], second["total"]) == (Decimal(77), Decimal(72))


async def test_words_with_a_month_behind_them_open_that_month(s: World) -> None:
    secretary = await records(s)
    await gives(secretary)
    await asked(secretary, "về trang chủ", "Chào đồng chí")
    await asked(secretary, "chấm điểm tháng 8", "Điểm sinh hoạt thường kỳ tháng 8/2026")
    await asked(secretary, "về trang chủ", "Chào đồng chí")
    await asked(secretary, "cham diem 3", "Tháng 3/2026")


async def test_other_words_on_the_card_are_no_mark(s: World) -> None:
    secretary = await records(s)
    await gives(secretary)
    await asked(secretary, "9.9: 15", "chọn")
    assert len(await given(s)) == 1
