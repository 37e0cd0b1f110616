"""What queries for network models and results select."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from dsobus.messages.get_network_models import GetNetworkModels
from dsobus.messages.get_power_flow_results import GetPowerFlowResults
from dsobus.models.life import Life, Wanted
from dsobus.models.reading import BUS_BRANCH
from dsobus.models.shelf import CURRENT
from dsobus.soap import Problem
from dsobus.soap.codes import UNKNOWN_ID


def select_models(life: Life, connection: Connection, request: GetNetworkModels, ids: Sequence[str]) -> Wanted:
    """Find the models that are named, of one kind if that is asked for; without any, all.

    A node-breaker model that is named stands for the bus-branch model made of it where that kind is asked for.
    """
    every = life.select(connection, ids, request.NetworkModel)
    if request.kind is None:
        return every
    found = {one.mRID: one for one in every.found if one.kind == request.kind}
    problems = list(every.problems)
    for one in every.found:
        made = life.shelf.find(connection, life.noun, model=one.mRID, kind=request.kind)
        found |= {each.mRID: each for each in made}
        if every.named and not made and one.kind != request.kind == BUS_BRANCH:
            problems.append(Problem(UNKNOWN_ID, f"NetworkModel {one.mRID} has no bus-branch model.", id=one.mRID))
    return Wanted(list(found.values()), named=every.named, problems=problems)


def select_results(life: Life, connection: Connection, request: GetPowerFlowResults, ids: Sequence[str]) -> Wanted:
    """Find the results that are named, by themselves or by the models whose newest they are; without any, all."""
    every = life.select(connection, ids, request.PowerFlowResult)
    if not request.NetworkModel:
        return every
    newest = {}
    problems = list(every.problems)
    for one in request.NetworkModel:
        results = life.shelf.find(connection, life.noun, model=one.mRID or "")
        current = [result for result in results if result.statusKind == CURRENT]
        if current:
            newest[current[0].mRID] = current[0]
        else:
            problems.append(Problem(UNKNOWN_ID, f"NetworkModel {one.mRID} has no result here.", id=one.mRID))
    if every.named:
        wanted = {one.mRID for one in every.found}
        newest = {mRID: one for mRID, one in newest.items() if mRID in wanted}
    return Wanted(list(newest.values()), named=True, problems=problems)
