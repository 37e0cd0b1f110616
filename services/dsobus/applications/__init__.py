"""The applications of the utility, each a process of its own that meets the others in SOAP messages alone."""
