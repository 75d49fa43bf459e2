"""What the project stands on: bindings, lock files, shipped files and their licences."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from wijkteam_desktop import __version__, paths

ROOT = Path(__file__).resolve().parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def pins(lock: Path) -> dict[str, str]:
    """Read the versions that a lock file names."""
    found = re.findall(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", lock.read_text("utf-8"), re.MULTILINE)
    return dict(found)


def shipped_files() -> list[Path]:
    return [file for file in (ROOT / "resources").rglob("*") if file.is_file()]


def notice_rows() -> list[tuple[str, Path]]:
    """Read from NOTICE.md which files fall under which licence text."""
    rows = []
    for line in (ROOT / "NOTICE.md").read_text("utf-8").splitlines():
        cells = [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        if cells[0].startswith("resources/"):
            rows.append((cells[0].removesuffix("*"), ROOT / cells[-1]))
    return rows


def test_pyside_keeps_its_references_to_none():
    # PySide6 6.12.0 loses one at every call that returns nothing and aborts on Python 3.11.
    code = (
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        "for number in range(20_000):\n"
        "    thing.setObjectName('x')\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


def test_there_are_lock_files():
    assert [lock.name for lock in LOCKS] == ["build.txt", "dev.txt", "run.txt"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_lock_names_no_host_and_no_place(lock):
    for line in lock.read_text("utf-8").splitlines():
        assert re.match(
            r"#|    --hash=sha256:[0-9a-f]{64}( \\)?$|[a-z0-9._-]+==[0-9a-z.]+( ; [^/]+)? \\$", line
        ), line
        assert "://" not in line, line


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_locked_version_has_hashes(lock):
    blocks = re.split(r"^(?=[a-z0-9])", lock.read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert len(blocks) == len(pins(lock))
    assert all("--hash=sha256:" in block for block in blocks)


def test_lock_to_check_holds_the_lock_to_run():
    run, dev = (pins(ROOT / "requirements" / name) for name in ("run.txt", "dev.txt"))
    assert run.items() <= dev.items()


def test_every_dependency_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {re.split(r"[<>=\[; ]", name)[0].lower() for name in project["dependencies"]}
    assert names <= pins(ROOT / "requirements" / "run.txt").keys()


def test_every_shipped_file_has_a_licence_notice():
    rows = notice_rows()
    for file in shipped_files():
        place = file.relative_to(ROOT).as_posix()
        licences = [licence for folder, licence in rows if place.startswith(folder)]
        assert licences, f"{place} has no line in NOTICE.md"
        assert all(licence.is_file() for licence in licences), f"{place}: {licences}"


def test_every_package_to_run_is_in_the_notice():
    notice = (ROOT / "NOTICE.md").read_text("utf-8")
    for name in pins(ROOT / "requirements" / "run.txt"):
        assert re.search(rf"\b{re.escape(name)}\b", notice), f"{name} is not in NOTICE.md"


def test_licence_is_the_whole_eupl():
    text = paths.licence_file().read_text("utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert all(f"\n{article}." in text for article in range(1, 16))
    assert "‘Compatible Licences’ according to Article 5 EUPL are:" in text


def test_sqlcipher_notice_is_given():
    text = paths.notice_file().read_text("utf-8")
    assert "ZETETIC LLC" in text
    assert "Redistributions in binary form must reproduce" in text


def test_resources_are_found():
    assert [file.name for file in paths.font_files()] == [
        "SourceSans3_400Regular.ttf",
        "SourceSans3_400Regular_Italic.ttf",
        "SourceSans3_600SemiBold.ttf",
        "SourceSans3_700Bold.ttf",
    ]
    assert paths.icon_file("folder-open").is_file()
    assert paths.app_icon_file().is_file()
    assert paths.sample_file().is_file()


def test_resources_inside_the_package_come_first(tmp_path, monkeypatch):
    package = tmp_path / "wijkteam_desktop"
    (package / "resources").mkdir(parents=True)
    (package / "resources" / "LICENSE").touch()
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.resource("fonts", "x.ttf") == package / "resources" / "fonts" / "x.ttf"
    assert paths.licence_file() == package / "resources" / "LICENSE"


def test_fonts_print_the_names_of_people():
    from reportlab.pdfbase.ttfonts import TTFontFile

    for file in paths.font_files():
        glyphs = TTFontFile(str(file)).charToGlyph
        missing = [sign for sign in "ąşğřёằŁłİıđšžĲĳéëïöü→←↔✓✗☐☑●○" if ord(sign) not in glyphs]
        assert not missing, f"{file.name}: {missing}"


@pytest.mark.parametrize("file", sorted((ROOT / "resources/icons/lucide").glob("*.svg")))
def test_icon_takes_the_colour_it_is_given(file):
    assert 'stroke="currentColor"' in file.read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_private_folder_is_closed_to_others(tmp_path):
    made = paths.make_private_folder(tmp_path / "Team Zuid" / "backups")
    assert made.stat().st_mode & 0o777 == 0o700
    assert made.parent.stat().st_mode & 0o777 == 0o700
    made.chmod(0o755)
    assert paths.make_private_folder(made).stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize(
    ("platform", "variables", "end"),
    [
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/wijkteam-desktop"),
        ("linux", {"XDG_DATA_HOME": "elders"}, ".local/share/wijkteam-desktop"),
        ("linux", {}, ".local/share/wijkteam-desktop"),
        ("darwin", {}, "Library/Application Support/Wijkteam Desktop"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/Wijkteam Desktop"),
        ("win32", {}, "AppData/Local/Wijkteam Desktop"),
        ("linux", {"WIJKTEAM_DATA_DIR": "/elders"}, "/elders"),
    ],
)
def test_data_folder_follows_the_system(monkeypatch, platform, variables, end):
    for name in ("WIJKTEAM_DATA_DIR", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert paths.data_dir().as_posix().endswith(end)


def test_version_is_the_projects():
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)


def test_wheel_holds_the_resources_and_the_licences(tmp_path):
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    package = "wijkteam_desktop"
    shipped = {f"{package}/{file.relative_to(ROOT).as_posix()}" for file in shipped_files()}
    assert shipped <= names
    assert {f"{package}/resources/LICENSE", f"{package}/resources/NOTICE.md"} <= names
