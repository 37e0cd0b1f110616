"""Fuzz the SOAP host: `python -m tests.fuzz --count 100000 --seconds 600 --seed 1`.

Each case follows from seed and number alone: `--only NUMBER` repeats one.
"""

from __future__ import annotations

import argparse
import faulthandler
import logging
import resource
import socket
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from random import Random

from tests.fuzz import judge, mutate, words
from tests.fuzz.target import Target, agreeing, applications

from dsobus.soap import envelope
from dsobus.soap.server import Server
from dsobus.soap.version import V11

SLOW_SECONDS = 1.0
HANGING_SECONDS = 60.0
GROWN_KB = 64_000
WORKERS = 4
OVER_A_SOCKET = 25
"""One case in so many is sent to a real server, its HTTP head mutated too."""


def main() -> int:
    """Run the fuzzer; return 1 when there is a finding."""
    wanted = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    wanted.add_argument("--count", type=int, default=10_000, help="how many requests")
    wanted.add_argument("--seconds", type=float, default=600.0, help="stop after so many seconds")
    wanted.add_argument("--seed", default="1", help="the same seed makes the same requests")
    wanted.add_argument("--only", type=int, help="the number of the one case to repeat")
    wanted.add_argument("--applications", action="store_true", help="fuzz the real applications, on stores")
    wanted.add_argument("--out", type=Path, default=Path("out/fuzz"), help="where requests with findings are kept")
    chosen = wanted.parse_args()
    logging.disable(logging.CRITICAL)
    served: AbstractContextManager[Target] = applications() if chosen.applications else nullcontext(agreeing())
    with served as target:
        return Run(target, chosen).run()


class Run:
    """One run and what it found."""

    def __init__(self, target: Target, chosen: argparse.Namespace) -> None:
        self.target = target
        self.chosen = chosen
        self.findings: list[tuple[int, str]] = []
        self.statuses: Counter[int] = Counter()
        self.slowest = 0.0

    def run(self) -> int:
        """Fuzz, report, and return the exit code."""
        for address in self.target.addresses:  # what a process does once
            self.target.ask({"REQUEST_METHOD": "POST", "PATH_INFO": address.path, "CONTENT_TYPE": "text/xml"}, b"<a/>")
        numbers = [self.chosen.only] if self.chosen.only is not None else range(self.chosen.count)
        started, before, done = time.monotonic(), 0, 0
        with Server(self.target.host, "127.0.0.1", 0, threads=WORKERS) as server:
            for number in numbers:
                if number % 100 == 0:
                    faulthandler.dump_traceback_later(HANGING_SECONDS, exit=True)
                    if time.monotonic() - started > self.chosen.seconds:
                        break
                done += 1
                case = mutate.case(self.chosen.seed, number, self.target.addresses)
                self._try(number, case, lambda: self._asked(case))  # noqa: B023  called at once
                if number % OVER_A_SOCKET == 0:
                    self._try(number, case, lambda: judge.raw_finding(self._raw(server, number, case)))  # noqa: B023
                if done == max(1, len(numbers) // 4):
                    before = _resident()
            grown = _resident() - before if done > 1000 else 0
            if lost := self._lost(server):
                self.findings.append((done, f"{lost} workers are lost"))
        faulthandler.cancel_dump_traceback_later()
        if grown > GROWN_KB:
            self.findings.append((done, f"memory has grown by {grown} kB"))
        for number, said in self.findings[:50]:
            print(f"seed {self.chosen.seed} case {number}: {said}")  # noqa: T201
        statuses = ", ".join(f"{count} x {status}" for status, count in sorted(self.statuses.items()))
        print(  # noqa: T201
            f"{done} requests in {time.monotonic() - started:.0f} s: {statuses}; slowest {self.slowest:.2f} s of CPU, "
            f"memory {grown:+} kB, {len(self.findings)} findings"
        )
        return 1 if self.findings else 0

    def _try(self, number: int, case: mutate.Case, ask: Callable[[], str | None]) -> None:
        begun = time.thread_time()
        try:
            said = ask()
        except Exception as error:  # noqa: BLE001  what escapes is a finding
            said = f"{type(error).__name__} escaped: {error!s:.300}"
        took = time.thread_time() - begun
        self.slowest = max(self.slowest, took)
        if said is None and took > SLOW_SECONDS:
            said = f"took {took:.1f} s"
        if self.chosen.only is not None:
            print(case.address.path, case.made, case.environ, case.body, sep="\n")  # noqa: T201
        if said is not None:
            self.findings.append((number, f"{said} ({', '.join(case.made)} at {case.address.path})"))
            self.chosen.out.mkdir(parents=True, exist_ok=True)
            (self.chosen.out / f"{self.chosen.seed}-{number}.xml").write_bytes(case.body)

    def _asked(self, case: mutate.Case) -> str | None:
        answer = self.target.ask(dict(case.environ), case.body)
        self.statuses[answer.status] += 1
        if self.chosen.only is not None:
            print(answer)  # noqa: T201
        if case.made == ["none"] and answer.status != 200 and not self.chosen.applications:
            return "a good request is refused"
        return judge.finding(case, answer)

    def _raw(self, server: Server, number: int, case: mutate.Case) -> bytes:
        chance = Random(f"{self.chosen.seed}/raw/{number}")
        head = (
            f"POST {case.address.path} HTTP/1.{chance.choice('1110')}\r\nHost: x\r\nConnection: close\r\n"
            f"Content-Type: {case.address.version.content_type}\r\n"
        ).encode()
        body = case.body
        if chance.random() < 0.3:
            size = chance.choice((1, 7, 1000))
            cut = [body[at : at + size] for at in range(0, min(len(body), 20 * size), size)]
            body = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in cut) + b"0\r\n\r\n"
            head += b"Transfer-Encoding: chunked\r\n\r\n"
        else:
            head += b"Content-Length: %d\r\n\r\n" % len(body)
        whole = head + body
        if chance.random() < 0.5:
            at, piece = chance.randrange(len(head)), chance.choice(words.HEAD)
            whole = whole[:at] + piece + whole[at + chance.choice((0, 1, 5)) :]
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
            answer = b""
            try:
                connection.sendall(whole)
                connection.shutdown(socket.SHUT_WR)
                while block := connection.recv(65536):
                    answer += block
            except OSError:
                pass  # refused before it was read to the end
            return answer

    def _lost(self, server: Server) -> int:
        """Count the workers that do not answer a good request."""
        address = next(one for one in self.target.addresses if one.version is V11)
        body = envelope(address.samples[0])

        def good(_: int) -> bool:
            head = (
                f"POST {address.path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/xml\r\n"
                f"Content-Length: {len(body)}\r\n\r\n"
            )
            with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
                connection.sendall(head.encode() + body)
                return connection.recv(12) == b"HTTP/1.1 200"

        with ThreadPoolExecutor(WORKERS) as threads:
            answered = sum(threads.map(good, range(WORKERS)))
        alive = len(server._server.task_dispatcher.threads)
        return max(WORKERS - answered, WORKERS - alive)


def _resident() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * resource.getpagesize() // 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    sys.exit(main())
