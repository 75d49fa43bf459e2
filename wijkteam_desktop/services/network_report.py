"""What an import of a network would do and did: frozen values to show before and after."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from wijkteam_desktop.services.known_people import KnownPerson
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.network_file import NetworkProblem
from wijkteam_desktop.views.people import PersonView


class Outcome(StrEnum):
    """What became of somebody of the file."""

    NEW = "new"
    JOINED = "joined"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody of the file who would come in; ``id`` is theirs in the file.

    ``same_id`` is who they are in the case already ("bestaat al"), by name and birth year;
    ``maybe`` are people of the case who may be the same, which only a person can decide.
    """

    id: str
    person: PersonView = field(repr=False)
    same_id: str | None = None
    maybe: tuple[KnownPerson, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class NetworkPreview:
    """What would come in.  ``refusal`` is the sentence why nothing would, empty when all is well.

    ``found`` counts the people of the whole file, ``lines`` the lines between those who come in.
    """

    form: str
    found: int
    main_id: str | None
    coming: tuple[Candidate, ...] = field(repr=False)
    lines: int = 0
    refusal: str = ""
    problems: tuple[NetworkProblem, ...] = field(default=(), repr=False)
    problem_count: int = 0


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One person of the file: their id there, the name, and what became of them."""

    id: str
    name: str = field(repr=False)
    outcome: Outcome = Outcome.NEW
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class NetworkReport:
    """What came in, person by person, and every remark; ``lines`` counts the lines made."""

    case_id: str
    code: str
    found: int
    people: tuple[ReportLine, ...] = field(repr=False)
    lines: int = 0
    problems: tuple[NetworkProblem, ...] = field(default=(), repr=False)
    problem_count: int = 0

    def count(self, outcome: Outcome) -> int:
        """Count the people of whom this became."""
        return sum(line.outcome is outcome for line in self.people)

    @property
    def sentence(self) -> str:
        """Say in Dutch how it ended; never that all is well when something was left out."""
        new, joined = self.count(Outcome.NEW), self.count(Outcome.JOINED)
        said = ngettext(
            "{count} persoon is toegevoegd", "{count} personen zijn toegevoegd", new
        ).format(count=new)
        if joined:
            said += ngettext(
                ", {count} persoon bestond al", ", {count} personen bestonden al", joined
            ).format(count=joined)
        said += ngettext(", met {count} lijn.", ", met {count} lijnen.", self.lines).format(
            count=self.lines
        )
        rest = self.found - new - joined
        if rest:
            said += " " + ngettext(
                "{count} persoon uit het bestand is niet gekozen.",
                "{count} personen uit het bestand zijn niet gekozen.",
                rest,
            ).format(count=rest)
        if self.problem_count:
            said += " " + _("Zie de opmerkingen: {count}.").format(count=self.problem_count)
        return said
