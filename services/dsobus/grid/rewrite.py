"""Write a bus-branch model as CIM: EQ, SSH and TP of the version that was read."""

from __future__ import annotations

from collections.abc import Iterator
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
_PLACES = frozenset({"Terminal.ConnectivityNode", "Terminal.TopologicalNode", "ConnectivityNode.TopologicalNode"})
_ELSEWHERE = frozenset({"Bay", "CoordinateSystem", "Location", "PositionPoint", "TopologicalIsland", "TopologicalNode"})


def rewrite(model: Model, reduced: BusBranch, created: datetime | None = None) -> dict[str, bytes]:
    """Return the documents EQ, SSH and TP of the bus-branch model.

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
        eq, ssh, tp = (Document(self.model, profile, self.model.namespaces) for profile in ("EQ", "SSH", "TP"))
        keeps = set(self.kept.values())
        for kind, table in self.model:
            if kind in _ELSEWHERE | HEADERS or kind.startswith("Sv") or "Diagram" in kind:
                continue
            for row, key in enumerate(table.ids):
                if key in self.survivors.gone or (kind == "ConnectivityNode" and key not in keeps):
                    continue
                values = list(self._values(kind, key, table, row))
                eq.define(kind, key, [each for each in values if each[0] not in self.steady])
                steady = [each for each in values if each[0] in self.steady]
                if steady:
                    ssh.describe(kind, key, steady)
        for node, key in self.kept.items():
            if key not in self.model["ConnectivityNode"].rows:
                eq.define("ConnectivityNode", key, self._placed(node, "ConnectivityNode"))
        self._nodes(tp)
        return self._finished(eq, ssh, tp)

    def _kept(self, node: int) -> str:
        """Return the ConnectivityNode that stands for a node: one of its members, else a new one."""
        known = self.model["ConnectivityNode"].rows
        members = self.reduced.nodes.members[node]
        return next((key for key in members if key in known), str(uuid5(NODES, f"node {members[0]}")))

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

    def _nodes(self, tp: Document) -> None:
        supplied = self.model["TopologicalNode"]
        for node, key in enumerate(self.reduced.nodes.ids):
            values = dict(self._placed(node, "TopologicalNode"))
            if key in supplied.rows:
                values |= dict(self._values("TopologicalNode", key, supplied, supplied.rows[key]))
            tp.define("TopologicalNode", key, values.items())
        for node, key in self.kept.items():
            tp.describe("ConnectivityNode", key, self._at(node, "ConnectivityNode"))
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

    def _finished(self, eq: Document, ssh: Document, tp: Document) -> dict[str, bytes]:
        headers = self.model["FullModel"]
        times = [each for each in headers.column("Model.scenarioTime") if each]
        scenario = times[0] if times else self.created.strftime("%Y-%m-%dT%H:%M:%SZ")
        authority = next((file.authority for file in self.model.files if file.authority), "urn:dsobus:2026:grid")

        def finish(document: Document, what: str, sources: list[str], profiles: list[str]) -> tuple[str, bytes]:
            return document.finish(
                scenario=scenario,
                created=self.created,
                authority=authority,
                description=f"Bus-branch model, {what}, reduced by dsobus",
                depends_on=sources,
                profiles=profiles,
            )

        eq_key, eq_text = finish(eq, "EQ", [], self._profiles())
        ssh_key, ssh_text = finish(ssh, "SSH", [eq_key], [])
        _, tp_text = finish(tp, "TP", [eq_key, ssh_key], [])
        return {"EQ": eq_text, "SSH": ssh_text, "TP": tp_text}

    def _profiles(self) -> list[str]:
        """Return the profiles of the EQ that was read; in CGMES 2.4.15 its operation profile means node-breaker."""
        written = [uri for file in self.model.files if "EQ" in file.content for uri in file.profiles]
        left_out = ("Boundary", "EquipmentOperation") if self.version.is_16 else ("Boundary",)
        own = [uri for uri in dict.fromkeys(written) if not any(part in uri for part in left_out)]
        return [uri for uri in own if "Equipment" in uri or "ShortCircuit" in uri or "Operation" in uri]
