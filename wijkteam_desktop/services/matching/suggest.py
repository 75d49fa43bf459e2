"""From a ranking to suggestions with their reasons in Dutch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy.orm import Session

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.labels import label
from wijkteam_desktop.services import read_offers
from wijkteam_desktop.services.limits import rules
from wijkteam_desktop.services.matching import ranking
from wijkteam_desktop.services.matching.directory import Directory, Entry
from wijkteam_desktop.services.matching.known_volunteers import known_volunteers
from wijkteam_desktop.services.matching.own_network import own_people
from wijkteam_desktop.services.matching.ranking import Ranked
from wijkteam_desktop.services.matching.weights import Weights
from wijkteam_desktop.services.matching.wish import Extra, Wish, wish_of
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.offers import OfferView, VolunteerView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.views.suggestions import OfferSuggestion, Suggestions
from wijkteam_desktop.vocabulary import Carrier, Form, LifeDomain, LimitLevel

FIRST = 5
MORE = 20
OTHERS = 10
"""Offers of the same kind that are named under the best one."""
_LADDER = list(Carrier)


def suggestions(
    s: Session,
    directory: Directory,
    case: CaseView,
    part: PartView,
    weights: Weights,
    extra: Extra | None = None,
) -> Suggestions:
    """Give who could take on *part*: own people, the best offers, and the next ones.

    The first five are those that suit best; they and the rest each stand in the order of the
    ladder: own network, volunteers, free facilities, professionals.
    """
    wish = wish_of(case, part, extra, rules(s))
    order = ranking.ranked(directory, wish, weights)[: FIRST + MORE]
    if extra is not None and extra.groups_first:
        order.sort(key=lambda one: not _together(one, directory, wish))
    ids = [entry.id for one in order for entry in one.entries[: OTHERS + 1]]
    offers = {offer.id: offer for offer in read_offers.offers(s, ids)}
    known = read_offers.volunteers(s)
    volunteers = _by_provider(known)
    made = [_suggestion(one, directory, offers, volunteers, wish) for one in order]
    first, more = made[:FIRST], made[FIRST:]
    if extra is None or not extra.groups_first:
        # With groups first the ladder may not put what is done together behind the rest again.
        first, more = list(_by_ladder(first)), list(_by_ladder(more))
    return Suggestions(
        own_people(case, part, wish), tuple(first), tuple(more), known_volunteers(known, wish)
    )


def reasons(entry: Entry, wish: Wish, directory: Directory) -> tuple[str, ...]:
    """Say what speaks for an offer, the most telling first."""
    found = []
    words = shared_words(entry, wish, directory)
    if words:
        found.append(_("Gaat over: {words}").format(words=listed(words)))
    if wish.kind_ref and wish.kind_ref == entry.kind_ref:
        found.append(_("Door het team gekozen soort aanbod"))
    if wish.domain and wish.domain in entry.domains:
        found.append(_("Leefgebied {domain}").format(domain=label(LifeDomain(wish.domain))))
    if wish.area and wish.area in entry.areas:
        found.append(_("In de buurt"))
    if entry.wait_weeks == 0:
        found.append(_("Kan direct starten"))
    spoken = wish.languages & entry.languages
    if spoken:
        found.append(_("Spreekt {languages}").format(languages=listed(sorted(spoken))))
    if wish.moments & entry.moments:
        found.append(_("Kan op het gewenste moment"))
    if entry.places_free:
        found.append(
            ngettext("{count} plaats vrij", "{count} plaatsen vrij", entry.places_free).format(
                count=entry.places_free
            )
        )
    if wish.contact and Form.COLLECTIVE.value in entry.forms:
        found.append(_("Samen met anderen: er is een wens om contact"))
    if entry.experience > 0:
        found.append(_("Goede ervaring van het team"))
    return tuple(found)


def warnings(entry: Entry, wish: Wish) -> tuple[str, ...]:
    """Say what to think of before asking."""
    found = []
    if entry.wait_weeks:
        found.append(
            ngettext("Wachttijd {count} week", "Wachttijd {count} weken", entry.wait_weeks).format(
                count=entry.wait_weeks
            )
        )
    if entry.vog_needed:
        found.append(_("VOG nodig"))
    if entry.carrier == Carrier.VOLUNTEER and not wish.no_volunteer:
        found += [hit.reason for hit in wish.limits]
    if wish.area and entry.areas and wish.area not in entry.areas:
        found.append(_("In een andere wijk"))
    if wish.languages and entry.languages and not wish.languages & entry.languages:
        found.append(_("Een andere taal"))
    if entry.experience < 0:
        found.append(_("Minder goede ervaring van het team"))
    return tuple(found)


def blockers(entry: Entry, wish: Wish) -> tuple[str, ...]:
    """Say why an offer cannot be now."""
    found = []
    if entry.places_free == 0:
        found.append(_("Geen plaats vrij"))
    if ranking.wrong_age(entry, wish):
        found.append(_("Past niet bij de leeftijd"))
    if ranking.unwanted_digital(entry, wish):
        found.append(_("Alleen digitaal, en dat wil de cliënt liever niet"))
    if wish.no_volunteer and entry.carrier == Carrier.VOLUNTEER:
        found += [hit.reason for hit in wish.limits if hit.level is LimitLevel.RED]
    return tuple(found)


def shared_words(entry: Entry, wish: Wish, directory: Directory, most: int = 3) -> list[str]:
    """Give the words of the part that an offer or its kind speaks of, as they were typed."""
    asked = {stem: share for stem, share in wish.words.items() if stem in wish.said}
    stems = [
        *directory.kind_words.shared(asked, entry.kind_ref),
        *directory.offer_words.shared(asked, entry.id),
    ]
    return [wish.said[stem] for stem in dict.fromkeys(stems)][:most]


def _together(one: Ranked, directory: Directory, wish: Wish) -> bool:
    """Say whether something is done together with others, and can be now."""
    entry = one.entries[0] if one.entries else ranking.entry_of(directory.kinds.get(one.kind_ref))
    return Form.COLLECTIVE.value in entry.forms and not ranking.is_blocked(entry, wish)


def _suggestion(
    one: Ranked,
    directory: Directory,
    offers: Mapping[str, OfferView],
    volunteers: Mapping[str | None, tuple[VolunteerView, ...]],
    wish: Wish,
) -> OfferSuggestion:
    kind = directory.kinds.get(one.kind_ref)
    shown = [offers[entry.id] for entry in one.entries[: OTHERS + 1] if entry.id in offers]
    best = shown[0] if shown else None
    entry = one.entries[0] if one.entries else ranking.entry_of(kind)
    known = volunteers.get(best.provider_id, ()) if best and best.provider_id else ()
    suits = tuple(v for v in known if v.active and v.has_room and _helps(v, wish))
    return OfferSuggestion(
        title=best.name if best else (kind.name if kind else ""),
        carrier=best.carrier if best else Carrier(entry.carrier),
        offer=best,
        kind=kind,
        reasons=reasons(entry, wish, directory),
        warnings=warnings(entry, wish),
        blockers=blockers(entry, wish),
        others=tuple(shown[1:]),
        volunteers=suits,
        score=one.score,
    )


def _helps(volunteer: VolunteerView, wish: Wish) -> bool:
    domains = {domain.value for domain in volunteer.life_domains}
    return not domains or not wish.domain or wish.domain in domains


def _by_provider(
    volunteers: Iterable[VolunteerView],
) -> dict[str | None, tuple[VolunteerView, ...]]:
    found: dict[str | None, tuple[VolunteerView, ...]] = {}
    for one in volunteers:
        found[one.provider_id] = (*found.get(one.provider_id, ()), one)
    return found


def _by_ladder(found: list[OfferSuggestion]) -> tuple[OfferSuggestion, ...]:
    return tuple(sorted(found, key=lambda one: _LADDER.index(one.carrier)))
