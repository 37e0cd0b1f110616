"""The ways to locate that are compared, each as a function of the network and the meters that alarmed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from benchmarks.locate.network import BEGAN, Network

from dsobus.applications.dms.locator import Locator

Method = Callable[[Network, Sequence[int]], set[str]]


def ours(network: Network, alarms: Sequence[int]) -> set[str]:
    """Locate with the product's first assumptions about rates; single premises are named too."""
    locator = Locator(network.plant)
    for meter in alarms:
        locator.failed(meter, BEGAN)
    return {found.device for found in locator.locate()}


def threshold(network: Network, alarms: Sequence[int]) -> set[str]:
    """Name the topmost devices of whose meters at least half report, and at least two."""
    alarmed = {network.plant.meters[meter] for meter in alarms}
    end, found = 0, set()
    reporting, meters = _counts(network, alarmed)
    for place, device in enumerate(network.tree.order):
        if place >= end and reporting[device] >= 2 and 2 * reporting[device] >= meters[device]:
            found.add(device)
            end = network.tree.span(device).stop
    return found


def common_ancestor(network: Network, alarms: Sequence[int]) -> set[str]:
    """Name, for each feeder with an alarm, the lowest device above all of its alarms."""
    alarmed = {network.plant.meters[meter] for meter in alarms}
    reporting, _ = _counts(network, alarmed)
    found = set()
    for device in network.tree.devices.values():
        if device.feeder == device.id and reporting[device.id]:
            lowest = device.id
            while True:
                below = [child for child in network.tree.children(lowest) if reporting[child]]
                direct = any(each in alarmed for each in network.tree.consumers(lowest))
                if direct or len(below) != 1:
                    break
                (lowest,) = below
            found.add(lowest)
    return found


def _counts(network: Network, alarmed: set[str]) -> tuple[dict[str, int], dict[str, int]]:
    reporting: dict[str, int] = {}
    meters: dict[str, int] = {}
    for device in reversed(network.tree.order):
        consumers, children = network.tree.consumers(device), network.tree.children(device)
        reporting[device] = sum(1 for each in consumers if each in alarmed) + sum(reporting[each] for each in children)
        meters[device] = len(consumers) + sum(meters[each] for each in children)
    return reporting, meters


METHODS: dict[str, Method] = {
    "MAP on the tree": ours,
    "threshold 50 %": threshold,
    "lowest common ancestor": common_ancestor,
}
