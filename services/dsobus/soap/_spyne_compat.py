"""Make spyne 2.14 importable on Python 3.12 and 3.13; imported before spyne, wherever spyne is.

Its vendored six has no `find_spec`, which 3.12 demands (fixed upstream, never released). `cgi`, gone in 3.13, comes
from the package legacy-cgi.
"""

from __future__ import annotations

import importlib
import logging
import sys
import warnings
from typing import Any

if sys.version_info >= (3, 12):
    import six
    import six.moves

    six.get_function_name = lambda function: function.__name__  # spyne's own addition to six
    sys.modules["spyne.util.six"] = six
    sys.modules["spyne.util.six.moves"] = six.moves
    for _name in (
        "collections_abc",
        "configparser",
        "http_client",
        "http_cookies",
        "urllib",
        "urllib.parse",
        "urllib.request",
    ):
        sys.modules[f"spyne.util.six.moves.{_name}"] = importlib.import_module(f"six.moves.{_name}")

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of spyne's age
    import spyne.const
    import spyne.evmgr
    import spyne.protocol.soap
    import spyne.server.wsgi

# spyne collects garbage after each request and logs whole messages; contexts are emptied here instead, and we log.
spyne.const.MIN_GC_INTERVAL = float("inf")
logging.getLogger("spyne").setLevel(logging.CRITICAL + 1)


def _fire_event(self: Any, event_name: str, ctx: Any, *args: Any, **kwargs: Any) -> None:
    for handler in self.handlers.get(event_name, ()):
        handler(ctx, *args, **kwargs)


# A call fires seventeen events, and spyne makes an ordered set for each that nobody listens to.
spyne.evmgr.EventManager.fire_event = _fire_event
