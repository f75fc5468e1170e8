"""The worker takes turns, and one job that fails does not stop the others."""

from threading import Event

from zicht.config.management.commands import werker
from zicht.config.ritme import Beurt, loop, neem_alle


def test_each_job_is_done_when_its_time_has_come():
    done = []
    jobs = [Beurt("vaak", 1, lambda: done.append("vaak")), Beurt("soms", 3, lambda: done.append("soms"))]

    for now in range(4):
        neem_alle(jobs, nu=float(now))

    assert done == ["vaak", "soms", "vaak", "vaak", "vaak", "soms"]


def test_a_job_that_fails_is_logged_waits_longer_and_leaves_the_others_alone(caplog):
    done = []
    broken = Beurt("stuk", 1, lambda: 1 / 0)
    jobs = [broken, Beurt("heel", 1, lambda: done.append(1))]

    for now in range(8):
        neem_alle(jobs, nu=float(now))

    assert len(done) == 8
    assert broken.mislukt == 3  # at 0, 2 and 6
    assert "stuk is mislukt" in caplog.text


def test_a_job_that_recovers_is_on_time_again():
    results = iter([ZeroDivisionError, None])
    job = Beurt("soms", 1, lambda: (fault := next(results)) and (_ for _ in ()).throw(fault))

    job.neem(0.0)
    job.neem(2.0)

    assert (job.mislukt, job.volgende) == (0, 3.0)


def test_the_loop_ends_when_it_is_told_to_stop():
    stop, done = Event(), []

    def job():
        done.append(1)
        if len(done) == 3:
            stop.set()

    loop([Beurt("vaak", 0, job)], stop=stop)

    assert len(done) == 3


def test_every_job_of_the_worker_can_be_done_on_an_empty_database(transactional_db):
    for job in werker.beurten():
        job.doe()
