"""The network manager: it checks network models, reduces node-breaker models, and returns results to their source."""
