"""Correct a load flow by Newton's method, so that held voltages and the powers that hold them fit together."""

from __future__ import annotations

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import splu

from dsobus.grid.columns import Complexes, Floats
from dsobus.grid.held import Held
from dsobus.grid.problem import Problem

SMALLEST_STEP = 1 / 64
"""A step of Newton's method is halved while the mismatch grows, and not below this part of it."""


def correct(problem: Problem, held: Held, voltage: Complexes, tolerance: float, rounds: int) -> tuple[Complexes, int]:
    """Return voltages that satisfy powers and controls, and the rounds used; changes the q of the controls.

    Stops when the largest mismatch (MVA, and p.u. of controls times 1000) is below the tolerance, when no step makes
    it smaller, or after so many rounds: the caller looks at what is left.
    """
    rest = _rest(problem, held, voltage)
    size = _norm(rest)
    for done in range(rounds):
        if size < tolerance:
            return voltage, done
        try:
            step = splu(_jacobian(problem, held, voltage)).solve(-rest)
        except RuntimeError:
            return voltage, done
        part, before = 1.0, held.q.copy()
        while True:
            moved = _move(voltage, step * part, problem.size)
            held.q = before + step[2 * problem.size :] * part
            tried = _rest(problem, held, moved)
            if _norm(tried) < size or part <= SMALLEST_STEP:
                break
            part /= 2
        if not _norm(tried) < size:
            held.q = before
            return voltage, done
        voltage, rest, size = moved, tried, _norm(tried)
    return voltage, rounds


def _move(voltage: Complexes, step: Floats, size: int) -> Complexes:
    return np.asarray((np.abs(voltage) + step[size : 2 * size]) * np.exp(1j * (np.angle(voltage) + step[:size])))


def _norm(rest: Floats) -> float:
    largest = float(np.max(np.abs(rest), initial=0.0))
    return largest if np.isfinite(largest) else np.inf


def _rest(problem: Problem, held: Held, voltage: Complexes) -> Floats:
    """Return what is left of every equation: active power (0 at sources), reactive power, held voltages."""
    surplus = problem.surplus(voltage)
    active = surplus.real
    active[problem.sources] = 0.0
    reactive = surplus.imag + held.taken(problem.size)
    return np.concatenate((active, reactive, -1000 * held.errors(voltage)))


def _jacobian(problem: Problem, held: Held, voltage: Complexes) -> sparse.csc_matrix:
    size, controls = problem.size, len(held.q)
    everywhere = np.arange(size)
    series, ratio = problem.series, problem.ratio
    rows = np.concatenate((problem.near, problem.far, problem.near, problem.far, everywhere))
    columns = np.concatenate((problem.near, problem.far, problem.far, problem.near, everywhere))
    full = series + problem.charging
    values = np.concatenate((full / np.abs(ratio) ** 2, full, -series / np.conj(ratio), -series / ratio, problem.shunt))
    admittance = sparse.csr_matrix((values, (rows, columns)), shape=(size, size))
    direction = sparse.diags(np.exp(1j * np.angle(voltage)))
    current = admittance @ voltage
    by_angle = 1j * sparse.diags(voltage) @ (sparse.diags(current) - admittance @ sparse.diags(voltage)).conj()
    by_size = sparse.diags(voltage) @ (admittance @ direction).conj() + sparse.diags(np.conj(current)) @ direction
    by_size = by_size + sparse.diags(problem.current)
    # At a source the equation of active power makes way for: the angle stays.
    free = np.ones(size)
    free[problem.sources] = 0.0
    keep, hold = sparse.diags(free), sparse.diags(1 - free)
    shares = sparse.csr_matrix((held.share, (held.at, held.control)), shape=(size, controls))
    numbers = np.arange(controls)
    watched = sparse.csr_matrix((1000.0 * held.active, (numbers, held.bus)), shape=(controls, size))
    by_q = sparse.diags(np.where(held.active, -1000.0 * held.slope, 1.0))
    return sparse.bmat(
        [
            [keep @ by_angle.real + hold, keep @ by_size.real, None],
            [by_angle.imag, by_size.imag, shares],
            [None, watched, by_q],
        ],
        format="csc",
    )
