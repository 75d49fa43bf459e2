CREATE TABLE access_log (
    at VARCHAR(32) NOT NULL,
    member_id VARCHAR(36) NOT NULL,
    member_name VARCHAR(200) NOT NULL,
    device VARCHAR(200) NOT NULL,
    action VARCHAR(40) NOT NULL,
    case_id VARCHAR(36),
    detail TEXT NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_access_log PRIMARY KEY (id)
);

CREATE INDEX ix_access_log_at ON access_log (at);

CREATE INDEX ix_access_log_case_id ON access_log (case_id);

CREATE TABLE catalogue_entry (
    ref VARCHAR(80) NOT NULL,
    name VARCHAR(200) NOT NULL,
    carrier VARCHAR(20) NOT NULL,
    sector VARCHAR(100),
    description TEXT NOT NULL,
    life_domains TEXT,
    forms TEXT,
    intake_mode VARCHAR(60),
    wait_weeks INTEGER,
    vog_needed BOOLEAN,
    boundary TEXT,
    who_to_ask VARCHAR(200),
    position INTEGER NOT NULL,
    extra TEXT,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_catalogue_entry PRIMARY KEY (id)
);

CREATE INDEX ix_catalogue_entry_ref ON catalogue_entry (ref);

CREATE TABLE change_set (
    seq INTEGER NOT NULL,
    at VARCHAR(32) NOT NULL,
    actor_id VARCHAR(36) NOT NULL,
    actor_name VARCHAR(200) NOT NULL,
    device VARCHAR(200) NOT NULL,
    label TEXT NOT NULL,
    case_id VARCHAR(36),
    scope VARCHAR(36),
    page VARCHAR(60) NOT NULL,
    step VARCHAR(80) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    target_id VARCHAR(36),
    status VARCHAR(20) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_change_set PRIMARY KEY (id),
    CONSTRAINT uq_change_set_seq UNIQUE (seq)
);

CREATE INDEX ix_change_set_case_id ON change_set (case_id);

CREATE INDEX ix_change_set_scope ON change_set (scope, status, seq);

CREATE TABLE cost_default (
    ref VARCHAR(80) NOT NULL,
    position INTEGER NOT NULL,
    content TEXT,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_cost_default PRIMARY KEY (id)
);

CREATE INDEX ix_cost_default_ref ON cost_default (ref);

CREATE TABLE draft (
    "key" VARCHAR(200) NOT NULL,
    member_id VARCHAR(36) NOT NULL,
    case_id VARCHAR(36),
    at VARCHAR(32) NOT NULL,
    content TEXT,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (id)
);

CREATE INDEX ix_draft_case_id ON draft (case_id);

CREATE INDEX ix_draft_key ON draft ("key");

CREATE INDEX ix_draft_member_id ON draft (member_id);

CREATE TABLE file_block (
    "key" VARCHAR(64) NOT NULL,
    content TEXT,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_file_block PRIMARY KEY (id)
);

CREATE INDEX ix_file_block_key ON file_block ("key");

CREATE TABLE meeting (
    date VARCHAR(10) NOT NULL,
    place VARCHAR(200),
    method VARCHAR(40),
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_meeting PRIMARY KEY (id)
);

CREATE INDEX ix_meeting_date ON meeting (date);

CREATE TABLE search_doc (
    doc INTEGER NOT NULL,
    case_id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_search_doc PRIMARY KEY (doc),
    CONSTRAINT uq_search_doc_case_id UNIQUE (case_id)
);

CREATE TABLE store_setting (
    "key" VARCHAR(100) NOT NULL,
    value TEXT,
    CONSTRAINT pk_store_setting PRIMARY KEY ("key")
);

CREATE TABLE team_member (
    name VARCHAR(200) NOT NULL,
    organisation VARCHAR(200),
    roles TEXT,
    active BOOLEAN NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_team_member PRIMARY KEY (id)
);

CREATE TABLE "case" (
    code VARCHAR(40) NOT NULL,
    ref VARCHAR(64),
    title VARCHAR(300) NOT NULL,
    neighbourhood VARCHAR(200),
    domain_tags TEXT,
    story TEXT NOT NULL,
    status VARCHAR(20) NOT NULL,
    trashed BOOLEAN NOT NULL,
    privacy_mode VARCHAR(20) NOT NULL,
    sensitive_case BOOLEAN,
    holder_member_id VARCHAR(36),
    created_at VARCHAR(32) NOT NULL,
    extra TEXT,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_case PRIMARY KEY (id),
    CONSTRAINT fk_case_holder_member_id_team_member FOREIGN KEY(holder_member_id) REFERENCES team_member (id)
);

