"""A network is drawn the same way always, whole or with the ends of its feeders as one, and says so."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from lxml import etree

from dsobus.orchestrator.network import Branch, Drawn, Node
from dsobus.orchestrator.network_layout import APART, layout
from dsobus.orchestrator.network_picture import BANDS, MOST_NODES, band, network_picture

SVG = "{http://www.w3.org/2000/svg}"


def feeder(count: int) -> Drawn:
    """Return a line of nodes, each a little lower than the one before, the source first."""
    nodes = [Node(str(n), f"node <{n}>", 20.0, 20.0 - 0.01 * n, 1 - 0.0005 * n, is_source=n == 0) for n in range(count)]
    return Drawn(nodes, [Branch(a, b) for a, b in pairwise(range(count))])


def drawn(network: Drawn) -> etree._Element:
    picture = network_picture(network)
    assert picture is not None
    return etree.fromstring(picture.svg)


def test_every_node_is_drawn_with_its_voltage() -> None:
    svg = drawn(feeder(10))
    titles = [title.text for title in svg.iterfind(f"{SVG}g[@class='node']/{SVG}title")]
    assert titles[:2] == [
        "node <0>: 20 kV, 1.0000 p.u., nominal 20 kV",
        "node <1>: 19.99 kV, 0.9995 p.u., nominal 20 kV",
    ]
    assert len(titles) == 10
    names = [text.text or "" for text in svg.iterfind(f"{SVG}text")]
    assert any("lowest" in name and "node <9>" in name for name in names)
    assert any("source" in name and "node <0>" in name for name in names)


def test_the_ends_of_feeders_are_drawn_as_one_where_there_are_too_many_nodes() -> None:
    picture = network_picture(feeder(MOST_NODES + 40))
    assert picture is not None
    svg = etree.fromstring(picture.svg)
    assert len(svg.findall(f"{SVG}g[@class='node']")) == MOST_NODES
    assert "40 nodes at the ends of feeders are drawn as one" in picture.caption
    assert f"node &lt;{MOST_NODES + 39}&gt; · lowest" in picture.svg, "the lowest voltage is not lost with its node"


def test_single_nodes_without_a_voltage_are_left_out_and_counted() -> None:
    network = feeder(3)
    alone = Drawn([*network.nodes, Node("x", "x")], network.branches)
    picture = network_picture(alone)
    assert picture is not None
    assert "Left out: 1 node without a branch or a voltage." in picture.caption
    assert network_picture(Drawn([Node("x", "x")], [])) is None


def test_a_layout_repeats_and_keeps_neighbours_together_and_parts_apart() -> None:
    edges = [(0, 1), (1, 2), (2, 3), (4, 5)]
    places, wide, high = layout(6, edges)
    again, *_ = layout(6, edges)
    assert np.array_equal(places, again)
    lengths = [float(np.hypot(*(places[a] - places[b]))) for a, b in edges]
    assert lengths == pytest.approx([APART] * 4, rel=0.05)
    assert places.min() >= 0
    assert places[:, 0].max() <= wide
    assert places[:, 1].max() <= high
    assert min(np.hypot(*(places[a] - places[b])) for a in range(4) for b in (4, 5)) > APART / 2


@pytest.mark.parametrize(
    ("pu", "expected"), [(None, "none"), (0.5, "v0"), (0.9, "v1"), (1.0, "v3"), (1.05, "v5"), (3.0, "v6")]
)
def test_a_voltage_has_the_colour_of_its_band(pu: float | None, expected: str) -> None:
    assert band(pu) == expected
    assert len(BANDS) == 7
