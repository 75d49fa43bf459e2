"""Frozen values of a whole case and of a row in the list of cases."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from wijkteam_desktop.views.limits import LimitOverrideView
from wijkteam_desktop.views.offers import MatchView
from wijkteam_desktop.views.people import (
    AuthorityView,
    EmotionalView,
    HouseholdView,
    OrganisationView,
    ParentLinkView,
    PartnershipView,
    PersonView,
)
from wijkteam_desktop.views.request import (
    ActionView,
    GoalView,
    GradeView,
    HelpRequestView,
    PartView,
)
from wijkteam_desktop.views.snapshots import SnapshotView
from wijkteam_desktop.views.ties import DesiredTieView, PlacementView, TieView
from wijkteam_desktop.vocabulary import CaseStatus, PrivacyMode


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line in the list of cases. ``attention``: short Dutch phrases of what needs attention."""

    id: str
    code: str
    title: str
    main_people: str = ""
    holder_name: str = ""
    holder_member_id: str | None = None
    status: CaseStatus = CaseStatus.ACTIVE
    trashed: bool = False
    parts: int = 0
    parts_without_carrier: int = 0
    open_actions: int = 0
    next_due: str | None = None
    changed_at: str = ""
    attention: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseView:
    """Everything of one case that the reader may see; confidential rows only for those who may.

    ``withheld`` counts the confidential rows left out. ``placements`` maps a view name
    (``vocabulary.View``) to the places chosen by hand.  ``snapshots`` are the earlier moments of
    the network, the oldest first, and last the one that is wished for.
    """

    id: str
    code: str
    title: str
    neighbourhood: str = ""
    domain_tags: tuple[str, ...] = ()
    story: str = ""
    status: CaseStatus = CaseStatus.ACTIVE
    privacy_mode: PrivacyMode = PrivacyMode.NAMES
    trashed: bool = False
    holder_name: str = ""
    holder_member_id: str | None = None
    request: HelpRequestView = field(default_factory=HelpRequestView)
    people: tuple[PersonView, ...] = ()
    organisations: tuple[OrganisationView, ...] = ()
    households: tuple[HouseholdView, ...] = ()
    partnerships: tuple[PartnershipView, ...] = ()
    parent_links: tuple[ParentLinkView, ...] = ()
    sibling_groups: tuple[tuple[str, ...], ...] = ()
    authorities: tuple[AuthorityView, ...] = ()
    emotional: tuple[EmotionalView, ...] = ()
    ties: tuple[TieView, ...] = ()
    desired: tuple[DesiredTieView, ...] = ()
    parts: tuple[PartView, ...] = ()
    goals: tuple[GoalView, ...] = ()
    actions: tuple[ActionView, ...] = ()
    placements: dict[str, tuple[PlacementView, ...]] = field(default_factory=dict)
    withheld: int = 0
    snapshots: tuple[SnapshotView, ...] = ()
    matches: tuple[MatchView, ...] = ()
    limit_overrides: tuple[LimitOverrideView, ...] = ()
    grades: tuple[GradeView, ...] = ()

    def person(self, person_id: str) -> PersonView | None:
        """Person with that id, or None."""
        return next((p for p in self.people if p.id == person_id), None)

    def name_of(self, node_id: str | None) -> str:
        """Shown name of a person or organisation; empty for none or unknown."""
        for person in self.people:
            if person.id == node_id:
                return person.name
        return next((o.name for o in self.organisations if o.id == node_id), "")

    def public(self) -> CaseView:
        """The same case without anything confidential: what may reach paper or a shared screen."""
        hidden = {p.id for p in self.parts if p.confidential}
        return replace(
            self,
            people=tuple(replace(p, restricted_note="") for p in self.people),
            emotional=tuple(e for e in self.emotional if not e.confidential),
            ties=tuple(t for t in self.ties if not t.confidential),
            parts=tuple(p for p in self.parts if not p.confidential),
            actions=tuple(a for a in self.actions if a.part_id not in hidden),
            matches=tuple(m for m in self.matches if m.part_id not in hidden),
            limit_overrides=tuple(o for o in self.limit_overrides if o.part_id not in hidden),
            goals=tuple(
                replace(g, part_ids=tuple(i for i in g.part_ids if i not in hidden))
                for g in self.goals
            ),
            withheld=0,
            snapshots=tuple(moment.public() for moment in self.snapshots),
        )
