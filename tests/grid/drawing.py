"""Draw small networks as CIM: each function writes the objects of one piece of equipment."""

from __future__ import annotations

from typing import Any


def tag(kind: str, key: str, **properties: Any) -> str:
    """Write an object; a property is named Class_property, a reference by a value that begins with '#'."""
    inside = ""
    for name, value in properties.items():
        full = name.replace("__", ".")
        text = str(value)
        inside += f'<cim:{full} rdf:resource="{text}"/>' if text[:1] == "#" else f"<cim:{full}>{text}</cim:{full}>"
    return f'<cim:{kind} rdf:ID="_{key}">{inside}</cim:{kind}>'


def level(name: str, kV: float, nodes: str) -> str:
    """Write a VoltageLevel with its BaseVoltage and ConnectivityNodes."""
    body = tag("BaseVoltage", f"{name}.kV", BaseVoltage__nominalVoltage=kV)
    body += tag("VoltageLevel", name, VoltageLevel__BaseVoltage=f"#_{name}.kV")
    return body + "".join(
        tag(
            "ConnectivityNode",
            node,
            ConnectivityNode__ConnectivityNodeContainer=f"#_{name}",
            IdentifiedObject__name=node,
        )
        for node in nodes.split()
    )


def on(kind: str, key: str, nodes: str, *, apart: str = "", **properties: Any) -> str:
    """Write equipment on nodes; the terminals whose numbers stand in `apart` are not connected."""
    body = tag(kind, key, **properties)
    for number, node in enumerate(nodes.split(), 1):
        body += tag(
            "Terminal",
            f"{key}.{number}",
            Terminal__ConductingEquipment=f"#_{key}",
            Terminal__ConnectivityNode=f"#_{node}",
            ACDCTerminal__sequenceNumber=number,
            ACDCTerminal__connected="false" if str(number) in apart else "true",
        )
    return body


def line(key: str, nodes: str, r: float, x: float, b: float = 0.0, g: float = 0.0, **more: Any) -> str:
    """Write a line: Ohm and Siemens."""
    values: dict[str, Any] = {
        "ACLineSegment__r": r,
        "ACLineSegment__x": x,
        "ACLineSegment__bch": b,
        "ACLineSegment__gch": g,
    }
    return on("ACLineSegment", key, nodes, **values, **more)


def load(key: str, node: str, p: float, q: float, **more: Any) -> str:
    """Write a consumer: MW and Mvar."""
    return on("EnergyConsumer", key, node, EnergyConsumer__p=p, EnergyConsumer__q=q, **more)


def source(key: str, node: str, kV: float) -> str:
    """Write the grid above: it balances the network at a voltage."""
    return on("EnergySource", key, node, EnergySource__voltageMagnitude=kV)


def machine(key: str, node: str, p: float, q: float, **more: Any) -> str:
    """Write a generator: MW and Mvar, load convention, with further properties."""
    return on("SynchronousMachine", key, node, RotatingMachine__p=p, RotatingMachine__q=q, **more)


def holding(key: str, node: str, p: float, kV: float, least: float, most: float, terminal: str = "") -> str:
    """Write a generator that holds the voltage of its terminal, or of another, between two reactive powers."""
    control = tag(
        "RegulatingControl",
        f"{key}.control",
        RegulatingControl__mode="#RegulatingControlModeKind.voltage",
        RegulatingControl__enabled="true",
        RegulatingControl__targetValue=kV,
        RegulatingControl__Terminal=f"#_{terminal or key + '.1'}",
    )
    limits: dict[str, Any] = {"SynchronousMachine__minQ": least, "SynchronousMachine__maxQ": most}
    controlled = {"RegulatingCondEq__RegulatingControl": f"#_{key}.control", "RegulatingCondEq__controlEnabled": "true"}
    return control + machine(key, node, p, 0, **limits, **controlled)


def transformer(key: str, nodes: str, *ends: dict[str, Any], apart: str = "") -> str:
    """Write a transformer with these ends: ratedU, r, x, g, b, phaseAngleClock."""
    body = on("PowerTransformer", key, nodes, apart=apart)
    # In the order of no number, as models have them.
    for number in range(len(ends), 0, -1):
        named = {f"PowerTransformerEnd__{name}": value for name, value in ends[number - 1].items()}
        body += tag(
            "PowerTransformerEnd",
            f"{key}.e{number}",
            PowerTransformerEnd__PowerTransformer=f"#_{key}",
            TransformerEnd__endNumber=number,
            TransformerEnd__Terminal=f"#_{key}.{number}",
            **named,
        )
    return body


def tap(kind: str, end: str, step: float, low: int = -8, high: int = 8, **properties: Any) -> str:
    """Write a tap changer with a neutral step of 0."""
    reference = "RatioTapChanger" if kind == "RatioTapChanger" else "PhaseTapChanger"
    named = {f"{reference}__TransformerEnd": f"#_{end}"} | properties
    return tag(
        kind,
        f"{end}.{kind}",
        TapChanger__lowStep=low,
        TapChanger__highStep=high,
        TapChanger__neutralStep=0,
        TapChanger__step=step,
        **named,
    )
