"""The command line runs what was asked, and says in plain words why it cannot begin."""

import os
import subprocess
import sys

from tests.architecture.huis import ROOT


def _run(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "zicht", *words],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": "src",
            "DJANGO_SETTINGS_MODULE": "zicht.config.settings",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_command_is_run_under_the_name_of_the_application():
    done = _run("help")

    assert done.returncode == 0
    assert "zicht help <subcommand>" in done.stdout


def test_wrong_settings_are_refused_without_a_trace():
    done = _run("check", ZICHT_SYNTHETISCH="misschien")

    assert done.returncode == 1
    assert "ZICHT_SYNTHETISCH" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_is_not_installed_is_told_with_the_command_that_installs_it(tmp_path):
    (tmp_path / "django").mkdir()
    (tmp_path / "django" / "__init__.py").write_text("raise ModuleNotFoundError('django')")

    done = _run("check", PYTHONPATH=f"{tmp_path}:src")

    assert done.returncode == 1
    assert "make env" in done.stderr
