"""The words for done and not done."""

from __future__ import annotations

from domain.parse.terms import terms

TERMS = terms(__file__, "result_terms")
_NO = TERMS.pattern("no")


DONE = TERMS.pattern("done")


OPEN = TERMS.pattern("open")


_ALL = TERMS.pattern("every_one")


ALL = TERMS.compiled("all")
EVERY = TERMS.compiled("every")


NONE = TERMS.compiled("none")


REST = TERMS.compiled("rest")


BUT = TERMS.compiled("but")


ITEM = TERMS.compiled("item")


FILLER = TERMS.compiled("filler")
