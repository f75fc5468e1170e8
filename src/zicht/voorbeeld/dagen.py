"""At what hours do people work and does somebody report? Pure: chance and the calendar of the law."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from zicht.termijnen import AMSTERDAM, ATW_KALENDER, is_werkdag


def moment(dag: date, uren: float) -> datetime:
    """This function will return the moment so many hours after midnight, as the clock on the wall has it."""
    minuten = round(uren * 60)
    klok = time(minuten // 60 % 24, minuten % 60)
    return datetime.combine(dag, klok, tzinfo=AMSTERDAM).astimezone(UTC)


def werkdagen_verder(dag: date, aantal: int) -> date:
    """This function will return the working day so many working days on; 0 is this day or the next that is one."""
    while not is_werkdag(dag, ATW_KALENDER):
        dag += timedelta(days=1)
    for _ in range(aantal):
        dag += timedelta(days=1)
        while not is_werkdag(dag, ATW_KALENDER):
            dag += timedelta(days=1)
    return dag


def werkdagen_terug(dag: date, aantal: int) -> date:
    """This function will return the working day so many working days back; 0 is this day or the last that was one."""
    while not is_werkdag(dag, ATW_KALENDER):
        dag -= timedelta(days=1)
    for _ in range(aantal):
        dag -= timedelta(days=1)
        while not is_werkdag(dag, ATW_KALENDER):
            dag -= timedelta(days=1)
    return dag


def straks(toeval: Random, na: datetime, *, uren: float) -> datetime:
    """This function will return a moment within so many hours, at any time of the day."""
    return na + timedelta(minutes=toeval.uniform(3, uren * 60), seconds=toeval.randint(0, 59))


def werkmoment(toeval: Random, na: datetime, werkdagen: int = 0) -> datetime:
    """This function will return a moment in office hours, so many working days on and always later than `na`."""
    hier = na.astimezone(AMSTERDAM)
    if werkdagen == 0 and hier.hour < 16 and is_werkdag(hier.date(), ATW_KALENDER):
        vroegst = max(hier.hour + hier.minute / 60 + 0.05, 8.5)
        return moment(hier.date(), toeval.uniform(vroegst, min(vroegst + 1.5, 17.25))) + timedelta(
            seconds=toeval.randint(0, 59)
        )
    dag = werkdagen_verder(hier.date() + timedelta(days=1), max(werkdagen - 1, 0))
    return moment(dag, toeval.uniform(8.5, 17.25)) + timedelta(seconds=toeval.randint(0, 59))


def meldmoment(toeval: Random, dag: date, *, dag_en_nacht: bool) -> datetime:
    """This function will return when a report comes in: the police at any hour, others in office hours."""
    if dag_en_nacht:
        return moment(dag, toeval.triangular(0, 23.9, 20)) + timedelta(seconds=toeval.randint(0, 59))
    return werkmoment(toeval, moment(dag, 0))
