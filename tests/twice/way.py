"""How somebody without buttons gets where a script goes by the link behind one.

By what can be typed: from a command, over what each screen offers, links and the rows it lists.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

STARTS = {
    "score": ("/chamdiem", "/bienban", "/tonghop"),
    "deciding": ("/tonghop",),
    "record": ("/bienban", "/tonghop"),
    "year": ("/tonghop", "/bienban", "/chamdiem"),
    "supporting": ("/theodoi", "/tonghop"),
    "visiting": ("/didu", "/tonghop"),
    "visit": ("/didu",),
    "notice": ("/thongbao", "/start"),
    "unit": ("/donvi",),
    "post": ("/vaitro", "/donvi"),
    "period": ("/tonghop",),
}
STEPS, MOST = 4, 300  # screens behind the command; screens in all
MORE, HERE = "!more", ""  # what is typed where one has arrived


Leads = Callable[[str], Awaitable[dict[str, str]]]


async def key_to(shown: Leads, link: str) -> str | None:
    """What is typed last, once one stands where it is offered, HERE where one has come there by a
    row; None where no way was found.
    """
    page = link.removeprefix("/").partition(":")[0]
    paths: list[list[str]] = [[start] for start in (*STARTS.get(page, ()), "/start")]
    screens = 0
    while paths and screens < MOST:
        path = paths.pop(0)
        offered: dict[str, str] = {}
        for typed in path:
            offered = await shown(typed)
            screens += 1
        if link in offered:
            return offered[link]
        if len(path) <= STEPS:
            paths += [[*path, key] for to, key in offered.items() if key and _leads_on(to)]
    return None


def _leads_on(to: str) -> bool:
    """Links and rows; nothing that does something."""
    return to.startswith("/") or to.isdecimal() or to == MORE
