"""The real orchestrator, in a served suite, asks for meter readings and takes them at its Operations port later."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from dsobus.cli.layout import private_suite
from dsobus.cli.supervise import Supervisor
from dsobus.cli.utility import make
from dsobus.messages import read
from dsobus.messages.get_meter_readings_message import MeterReadingsResponseMessage
from dsobus.messages.meter_readings import MeterReadings
from dsobus.soap import Contract, parse, unwrap

CHILD = Path(__file__).with_name("asking_child.py")


def test_the_orchestrator_asks_the_head_end_and_takes_its_later_reply(tmp_path: Path) -> None:
    make(tmp_path / "utility", customers=60, seed=1)
    suite = private_suite(tmp_path / "data", tmp_path / "utility")
    suite.save()
    with (suite.utility / "meters.csv").open(newline="", encoding="utf-8") as file:
        meters = [row["mRID"] for row in csv.DictReader(file)][:3]
    # DBOS is launched once in a process, so the orchestrator has one of its own.
    with Supervisor(suite, elsewhere=["orchestrator"]):
        command = [sys.executable, str(CHILD), str(suite.data), *meters]
        run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    told: dict[str, Any] = json.loads(run.stdout)
    assert told["acknowledged"] == ["0.3"]
    (shown,) = told["shown"]
    asked = {name: shown[name] for name in ("target", "verb", "noun", "parts", "result", "finished")}
    assert asked == {
        "target": "ami",
        "verb": "get",
        "noun": "MeterReadings",
        "parts": 1,
        "result": "OK",
        "finished": True,
    }
    sent, came = told["wire"]
    assert (sent["direction"], sent["operation"], sent["target"]) == ("out", "GetMeterReadings", "ami")
    assert (came["direction"], came["operation"], came["source"]) == ("in", "Response", "ami")
    reply = unwrap(parse(came["request"].encode()))
    assert Contract.load("Operations").violations(reply) == ()
    message = read(reply)
    assert message.Header.CorrelationID == shown["correlationID"]
    document = read(message.Payload.any_[0])
    assert isinstance(document, MeterReadings)
    assert {one.Meter.mRID for one in document.MeterReading if one.Meter} == {*meters}
    accepted = read(unwrap(parse(sent["response"].encode())))
    assert isinstance(accepted, MeterReadingsResponseMessage)
    assert accepted.Payload is None
