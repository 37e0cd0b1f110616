"""`dsobus grid solve` says in a few lines what came out, or in one sentence why nothing did."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.grid.conftest import CIM100, HEAD
from tests.grid.drawing import level, line, load, source
from typer.testing import CliRunner, Result

from dsobus.cli.main import app
from dsobus.grid import read

FEEDER = level("mv", 20, "a b") + source("grid", "a", 20.4) + line("l", "a b", 0.8, 1.1)


def solve(folder: Path, body: str, *words: object) -> Result:
    model = folder / "eq.xml"
    model.write_text(HEAD.format(cim=CIM100) + body + "</rdf:RDF>", encoding="utf-8")
    return CliRunner().invoke(app, ["grid", "solve", str(model), *map(str, words)])


def test_a_solution_is_told_and_written(tmp_path: Path) -> None:
    result = solve(tmp_path, FEEDER + load("c", "b", 5, 2), "-o", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert "Converged. Iterations: 1; worst mismatch: " in result.output
    assert "Energised nodes: 2 of 2, in islands: 1." in result.output
    # 20.4 kV less what 5 MW and 2 Mvar drop over 0.8 + j 1.1 Ohm.
    assert "Least voltage: 1.0045 p.u. (20.090 kV) at b" in result.output
    assert "Most voltage: 1.0200 p.u. (20.400 kV) at a" in result.output
    assert len(read(tmp_path / "out" / "SV.xml")["SvVoltage"]) == 2
    assert len(read(tmp_path / "out" / "TP.xml")["TopologicalNode"]) == 2


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (FEEDER + load("c", "b", 900, 200), "The load flow has no solution: "),
        (level("mv", 20, "a b") + line("l", "a b", 1, 1), "Nothing in the model feeds the network, "),
        ("", "Nothing in the model feeds the network, "),
    ],
    ids=["too much load", "no source", "nothing"],
)
def test_what_has_no_solution_is_told_in_one_sentence(tmp_path: Path, body: str, said: str) -> None:
    result = solve(tmp_path, body, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"dsobus: {said}")
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_an_island_without_a_solution_is_named_and_the_others_are_written(tmp_path: Path) -> None:
    beside = (
        level("lv", 20, "x y") + source("weak", "x", 20.0) + line("long", "x y", 5, 10) + load("much", "y", 500, 100)
    )
    result = solve(tmp_path, FEEDER + load("c", "b", 5, 2) + beside, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "Converged in part. " in result.output
    assert "Least voltage: 1.0045 p.u. (20.090 kV) at b" in result.output
    assert result.stderr.startswith(
        "dsobus: The load flow of 1 of 2 islands has no solution, of those with the slack at x ("
    )
    assert len(read(tmp_path / "out" / "SV.xml")["SvVoltage"]) == 2


def test_results_are_never_written_over_something_else(tmp_path: Path) -> None:
    result = solve(tmp_path, FEEDER, "-o", tmp_path)
    assert "is not empty: give a new directory" in result.stderr
