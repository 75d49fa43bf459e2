CREATE TABLE limit_override (
    part_id VARCHAR(36) NOT NULL,
    sentence TEXT NOT NULL,
    rules TEXT,
    given_by VARCHAR(200) NOT NULL,
    given_on VARCHAR(10),
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_limit_override PRIMARY KEY (id),
    CONSTRAINT fk_limit_override_part_id_request_part FOREIGN KEY(part_id) REFERENCES request_part (id),
    CONSTRAINT fk_limit_override_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_limit_override_case_id ON limit_override (case_id);

CREATE INDEX ix_limit_override_part_id ON limit_override (part_id);

CREATE TABLE person_before AS SELECT * FROM person;

DROP TABLE person;

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
    digital_barrier VARCHAR(20),
    first_reaction TEXT,
    first_reaction_on VARCHAR(10),
    carer_instrument VARCHAR(20),
    carer_total INTEGER,
    carer_measured_on VARCHAR(10),
    endurance TEXT,
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

INSERT INTO person (
    display_name, birth_year, died_year, gender, kind, role_in_case, household_id,
    organisation_id, team_member_id, index_position, is_case_holder, discipline, capacity,
    capacity_note, capacity_hours, talents, vog_checked, stillborn, miscarriage,
    pregnancy_due, health_note, restricted_note, ref, position, extra, case_id, id
) SELECT
    display_name, birth_year, died_year, gender, kind, role_in_case, household_id,
    organisation_id, team_member_id, index_position, is_case_holder, discipline, capacity,
    capacity_note, capacity_hours, talents, vog_checked, stillborn, miscarriage,
    pregnancy_due, health_note, restricted_note, ref, position, extra, case_id, id
FROM person_before;

DROP TABLE person_before;

CREATE INDEX ix_person_case_id ON person (case_id);

CREATE INDEX ix_person_household_id ON person (household_id);

CREATE INDEX ix_person_organisation_id ON person (organisation_id);

CREATE INDEX ix_person_team_member_id ON person (team_member_id);
