"""Alarms from a file: a CreatedEndDeviceEvents message, in its SOAP envelope or bare."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from lxml import etree

from dsobus.cli.errors import Stop
from dsobus.cli.scene import load
from dsobus.messages import ConversionError, read, tag, write
from dsobus.messages.end_device_events import (
    Asset,
    EndDeviceEvent,
    EndDeviceEvents,
    EndDeviceEventTypeRef,
    Name,
    NameType,
)
from dsobus.messages.end_device_events_message import CreatedEndDeviceEvents, EndDeviceEventsPayloadType
from dsobus.soap import Contract, Element, Faulted, Malformed, envelope, header, parse, unwrap
from dsobus.soap.limits import MAX_MESSAGE_BYTES

LAST_GASP = "3.26.0.85"


@dataclass(frozen=True, slots=True)
class Alarms:
    """A valid message of alarms and the file that it came from."""

    file: Path
    message: CreatedEndDeviceEvents

    def meters(self, utility: Path) -> list[str]:
        """Return the mRIDs of the meters that alarm; Stop names those that the utility does not have."""
        known = _known(utility)
        named = {tuple(_words(event)): None for event in _events(self.message)}
        if () in named:
            raise Stop(f"{self.file}: an event names no meter; give Assets/mRID, Assets/Names/name or UsagePoint/mRID.")
        found = {words: next((known[word] for word in words if word in known), None) for words in named}
        if missing := [words[0] for words, mRID in found.items() if mRID is None]:
            more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
            raise Stop(
                f"{self.file} names meters that the utility does not have: {', '.join(missing[:3])}{more}. "
                "Make an example for this utility with --write-alarms (same --customers and --seed)."
            )
        return sorted({mRID for mRID in found.values() if mRID is not None})


def read_alarms(file: Path) -> Alarms:
    """Read and prove a file of alarms; its header and ids are replaced, so that the same file may be used again."""
    try:
        if file.stat().st_size > MAX_MESSAGE_BYTES:
            raise Stop(f"{file} is larger than a message may be ({MAX_MESSAGE_BYTES} bytes).")
        element = _body(parse(file.read_bytes()))
    except (Malformed, Faulted) as error:
        raise Stop(f"{file} is not a message: {error}.") from None
    if element.tag != tag(CreatedEndDeviceEvents):
        raise Stop(f"{file} holds {etree.QName(element).localname}, not CreatedEndDeviceEvents.")
    if problems := Contract.load("ReceiveEndDeviceEvents").violations(element):
        raise Stop(f"{file} breaks the contract: {problems[0]}.")
    try:
        message: CreatedEndDeviceEvents = read(element)
    except ConversionError as error:
        raise Stop(f"{file}: {error}.") from None
    if not _events(message):
        raise Stop(f"{file} holds no EndDeviceEvent.")
    for event in _events(message):
        event.mRID = str(uuid4())  # what is known by its mRID is no news to the DMS
    source = message.Header.Source or "ami"
    return Alarms(
        file, CreatedEndDeviceEvents(Header=header("created", "EndDeviceEvents", source), Payload=message.Payload)
    )


def write_example(utility: Path, seed: int, file: Path) -> int:
    """Write the alarms of the fault that a seed stands for, in an envelope; return how many meters alarm."""
    scene = load(utility)
    meters = scene.meters_below(scene.choose_fault(seed))
    now = datetime.now(UTC).replace(microsecond=0)
    events = [
        EndDeviceEvent(
            mRID=str(uuid4()),
            createdDateTime=now,
            reason="Power failure (last gasp)",
            Assets=Asset(
                mRID=meter, Names=[Name(name=scene.serial_numbers[meter], NameType=NameType(name="serialNumber"))]
            ),
            EndDeviceEventType=EndDeviceEventTypeRef(ref=LAST_GASP),
        )
        for meter in meters
    ]
    message = CreatedEndDeviceEvents(
        Header=header("created", "EndDeviceEvents", "ami"),
        Payload=EndDeviceEventsPayloadType(EndDeviceEvents=EndDeviceEvents(EndDeviceEvent=events)),
    )
    tree = parse(envelope(write(message).encode()))
    etree.indent(tree)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8") + b"\n")
    return len(meters)


def _body(root: Element) -> Element:
    return unwrap(root) if etree.QName(root).localname == "Envelope" else root


def _events(message: CreatedEndDeviceEvents) -> list[EndDeviceEvent]:
    return message.Payload.EndDeviceEvents.EndDeviceEvent if message.Payload else []


def _words(event: EndDeviceEvent) -> list[str]:
    """Return what a meter goes by: an mRID is decisive, names and places count only without one."""
    asset = event.Assets
    if asset and asset.mRID:
        return [asset.mRID]
    names = [name.name for name in asset.Names] if asset else []
    return [word for word in (*names, event.UsagePoint.mRID if event.UsagePoint else None) if word]


def _known(utility: Path) -> dict[str, str]:
    with (utility / "meters.csv").open(newline="", encoding="utf-8") as file:
        rows = [(row["mRID"], row["serialNumber"], row["UsagePoint"]) for row in csv.DictReader(file)]
    return {word: words[0] for words in rows for word in words}
