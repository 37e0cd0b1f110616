"""`dsobus grid` on models that are right, wrong, and none at all."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from dsobus.cli.main import app
from dsobus.grid import read, reduce

runner = CliRunner()


def test_a_utility_is_reduced_and_read_again_as_the_same_nodes(utility: Path, tmp_path: Path) -> None:
    done = runner.invoke(app, ["grid", "reduce", str(utility), "-o", str(tmp_path / "out")])
    assert done.exit_code == 0, done.output
    assert "bus-branch" in done.stdout
    before = reduce(read(utility))
    after = reduce(read(tmp_path / "out"))
    assert set(after.nodes.ids) == set(before.nodes.ids)
    assert after.counts.switches == before.counts.retained
    assert after.counts.bytes < before.counts.bytes


def test_what_is_no_model_is_refused_in_one_sentence(tmp_path: Path) -> None:
    missing = runner.invoke(app, ["grid", "reduce", str(tmp_path / "none.xml"), "-o", str(tmp_path / "out")])
    assert (missing.exit_code, missing.stderr.count("\n")) == (1, 1)
    assert "none.xml: cannot be read" in missing.stderr
    page = tmp_path / "page.xml"
    page.write_text("<html/>")
    wrong = runner.invoke(app, ["grid", "reduce", str(page), "-o", str(tmp_path / "out")])
    assert (wrong.exit_code, "is not CIM XML" in wrong.stderr) == (1, True)
    assert not (tmp_path / "out").exists()


def test_a_directory_that_holds_something_is_not_written_to(utility: Path) -> None:
    done = runner.invoke(app, ["grid", "reduce", str(utility), "-o", str(utility)])
    assert (done.exit_code, "is not empty" in done.stderr) == (1, True)
