"""YAML as people write it: no aliases (a short file may stand for gigabytes), no key twice."""

from __future__ import annotations

from typing import Any

import yaml

from domain.errors import Invalid


class Plain:
    """What both loaders refuse."""

    def compose_node(self, parent: Any, index: Any) -> Any:
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
