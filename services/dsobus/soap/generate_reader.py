"""Write the reader of one dataclass.

It stores every field of an object made without `__init__`. Children come in the order of the schema: a reader asks of
each only whether it is what may come next. Where the number of children, or the name of one, proves which are there,
it reads them by position without asking: the name of an element costs more than its text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, takewhile

from .generate_model import Field, Record, Ref, Root, Value
from .generate_scope import WIDTH, Scope
from .generate_values import read_attribute, read_child

POSITIONAL = range(3, 9)  # messages that carry each of more fields are too rare to pay for the lines


def reader(scope: Scope, record: Record) -> Iterator[str]:
    """Write the reader; of a type with heirs, also the part that fills an object of any of them."""
    ref = Ref(scope.module.namespace, record.name)
    fields = scope.kin.fields(record)
    fills = ref in scope.kin.filled
    body = [*_read_attributes(scope, fields), *_read_children(scope, fields, "return" if fills else "return o")]
    scope.helper("Element")
    if fills:
        yield from _made(scope, record.name, ref, heirs=ref in scope.kin.bases)
        yield "\n"
        yield f"def fill_{record.name}(o: {record.name}, e: Element) -> None:"
        yield from (f"    {line}" for line in body or ["del o, e"])
        return
    yield f"def read_{record.name}(e: Element) -> {record.name}:"
    made = f"{scope.helper('new')}({record.name})"
    yield from (f"    {line}" for line in ([f"o = {made}", *body, "return o"] if body else ["del e", f"return {made}"]))


def derived_reader(scope: Scope, root: Root) -> Iterator[str]:
    """Write the reader of an element whose class derives from the class of its type."""
    return _made(scope, root.name, root.of, heirs=False)


def _made(scope: Scope, name: str, of: Ref, *, heirs: bool) -> Iterator[str]:
    yield f"def read_{name}(e: {scope.helper('Element')}) -> {name}:"
    if heirs:
        yield f"    if e.get({scope.helper('XSI_TYPE')}) is not None:"
        yield f"        return {scope.helper('derived')}(e, {name})"
    elif of in scope.kin.bases:
        yield f"    {scope.helper('only')}(e, {scope.name(of)})"
    yield f"    o = {scope.helper('new')}({name})"
    yield f"    {scope.name(of, 'fill_')}(o, e)"
    yield "    return o"


def _read_attributes(scope: Scope, fields: list[Field]) -> Iterator[str]:
    known = ", ".join(f'"{each.tag}"' for each in fields if each.where == "attribute")
    for each in fields:
        if each.where == "text":
            yield f"o.{each.name} = {read_child(scope, each, 'e')}"
        elif each.where == "attributes":
            yield f"o.{each.name} = {scope.helper('other_attributes')}(e, {{{known}}})".replace("{}", "set()")
        elif each.where == "attribute" and isinstance(each.of, Value):
            yield f"o.{each.name} = {read_attribute(scope, each, each.of)}"


def _read_children(scope: Scope, fields: list[Field], done: str) -> Iterator[str]:
    content = [each for each in fields if each.where in ("element", "any")]
    if len(content) == 1 and content[0].occurs == "many":
        yield _rest(scope, content[0], "e")
        return
    lead = list(takewhile(lambda each: each.plain, content))
    optional = [each for each in content if each.occurs == "optional"]
    if lead == content:
        if not optional:
            yield from _by_position(scope, content, "e")
            return
        if len(content) < POSITIONAL.stop:
            yield f"if len(e) == {len(content)}:"
            yield from (f"    {line}" for line in [*_by_position(scope, content, "e"), done])
        yield from _none(optional)
        required = [each for each in content if each.occurs == "one"]
        if required and len(content) < POSITIONAL.stop:
            yield f"if len(e) == {len(required)}:"
            yield from (f"    {line}" for line in [*_by_position(scope, required, "e"), done])
    groups = [list(each) for _, each in groupby(content, key=lambda each: each.loop or each.name)]
    if len(groups) == 1 and content[0].loop:
        yield from _none(optional)
        yield from _empty(content)
        yield from ("for c in e:", *(f"    {line}" for line in _cases(scope, content)))
        return
    shortcut = lead != content and len(lead) in POSITIONAL and _telling(lead, content)
    if lead != content:
        yield from _none([each for each in optional if not shortcut or each not in lead])
    yield from (f"k = {scope.helper('children')}(e)", "i = 0")
    if shortcut:
        last = len(lead) - 1
        yield from _ask("if", f"k[{last}].tag", lead[last].tags, f"len(k) > {last + 1} and ")
        yield from (f"    {line}" for line in [*_by_position(scope, lead, "k"), f"i = {last + 1}"])
        yield "else:"
        yield from (f"    {line}" for line in _none([each for each in lead if each.occurs == "optional"]))
        for each in lead:
            yield from (f"    {line}" for line in _next(scope, [each], step=True, after=[]))
        groups = groups[len(lead) :]
    for index, group in enumerate(groups):
        after = [tag for later in groups[index + 1 :] for each in later for tag in each.tags]
        yield from _next(scope, group, step=index + 1 < len(groups), after=after)


def _telling(lead: list[Field], content: list[Field]) -> bool:
    """Tell whether the name of the last of some fields can prove by its place that all before it are there."""
    later = {tag for each in content[len(lead) :] for tag in each.tags}
    unique = later.isdisjoint(lead[-1].tags) and all(each.where != "any" for each in content)
    return unique and any(each.occurs == "optional" for each in lead)


def _next(scope: Scope, group: list[Field], *, step: bool, after: list[str]) -> Iterator[str]:
    """Read the child or the children at `k[i]` that belong to one field, or to the fields of one loop."""
    each = group[0]
    forward = ["i += 1"] if step else []
    if each.loop:
        yield from _empty(group)
        yield from _loop(scope, group, after)
    elif each.occurs == "one":
        yield from (f"o.{each.name} = {read_child(scope, each, 'k[i]')}", *forward)
    elif each.occurs == "optional":
        yield from _ask("if", "(c := k[i]).tag", each.tags)
        yield from (f"    {line}" for line in [f"o.{each.name} = {read_child(scope, each, 'c')}", *forward])
    elif not step:
        yield _rest(scope, each, "k[i:-1]")
    else:
        yield f"o.{each.name} = []"
        if each.where == "any":
            yield from _ask("while", "c.tag", tuple(after), f"(c := k[i]) is not {scope.helper('END')} and ", "not in")
        else:
            yield from _ask("while", "(c := k[i]).tag", each.tags)
        yield f"    o.{each.name}.append({read_child(scope, each, 'c')})"
        yield "    i += 1"


def _loop(scope: Scope, group: list[Field], after: list[str]) -> Iterator[str]:
    """Read the children of a repeated choice, which come in any order."""
    if any(each.where == "any" for each in group):
        head = f"while (c := k[i]) is not {scope.helper('END')}"
        yield from _ask("while", "c.tag", tuple(after), head[6:] + " and ", "not in") if after else [f"{head}:"]
        yield from (f"    {line}" for line in _cases(scope, group))
    else:
        yield from ("while True:", "    c = k[i]", *(f"    {line}" for line in _cases(scope, group)))
        yield from ("        case _:", "            break")
    yield "    i += 1"


def _cases(scope: Scope, group: list[Field]) -> Iterator[str]:
    yield "match c.tag:"
    for each in sorted(group, key=lambda each: each.where == "any"):
        read = read_child(scope, each, "c")
        for pattern in ["_"] if each.where == "any" else [f'"{tag}"' for tag in each.tags]:
            yield f"    case {pattern}:"
            yield f"        o.{each.name}" + (f".append({read})" if each.occurs == "many" else f" = {read}")


def _ask(word: str, tag: str, names: tuple[str, ...], before: str = "", relation: str = "in") -> Iterator[str]:
    """Compare a tag with one name or several, on one line where it fits."""
    equal = {"in": "==", "not in": "!="}[relation]
    line = f'{word} {before}{tag} {equal} "{names[0]}":'
    if len(names) == 1 and len(line) <= WIDTH - 8:
        yield line
        return
    yield from (f"{word} {before}{tag} {relation} {{", *(f'    "{name}",' for name in names), "}:")


def _rest(scope: Scope, each: Field, children: str) -> str:
    """Read all children that are left."""
    if each.where == "any":
        return f"o.{each.name} = {'list(e)' if children == 'e' else children}"
    return f"o.{each.name} = [{read_child(scope, each, 'c')} for c in {children}]"


def _by_position(scope: Scope, fields: list[Field], children: str) -> Iterator[str]:
    for index, each in enumerate(fields):
        yield f"o.{each.name} = {read_child(scope, each, f'{children}[{index}]')}"


def _empty(fields: list[Field]) -> Iterator[str]:
    yield from (f"o.{each.name} = []" for each in fields if each.occurs == "many")


def _none(fields: list[Field]) -> Iterator[str]:
    """Store None in fields, as many in a line as read well."""
    line = ""
    for each in fields:
        target = f"o.{each.name} = "
        if line and len(line) + len(target) > 100:
            yield f"{line}None"
            line = ""
        line += target
    if line:
        yield f"{line}None"