CREATE INDEX ix_case_code ON "case" (code);

CREATE INDEX ix_case_holder_member_id ON "case" (holder_member_id);

CREATE INDEX ix_case_status ON "case" (status);

CREATE TABLE row_change (
    change_set_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    table_name VARCHAR(60) NOT NULL,
    row_id VARCHAR(36) NOT NULL,
    case_id VARCHAR(36),
    "before" TEXT,
    "after" TEXT,
    CONSTRAINT pk_row_change PRIMARY KEY (change_set_id, position),
    CONSTRAINT fk_row_change_change_set_id_change_set FOREIGN KEY(change_set_id) REFERENCES change_set (id)
);

CREATE INDEX ix_row_change_case_id ON row_change (case_id);

CREATE TABLE agenda_item (
    meeting_id VARCHAR(36) NOT NULL,
    question_to_team TEXT NOT NULL,
    duration_min INTEGER,
    client_present BOOLEAN,
    anonymous BOOLEAN,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_agenda_item PRIMARY KEY (id),
    CONSTRAINT fk_agenda_item_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_agenda_item_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_agenda_item_case_id ON agenda_item (case_id);

CREATE INDEX ix_agenda_item_meeting_id ON agenda_item (meeting_id);

CREATE TABLE case_block (
    "key" VARCHAR(64) NOT NULL,
    content TEXT,
    visibility VARCHAR(20) NOT NULL,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_case_block PRIMARY KEY (id),
    CONSTRAINT fk_case_block_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_case_block_case_id ON case_block (case_id);

CREATE INDEX ix_case_block_key ON case_block ("key");

CREATE TABLE household (
    label VARCHAR(200) NOT NULL,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_household PRIMARY KEY (id),
    CONSTRAINT fk_household_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_household_case_id ON household (case_id);

CREATE TABLE organisation (
    name VARCHAR(300) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    sector VARCHAR(100),
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_organisation PRIMARY KEY (id),
    CONSTRAINT fk_organisation_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_organisation_case_id ON organisation (case_id);

CREATE TABLE request_part (
    text TEXT NOT NULL,
    life_domain VARCHAR(40),
    carrier VARCHAR(20),
    helper_carriers TEXT,
    forms TEXT,
    status VARCHAR(20) NOT NULL,
    volunteer_question VARCHAR(20),
    reason_not_volunteer TEXT,
    hours_per_week FLOAT,
    catalogue_ref VARCHAR(80),
    reciprocity TEXT,
    digital_barrier VARCHAR(20),
    first_reaction TEXT,
    program VARCHAR(100),
    visibility VARCHAR(20) NOT NULL,
    split_from_id VARCHAR(36),
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_request_part PRIMARY KEY (id),
    CONSTRAINT fk_request_part_split_from_id_request_part FOREIGN KEY(split_from_id) REFERENCES request_part (id),
    CONSTRAINT fk_request_part_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_request_part_case_id ON request_part (case_id);

CREATE INDEX ix_request_part_split_from_id ON request_part (split_from_id);

CREATE TABLE decision (
    agenda_item_id VARCHAR(36) NOT NULL,
    text TEXT NOT NULL,
    position INTEGER NOT NULL,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_decision PRIMARY KEY (id),
    CONSTRAINT fk_decision_agenda_item_id_agenda_item FOREIGN KEY(agenda_item_id) REFERENCES agenda_item (id),
    CONSTRAINT fk_decision_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_decision_agenda_item_id ON decision (agenda_item_id);

CREATE INDEX ix_decision_case_id ON decision (case_id);

CREATE TABLE person (
    display_name VARCHAR(300) NOT NULL,
    birth_year INTEGER,
    died_year INTEGER,
    gender VARCHAR(20) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    role_in_case VARCHAR(300) NOT NULL,
    household_id VARCHAR(36),
    organisation_id VARCHAR(36),
    team_member_id VARCHAR(36),
    index_position INTEGER,
    is_case_holder BOOLEAN NOT NULL,
    discipline VARCHAR(60),
    capacity VARCHAR(20),
    capacity_note TEXT,
    capacity_hours DOUBLE,
    talents TEXT,
    vog_checked BOOLEAN,
    stillborn BOOLEAN,
    miscarriage BOOLEAN,
    pregnancy_due VARCHAR(10),
    health_note TEXT,
    restricted_note TEXT,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT fk_person_household_id_household FOREIGN KEY(household_id) REFERENCES household (id),
    CONSTRAINT fk_person_organisation_id_organisation FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_person_team_member_id_team_member FOREIGN KEY(team_member_id) REFERENCES team_member (id),
    CONSTRAINT fk_person_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_person_case_id ON person (case_id);

CREATE INDEX ix_person_household_id ON person (household_id);

CREATE INDEX ix_person_organisation_id ON person (organisation_id);

CREATE INDEX ix_person_team_member_id ON person (team_member_id);

CREATE TABLE action (
    who_person_id VARCHAR(36),
    who_organisation_id VARCHAR(36),
    who_text VARCHAR(200),
    what TEXT NOT NULL,
    due_date VARCHAR(10),
    part_id VARCHAR(36),
    status VARCHAR(20) NOT NULL,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_action PRIMARY KEY (id),
    CONSTRAINT fk_action_who_person_id_person FOREIGN KEY(who_person_id) REFERENCES person (id),
    CONSTRAINT fk_action_who_organisation_id_organisation FOREIGN KEY(who_organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_action_part_id_request_part FOREIGN KEY(part_id) REFERENCES request_part (id),
    CONSTRAINT fk_action_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_action_case_id ON action (case_id);

CREATE INDEX ix_action_part_id ON action (part_id);

CREATE INDEX ix_action_who_organisation_id ON action (who_organisation_id);

CREATE INDEX ix_action_who_person_id ON action (who_person_id);

CREATE TABLE agenda_presence (
    agenda_item_id VARCHAR(36) NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_agenda_presence PRIMARY KEY (id),
    CONSTRAINT fk_agenda_presence_agenda_item_id_agenda_item FOREIGN KEY(agenda_item_id) REFERENCES agenda_item (id),
    CONSTRAINT fk_agenda_presence_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_agenda_presence_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_agenda_presence_agenda_item_id ON agenda_presence (agenda_item_id);

CREATE INDEX ix_agenda_presence_case_id ON agenda_presence (case_id);

CREATE INDEX ix_agenda_presence_person_id ON agenda_presence (person_id);

CREATE TABLE consent (
    given_by_id VARCHAR(36),
    decided_with_id VARCHAR(36),
    consent_type VARCHAR(30) NOT NULL,
    shared_with VARCHAR(300) NOT NULL,
    scope TEXT NOT NULL,
    answer VARCHAR(20) NOT NULL,
    date VARCHAR(10),
    age_at_consent INTEGER,
    note TEXT,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_consent PRIMARY KEY (id),
    CONSTRAINT fk_consent_given_by_id_person FOREIGN KEY(given_by_id) REFERENCES person (id),
    CONSTRAINT fk_consent_decided_with_id_person FOREIGN KEY(decided_with_id) REFERENCES person (id),
    CONSTRAINT fk_consent_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_consent_case_id ON consent (case_id);

CREATE INDEX ix_consent_decided_with_id ON consent (decided_with_id);

CREATE INDEX ix_consent_given_by_id ON consent (given_by_id);

CREATE TABLE desired_tie (
    for_id VARCHAR(36) NOT NULL,
    other_id VARCHAR(36),
    label VARCHAR(300) NOT NULL,
    circle VARCHAR(20),
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_desired_tie PRIMARY KEY (id),
    CONSTRAINT fk_desired_tie_for_id_person FOREIGN KEY(for_id) REFERENCES person (id),
    CONSTRAINT fk_desired_tie_other_id_person FOREIGN KEY(other_id) REFERENCES person (id),
    CONSTRAINT fk_desired_tie_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_desired_tie_case_id ON desired_tie (case_id);

CREATE INDEX ix_desired_tie_for_id ON desired_tie (for_id);

CREATE INDEX ix_desired_tie_other_id ON desired_tie (other_id);

CREATE TABLE emotional_relation (
    from_id VARCHAR(36) NOT NULL,
    to_id VARCHAR(36) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    note TEXT NOT NULL,
    status VARCHAR(40),
    visibility VARCHAR(20) NOT NULL,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_emotional_relation PRIMARY KEY (id),
    CONSTRAINT fk_emotional_relation_from_id_person FOREIGN KEY(from_id) REFERENCES person (id),
    CONSTRAINT fk_emotional_relation_to_id_person FOREIGN KEY(to_id) REFERENCES person (id),
    CONSTRAINT fk_emotional_relation_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_emotional_relation_case_id ON emotional_relation (case_id);

CREATE INDEX ix_emotional_relation_from_id ON emotional_relation (from_id);

CREATE INDEX ix_emotional_relation_to_id ON emotional_relation (to_id);

CREATE TABLE goal (
    text TEXT NOT NULL,
    owner_id VARCHAR(36),
    measurable_result TEXT,
    deadline VARCHAR(10),
    status VARCHAR(20) NOT NULL,
    client_scale_start INTEGER,
    client_scale_latest INTEGER,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_goal PRIMARY KEY (id),
    CONSTRAINT fk_goal_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id),
    CONSTRAINT fk_goal_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_goal_case_id ON goal (case_id);

CREATE INDEX ix_goal_owner_id ON goal (owner_id);

CREATE TABLE help_request (
    worded_by_client TEXT NOT NULL,
    question_behind TEXT NOT NULL,
    question_to_team TEXT,
    asked_by_id VARCHAR(36),
    date VARCHAR(10),
    contact_wish BOOLEAN,
    life_domains TEXT,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_help_request PRIMARY KEY (id),
    CONSTRAINT fk_help_request_asked_by_id_person FOREIGN KEY(asked_by_id) REFERENCES person (id),
    CONSTRAINT fk_help_request_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_help_request_asked_by_id ON help_request (asked_by_id);

CREATE INDEX ix_help_request_case_id ON help_request (case_id);

CREATE TABLE household_member (
    household_id VARCHAR(36) NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_household_member PRIMARY KEY (id),
    CONSTRAINT fk_household_member_household_id_household FOREIGN KEY(household_id) REFERENCES household (id),
    CONSTRAINT fk_household_member_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_household_member_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_household_member_case_id ON household_member (case_id);

CREATE INDEX ix_household_member_household_id ON household_member (household_id);

CREATE INDEX ix_household_member_person_id ON household_member (person_id);

CREATE TABLE legal_authority (
    subject_id VARCHAR(36) NOT NULL,
    subject_key VARCHAR(20) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    start VARCHAR(10),
    "end" VARCHAR(10),
    note TEXT,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_legal_authority PRIMARY KEY (id),
    CONSTRAINT fk_legal_authority_subject_id_person FOREIGN KEY(subject_id) REFERENCES person (id),
    CONSTRAINT fk_legal_authority_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_legal_authority_case_id ON legal_authority (case_id);

CREATE INDEX ix_legal_authority_subject_id ON legal_authority (subject_id);

CREATE TABLE parent_child_link (
    pair VARCHAR(36) NOT NULL,
    parent_id VARCHAR(36) NOT NULL,
    child_id VARCHAR(36) NOT NULL,
    parent_order INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    twin_group VARCHAR(40),
    twin_kind VARCHAR(20),
    start_year INTEGER,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_parent_child_link PRIMARY KEY (id),
    CONSTRAINT fk_parent_child_link_parent_id_person FOREIGN KEY(parent_id) REFERENCES person (id),
    CONSTRAINT fk_parent_child_link_child_id_person FOREIGN KEY(child_id) REFERENCES person (id),
    CONSTRAINT fk_parent_child_link_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_parent_child_link_case_id ON parent_child_link (case_id);

CREATE INDEX ix_parent_child_link_child_id ON parent_child_link (child_id);

CREATE INDEX ix_parent_child_link_pair ON parent_child_link (pair);

CREATE INDEX ix_parent_child_link_parent_id ON parent_child_link (parent_id);

CREATE TABLE part_actor (
    part_id VARCHAR(36) NOT NULL,
    person_id VARCHAR(36),
    organisation_id VARCHAR(36),
    position INTEGER NOT NULL,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_part_actor PRIMARY KEY (id),
    CONSTRAINT fk_part_actor_part_id_request_part FOREIGN KEY(part_id) REFERENCES request_part (id),
    CONSTRAINT fk_part_actor_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_part_actor_organisation_id_organisation FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_part_actor_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_part_actor_case_id ON part_actor (case_id);

CREATE INDEX ix_part_actor_organisation_id ON part_actor (organisation_id);

CREATE INDEX ix_part_actor_part_id ON part_actor (part_id);

CREATE INDEX ix_part_actor_person_id ON part_actor (person_id);

CREATE TABLE partnership (
    first_id VARCHAR(36) NOT NULL,
    second_id VARCHAR(36) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    start_year INTEGER,
    end_year INTEGER,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_partnership PRIMARY KEY (id),
    CONSTRAINT fk_partnership_first_id_person FOREIGN KEY(first_id) REFERENCES person (id),
    CONSTRAINT fk_partnership_second_id_person FOREIGN KEY(second_id) REFERENCES person (id),
    CONSTRAINT fk_partnership_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_partnership_case_id ON partnership (case_id);

CREATE INDEX ix_partnership_first_id ON partnership (first_id);

CREATE INDEX ix_partnership_second_id ON partnership (second_id);

CREATE TABLE placement (
    "view" VARCHAR(20) NOT NULL,
    person_id VARCHAR(36),
    organisation_id VARCHAR(36),
    x FLOAT NOT NULL,
    y FLOAT NOT NULL,
    pinned BOOLEAN NOT NULL,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_placement PRIMARY KEY (id),
    CONSTRAINT fk_placement_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_placement_organisation_id_organisation FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_placement_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_placement_case_id ON placement (case_id);

CREATE INDEX ix_placement_organisation_id ON placement (organisation_id);

CREATE INDEX ix_placement_person_id ON placement (person_id);

CREATE TABLE sibling_member (
    group_position INTEGER NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_sibling_member PRIMARY KEY (id),
    CONSTRAINT fk_sibling_member_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_sibling_member_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_sibling_member_case_id ON sibling_member (case_id);

CREATE INDEX ix_sibling_member_person_id ON sibling_member (person_id);

CREATE TABLE support_tie (
    client_side_id VARCHAR(36) NOT NULL,
    other_person_id VARCHAR(36),
    other_organisation_id VARCHAR(36),
    circle VARCHAR(20),
    strength VARCHAR(20) NOT NULL,
    support_kinds TEXT,
    direction VARCHAR(20) NOT NULL,
    contact_frequency VARCHAR(200) NOT NULL,
    hours_per_week FLOAT,
    reciprocity TEXT,
    note TEXT NOT NULL,
    visibility VARCHAR(20) NOT NULL,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_support_tie PRIMARY KEY (id),
    CONSTRAINT fk_support_tie_client_side_id_person FOREIGN KEY(client_side_id) REFERENCES person (id),
    CONSTRAINT fk_support_tie_other_person_id_person FOREIGN KEY(other_person_id) REFERENCES person (id),
    CONSTRAINT fk_support_tie_other_organisation_id_organisation FOREIGN KEY(other_organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_support_tie_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_support_tie_case_id ON support_tie (case_id);

CREATE INDEX ix_support_tie_client_side_id ON support_tie (client_side_id);

CREATE INDEX ix_support_tie_other_organisation_id ON support_tie (other_organisation_id);

CREATE INDEX ix_support_tie_other_person_id ON support_tie (other_person_id);

CREATE TABLE authority_holder (
    authority_id VARCHAR(36) NOT NULL,
    person_id VARCHAR(36),
    organisation_id VARCHAR(36),
    position INTEGER NOT NULL,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_authority_holder PRIMARY KEY (id),
    CONSTRAINT fk_authority_holder_authority_id_legal_authority FOREIGN KEY(authority_id) REFERENCES legal_authority (id),
    CONSTRAINT fk_authority_holder_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_authority_holder_organisation_id_organisation FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_authority_holder_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_authority_holder_authority_id ON authority_holder (authority_id);

CREATE INDEX ix_authority_holder_case_id ON authority_holder (case_id);

CREATE INDEX ix_authority_holder_organisation_id ON authority_holder (organisation_id);

CREATE INDEX ix_authority_holder_person_id ON authority_holder (person_id);

CREATE TABLE goal_part (
    goal_id VARCHAR(36) NOT NULL,
    part_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_goal_part PRIMARY KEY (id),
    CONSTRAINT fk_goal_part_goal_id_goal FOREIGN KEY(goal_id) REFERENCES goal (id),
    CONSTRAINT fk_goal_part_part_id_request_part FOREIGN KEY(part_id) REFERENCES request_part (id),
    CONSTRAINT fk_goal_part_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_goal_part_case_id ON goal_part (case_id);

CREATE INDEX ix_goal_part_goal_id ON goal_part (goal_id);

CREATE INDEX ix_goal_part_part_id ON goal_part (part_id);

CREATE VIRTUAL TABLE search_name USING fts5(words, prefix='1 2 3 4', content='', contentless_delete=1, detail='none', tokenize='ascii');

CREATE VIRTUAL TABLE search_text USING fts5(words, prefix='1 2 3 4 5 6', content='', contentless_delete=1, detail='none', tokenize='ascii');
