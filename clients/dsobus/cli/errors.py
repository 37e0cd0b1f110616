"""How an error ends the command: one sentence on the error stream, never a traceback."""

from __future__ import annotations


class Stop(Exception):
    """End the command with this sentence and exit code 1."""


class Usage(Stop):
    """End the command with this sentence and exit code 2: the options contradict one another."""


def sentence(error: BaseException) -> str | None:
    """Return what to tell the user, or None for an error that nobody expected.

    The errors of our own packages are written to be read; of those of the system the file and the reason are told.
    """
    if type(error).__module__.split(".")[0] == "dsobus":
        return _one_line(str(error)) or type(error).__name__
    if isinstance(error, OSError) and error.strerror:
        return _one_line(f"{error.filename}: {error.strerror}." if error.filename else f"{error.strerror}.")
    return None


def _one_line(text: str) -> str:
    return " ".join(text.split())
