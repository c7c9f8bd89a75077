"""A file that was promised comes, whatever the server does meanwhile."""

from __future__ import annotations

import pytest

from playground.faults import Kind
from tests.world import World


@pytest.mark.parametrize("kind", ["429", "502", "cut-before"])
async def test_a_file_is_tried_again_until_it_is_sent(w: World, kind: Kind) -> None:
    secretary = await w.secretary()
    w.api.faults.plan("sendDocument", kind)
    await w.submits(secretary)
    sent = await secretary.next()
    assert secretary.opens(sent).startswith(b"PK")


async def test_a_file_comes_though_typing_cannot_be_shown(w: World) -> None:
    secretary = await w.secretary()
    w.api.faults.plan("sendChatAction", "502")
    await w.submits(secretary)
    assert (await secretary.next()).kind == "document"
