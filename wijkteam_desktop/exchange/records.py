"""Which key of the case file is which column, per kind of record (``docs/case-format.md``)."""

from __future__ import annotations

from wijkteam_desktop.exchange.fields import Field

CASE = (
    Field("case_id", None, always=True),
    Field("case_code", "code", always=True),
    Field("title", "title", always=True, empty=""),
    Field("neighbourhood", "neighbourhood"),
    Field("domain_tags", "domain_tags", always=True, empty=[]),
    Field("status", "status", empty="active"),
    Field("privacy_mode", "privacy_mode", empty="names"),
    Field("sensitive_case", "sensitive_case"),
    Field("index_person_ids", None, always=True, empty=[]),
    Field("case_holder_id", None),
    Field("summary", "story", always=True, empty=""),
    Field("people", None, always=True, empty=[]),
    Field("organisations", None, always=True, empty=[]),
    Field("households", None, always=True, empty=[]),
    Field("partnerships", None, always=True, empty=[]),
    Field("parent_child_links", None, always=True, empty=[]),
    Field("siblings_without_parents", None, empty=[]),
    Field("legal_authority", None, empty=[]),
    Field("emotional_relations", None, always=True, empty=[]),
    Field("support_ties", None, always=True, empty=[]),
    Field("desired_network", None, empty=[]),
    Field("help_request", None),
    Field("request_parts", None, always=True, empty=[]),
    Field("goals", None, always=True, empty=[]),
    Field("client_grades", None, empty=[]),
    Field("actions", None, always=True, empty=[]),
    Field("offer_matches", None, empty=[]),
    Field("limit_overrides", None, empty=[]),
    Field("consents", None, always=True, empty=[]),
    Field("meetings", None, always=True, empty=[]),
    Field("placements", None, empty={}),
    Field("snapshots", None, empty=[]),
)

PERSON = (
    Field("person_id", None, always=True),
    Field("display_name", "display_name", always=True),
    Field("birth_year", "birth_year", always=True, turn=int),
    Field("gender", "gender", always=True, empty="unknown"),
    Field("kind", "kind", always=True),
    Field("role_in_case", "role_in_case", always=True, empty=""),
    Field("in_household", "household_id", target="household"),
    Field("organisation_id", "organisation_id", target="organisation"),
    Field("discipline", "discipline"),
    Field("died_year", "died_year", turn=int),
    Field("stillborn", "stillborn"),
    Field("miscarriage", "miscarriage"),
    Field("pregnancy_due", "pregnancy_due"),
    Field("capacity", "capacity"),
    Field("capacity_note", "capacity_note"),
    Field("capacity_hours", "capacity_hours", turn=float),
    Field("talents", "talents"),
    Field("vog_checked", "vog_checked"),
    Field("digital_barrier", "digital_barrier"),
    Field("first_reaction", "first_reaction"),
    Field("first_reaction_on", "first_reaction_on"),
    Field("carer_instrument", "carer_instrument"),
    Field("carer_total", "carer_total", turn=int),
    Field("carer_measured_on", "carer_measured_on"),
    Field("endurance", "endurance"),
    Field("health_note", "health_note"),
    Field("restricted_note", "restricted_note"),
)

ORGANISATION = (
    Field("organisation_id", None, always=True),
    Field("name", "name", always=True),
    Field("kind", "kind", always=True, empty="formal"),
    Field("sector", "sector"),
)

HOUSEHOLD = (
    Field("household_id", None, always=True),
    Field("label", "label", always=True, empty=""),
    Field("member_ids", None, always=True, empty=[], target="person"),
)

PARTNERSHIP = (
    Field("partner_ids", None, always=True, target="person"),
    Field("kind", "kind", always=True),
    Field("start_year", "start_year", always=True, turn=int),
    Field("end_year", "end_year", always=True, turn=int),
)

PARENT_CHILD = (
    Field("parent_ids", None, always=True, target="person"),
    Field("child_id", "child_id", always=True, target="person"),
    Field("kind", "kind", always=True),
    Field("twin_group", "twin_group"),
    Field("twin_kind", "twin_kind"),
    Field("start_year", "start_year", turn=int),
)

AUTHORITY = (
    Field("child_id", None, target="person"),
    Field("person_id", None, target="person"),
    Field("holder_ids", None, always=True, empty=[], target="node"),
    Field("kind", "kind", always=True),
    Field("start", "start"),
    Field("end", "end"),
    Field("note", "note"),
)

EMOTIONAL = (
    Field("from_id", "from_id", always=True, target="person"),
    Field("to_id", "to_id", always=True, target="person"),
    Field("kind", "kind", always=True),
    Field("note", "note", always=True, empty=""),
    Field("status", "status"),
    Field("visibility", "visibility", empty="team"),
)

