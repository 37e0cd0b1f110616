"""Find what flows through the switches inside topological nodes."""

from __future__ import annotations

import numpy as np

from dsobus.grid.busbranch import BusBranch
from dsobus.grid.load_flow import Solution
from dsobus.grid.model import Model
from dsobus.grid.tree_flow import tree_flow


def switch_flows(model: Model, bus_branch: BusBranch, solution: Solution) -> dict[str, complex]:
    """Return the power through every closed switch inside an energised node, from its first terminal.

    Nothing tells how switches that close a loop share it: one of each loop is taken to carry nothing.
    """
    number = {point: place for place, point in enumerate(bus_branch.points)}
    table = model["Terminal"]
    columns = table.column("Terminal.ConnectivityNode"), table.column("Terminal.TopologicalNode")
    standing = dict(zip(table.ids, zip(*columns, strict=True), strict=True))
    flows = solution.flows()
    for switch, power in solution.links.items():
        first, second = bus_branch.terminals_of[switch][:2]
        flows |= {first: power, second: -power}
    taken = np.zeros(len(number), dtype=np.complex128)
    for terminal, power in flows.items():
        node = bus_branch.terminal_node.get(terminal, -1)
        if node >= 0:
            own = next((key for key in standing[terminal] if key in number), bus_branch.nodes.members[node][0])
            taken[number[own or ""]] += power
    node_of = list(bus_branch.node_of.values())
    live = [joined for joined in bus_branch.joined if solution.kV[node_of[joined.left]] > 0]
    edges = [(joined.left, joined.right) for joined in live]
    return {joined.id: complex(power) for joined, power in zip(live, tree_flow(taken, edges), strict=True)}
