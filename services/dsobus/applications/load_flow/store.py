"""What is kept: network models and results, with their documents."""

from __future__ import annotations

from sqlalchemy import MetaData

from dsobus.models import Shelf

tables = MetaData()
SHELF = Shelf(tables)
