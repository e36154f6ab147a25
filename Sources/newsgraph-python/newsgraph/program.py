"""The program that does the work, and how it is run."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence


class NewsgraphError(Exception):
    """What the program says when it cannot do what it was asked.

    `status` is its exit code: 64 for a mistake in the options, 65 for input that cannot be read, 66 for a missing file.
    """

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


def path() -> str:
    """Where the program is: named by NEWSGRAPH, or the one of this package."""
    return os.environ.get("NEWSGRAPH") or str(pathlib.Path(__file__).parent / "bin" / "newsgraph")


def version() -> str:
    """The version of the program."""
    return b"".join(lines(["--version"])).decode().strip()


def lines(arguments: Sequence[str], given: bytes | None = None) -> Iterator[bytes]:
    """Runs the program and gives the lines of its output as they come.

    Raises NewsgraphError behind the last line when the program ends with an error.
    """
    with tempfile.TemporaryFile() as messages, tempfile.TemporaryFile() as source:
        if given is not None:
            source.write(given)
            source.seek(0)
        with subprocess.Popen(
            [path(), *arguments],
            stdin=source if given is not None else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=messages,
        ) as process:
            assert process.stdout is not None
            try:
                yield from process.stdout
            finally:
                # Whoever stops reading wants no more.
                process.stdout.close()
        if process.returncode:
            messages.seek(0)
            said = [line for line in messages.read().decode(errors="replace").splitlines() if "error: " in line]
            raise NewsgraphError("\n".join(said) or f"newsgraph ended with {process.returncode}", process.returncode)


def main() -> None:
    """The command `newsgraph`."""
    os.execv(path(), ["newsgraph", *sys.argv[1:]])
