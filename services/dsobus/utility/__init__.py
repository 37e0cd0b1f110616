"""Generate the demonstration utility: network, customers, meters, DERs and crews from one seed.

No application imports this: they load its files, as they would load anybody's.
"""

from dsobus.utility.generate import START, Utility, generate, write
from dsobus.utility.plan import ProtectiveDevice

__all__ = ["START", "ProtectiveDevice", "Utility", "generate", "write"]
