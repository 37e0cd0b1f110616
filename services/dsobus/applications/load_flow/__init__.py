"""The calculation engine: it solves the load flow of every model that it is given."""
