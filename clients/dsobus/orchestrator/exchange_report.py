"""What a model exchange did: the model, what is left of it, how it was solved, and what the DMS shows of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dsobus.orchestrator.course import Course, Telling
from dsobus.orchestrator.markup import duration, escape, key_figures, plural, wide
from dsobus.orchestrator.network import Drawn
from dsobus.orchestrator.network_picture import network_picture
from dsobus.orchestrator.sequence import good

MOST_FINDINGS = 100
"""Findings shown on the page; report.json has all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extreme:
    """The lowest or the highest voltage: p.u., and the node with its name."""

    pu: float
    node: str
    name: str

    def as_json(self) -> dict[str, object]:
        """Return it as report.json has it."""
        return {"pu": self.pu, "node": self.node}


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """How the load flow went; ``why`` says why there is no solution."""

    converged: bool
    iterations: int | None
    maxMismatchMW: float | None
    lowest: Extreme | None = None
    highest: Extreme | None = None
    why: str = ""
    worst: Sequence[tuple[str, float, float]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange(Course):
    """One model exchange; what it did not come to is empty or None.

    ``model`` has files, bytes, connectivityNodes and switches, ``reduced`` topologicalNodes, branches, islands and
    bytes; ``shown`` is what the DMS has on its own nodes: their number, the lowest and the highest voltage.
    """

    name: str
    model: Mapping[str, int | None] = field(default_factory=dict)
    reduced: Mapping[str, int | None] = field(default_factory=dict)
    findings: Sequence[Mapping[str, str]] = ()
    flow: Flow | None = None
    shown: tuple[int, Extreme | None, Extreme | None] | None = None
    network: Drawn | None = None

    def outcome(self) -> Mapping[str, object]:
        """Return model, reduction, findings, load flow and what the DMS shows."""
        flow, (nodes, lowest, highest) = self.flow, self.shown or (None, None, None)
        return {
            "model": _only(self.model, "files", "bytes", "connectivityNodes", "switches"),
            "reduced": _only(self.reduced, "topologicalNodes", "branches", "islands", "bytes"),
            "findings": [dict(finding) for finding in self.findings],
            "loadFlow": {
                "converged": flow.converged if flow else None,
                "iterations": flow.iterations if flow else None,
                "maxMismatchMW": flow.maxMismatchMW if flow else None,
                "minVoltage": _json(flow.lowest if flow else None),
                "maxVoltage": _json(flow.highest if flow else None),
            },
            "dms": {"nodes": nodes, "minVoltage": _json(lowest), "maxVoltage": _json(highest)},
        }

    def telling(self) -> Telling:
        """Return the exchange for people."""
        return Telling(_headline(self), _figures(self), [_picture(self), _findings(self)])


def _headline(run: Exchange) -> str:
    words = [f"The model {run.name}"]
    if run.reduced:
        nodes, left = run.model.get("connectivityNodes"), run.reduced.get("topologicalNodes")
        switches = run.model.get("switches")
        words[0] += f" of {nodes:,} nodes and {switches:,} switches came down to {plural(left or 0, 'node')}."
    elif run.model:
        words[0] += f" of {run.model.get('connectivityNodes'):,} nodes was exported."
    else:
        words[0] += " was not exported."
    flow = run.flow
    if flow and flow.converged and flow.lowest and flow.highest:
        words.append(
            f"Its load flow is solved: voltages lie between {flow.lowest.pu:.3f} p.u. at {flow.lowest.name} "
            f"and {flow.highest.pu:.3f} p.u. at {flow.highest.name}."
        )
    elif flow:
        words.append(f"It could not be solved. {flow.why}")
    if run.shown and run.shown[0]:
        words.append(f"The DMS shows them on {plural(run.shown[0], 'node')} of its own.")
    words.append(f"Model exchange {run.status}.")
    return " ".join(words)


def _figures(run: Exchange) -> str:
    flow, old, new = run.flow, run.model.get("bytes"), run.reduced.get("bytes")
    failed = sum(not good(leg) for leg in run.legs)
    return key_figures(
        [
            ("nodes", _from_to(run.model.get("connectivityNodes"), run.reduced.get("topologicalNodes")), False),
            ("switches", _count(run.model.get("switches")), False),
            ("branches", _count(run.reduced.get("branches")), False),
            ("islands", _count(run.reduced.get("islands")), False),
            ("size of the model", f"{_bytes(old)} → {_bytes(new)}" if old and new else None, False),
            ("findings", f"{len(run.findings):,}" if run.model else None, False),
            ("load flow", _converged(flow), flow is not None and not flow.converged),
            (
                "largest mismatch",
                f"{flow.maxMismatchMW:.2g} MW" if flow and flow.maxMismatchMW is not None else None,
                False,
            ),
            ("lowest voltage", f"{flow.lowest.pu:.4f} p.u." if flow and flow.lowest else None, False),
            ("highest voltage", f"{flow.highest.pu:.4f} p.u." if flow and flow.highest else None, False),
            ("nodes at the DMS", _count(run.shown[0]) if run.shown else None, False),
            ("messages", f"{len(run.legs):,}", False),
            ("messages not OK", failed or None, True),
            ("run time", duration((run.finished - run.started).total_seconds()), False),
        ]
    )


def _picture(run: Exchange) -> str:
    picture = network_picture(run.network) if run.network else None
    if picture is None:
        return ""
    title = "The network by voltage" if run.flow and run.flow.converged else "The network, which has no solution"
    return (
        f'<section aria-labelledby="h-network"><h2 id="h-network">{title}</h2>'
        f"<figure>{wide('Picture of the network', picture.svg)}"
        f"<figcaption>{escape(picture.caption)}</figcaption></figure></section>"
    )


def _findings(run: Exchange) -> str:
    parts = []
    if run.flow and run.flow.worst:
        rows = "".join(
            f"<tr><td>{escape(node)}</td><td class=n>{p:,.4g}</td><td class=n>{q:,.4g}</td></tr>"
            for node, p, q in run.flow.worst
        )
        parts.append(
            '<section aria-labelledby="h-worst"><h2 id="h-worst">Where power is missing</h2>'
            + wide("Worst mismatches", _table(("Node", "MW", "Mvar"), rows))
            + "</section>"
        )
    if run.findings:
        heads = ("Class", "Object", "What is wrong", "What was assumed")
        keys = ("kind", "object", "wrong", "assumed")
        shown = run.findings[:MOST_FINDINGS]
        rows = "".join(f"<tr>{''.join(f'<td>{escape(one[key])}</td>' for key in keys)}</tr>" for one in shown)
        more = len(run.findings) - len(shown)
        rest = f"<p>{more:,} more are in report.json.</p>" if more else ""
        parts.append(
            '<section aria-labelledby="h-findings"><h2 id="h-findings">What is wrong with the model</h2>'
            f"<details><summary>{plural(len(run.findings), 'finding')}; none kept the model from being read</summary>"
            + wide("Findings", _table(heads, rows))
            + f"{rest}</details></section>"
        )
    return "".join(parts)


def _table(heads: Sequence[str], rows: str) -> str:
    head = "".join(f'<th scope="col">{one}</th>' for one in heads)
    return f'<table class="steps"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _only(values: Mapping[str, int | None], *keys: str) -> dict[str, int | None]:
    return {key: values.get(key) for key in keys}


def _json(extreme: Extreme | None) -> dict[str, object] | None:
    return extreme.as_json() if extreme else None


def _from_to(old: int | None, new: int | None) -> str | None:
    return f"{old:,} → {new:,}" if old is not None and new is not None else _count(old)


def _count(value: int | None) -> str | None:
    return None if value is None else f"{value:,}"


def _bytes(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"


def _converged(flow: Flow | None) -> str | None:
    if flow is None:
        return None
    return f"converged, {plural(flow.iterations or 0, 'iteration')}" if flow.converged else "no solution"