TIE = (
    Field("client_side_id", "client_side_id", always=True, target="person"),
    Field("other_id", "other_person_id", always=True, target="node", other="other_organisation_id"),
    Field("circle", "circle"),
    Field("strength", "strength", always=True, empty="normal"),
    Field("support_kinds", "support_kinds", always=True, empty=[]),
    Field("direction", "direction", always=True, empty="to_client"),
    Field("contact_frequency", "contact_frequency", always=True, empty=""),
    Field("hours_per_week", "hours_per_week", turn=float),
    Field("reciprocity", "reciprocity"),
    Field("note", "note", always=True, empty=""),
    Field("visibility", "visibility", empty="team"),
)

DESIRED = (
    Field("for_id", "for_id", always=True, target="person"),
    Field("label", "label", always=True, empty=""),
    Field("circle", "circle"),
    Field("other_id", "other_id", always=True, target="person"),
)

REQUEST = (
    Field("worded_by_client", "worded_by_client", always=True, empty=""),
    Field("question_behind", "question_behind", always=True, empty=""),
    Field("question_to_team", "question_to_team"),
    Field("asked_by_id", "asked_by_id", target="person"),
    Field("date", "date"),
    Field("contact_wish", "contact_wish"),
    Field("life_domains", "life_domains"),
)

PART = (
    Field("part_id", None, always=True),
    Field("text", "text", always=True),
    Field("zrm_domain", "life_domain"),
    Field("taken_on_by", "carrier", always=True),
    Field("co_taken_on_by", "helper_carriers"),
    Field("actor_ids", None, always=True, empty=[], target="node"),
    Field("form", "forms", always=True, empty=[]),
    Field("status", "status", always=True, empty="open"),
    Field("volunteer_question", "volunteer_question"),
    Field("reason_not_volunteer", "reason_not_volunteer"),
    Field("hours_per_week", "hours_per_week", turn=float),
    Field("catalogue_id", "catalogue_ref"),
    Field("reciprocity", "reciprocity"),
    Field("digital_barrier", "digital_barrier"),
    Field("first_reaction", "first_reaction"),
    Field("program", "program"),
    Field("visibility", "visibility", empty="team"),
    Field("channels", "channels", empty=[]),
    Field("review_on", "review_on"),
    Field("why_not_closer", "why_not_closer"),
    Field("referral_reason", "referral_reason"),
    Field("wished_taken_on_by", "wished_carrier"),
    Field("wished_on", "wished_on"),
    Field("split_from_id", None, target="part"),
)

ACTION = (
    Field("action_id", None, always=True),
    Field("who_id", "who_person_id", target="node", other="who_organisation_id"),
    Field("who_text", "who_text"),
    Field("what", "what", always=True),
    Field("due_date", "due_date"),
    Field("part_id", "part_id", always=True, target="part"),
    Field("goal_id", "goal_id", target="goal"),
    Field("status", "status", always=True, empty="open"),
)

GOAL = (
    Field("goal_id", None, always=True),
    Field("text", "text", always=True),
    Field("owner_id", "owner_id", target="person"),
    Field("measurable_result", "measurable_result"),
    Field("deadline", "deadline"),
    Field("status", "status", always=True, empty="in_progress"),
    Field("client_scale_0_10_start", "client_scale_start", turn=int),
    Field("client_scale_0_10_latest", "client_scale_latest", turn=int),
    Field("part_ids", None, always=True, empty=[], target="part"),
    Field("fallback", "fallback"),
    Field("evaluation", "evaluation"),
    Field("evaluated_on", "evaluated_on"),
    Field("client_scores", None, empty=[]),
    Field("trials", None, empty=[]),
)

GOAL_SCORE = (
    Field("date", "date"),
    Field("score", "score", always=True, turn=int),
    Field("note", "note"),
)

GOAL_TRIAL = (
    Field("what", "what", always=True),
    Field("until", "until"),
    Field("learned", "learned"),
)

CLIENT_GRADE = (
    Field("date", "date"),
    Field("grade", "grade", always=True, turn=int),
    Field("sentence", "sentence"),
)

MATCH = (
    Field("match_id", None, always=True),
    Field("part_id", "part_id", always=True, target="part"),
    Field("offer_name", "offer_name", always=True, empty=""),
    Field("catalogue_id", "catalogue_ref"),
    Field("status", "status", always=True, empty="sought"),
    Field("sought_on", "sought_on"),
    Field("asked_on", "asked_on"),
    Field("matched_on", "matched_on"),
    Field("started_on", "started_on"),
    Field("stopped_on", "stopped_on"),
    Field("outcome", "outcome"),
    Field("outcome_note", "outcome_note"),
    Field("consent", "consent"),
    Field("consent_on", "consent_on"),
    Field("wishes", "wishes"),
)

