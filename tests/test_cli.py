"""The program without a window: every verb, its exit code, and one Dutch sentence when it fails."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import KEY
from wijkteam_desktop import cli, cli_check, cli_commands
from wijkteam_desktop.db.changes import Actor
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import WrongPassphrase
from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.services import access

PASSPHRASE = "vier losse woorden samen"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def umask() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Does a command with the passphrase in the environment; gives code, output and errors."""
    monkeypatch.setenv("WIJKTEAM_PASSPHRASE", PASSPHRASE)

    def command(*words: object) -> tuple[int, str, str]:
        code = cli.main([str(word) for word in words])
        said = capsys.readouterr()
        assert PASSPHRASE not in said.out + said.err
        assert "Traceback" not in said.err
        return code, said.out, said.err

    return command


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opens stores with the raw key of the tests: deriving one is slow by design."""

    def open_quickly(folder: Path, passphrase: str) -> Store:
        if passphrase != PASSPHRASE:
            raise WrongPassphrase
        return Store.open_with_key(folder, KEY, Actor("member-1", "Yasmin", "laptop"))

    monkeypatch.setattr(Store, "open", open_quickly)


@pytest.fixture
def filled(quick: None, store_folder: Path, run: Run) -> Path:
    """A store with the sample cases."""
    code, _out, _err = run("import", store_folder, sample_file())
    assert code == 0
    return store_folder


@pytest.fixture
def sample() -> Any:
    return json.loads(sample_file().read_text(encoding="utf-8"))


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_store_from_start_to_backup(run, tmp_path, monkeypatch):
    folder, key_file = tmp_path / "Team Zuid", tmp_path / "sleutel.txt"
    words = ("create", folder, "--name", "Team Zuid", "--member", "Yasmin")
    code, out, err = run(*words, "--recovery-file", key_file)
    assert (code, out) == (0, "")
    assert "“Team Zuid” is gemaakt" in err and "sleutel.txt" in err
    assert mode(key_file) == 0o600
    recovery = key_file.read_text(encoding="utf-8").strip()
    assert recovery not in err

    code, out, _err = run("backup", folder)
    assert code == 0 and Path(out.strip()).is_dir()

    monkeypatch.setenv("WIJKTEAM_PASSPHRASE", "iets anders dan dat")
    code, out, err = run("cases", folder, "--json")
    assert (code, out) == (1, "")
    assert err.startswith("Dit wachtwoord past niet") and err.count("\n") == 1

    secret = tmp_path / "wachtwoord.txt"
    secret.write_text(f"{PASSPHRASE}\r\ntweede regel\n", encoding="utf-8-sig")
    assert run("cases", folder, "--json", "--passphrase-file", secret)[:2] == (0, "[]\n")

    opened = Store.open_with_recovery(folder, recovery)
    try:
        from wijkteam_desktop.services import team

        with opened.reading() as s:
            assert [member.name for member in team.members(s)] == ["Yasmin"]
    finally:
        opened.close()


def test_the_recovery_key_is_shown_once(run, tmp_path):
    code, out, err = run("create", tmp_path / "s", "--name", "Zuid")
    assert code == 0
    assert len(out.splitlines()) == 1 and out.count("-") >= 3
    assert "Schrijf hem op" in err


def test_no_store_is_made_when_its_key_has_nowhere_to_go(run, tmp_path):
    key_file = tmp_path / "sleutel.txt"
    key_file.write_text("niet van mij", encoding="utf-8")
    words = ("--name", "Zuid", "--recovery-file", key_file)
    code, _out, err = run("create", tmp_path / "s", *words)
    assert code == 1 and "“sleutel.txt” kan niet worden geschreven" in err
    assert not (tmp_path / "s").exists()
    assert key_file.read_text(encoding="utf-8") == "niet van mij"


def test_no_key_file_is_left_when_no_store_was_made(run, tmp_path):
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "iets.txt").write_text("x", encoding="utf-8")
    key_file = tmp_path / "sleutel.txt"
    code, _out, err = run("create", tmp_path / "vol", "--name", "Zuid", "--recovery-file", key_file)
    assert code == 1 and "niet leeg" in err
    assert not key_file.exists()
    assert run("create", tmp_path / "vol", "--name", "Zuid")[0] == 1


def test_cases_come_in_once(filled, run):
    code, out, err = run("import", filled, sample_file())
    assert (code, out) == (1, "")
    lines = err.splitlines()
    assert len(lines) == 8
    assert lines[0] == "cases[0].case_code: er is al een casus met code “V-101”; overgeslagen"
    assert lines[-1].startswith("0 van de 7 casussen zijn ingelezen")


def test_a_bad_case_is_named_and_the_others_come_in(quick, store_folder, run, sample, tmp_path):
    sample["cases"][2]["people"][5]["birth_year"] = "?"
    file = tmp_path / "half.json"
    file.write_text(json.dumps(sample), encoding="utf-8")
    code, out, err = run("import", store_folder, file)
    assert code == 1
    assert out.splitlines()[0] == "V-101: 25 personen, 13 deelvragen"
    assert len(out.splitlines()) == 6
    assert err.splitlines()[0].startswith("cases[2].people[5].birth_year: moet een heel getal")
    assert len(json.loads(run("cases", store_folder, "--json")[1])) == 6


def test_likely_team_members_are_said(quick, store_folder, run, tmp_path):
    def add(name: str, code: str) -> tuple[int, str, str]:
        from wijkteam_desktop.services import team

        opened = Store.open(store_folder, PASSPHRASE)
        opened.write("Team", lambda s: team.add(s, name))
        opened.close()
        people = [{"person_id": "p1", "display_name": name, "kind": "professional"}]
        file = tmp_path / "een.json"
        document = {"cases": [{"case_code": code, "people": people}]}
        file.write_text(json.dumps(document), encoding="utf-8")
        return run("import", store_folder, file)

    code, _out, err = add("Bas", "A-1")
    assert code == 0
    assert err.splitlines() == [
        "1 professional lijkt een teamlid te zijn; koppelen kan in het venster.",
        "1 casus is ingelezen.",
    ]


def test_the_list_of_cases(filled, run, sample):
    code, out, err = run("cases", filled, "--json")
    assert (code, err) == (0, "")
    rows = {row["code"]: row for row in json.loads(out)}
    assert rows.keys() == {case["case_code"] for case in sample["cases"]}
    assert rows["V-101"]["title"] == "Riet zorgt voor Wim en raakt op"
    assert rows["V-101"]["parts"] == 13
    code, out, _err = run("cases", filled)
    assert "V-204\tWendy en vier kinderen van drie vaders" in out.splitlines()


def test_figures_are_those_of_the_file(filled, run, sample):
    for case in sample["cases"]:
        code, out, err = run("figures", filled, case["case_code"], "--json")
        assert (code, err) == (0, "")
        assert json.loads(out) == case["expected_derived"]
    code, out, _err = run("figures", filled, "V-101")
    assert out.splitlines()[0] == "living_people\t23"


def logged(folder: Path, code: str) -> list[tuple[str, str, str]]:
    from wijkteam_desktop.exchange import case_json

    opened = Store.open(folder, PASSPHRASE)
    try:
        with opened.reading() as s:
            lines = access.for_case(s, case_json.case_id_of(s, code))
        return [(line.kind.value, line.detail, line.member_name) for line in lines]
    finally:
        opened.close()


def test_export_writes_the_whole_case_and_says_so(filled, run, sample, tmp_path):
    out_file = tmp_path / "uit.json"
    code, out, err = run("export", filled, "v-204", out_file)
    assert (code, out) == (0, "")
    assert "ook wat vertrouwelijk is" in err
    document = json.loads(out_file.read_text(encoding="utf-8"))
    assert document["cases"] == [sample["cases"][3]]
    assert (document["format"], document["version"]) == ("wijkteam-casus", 1)
    assert mode(out_file) == 0o600
    assert logged(filled, "V-204") == [("exported", "JSON, hele casus", "Yasmin")]


def test_export_can_leave_out_what_is_confidential(filled, run, tmp_path):
    out_file = tmp_path / "uit.json"
    code, _out, err = run("export", filled, "V-204", out_file, "--without-confidential")
    assert code == 0 and "zonder wat vertrouwelijk is" in err
    text = out_file.read_text(encoding="utf-8")
    assert "case_holder_only" not in text and '"withheld"' in text
    assert logged(filled, "V-204")[0][1] == "JSON, zonder vertrouwelijke delen"


@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
def test_a_picture(form, filled, run, tmp_path):
    out_file = tmp_path / f"tekening.{form}"
    code, _out, err = run("picture", filled, "K-010", "--size", "800x600", out_file)
    assert code == 0 and f"“tekening.{form}”" in err
    start = {"png": b"\x89PNG", "svg": b"<", "pdf": b"%PDF"}[form]
    assert out_file.read_bytes().startswith(start)
    assert logged(filled, "K-010") == [("exported", "Tekening (kring)", "Yasmin")]


def test_a_report(filled, run, tmp_path):
    out_file = tmp_path / "verslag.pdf"
    code, _out, _err = run("report", filled, "K-010", "--kind", "summary", out_file)
    assert code == 0
    assert out_file.read_bytes().startswith(b"%PDF")
    assert logged(filled, "K-010") == [("exported", "Samenvatting (PDF)", "Yasmin")]


def test_check_says_what_runs_and_that_all_is_well(filled, run):
    code, out, err = run("check", filled)
    assert (code, err) == (0, "De opslag is gaaf.\n")
    found = dict(line.split("\t") for line in out.splitlines())
    assert {"Wijkteam Desktop", "Python", "sqlcipher3", "SQLCipher", "Lettertypen"} <= found.keys()


def test_check_says_what_is_missing(filled, run, monkeypatch, tmp_path):
    monkeypatch.setattr(cli_check, "font_files", list)
    monkeypatch.setattr(cli_check, "sample_file", lambda: tmp_path / "weg.json")
    monkeypatch.setattr(cli_check, "PACKAGES", ("bestaat-echt-niet",))
    code, out, err = run("check", filled)
    assert code == 1
    assert "bestaat-echt-niet\tontbreekt" in out
    assert err.splitlines()[:2] == ["Ontbreekt: weg.json", "Ontbreekt: lettertypen in fonts"]
    assert err.splitlines()[2].startswith("Er is iets mis")


FAILS: list[tuple[tuple[str, ...], int, str]] = [
    ((), 2, "klopt niet"),
    (("vlieg",), 2, "wijkteam-cli --help"),
    (("export", "STORE"), 2, "wijkteam-cli export --help"),
    (("picture", "STORE", "V-101", "uit.gif"), 2, ".png, .svg of .pdf"),
    (("picture", "STORE", "V-101", "uit.png", "--size", "groot"), 2, "zoals 1600x900"),
    (("picture", "STORE", "V-101", "uit.png", "--size", "0x9"), 2, "tot en met 8000"),
    (("picture", "STORE", "V-101", "uit.png", "--size", "9x90000"), 2, "tot en met 8000"),
    (("picture", "STORE", "V-101", "uit.png", "--view", "maan"), 2, "picture --help"),
    (("figures", "STORE", "X-9"), 1, "geen casus met code “X-9”"),
    (("export", "STORE", "X-9", "uit.json"), 1, "geen casus met code “X-9”"),
    (("export", "STORE", "V-101", "weg/uit.json"), 1, "“uit.json” kan niet worden geschreven"),
    (("report", "STORE", "V-101", "."), 1, "kan niet worden geschreven"),
    (("import", "STORE", "weg.json"), 1, "“weg.json” kan niet worden gelezen"),
    (("cases", "STORE", "--passphrase-file", "weg.txt"), 1, "“weg.txt” kan niet worden gelezen"),
]


@pytest.mark.parametrize(("words", "code", "sentence"), FAILS, ids=[f[2] for f in FAILS])
def test_every_failure_is_one_sentence(words, code, sentence, request, run, monkeypatch, tmp_path):
    folder = request.getfixturevalue("filled") if "STORE" in words else ""
    monkeypatch.chdir(tmp_path)
    given, out, err = run(*(folder if word == "STORE" else word for word in words))
    assert (given, out) == (code, "")
    assert sentence in err and err.count("\n") == 1
    assert not list(tmp_path.glob("*.png")) and not list(tmp_path.glob(".*.tmp"))


def test_a_folder_that_is_no_store(run, tmp_path):
    code, _out, err = run("cases", tmp_path)
    assert code == 1 and "geen opslag van Wijkteam" in err


def test_without_a_passphrase(run, monkeypatch, store_folder, tmp_path):
    monkeypatch.delenv("WIJKTEAM_PASSPHRASE")
    code, _out, err = run("cases", store_folder)
    assert code == 2 and "Er is geen wachtwoord gegeven" in err
    empty = tmp_path / "leeg.txt"
    empty.write_text("\n", encoding="utf-8")
    assert run("cases", store_folder, "--passphrase-file", empty)[0] == 2
    binary = tmp_path / "raar.bin"
    binary.write_bytes(b"\xff\xfe\x00")
    assert run("cases", store_folder, "--passphrase-file", binary)[0] == 1


def test_an_interrupted_command(run, monkeypatch, store_folder, quick):
    def interrupt(*_values: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli_commands, "opened", interrupt)
    code, _out, err = run("cases", store_folder)
    assert code == 130 and err.startswith("Afgebroken.")


def test_help_and_version_are_dutch(capsys):
    for words in (["--help"], ["picture", "--help"]):
        with pytest.raises(SystemExit) as caught:
            cli.main(words)
        assert caught.value.code == 0
        text = capsys.readouterr().out
        assert text.startswith("gebruik: wijkteam-cli")
        for english in ("usage", "options", "arguments", "show this"):
            assert english not in text
    with pytest.raises(SystemExit):
        cli.main(["--version"])
    assert capsys.readouterr().out.startswith("wijkteam-cli ")


def test_output_that_is_no_terminal(monkeypatch, capsys):
    class Plain:
        def __init__(self) -> None:
            self.text = ""

        def write(self, text: str) -> int:
            self.text += text
            return len(text)

        def flush(self) -> None: ...

    plain = Plain()
    monkeypatch.setattr(sys, "stderr", plain)
    assert cli.main([]) == 2
    assert "klopt niet" in plain.text


@pytest.mark.skipif(os.name == "nt", reason="pipes of Unix")
@pytest.mark.parametrize("lines", [1, 100_000])
def test_a_reader_that_stops_reading_ends_it_quietly(lines: int) -> None:
    code = (
        "import sys; from wijkteam_desktop import cli, cli_commands\n"
        f"cli_commands.cases = lambda args, to: [to.out('regel') for _n in range({lines})] and 0\n"
        "sys.stdin.read(); sys.exit(cli.main(['cases', 'map']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as started:
        assert started.stdin and started.stdout and started.stderr
        started.stdout.close()
        started.stdin.close()
        assert started.stderr.read() == ""
        assert started.wait(30) == 1
