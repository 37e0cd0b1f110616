"""Write a bus-branch model as CIM: EQ, SSH and TP of the version that was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from uuid import uuid5

from dsobus.grid.busbranch import BusBranch
from dsobus.grid.document import Document, Reference, Value, Version
from dsobus.grid.model import Model, Table
from dsobus.grid.objects import HEADERS
from dsobus.grid.survivors import Survivors
from dsobus.grid.topology import NODES

Values = Iterator[tuple[str, Value | Reference]]

STEADY_STATE = frozenset(
    {
        "ACDCConverter.p",
        "ACDCConverter.q",
        "ACDCConverter.targetPpcc",
        "ACDCConverter.targetUdc",
        "ACDCTerminal.connected",
        "AsynchronousMachine.asynchronousMachineType",
        "BatteryUnit.batteryState",
        "BatteryUnit.storedE",
        "ControlArea.netInterchange",
        "ControlArea.pTolerance",
        "EnergyConsumer.p",
        "EnergyConsumer.q",
        "EnergySource.activePower",
        "EnergySource.reactivePower",
        "Equipment.inService",
        "EquivalentInjection.p",
        "EquivalentInjection.q",
        "EquivalentInjection.regulationStatus",
        "EquivalentInjection.regulationTarget",
        "ExternalNetworkInjection.p",
        "ExternalNetworkInjection.q",
        "ExternalNetworkInjection.referencePriority",
        "GeneratingUnit.normalPF",
        "PowerElectronicsConnection.p",
        "PowerElectronicsConnection.q",
        "RegulatingCondEq.controlEnabled",
        "RegulatingControl.discrete",
        "RegulatingControl.enabled",
        "RegulatingControl.maxAllowedTargetValue",
        "RegulatingControl.minAllowedTargetValue",
        "RegulatingControl.targetDeadband",
        "RegulatingControl.targetValue",
        "RegulatingControl.targetValueUnitMultiplier",
        "RotatingMachine.p",
        "RotatingMachine.q",
        "ShuntCompensator.sections",
        "StaticVarCompensator.q",
        "Switch.open",
        "SwitchPhase.closed",
        "SynchronousMachine.operatingMode",
        "SynchronousMachine.referencePriority",
        "TapChanger.controlEnabled",
        "TapChanger.step",
    }
)
"""Properties of the SSH profile (IEC 61970-456); all others of equipment are of EQ."""
_STEADY_STATE_100 = frozenset(
    {"ActivePowerLimit.value", "ApparentPowerLimit.value", "CurrentLimit.value", "VoltageLimit.value"}
    | {"EnergySource.voltageAngle", "EnergySource.voltageMagnitude"}
)
_BOUNDARY = "Boundary"
_WRITTEN = ("Equipment", "ShortCircuit", "Operation", "Topology")
_PLACES = frozenset({"Terminal.ConnectivityNode", "Terminal.TopologicalNode", "ConnectivityNode.TopologicalNode"})
_ELSEWHERE = frozenset({"Bay", "CoordinateSystem", "Location", "PositionPoint", "TopologicalIsland", "TopologicalNode"})


def rewrite(model: Model, reduced: BusBranch, created: datetime | None = None) -> dict[str, bytes]:
    """Return the documents EQ, SSH and TP of the bus-branch model, and EQ_BD and TP_BD where it has a boundary.

    Merged and open switches are gone, with their terminals and limits; what referred to one of their terminals refers
    to another one of the same node. CGMES 3.0 wants ConnectivityNodes in every model: there each node keeps one.
    Positions, diagrams and results are not written.
    """
    return _Rewrite(model, reduced, created or datetime.now(UTC)).documents()


class _Rewrite:
    """Hold what the three documents share."""

    def __init__(self, model: Model, reduced: BusBranch, created: datetime) -> None:
        self.model = model
        self.reduced = reduced
        self.created = created
        self.version = Version.of(model)
        self.survivors = Survivors(model, reduced)
        self.steady = STEADY_STATE if self.version.is_16 else STEADY_STATE | _STEADY_STATE_100
        self.kept = {} if self.version.is_16 else dict(enumerate(map(self._kept, range(len(reduced.nodes)))))
        self.bases: dict[float, str] = {}
        base = model["BaseVoltage"]
        for key, level in zip(base.ids, base.numbers("BaseVoltage.nominalVoltage").tolist(), strict=True):
            self.bases.setdefault(level, key)

    def documents(self) -> dict[str, bytes]:
        eq, boundary, ssh, tp, boundary_tp = map(self._document, ("EQ", "EQ", "SSH", "TP", "TP"))
        keeps = set(self.kept.values()) | self.model.boundary
        for kind, table in self.model:
            if kind in _ELSEWHERE | HEADERS or kind.startswith("Sv") or "Diagram" in kind:
                continue
            for row, key in enumerate(table.ids):
                if key in self.survivors.gone or (kind == "ConnectivityNode" and key not in keeps):
                    continue
                values = list(self._values(kind, key, table, row))
                into = boundary if key in self.model.boundary else eq
                into.define(kind, key, [each for each in values if each[0] not in self.steady])
                steady = [each for each in values if each[0] in self.steady]
                if steady:
                    ssh.describe(kind, key, steady)
        for node, key in self.kept.items():
            if key not in self.model["ConnectivityNode"].rows:
                eq.define("ConnectivityNode", key, self._placed(node, "ConnectivityNode"))
        self._nodes(tp, boundary_tp if self.version.is_16 else tp)
        return self._finished(eq, ssh, tp, boundary, boundary_tp)

    def _document(self, profile: str) -> Document:
        return Document(self.model, profile, self.model.namespaces)

    def _kept(self, node: int) -> str:
        """Return the ConnectivityNode that stands for a node: a member, first of the boundary, else a new one."""
        known = self.model["ConnectivityNode"].rows
        members = self.reduced.nodes.members[node]
        left = sorted((key for key in members if key in known), key=lambda key: key not in self.model.boundary)
        return left[0] if left else str(uuid5(NODES, f"node {members[0]}"))

    def _values(self, kind: str, key: str, table: Table, row: int) -> Values:
        for name, column in table.columns.items():
            first = column[row]
            if first is None or name in _PLACES:
                continue
            for value in (first, *table.repeats.get((name, row), ())):
                if name not in self.model.references:
                    yield name, value
                elif value in self.model.namespaces:
                    yield name, Reference(self.model.namespaces[value] + value)
                elif (target := self.survivors.lead(value)) is not None:
                    yield name, Reference(target)
        node = self.survivors.place.get(key, -1) if kind == "Terminal" else -1
        if node in self.kept:
            yield "Terminal.ConnectivityNode", Reference(self.kept[node])

    def _nodes(self, tp: Document, boundary: Document) -> None:
        supplied = self.model["TopologicalNode"]
        for node, key in enumerate(self.reduced.nodes.ids):
            values = dict(self._placed(node, "TopologicalNode"))
            if key in supplied.rows:
                values |= dict(self._values("TopologicalNode", key, supplied, supplied.rows[key]))
            into = boundary if key in self.model.boundary else tp
            into.define("TopologicalNode", key, values.items())
        for node, key in self.kept.items():
            tp.describe("ConnectivityNode", key, self._at(node, "ConnectivityNode"))
        for key in self.model["ConnectivityNode"].ids if self.version.is_16 else ():
            if key in self.model.boundary and key in self.reduced.node_of:
                boundary.describe("ConnectivityNode", key, self._at(self.reduced.node_of[key], "ConnectivityNode"))
        for terminal, node in self.survivors.place.items():
            if terminal not in self.survivors.gone:
                tp.describe("Terminal", terminal, self._at(node, "Terminal"))

    def _at(self, node: int, kind: str) -> list[tuple[str, Reference]]:
        return [(f"{kind}.TopologicalNode", Reference(self.reduced.nodes.ids[node]))]

    def _placed(self, node: int, kind: str) -> Values:
        nodes = self.reduced.nodes
        if not self.version.is_16:
            key = nodes.ids[node] if kind == "TopologicalNode" else self.kept[node]
            yield "IdentifiedObject.mRID", self.model.mrid(key)
        yield "IdentifiedObject.name", nodes.names[node]
        base = self.bases.get(float(nodes.nominal_kV[node]))
        if base is not None and kind == "TopologicalNode":
            yield "TopologicalNode.BaseVoltage", Reference(base)
        container = nodes.containers[node]
        if container is not None:
            yield f"{kind}.ConnectivityNodeContainer", Reference(container)

    def _finished(
        self, eq: Document, ssh: Document, tp: Document, boundary: Document, boundary_tp: Document
    ) -> dict[str, bytes]:
        headers = self.model["FullModel"]
        times = [each for each in headers.column("Model.scenarioTime") if each]
        scenario = times[0] if times else self.created.strftime("%Y-%m-%dT%H:%M:%SZ")
        authority = next((file.authority for file in self.model.files if file.authority), "urn:dsobus:2026:grid")

        def finish(document: Document, what: str, sources: Iterable[str], profiles: list[str]) -> tuple[str, bytes]:
            return document.finish(
                scenario=scenario,
                created=self.created,
                authority=authority,
                description=f"Bus-branch model, {what}, reduced by dsobus",
                depends_on=sources,
                profiles=profiles,
            )

        texts, keys = {}, {}
        if boundary:
            keys["EQ_BD"], texts["EQ_BD"] = finish(
                boundary, "EQ of the boundary", (), self._profiles("EQ", is_boundary=True)
            )
        if boundary_tp:
            uris = self._profiles("TP", is_boundary=True)
            keys["TP_BD"], texts["TP_BD"] = finish(boundary_tp, "TP of the boundary", keys.values(), uris)
        shared = dict(keys)
        keys["EQ"], texts["EQ"] = finish(eq, "EQ", shared.values(), self._profiles("EQ"))
        keys["SSH"], texts["SSH"] = finish(ssh, "SSH", [keys["EQ"]], [])
        own = [keys["EQ"], keys["SSH"], *(key for name, key in shared.items() if name == "TP_BD")]
        texts["TP"] = finish(tp, "TP", own, [])[1]
        return texts

    def _profiles(self, content: str, *, is_boundary: bool = False) -> list[str]:
        """Return the profiles of the files that were read; in CGMES 2.4.15 operation in an EQ means node-breaker."""
        written = dict.fromkeys(uri for file in self.model.files if content in file.content for uri in file.profiles)
        left = [uri for uri in written if (_BOUNDARY in uri) == is_boundary and any(part in uri for part in _WRITTEN)]
        return [uri for uri in left if is_boundary or not (self.version.is_16 and "Operation" in uri)]
