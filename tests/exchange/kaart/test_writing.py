"""A sociale kaart goes out and comes back the same, in every form."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.exchange.kaart.files import old_package, read
from tests.shared import shared
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.exchange.kaart import plain_table
from wijkteam_desktop.exchange.kaart.reading import read as read_paths
from wijkteam_desktop.exchange.kaart.writing import SUFFIX, KaartForm, write
from wijkteam_desktop.services import kaart_export, kaart_import, offers, read_offers
from wijkteam_desktop.views.kaart_file import KaartFile
from wijkteam_desktop.vocabulary import Carrier, Channel, Form, LifeDomain

PACKAGES = (KaartForm.HSDS_JSON, KaartForm.HSDS_PACKAGE, KaartForm.HSDS_1, KaartForm.OHANA)
TABLES = (KaartForm.TABLE, KaartForm.WORKSHEET)


def again(file: KaartFile, form: KaartForm, folder: Path) -> KaartFile:
    path = folder / f"uit{SUFFIX[form]}"
    path.write_bytes(write(file, form))
    found = read_paths([path])
    if isinstance(found, plain_table.PlainTable):
        return plain_table.file_of(found, found.matched)
    return found


@pytest.mark.parametrize("form", PACKAGES)
@pytest.mark.parametrize("sample", ["ohana", "hsds 1.1", "hsds 3.0"])
def test_what_came_in_goes_out_and_comes_back(form: KaartForm, sample: str, tmp_path: Path) -> None:
    if sample == "hsds 1.1":
        file = read(old_package())
    else:
        place = "ohana/sample-csv" if sample == "ohana" else "spec-3.0/service_full.json"
        found = read_paths([shared(f"data/hsds/{place}")])
        assert isinstance(found, KaartFile)
        file = found
    back = again(file, form, tmp_path)
    assert back.problem_count == 0, [str(one) for one in back.problems]
    # Ages and who checked it have no place in the older standards.
    lost = {"min_age", "max_age", "checked_on", "checked_by"}
    if form in (KaartForm.HSDS_JSON, KaartForm.HSDS_PACKAGE):
        lost = set()

    def told(one: KaartFile) -> dict[str, Any]:
        return {
            offer.ref: {k: v for k, v in offer.values.items() if k not in lost}
            for offer in one.offers
        }

    assert told(back) == told(file)
    assert {one.ref: one.terms for one in back.offers} == {o.ref: o.terms for o in file.offers}
    assert {one.ref for one in back.providers} == {one.ref for one in file.providers}
    assert {one.ref for one in back.terms} == {one.ref for one in file.terms}


def test_a_package_of_the_same_standard_loses_no_cell(tmp_path: Path) -> None:
    folder = shared("data/hsds/ohana/sample-csv")
    found = read_paths([folder])
    assert isinstance(found, KaartFile)
    content = write(found, KaartForm.OHANA)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in ("locations", "services", "phones", "contacts", "addresses"):
            ours = _cells(archive.read(f"{name}.csv").decode())
            theirs = _cells((folder / f"{name}.csv").read_text(encoding="utf-8"))
            # A waiting time in words becomes weeks where it says them; all else is as it came.
            for row in (*ours.values(), *theirs.values()):
                for column in ("wait_time", "description", "languages", "status"):
                    row.pop(column, None)
            assert ours == theirs, name


def test_a_changed_field_wins_over_what_came(store: Store, tmp_path: Path) -> None:
    file = read(old_package())
    store.write("Inlezen", lambda s: kaart_import.apply(s, kaart_import.plan(s, file)))

    def change(s: Session) -> None:
        offer = next(one for one in read_offers.offers(s) if one.name == "Maatje aan huis")
        offers.update(s, offer.id, phone="06 1234", moments=["sat-morning"], areas=["West"])

    store.write("Wijzigen", change)
    with store.reading() as s:
        out = kaart_export.kaart_file(s)
    for form in PACKAGES:
        back = again(out, form, tmp_path)
        offer = next(one for one in back.offers if one.values["name"] == "Maatje aan huis")
        assert offer.values["phone"] == "06 1234"
        assert offer.values["moments"] == ["sat-morning"]
        assert offer.values["areas"] == ["West"]


@pytest.mark.parametrize("form", TABLES)
def test_a_table_holds_all_fields(form: KaartForm, store: Store, tmp_path: Path) -> None:
    whole = {
        "description": "Een regel\nen nog een; met punten",
        "carrier": Carrier.VOLUNTEER,
        "life_domains": [LifeDomain.FINANCE, LifeDomain.HOUSING],
        "forms": [Form.COLLECTIVE],
        "channels": [Channel.PHONE, Channel.MESSAGES],
        "areas": ["Zuid"],
        "target_group": "=volwassenen",
        "min_age": 18,
        "max_age": 99,
        "languages": ["Turks"],
        "moments": ["mon-morning", "sun-evening"],
        "intake_mode": "inloop",
        "wait_weeks": 0,
        "places_free": 2,
        "cost": "-10 euro",
        "vog_needed": True,
        "boundary": "Geen geld",
        "who_to_ask": "Coördinator",
        "phone": "+31 10 123",
        "email": "a@b.nl",
        "website": "https://b.nl",
        "checked_on": "2026-11-02",
        "checked_by": "Noor",
    }
    store.write("Aanbod", lambda s: offers.add(s, "Alles", **whole))
    with store.reading() as s:
        back = again(kaart_export.kaart_file(s), form, tmp_path)
        assert back.problem_count == 0, [str(one) for one in back.problems]
        assert kaart_import.plan(s, back).is_empty


def test_json_is_a_page_of_services_with_their_organization() -> None:
    page = json.loads(write(read(old_package()), KaartForm.HSDS_JSON))
    assert page["total_items"] == len(page["contents"])
    assert page["contents"][0]["organization"]["name"] == "Samen Zuid"


def _cells(text: str) -> dict[str, dict[str, str]]:
    return {
        row["id"]: {key: value for key, value in row.items() if value}
        for row in csv.DictReader(io.StringIO(text))
    }
