"""The benchmark of the SOAP host measures what it says it does; how fast that is, no test holds."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from benchmarks.soap.__main__ import code_first, in_process
from benchmarks.soap.measure import refuses
from benchmarks.soap.message import expected, request

ROOT = Path(__file__).parents[2]


def test_a_quick_run_measures_every_path_of_the_product_and_keeps_all_samples(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "benchmarks.soap", "--quick", "--out", str(tmp_path)]
    said = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout

    kept = json.loads((tmp_path / "bench-soap.json").read_text(encoding="utf-8"))["cpu ms per request"]
    assert {"floor: bare lxml", "typed", "typed, with the store"} <= kept.keys()
    for name, samples in kept.items():
        assert name in said
        assert name in (tmp_path / "bench-soap.rst").read_text(encoding="utf-8")
        assert samples.keys() == {"1", "1000"}
        assert min(min(sizes) for sizes in samples.values()) > 0


def test_all_candidates_of_python_validate_and_give_the_same_answer() -> None:
    with ExitStack() as running:
        for candidate in [*in_process(running), *code_first(running)]:
            assert refuses(candidate), candidate.name
            if candidate.reads:
                assert f"ID>{expected(25)}</" in candidate.answer(request(25)).decode(), candidate.name


def test_an_event_of_the_message_has_660_bytes_and_the_code_of_a_restoration_one_more() -> None:
    assert len(request(10_000)) - len(request(9_000)) == 660_100
