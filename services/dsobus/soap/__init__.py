"""The contract-first SOAP host: contracts, typed services, and the WSGI applications that serve them.

The only package that imports spyne; it does so when `Port` or `Host` is first asked for, not for clients.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dsobus.soap.call import Around, BrokenReply, Call, directly
from dsobus.soap.contract import Contract, Operation, contract_names, port_of
from dsobus.soap.envelope import envelope, unwrap
from dsobus.soap.errors import (
    BrokenContract,
    Faulted,
    Malformed,
    Mismatch,
    PortInUse,
    Problem,
    Refused,
    SoapError,
    UnknownContract,
)
from dsobus.soap.service import Context, Handler, handlers, header, operation
from dsobus.soap.xml import Element, parse

if TYPE_CHECKING:
    from dsobus.soap.host import Host, Port

__all__ = [
    "Around",
    "BrokenContract",
    "BrokenReply",
    "Call",
    "Context",
    "Contract",
    "Element",
    "Faulted",
    "Handler",
    "Host",
    "Malformed",
    "Mismatch",
    "Operation",
    "Port",
    "PortInUse",
    "Problem",
    "Refused",
    "SoapError",
    "UnknownContract",
    "contract_names",
    "directly",
    "envelope",
    "handlers",
    "header",
    "operation",
    "parse",
    "port_of",
    "unwrap",
]


def __getattr__(name: str) -> Any:
    if name in ("Host", "Port"):
        from dsobus.soap import host

        return getattr(host, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
