"""Draw customers, meters, DERs and crews: the rows of the CSV files, whose headings are the field names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from dsobus.utility.plan import Ids, Primary


@dataclass(frozen=True, slots=True)
class Customer:
    """Describe a customer as the CIS knows it; priority 1 is the most urgent, 4 the ordinary one."""

    mRID: str
    name: str
    kind: str
    priority: int
    specialNeed: str
    vip: str
    pucNumber: str
    CustomerAccount: str
    CustomerAgreement: str
    ServiceLocation: str
    UsagePoint: str
    Meter: str
    streetName: str
    streetNumber: int
    town: str
    postalCode: str
    xPosition: str
    yPosition: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class Meter:
    """Describe a meter as the AMI knows it, and the EnergyConsumer of the network that it measures.

    `amrRouter` is the concentrator of its secondary substation, empty for a meter that is reached by itself.
    """

    mRID: str
    serialNumber: str
    UsagePoint: str
    EnergyConsumer: str
    ServiceLocation: str
    technology: str
    amrRouter: str


@dataclass(frozen=True, slots=True)
class Der:
    """Describe a flexible appliance or generator of a customer."""

    mRID: str
    EnergyConsumer: str
    kind: str
    ratedW: int


@dataclass(frozen=True, slots=True)
class Crew:
    """Describe a crew of the field force; lists are separated by semicolons, shifts are times of day in UTC."""

    mRID: str
    name: str
    members: str
    skills: str
    shiftStart: str
    shiftEnd: str
    xPosition: str
    yPosition: str


@dataclass(frozen=True, slots=True)
class Role:
    """Say what sort of customer somebody is, and how much a connection of that sort takes at the time."""

    label: str
    kind: str
    priority: int
    need: str
    least_kW: float
    most_kW: float


# One such customer for so many, but at least one of each.
CRITICAL = (
    (Role("Hospital", "commercialIndustrial", 1, "hospital", 60, 90), 5000),
    (Role("Fire Station", "other", 1, "fire station", 10, 20), 5000),
    (Role("Household", "residential", 1, "life support", 0.5, 2), 200),
    (Role("Nursing Home", "commercialIndustrial", 2, "nursing home", 15, 30), 1000),
    (Role("Waterworks", "pumpingLoad", 2, "water supply", 20, 40), 2000),
)
ORDINARY = (
    Role("Household", "residential", 4, "", 0.2, 2),
    Role("Corner Shop", "residentialAndCommercial", 4, "", 1, 4),
    Role("Workshop", "commercialIndustrial", 3, "", 3, 15),
    Role("Farm", "residentialFarmService", 4, "", 2, 8),
    Role("Street Lights", "residentialStreetlightOthers", 4, "", 0.5, 3),
)
SHARES = (0.82, 0.07, 0.07, 0.03, 0.01)
# Kind, share of the customers that have one, least and largest rating in W.
DERS = (
    ("photovoltaic", 0.12, 3000, 12000),
    ("battery", 0.04, 3000, 10000),
    ("heatPump", 0.05, 2000, 6000),
    ("evCharger", 0.06, 3700, 11000),
)
CUSTOMERS_PER_CREW = 2500
# How the meters of a secondary substation are reached (ComTechnologyKind), and in what share of the substations.
TECHNOLOGIES, TECHNOLOGY_SHARES = ("plc", "rf", "cellular"), (0.8, 0.1, 0.1)


def roles(customers: int, random: Random) -> list[Role]:
    """Draw the role of each customer."""
    drawn = [role for role, one_in in CRITICAL for _ in range(max(1, customers // one_in))]
    drawn += random.choices(ORDINARY, SHARES, k=customers - len(drawn))
    random.shuffle(drawn)
    return drawn


def customers_and_meters(
    primaries: tuple[Primary, ...], drawn: list[Role], ids: Ids, random: Random, radio: Random
) -> Iterator[tuple[Customer, Meter]]:
    """Give each consumer of the network, in order, its customer and its meter; `radio` draws how meters report."""
    number = 0
    for town, primary in enumerate(primaries, 1):
        for feeder in primary.feeders:
            for station in feeder.stations:
                (technology,) = radio.choices(TECHNOLOGIES, TECHNOLOGY_SHARES)
                router = ids(station.id, "concentrator") if technology == "plc" else ""
                for outgoing in station.outgoings:
                    for house, consumer in enumerate(outgoing.consumers, 1):
                        role = drawn[number]
                        number += 1
                        meter = Meter(
                            mRID=ids("meter", number),
                            serialNumber=f"M{number:08}",
                            UsagePoint=ids("usage point", number),
                            EnergyConsumer=consumer.id,
                            ServiceLocation=ids("service location", number),
                            technology=technology,
                            amrRouter=router,
                        )
                        yield (
                            Customer(
                                mRID=ids("customer", number),
                                name=f"{role.label} {number:06}",
                                kind=role.kind,
                                priority=role.priority,
                                specialNeed=role.need,
                                vip="true" if random.random() < 0.01 else "false",
                                pucNumber=f"PUC-{number:06}",
                                CustomerAccount=ids("account", number),
                                CustomerAgreement=ids("agreement", number),
                                ServiceLocation=meter.ServiceLocation,
                                UsagePoint=meter.UsagePoint,
                                Meter=meter.mRID,
                                streetName=outgoing.street,
                                streetNumber=house,
                                town=primary.name,
                                postalCode=f"{90000 + town}",
                                xPosition=consumer.place.x,
                                yPosition=consumer.place.y,
                                phone=f"+999 555 {number:07}",
                                email=f"customer{number:06}@example.org",
                            ),
                            meter,
                        )


def ders(meters: tuple[Meter, ...], ids: Ids, random: Random) -> Iterator[Der]:
    """Draw the DERs behind the meters."""
    for number, meter in enumerate(meters, 1):
        for kind, share, least, most in DERS:
            if random.random() < share:
                rated = round(random.uniform(least, most), -2)
                yield Der(ids("der", number, kind), meter.EnergyConsumer, kind, int(rated))


def crews(primaries: tuple[Primary, ...], customers: int, ids: Ids) -> Iterator[Crew]:
    """Give each substation its share of the crews, in two shifts; some work on low voltage only."""
    for number in range(1, max(4, customers // CUSTOMERS_PER_CREW) + 1):
        depot = primaries[number % len(primaries)].place
        skilled = number % 4 != 0
        yield Crew(
            mRID=ids("crew", number),
            name=f"Crew {number:02}",
            members=";".join(f"Technician {number:02}{letter}" for letter in ("ABC" if skilled else "AB")),
            skills="meter;lowVoltage;mediumVoltage" if skilled else "meter;lowVoltage",
            shiftStart="06:00:00" if number % 2 else "14:00:00",
            shiftEnd="14:00:00" if number % 2 else "22:00:00",
            xPosition=depot.x,
            yPosition=depot.y,
        )
