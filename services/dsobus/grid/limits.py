"""State the limits of reading, reducing and solving network models, each with what happens at it."""

from __future__ import annotations

from typing import Final

MAX_FILE_BYTES: Final = 2 * 1024**3
"""Largest CIM XML file, and largest model of several; the largest published is below 1 GB. More: refused, unread."""

MAX_INFLATION: Final = 200
"""Most bytes that one byte of an archive may become, counted from INFLATION_ALLOWANCE on. More: refused, unread."""

INFLATION_ALLOWANCE: Final = 1024 * 1024
"""Bytes that any archive may become, however small it is."""

MAX_MEMBERS: Final = 2000
"""Most members of one archive, and most files of one model. More: refused, unread."""

MAX_NESTING: Final = 3
"""How deep archives may lie in archives; sets of CGMES have two levels. More: refused, unread."""

MAX_EMPTY_CELLS: Final = 50_000_000
"""Most places for properties that objects do not have: the price of columns, paid for odd models. More: refused."""

MAX_FINDINGS_OF_A_KIND: Final = 20
"""Findings of one kind that are listed by object; the rest are one line with their number."""

MAX_TAP_STEPS: Final = 1000
"""Most steps of one tap changer; what claims more is held at its step and is a finding."""

MOST_ENGINE_ITERATIONS: Final = 30
"""Most iterations of the engine; a load flow that needs more is tried by corrections from the linear network."""

MOST_CORRECTIONS: Final = 40
"""Most rounds of Newton's method in a row; a load flow that needs more has no solution."""

MOST_LIMIT_SWITCHINGS: Final = 30
"""Most rounds of letting machines meet and leave their limits of reactive power; then they stay as they are."""

MOST_LIMIT_RELEASES: Final = 3
"""How often a machine at its limit is given back the voltage it holds, so that limits do not chase one another."""

MOST_TAP_MOVES: Final = 20
"""Most rounds of moving tap changers; what has not found its place by then stays where it is."""

MOST_MISMATCHES_NAMED: Final = 5
"""Nodes with the largest mismatches that a solution names, and branches with the largest voltages across them."""
