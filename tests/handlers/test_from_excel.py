"""From the office's own Excel to the first secretary's minutes: at most fifteen actions in all."""

from __future__ import annotations

from domain.people import Role
from playground.people import Chat
from storage import organisation, tables
from storage.organisation import Organisation
from tests.handlers.meetings.test_block import CARD, WHOLE
from tests.handlers.organisation.test_posts import code_of
from tests.handlers.test_decisions import SECONDS
from tests.organisation_books.cells_shape import titles_and_signatures
from tests.organisation_books.xlsx import xlsx
from tests.talk import asked, joins, tapped
from tests.world import NOW, World

MOST = 15
WARD = {"code": "phuong-mau", "name": "Đảng ủy phường Mẫu", "kind": "committee"}


class Counted:
    """Somebody whose every text, tap and file is counted."""

    done = 0

    def __init__(self, person: Chat) -> None:
        self.person = person

    async def says(self, text: str, expected: str) -> str:
        Counted.done += 1
        return (await asked(self.person, text, expected)).text

    async def taps(self, label: str, expected: str) -> str:
        Counted.done += 1
        return (await tapped(self.person, label, expected)).text

    async def sends(self, content: bytes, expected: str) -> None:
        Counted.done += 1
        await self.person.sends_document("chi-bo.xlsx", content)
        await self.person.sees(expected, within=SECONDS)


async def test_the_first_secretary_records_after_at_most_fifteen_actions(s: World) -> None:
    whole = Organisation.model_validate({"from": "2026-01-01", "units": [WARD]})
    await s.app.store.write(lambda tx: organisation.bring_in(tx, whole, NOW))
    office = Counted(await joins(s, "9701", "Văn phòng", (Role.administrator, WARD["code"])))
    await office.sends(xlsx(titles_and_signatures()), "hiểu được 6 dòng")
    await office.taps("Áp dụng", "Đã ghi 6 đơn vị")
    await office.taps("Mời bí thư", "Mời người vào đâu")
    await office.taps("Chi bộ Tổ dân phố 1", "vai trò nào")
    await office.taps("bí thư chi bộ", "Từ ngày nào")
    code = code_of(await office.taps("Từ khi được xác nhận", "Mã mời làm"))
    secretary = Counted(s.api.chat(9702, "Nguyễn Văn Mẫu"))
    await secretary.says(code, "đọc và đồng ý")
    await secretary.taps("Tôi đồng ý", "Cảm ơn")
    await s.app.outbox.drain()
    await office.person.sees("đã dùng mã")
    await office.taps("Xem", "Có đúng người")
    await office.taps("Đúng người", "Đã xác nhận")
    await secretary.says("/hop", "Bước 1/11")
    said = (
        WHOLE.replace("20/22 vắng 2 phép", "20/21 vắng 1 phép")
        .replace("20/20", "18/18")
        .replace("việc tháng trước xong cả; ", "")
    )
    await secretary.says(said, CARD)
    await secretary.taps("Nộp biên bản", "Biên bản số")
    assert Counted.done <= MOST
    print(f"{Counted.done} actions")
    assert len([one for one in await s.rows(tables.meeting) if one["number"] == 1]) >= 1