LIMIT_OVERRIDE = (
    Field("override_id", None, always=True),
    Field("part_id", "part_id", always=True, target="part"),
    Field("sentence", "sentence", always=True),
    Field("rules", "rules", always=True, empty=[]),
    Field("given_by", "given_by", empty=""),
    Field("given_on", "given_on"),
)

CONSENT = (
    Field("consent_id", None, always=True),
    Field("given_by_id", "given_by_id", target="person"),
    Field("decided_with_id", "decided_with_id", target="person"),
    Field("consent_type", "consent_type", always=True),
    Field("shared_with", "shared_with", always=True, empty=""),
    Field("scope", "scope", always=True, empty=""),
    Field("answer", "answer", always=True, empty="unknown"),
    Field("date", "date"),
    Field("age_at_consent", "age_at_consent", turn=int),
    Field("note", "note"),
)

MEETING = (
    Field("date", None, always=True),
    Field("place", None),
    Field("method", None),
    Field("question_to_team", "question_to_team", always=True, empty=""),
    Field("duration_min", "duration_min", turn=int),
    Field("client_present", "client_present"),
    Field("anonymous", "anonymous"),
    Field("present", None, always=True, empty=[], target="person"),
    Field("decisions", None, always=True, empty=[]),
)

SNAPSHOT = (
    Field("snapshot_id", None, always=True),
    Field("kind", "kind", always=True),
    Field("label", "label", always=True, empty=""),
    Field("date", "date", always=True),
    Field("people", None, always=True, empty=[]),
    Field("ties", None, always=True, empty=[]),
)

SNAPSHOT_PERSON = (
    Field("entry_id", None, always=True),
    Field("node_id", "person_id", always=True, target="node", other="organisation_id"),
    Field("name", "name", always=True),
    Field("kind", "kind", always=True),
    Field("gender", "gender", empty="unknown"),
    Field("role", "role", empty=""),
    Field("discipline", "discipline"),
    Field("sector", "sector"),
    Field("birth_year", "birth_year", turn=int),
    Field("died_year", "died_year", turn=int),
    Field("pregnancy_due", "pregnancy_due"),
    Field("main_person", "main_person", empty=False),
    Field("desired", "desired", empty=False),
)

SNAPSHOT_TIE = (
    Field("client_entry_id", "client_node_id", always=True, target="entry"),
    Field("other_entry_id", "other_node_id", always=True, target="entry"),
    Field("circle", "circle"),
    Field("strength", "strength", always=True, empty="normal"),
    Field("direction", "direction", always=True, empty="to_client"),
    Field("hours_per_week", "hours_per_week", turn=float),
    Field("visibility", "visibility", empty="team"),
)

CATALOGUE = (
    Field("catalogue_id", "ref", always=True),
    Field("name", "name", always=True),
    Field("ladder_level", "carrier", always=True),
    Field("sector", "sector"),
    Field("description", "description", always=True, empty=""),
    Field("suits_zrm_domains", "life_domains", always=True, empty=[]),
    Field("form", "forms", always=True, empty=[]),
    Field("intake_mode", "intake_mode"),
    Field("estimated_wait_weeks", "wait_weeks", turn=int),
    Field("vog_needed", "vog_needed"),
    Field("boundary", "boundary"),
    Field("who_to_ask", "who_to_ask"),
)

RECORDS: dict[str, tuple[Field, ...]] = {
    "people": PERSON,
    "organisations": ORGANISATION,
    "households": HOUSEHOLD,
    "partnerships": PARTNERSHIP,
    "parent_child_links": PARENT_CHILD,
    "legal_authority": AUTHORITY,
    "emotional_relations": EMOTIONAL,
    "support_ties": TIE,
    "desired_network": DESIRED,
    "request_parts": PART,
    "actions": ACTION,
    "goals": GOAL,
    "client_grades": CLIENT_GRADE,
    "offer_matches": MATCH,
    "limit_overrides": LIMIT_OVERRIDE,
    "consents": CONSENT,
    "meetings": MEETING,
    "snapshots": SNAPSHOT,
}
"""The lists of a case whose items are records, by the key of the list."""

IDS: dict[str, tuple[str, str]] = {
    "people": ("person_id", "person"),
    "organisations": ("organisation_id", "organisation"),
    "households": ("household_id", "household"),
    "request_parts": ("part_id", "part"),
    "actions": ("action_id", "action"),
    "goals": ("goal_id", "goal"),
    "offer_matches": ("match_id", "match"),
    "limit_overrides": ("override_id", "override"),
    "consents": ("consent_id", "consent"),
    "snapshots": ("snapshot_id", "snapshot"),
}
"""The key of the id in the lists whose records have one, and what other records call them."""
