"""A repair comes to its end although some customers below the fault are disconnected, and counts the others."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from dsobus.cli.layout import private_suite
from dsobus.cli.lockstep import Lockstep
from dsobus.cli.scene import load
from dsobus.cli.supervise import Supervisor
from dsobus.cli.utility import make
from dsobus.client import Client
from dsobus.messages.end_device_controls import (
    EndDevice,
    EndDeviceControl,
    EndDeviceControls,
    EndDeviceControlTypeRef,
)
from dsobus.messages.end_device_controls_message import CreateEndDeviceControls, EndDeviceControlsPayloadType
from dsobus.soap import header

SEED = 3


def test_who_is_disconnected_neither_blocks_a_repair_nor_counts_in_it(tmp_path: Path) -> None:
    make(tmp_path / "utility", customers=150, seed=1)
    suite = private_suite(tmp_path, tmp_path / "utility")
    scene = load(suite.utility)
    below = sorted(scene.meters_below(scene.choose_fault(SEED)))
    assert len(below) > 3
    cut = EndDeviceControl(
        EndDeviceControlType=EndDeviceControlTypeRef(ref="3.31.0.23"),
        EndDevices=[EndDevice(mRID=mRID) for mRID in below[:2]],
    )
    payload = EndDeviceControlsPayloadType(EndDeviceControls=EndDeviceControls(EndDeviceControl=[cut]))
    message = CreateEndDeviceControls(Header=header("create", "EndDeviceControls", "test"), Payload=payload)
    with Supervisor(suite):
        port = "ExecuteEndDeviceControls"
        assert Client(port, suite.address("ami", port)).call(message).Reply.Result == "OK"
        driver = Lockstep(suite)
        for _ in range(2):  # first the meters act, then the head-end announces what they answered
            driver.settle(lambda: None)
            driver.field.advance(driver.clock().now + timedelta(seconds=60))
        driver.settle(lambda: None)
        command = [sys.executable, "-m", "dsobus.cli.main", "run", "fault-repair"]
        command += ["--suite", suite.addresses["orchestrator"], "--seed", str(SEED)]
        ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120)
        assert ran.returncode == 0, ran.stderr
        after = driver.field.read(below)
    found = json.loads((tmp_path / "out" / "fault-repair" / "report.json").read_text(encoding="utf-8"))
    assert found["status"] == "completed"
    assert found["outage"]["customers"] == len(below) - 2
    assert [reading.energised for reading in after] == [False, False] + [True] * (len(below) - 2)
