"""YAML as people write it: no aliases (a short file may stand for gigabytes), no key twice, and not
nested deeper than any document of ours.
"""

from __future__ import annotations

from typing import Any

import yaml

from domain.errors import Invalid

DEEPEST = 30


class Plain:
    """What both loaders refuse."""

    depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        self.depth += 1
        try:
            return self._composed(parent, index)
        finally:
            self.depth -= 1

    def fetch_flow_collection_start(self, token: Any) -> None:
        """Noticed while it is read: finding out where nested lists end is what takes long."""
        if self.flow_level > DEEPEST:  # type: ignore[attr-defined]
            mark = self.get_mark()  # type: ignore[attr-defined]
            raise yaml.scanner.ScannerError(None, None, "deep", mark)
        super().fetch_flow_collection_start(token)  # type: ignore[misc]

    def _composed(self, parent: Any, index: Any) -> Any:
        if self.depth > DEEPEST:
            mark = self.get_mark()  # type: ignore[attr-defined]
            raise yaml.composer.ComposerError(None, None, "deep", mark)
        if self.check_event(yaml.AliasEvent):  # type: ignore[attr-defined]
            mark = self.get_mark()  # type: ignore[attr-defined]
            raise yaml.composer.ComposerError(None, None, "alias", mark)
        return super().compose_node(parent, index)  # type: ignore[misc]

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        found: dict[Any, Any] = super().construct_mapping(node, deep=deep)  # type: ignore[misc]
        if len(found) < len(node.value):
            raise yaml.constructor.ConstructorError(None, None, "twice", node.start_mark)
        return found

    def construct_object(self, node: Any, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep=deep)  # type: ignore[misc]
        except ValueError:  # such as the 31st of February
            mark = node.start_mark
            raise yaml.constructor.ConstructorError(None, None, "value", mark) from None


class Typed(Plain, yaml.SafeLoader):
    """Numbers, dates and truth values as such."""


class Texts(Plain, yaml.BaseLoader):
    """Every value as it was written: 3.10 stays "3.10"."""


def load(text: str, loader: type[Typed] | type[Texts] = Typed) -> Any:
    """Invalid: ``not-yaml`` with the line."""
    try:
        return yaml.load(text, loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        raise Invalid("not-yaml", line=mark.line + 1 if mark else 1) from None
    except RecursionError:
        raise Invalid("not-yaml", line=1) from None


class _Dumper(yaml.SafeDumper):
    """Every value is text and is read as text, so that "3.1" needs no quotes."""

    yaml_implicit_resolvers = {}  # noqa: RUF012

    def ignore_aliases(self, data: Any) -> bool:
        return True


def dump(texts: Any) -> str:
    """What ``Texts`` reads as the same again."""
    return yaml.dump(
        texts,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=100,
        default_flow_style=None,
    )
