"""The real orchestrator of a suite, served over HTTP, that asks the head-end for a later reply: one line of JSON.

Arguments: the data directory of the suite, then the mRIDs of meters.
"""

import json
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

from dsobus.cli.serve import pages
from dsobus.exchange import Suite
from dsobus.messages.get_meter_readings import EndDevice
from dsobus.messages.get_meter_readings import GetMeterReadings as Selection
from dsobus.messages.get_meter_readings_message import GetMeterReadings, GetMeterReadingsRequestType
from dsobus.orchestrator.service import application
from dsobus.soap import Host, header
from dsobus.soap.server import Server

data, *meters = sys.argv[1:]
suite = Suite.load(Path(data))
place = urlsplit(suite.addresses["orchestrator"])
made = application(suite)
with Server(Host(made.ports, pages([made])), str(place.hostname), place.port or 0):
    made.start()
    message = GetMeterReadings(
        Header=header("get", "MeterReadings", "orchestrator"),
        Request=GetMeterReadingsRequestType(
            GetMeterReadings=Selection(EndDevice=[EndDevice(mRID=mrid) for mrid in meters])
        ),
    )
    acknowledged = made.ask("ami", message)
    asked = message.Header.CorrelationID or ""
    deadline, pause = time.monotonic() + 30, threading.Event()
    while not made.replies(asked)[0]["finished"] and time.monotonic() < deadline:
        pause.wait(0.01)
    with urlopen(f"http://{place.netloc}/replies?correlation={asked}") as page:
        shown = json.load(page)
    told = {"acknowledged": [error.code for error in acknowledged.errors], "shown": shown, "wire": made.wire(asked)}
    sys.stdout.write(json.dumps(told) + "\n")
made.close()
