"""Name what can be done in the field, as typed commands and as the JSON objects that carry and record them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from dsobus.field.errors import Refused


@dataclass(frozen=True, slots=True)
class Fail:
    """Put a fault behind a protective device: it opens, and all meters below it lose supply."""

    id: str
    device: str


@dataclass(frozen=True, slots=True)
class Blackout:
    """Take supply from these meters, whatever the network; `announce`: they send a last gasp."""

    id: str
    meters: tuple[str, ...]
    announce: bool


@dataclass(frozen=True, slots=True)
class Dispatch:
    """Send a crew to repair what is out at or below a target: a device, a consumer or a meter."""

    id: str
    crew: str
    target: str
    skill: str | None = None


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Call back the crew of a dispatch that is not completed; `id` is the dispatch's."""

    id: str


@dataclass(frozen=True, slots=True)
class Switch:
    """Have meters close their switch (`connect`) or open it; each says so, or cannot be reached without supply."""

    id: str
    meters: tuple[str, ...]
    connect: bool


Command = Fail | Blackout | Dispatch | Withdraw | Switch
Request = Mapping[str, object]


def encode(command: Command) -> dict[str, object]:
    """Write a command as a JSON object."""
    return {"do": type(command).__name__.lower(), **asdict(command)}


def decode(request: Request) -> Command | None:
    """Read a command, None when the request is something else; Refused when it is not as it should be."""
    match request.get("do"):
        case "fail":
            return Fail(text(request, "id"), text(request, "device"))
        case "blackout":
            return Blackout(text(request, "id"), texts(request, "meters"), flag(request, "announce", default=False))
        case "dispatch":
            skill = request.get("skill")
            if skill is not None and not isinstance(skill, str):
                raise Refused("skill is not a text")
            return Dispatch(text(request, "id"), text(request, "crew"), text(request, "target"), skill)
        case "withdraw":
            return Withdraw(text(request, "id"))
        case "switch":
            return Switch(text(request, "id"), texts(request, "meters"), flag(request, "connect"))
        case _:
            return None


def text(request: Request, name: str) -> str:
    """Return a text of a request, Refused when it is missing or empty."""
    value = request.get(name)
    if not isinstance(value, str) or not value:
        raise Refused(f"{name} is missing, or not a text")
    return value


def texts(request: Request, name: str) -> tuple[str, ...]:
    """Return a list of texts of a request."""
    value = request.get(name)
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise Refused(f"{name} is missing, or not a list of texts")
    return tuple(value)


def flag(request: Request, name: str, *, default: bool | None = None) -> bool:
    """Return a truth value of a request."""
    value = request.get(name, default)
    if not isinstance(value, bool):
        raise Refused(f"{name} is not true or false")
    return value


def number(request: Request, name: str, default: int) -> int:
    """Return a whole number of a request that is not negative."""
    value = request.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Refused(f"{name} is not a whole number from 0")
    return value


def moment(request: Request, name: str) -> datetime:
    """Return a time of a request, in UTC."""
    try:
        value = datetime.fromisoformat(text(request, name))
    except ValueError:
        raise Refused(f"{name} is not a time as in 2026-01-15T06:00:00Z") from None
    if value.tzinfo is None:
        raise Refused(f"{name} has no time zone")
    return value.astimezone(UTC)


def stamp(time: datetime) -> str:
    """Write a time as it goes over the socket and into the journal."""
    return time.isoformat().replace("+00:00", "Z")
