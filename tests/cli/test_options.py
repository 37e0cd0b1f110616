"""What the options of `dsobus up` and `dsobus serve` may say."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dsobus.cli.limits import documented
from dsobus.cli.main import app
from dsobus.cli.up import Wanted, addresses, utility_of
from dsobus.exchange.suite import Suite


def dsobus(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def sentence(result: Result, code: int = 1) -> str:
    """Return the one sentence with which a command ended."""
    assert result.exit_code == code, result.output
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("dsobus: ")
    return result.stderr.removeprefix("dsobus: ").strip()


def wanted(data: Path, customers: int | None = None, seed: int | None = None, utility: Path | None = None) -> Wanted:
    return Wanted(data=data, port=0, customers=customers, seed=seed, utility=utility, speed=0.0, split=False, at=())


@pytest.fixture
def used(tmp_path: Path) -> Path:
    """A data directory whose utility serves twenty customers, made from seed 3."""
    (tmp_path / "utility").mkdir()
    (tmp_path / "utility" / "utility.json").write_text(json.dumps({"customers": 20, "seed": 3}))
    Suite(data=tmp_path, utility=tmp_path / "utility").save()
    return tmp_path


def test_an_unknown_party_has_no_address() -> None:
    assert "none of ami, cis" in sentence(dsobus("up", "--at", "scada=http://localhost/scada"), code=2)


@pytest.mark.parametrize("url", ["", "localhost:80", "ftp://somewhere/ffm", "http://"])
def test_what_is_not_an_address_is_refused(url: str) -> None:
    assert "not an http or https address" in sentence(dsobus("up", "--at", f"ffm={url}"), code=2)


def test_an_address_is_kept_without_its_last_slash() -> None:
    assert addresses(["ffm=https://wms.example.org/ffm/"]) == {"ffm": "https://wms.example.org/ffm"}


def test_a_utility_of_your_own_brings_its_own_customers(tmp_path: Path) -> None:
    result = dsobus("up", "--data", tmp_path, "--utility", tmp_path, "--customers", 5)
    assert "without --customers" in sentence(result, code=2)


def test_a_directory_that_is_no_utility_is_refused(tmp_path: Path) -> None:
    assert "holds no utility.json" in sentence(dsobus("up", "--data", tmp_path / "d", "--utility", tmp_path))


def test_a_used_directory_keeps_its_utility(used: Path) -> None:
    assert utility_of(wanted(used)) == used / "utility"
    assert utility_of(wanted(used, customers=20, seed=3)) == used / "utility"


@pytest.mark.parametrize(("option", "value"), [("--customers", 21), ("--seed", 4)])
def test_a_used_directory_refuses_another_utility(used: Path, option: str, value: int) -> None:
    assert f"leave {option} out" in sentence(dsobus("up", "--data", used, option, value))


def test_a_used_directory_refuses_a_utility_of_your_own(used: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "utility.json").write_text("{}")
    assert "was started with the utility" in sentence(dsobus("up", "--data", used, "--utility", other))


def test_a_utility_that_has_gone_is_named(used: Path) -> None:
    (used / "utility" / "utility.json").unlink()
    (used / "utility").rmdir()
    assert "no longer there" in sentence(dsobus("up", "--data", used))


def test_a_directory_without_a_suite_is_not_served(tmp_path: Path) -> None:
    assert "holds no suite" in sentence(dsobus("serve", "dms", "--data", tmp_path))


@pytest.mark.parametrize("content", ["{", "{}", "[]"])
def test_a_damaged_file_is_named(used: Path, content: str) -> None:
    (used / "utility" / "utility.json").write_text(content)
    if content != "{}":
        assert "utility.json is damaged" in sentence(dsobus("up", "--data", used, "--seed", 3))
    (used / "suite.json").write_text(content)
    assert "suite.json is damaged" in sentence(dsobus("up", "--data", used))


def test_an_unknown_application_is_not_served(used: Path) -> None:
    assert "no application 'scada'" in sentence(dsobus("serve", "scada", "--data", used))


def test_a_utility_is_not_written_over_other_files(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    assert "is not empty" in sentence(dsobus("utility", "generate", "-o", tmp_path))


def test_every_limit_is_printed_with_what_it_is_for() -> None:
    limits = {name: (value, text) for name, value, text in documented()}
    assert limits["MAX_MESSAGE_BYTES"][0] == 64 * 1024 * 1024
    assert {"MAX_LINE_BYTES", "MAX_FILE_BYTES", "MOST_CUSTOMERS", "MOST_LEGS", "MAX_INFLATION"} <= limits.keys()
    assert all(text for _, text in limits.values())
    assert all(name in dsobus("limits").stdout for name in limits)


def test_the_version_is_told() -> None:
    assert dsobus("--version").stdout.startswith("dsobus ")


def test_help_is_there_at_once() -> None:
    began = time.perf_counter()
    assert "contract" in dsobus("--help").stdout
    assert time.perf_counter() - began < 0.5
