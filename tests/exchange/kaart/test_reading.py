"""Directories of other programs: what comes in, and a sentence for each row that does not."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.exchange.kaart.files import old_package, read
from tests.shared import shared
from wijkteam_desktop.errors import BadImport, InvalidInput
from wijkteam_desktop.exchange.kaart import plain_table
from wijkteam_desktop.exchange.kaart.reading import read as read_paths
from wijkteam_desktop.exchange.kaart.reading import read_files
from wijkteam_desktop.exchange.kaart.worksheet import write_worksheet
from wijkteam_desktop.views.kaart_file import KaartFile

OHANA = "data/hsds/ohana/sample-csv"
BAD = "data/hsds/ohana/spec/support/fixtures"


def test_hsds_1_comes_in_with_a_reason_for_each_bad_row() -> None:
    file = read(old_package())
    assert file.form == "HSDS 1.1"
    assert [one.values["name"] for one in file.providers] == ["Samen Zuid", "Buurthuis De Brink"]
    first, second = file.offers
    assert first.values == {
        "name": "Maatje aan huis",
        "description": "Elke week bezoek",
        "target_group": "Volwassenen die alleen zijn",
        "cost": "Gratis",
        "wait_weeks": 3,
        "website": "https://samenzuid.example/maatje",
        "phone": "010 123 45 67",
        "who_to_ask": "Coördinator maatjes",
        "areas": ["Zuid", "Oost"],
        "languages": ["Turks", "Papiaments"],
        "moments": ["tue-morning", "thu-evening"],
        "active": True,
    }
    assert (first.provider_ref, first.terms) == ("o1", ("x2",))
    # The phone of the place is that of the service that is given there.
    assert second.values["phone"] == "010 765 43 21"
    assert [str(one) for one in file.problems] == [
        "organizations.csv, regel 3: “name” ontbreekt",
        "organizations.csv, regel 4: “geen-adres” is geen e-mailadres en is weggelaten",
        "phones.csv, regel 3: “bel ons” is geen telefoonnummer",
        "regular_schedules.csv, regel 4: “Blursday” is geen dag van de week",
        "services.csv, regel 4: de organisatie met id “o9” is er niet",
        "services.csv, regel 5: de status “verlopen” bestaat niet",
        "taxonomy.csv, regel 4: de bovenliggende term “x9” is er niet",
    ]


def test_the_ohana_sample_comes_in_whole() -> None:
    file = _paths(shared(OHANA))
    assert (file.form, file.problem_count) == ("Ohana", 0)
    assert (len(file.providers), len(file.offers), len(file.terms)) == (8, 23, 290)
    assert all(one.provider_ref for one in file.offers)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("invalid_org", ["“name” ontbreekt"]),
        ("org_with_invalid_date", ["“24/2/70” is geen datum"]),
        ("invalid_location", ["“name” ontbreekt"]),
        ("invalid_location_org", ["de organisatie met id “100” is er niet"]),
        ("invalid_service", ["“name” ontbreekt"]),
        ("invalid_service_location", ["de locatie met id “100” is er niet"]),
        ("invalid_address", ["“city” ontbreekt"]),
        ("missing_address", ["“city” ontbreekt"]),
        ("invalid_mail_address", ["“address_1” ontbreekt"]),
        ("invalid_mail_address_location", ["de locatie met id “100” is er niet"]),
        ("invalid_phone", ["“number_type” ontbreekt"]),
        ("phone_with_no_parent", ["de rij hoort nergens bij"]),
        ("invalid_contact", ["“name” ontbreekt"]),
        ("contact_with_no_parent", ["de rij hoort nergens bij"]),
        ("invalid_regular_schedule", ["“closes_at” ontbreekt"]),
        ("regular_schedule_with_no_parent", ["de rij hoort nergens bij"]),
        ("invalid_holiday_schedule", ["“closed” ontbreekt"]),
        ("hs_with_invalid_date", ["“13/27/2014” is geen datum"]),
        ("hs_with_2_digit_year", []),
        ("hs_with_spelled_out_date", []),
        ("invalid_program", ["“name” ontbreekt"]),
        ("program_with_no_parent", ["“organization_id” ontbreekt"]),
        ("invalid_category", ["“name” ontbreekt"]),
        ("invalid_parent_category", ["de bovenliggende term “0” is er niet"]),
    ],
)
def test_the_bad_rows_of_ohana_are_pointed_out(name: str, said: list[str]) -> None:
    """Each bad table in the place of the good one; its rows that are good do come in."""
    bad = shared(f"{BAD}/{name}.csv").read_bytes()
    files = {path.name: path.read_bytes() for path in shared(OHANA).iterdir()}
    stem = _table_of(name)
    # Without the tables that hang on the one that is replaced, so that only it can be wrong.
    if stem == "organizations":
        files = {key: value for key, value in files.items() if key == "taxonomy.csv"}
    elif stem in ("locations", "services"):
        files = {key: files[key] for key in ("organizations.csv", "locations.csv")}
    files[f"{stem}.csv"] = bad
    file = read(files)
    reasons = [one.reason for one in file.problems if one.file == f"{stem}.csv" and one.left_out]
    assert len(reasons) == len(said)
    for reason, words in zip(reasons, said, strict=True):
        assert words in reason


def test_hsds_3_as_json_and_as_tables_say_the_same() -> None:
    nested = _paths(shared("data/hsds/spec-3.0/service_full.json"))
    (offer,) = nested.offers
    assert offer.values["min_age"] == 12
    assert offer.values["moments"] == [
        *("thu-morning", "thu-afternoon", "thu-evening"),
        *("fri-morning", "fri-afternoon", "fri-evening"),
    ]
    assert offer.terms == ("3f7b145d-84af-42d7-8fae-eaca714b02b2",)
    tables = _paths(shared("data/hsds/spec-3.0/csv"))
    # In the example package most rows point at places that are not in it: each is said.
    assert tables.offers[0].values["name"] == offer.values["name"]
    assert all(one.reason for one in tables.problems)
    for name in ("organization_full", "service_at_location_full"):
        assert _paths(shared(f"data/hsds/spec-3.0/{name}.json")).offers[0].ref == offer.ref


@pytest.mark.parametrize("form", ["csv", "json"])
def test_open_eligibility_is_a_taxonomy(form: str) -> None:
    file = _paths(shared(f"data/hsds/openeligibility/taxonomy.{form}"))
    assert (len(file.terms), file.problem_count) == (289, 0)
    by_ref = {term.ref: term for term in file.terms}
    assert by_ref["1101"].parent_ref is None
    assert all(term.parent_ref in by_ref for term in file.terms if term.parent_ref)


def test_a_table_is_matched_by_its_headings() -> None:
    table = "Naam;Aanbieder;Leefgebied;Wachttijd;VOG;Wijk;Dagen;Kleur;Leeftijd vanaf\n"
    table += "Maatje;Samen;Financiën;4;ja;Zuid, Oost;ma ochtend, woensdag;groen;18\n"
    table += "Fout;Samen;Financiën;veel;ja;;;;\n"
    table += ";Samen;;;;;;;\n"
    table += "Maatje;Samen;;;;;;;\n"
    found = read_files({"kaart.csv": table.encode()}, "kaart")
    assert isinstance(found, plain_table.PlainTable)
    assert found.matched["Wijk"] == "areas"
    assert "Kleur" not in found.matched
    file = plain_table.file_of(found, found.matched)
    (offer,) = file.offers
    assert offer.values == {
        "name": "Maatje",
        "life_domains": ["finance"],
        "wait_weeks": 4,
        "vog_needed": True,
        "areas": ["Zuid", "Oost"],
        "moments": ["mon-morning", "wed-morning", "wed-afternoon", "wed-evening"],
        "min_age": 18,
    }
    assert offer.extra == {"cells": {"Kleur": "groen"}}
    assert [str(one) for one in file.problems] == [
        "kaart.csv, regel 3: “veel” past niet bij wachtweken",
        "kaart.csv, regel 4: er staat geen naam van aanbod in",
        "kaart.csv, regel 5: dit aanbod staat er al eerder in",
    ]
    with pytest.raises(InvalidInput):
        plain_table.file_of(found, {"Wijk": "areas"})


def test_a_worksheet_is_a_table_too() -> None:
    book = write_worksheet(["Aanbod", "Wachtweken"], [["Taalcafé", "0"], ["=1+1", "2"]])
    file = read({"kaart.xlsx": book})
    assert [one.values for one in file.offers] == [
        {"name": "Taalcafé", "wait_weeks": 0},
        {"name": "=1+1", "wait_weeks": 2},
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.json", b'{"version": "3.0"}'),
        ("x.json", b"[[[[["),
        ("x.json", b'[1, "a", null]'),
        ("x.xlsx", b"geen werkblad"),
        ("x.zip", b"geen archief"),
        ("x.csv", b"\x00\x01"),
        ("x.txt", b"tekst"),
    ],
)
def test_what_is_no_directory_is_refused_with_a_sentence(
    name: str, content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(BadImport) as refused:
        read_paths([path])
    assert "Er is niets" in str(refused.value)


def test_an_archive_is_read_like_a_folder(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in old_package().items():
            archive.writestr(f"pakket/{name}", content)
    path = tmp_path / "kaart.zip"
    path.write_bytes(out.getvalue())
    folder = tmp_path / "kaart"
    folder.mkdir()
    for name, content in old_package().items():
        (folder / name).write_bytes(content)
    assert _paths(path) == _paths(folder)


def _paths(path: Path) -> KaartFile:
    found = read_paths([path])
    assert isinstance(found, KaartFile)
    return found


def _table_of(name: str) -> str:
    """Which table of Ohana a fixture is about."""
    words = {
        "mail_address": "mail_addresses",
        "address": "addresses",
        "location_org": "locations",
        "service_location": "services",
        "location": "locations",
        "service": "services",
        "regular_schedule": "regular_schedules",
        "holiday_schedule": "holiday_schedules",
        "hs_": "holiday_schedules",
        "phone": "phones",
        "contact": "contacts",
        "program": "programs",
        "category": "taxonomy",
        "org": "organizations",
    }
    order = ["hs_", "regular_schedule", "holiday_schedule", "mail_address", "address", "phone"]
    order += ["contact", "program", "category", "service", "location", "org"]
    return next(words[word] for word in order if word in name)
