"""Whatever a table holds, it is read, checked and shown; nothing of it fails."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import Invalid
from domain.frameworks import Paper, Parts, Table, framework_text, loading_form, papers, read_paper

CELLS = (
    *("", "", "", "I", "1", "1", "2", "a", "b)", "1.1", "A", "A1", "II.2", "(1)", "TT", "STT"),
    *("Nội dung", "Tiêu chí", "Điểm", "Điểm tối đa", "Mức", "Ghi chú", "Tốt", "Khá", "Kém", "Đạt"),
    *("5", "10", "-5", "+5", "0", "5 điểm", "0 - 5", "1.000", "９", "100", "Cộng", "Tổng số: 100"),
    *("Từ 90% trở lên", "80% - 89%", "Dưới 60 phút: 0 điểm", "- Từ 90 phút: 5đ\n- Còn lại: 0đ"),
    *("Trừ 1 điểm/người vắng không phép", "trừ 0 điểm mỗi người", "Điểm cộng", "Điểm trừ"),
    *("10\n5\n0", "Tốt\nKhá\nKém", "Xếp loại: Tốt từ 90; Kém dưới 90", "Năm Tốt: còn lại"),
    *("Số 01-HD/ĐU ngày 31/12/2026", "áp dụng từ 31/02/2026", "Tổ chức: đúng, đủ; nhiều ý kiến"),
)
TABLES = st.integers(1, 6).flatmap(
    lambda width: st.lists(st.tuples(*[st.sampled_from(CELLS)] * width), min_size=1, max_size=14)
)
PIECES = st.lists(
    st.one_of(st.sampled_from(CELLS), TABLES.map(lambda rows: Table(tuple(rows)))), max_size=4
)


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_any_paper_is_read_checked_and_shown(pieces: list[str | Table]) -> None:
    for paper in papers([one for one in pieces if one]):
        sent = read_paper(paper)
        framework_text.understood(framework_text.from_file({}, sent))
        form = loading_form(Parts(sent))
        form.steps[0].ask(form.context, {})


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_a_table_pasted_as_text_is_read_as_well(rows: list[tuple[str, ...]]) -> None:
    text = "\n".join("\t".join(cell.replace("\n", " ") for cell in row) for row in rows)
    try:
        sent = framework_text.read_part(text)
    except Invalid:
        return
    framework_text.understood(sent)
    assert read_paper(Paper("", ())) == {}
