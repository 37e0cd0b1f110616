"""Sphinx configuration."""

from importlib.metadata import version as installed

project = "dsobus"
version = release = installed("dsobus")
extensions: list[str] = []
html_theme = "alabaster"
html_theme_options = {"description": "The integration suite of a distribution system operator", "page_width": "60em"}
exclude_patterns = ["_build"]
nitpicky = True
