CREATE TABLE provider (
    name VARCHAR(300) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    description TEXT NOT NULL,
    areas TEXT,
    phone VARCHAR(100),
    email VARCHAR(300),
    website VARCHAR(500),
    source VARCHAR(200),
    source_ref VARCHAR(200),
    extra TEXT,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_provider PRIMARY KEY (id)
);

CREATE INDEX ix_provider_name ON provider (name);

CREATE INDEX ix_provider_source_ref ON provider (source_ref);

CREATE TABLE offer (
    provider_id VARCHAR(36),
    catalogue_ref VARCHAR(80),
    name VARCHAR(300) NOT NULL,
    carrier VARCHAR(20) NOT NULL,
    description TEXT NOT NULL,
    life_domains TEXT,
    forms TEXT,
    channels TEXT,
    areas TEXT,
    target_group TEXT,
    min_age INTEGER,
    max_age INTEGER,
    languages TEXT,
    moments TEXT,
    intake_mode VARCHAR(60),
    wait_weeks INTEGER,
    places_free INTEGER,
    cost TEXT,
    vog_needed BOOLEAN,
    boundary TEXT,
    who_to_ask VARCHAR(200),
    phone VARCHAR(100),
    email VARCHAR(300),
    website VARCHAR(500),
    active BOOLEAN NOT NULL,
    checked_on VARCHAR(10),
    checked_by VARCHAR(200),
    source VARCHAR(200),
    source_ref VARCHAR(200),
    extra TEXT,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_offer PRIMARY KEY (id),
    CONSTRAINT fk_offer_provider_id_provider FOREIGN KEY(provider_id) REFERENCES provider (id)
);

CREATE INDEX ix_offer_catalogue_ref ON offer (catalogue_ref);

CREATE INDEX ix_offer_provider_id ON offer (provider_id);

CREATE INDEX ix_offer_source_ref ON offer (source_ref);

CREATE TABLE offer_volunteer (
    provider_id VARCHAR(36),
    name VARCHAR(200) NOT NULL,
    skills TEXT,
    life_domains TEXT,
    areas TEXT,
    languages TEXT,
    moments TEXT,
    most_matches INTEGER,
    vog_on VARCHAR(10),
    active BOOLEAN NOT NULL,
    note TEXT,
    checked_on VARCHAR(10),
    checked_by VARCHAR(200),
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_offer_volunteer PRIMARY KEY (id),
    CONSTRAINT fk_offer_volunteer_provider_id_provider FOREIGN KEY(provider_id) REFERENCES provider (id)
);

CREATE INDEX ix_offer_volunteer_provider_id ON offer_volunteer (provider_id);

CREATE TABLE offer_experience (
    offer_id VARCHAR(36) NOT NULL,
    date VARCHAR(10) NOT NULL,
    went VARCHAR(20) NOT NULL,
    note TEXT,
    member_id VARCHAR(36),
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_offer_experience PRIMARY KEY (id),
    CONSTRAINT fk_offer_experience_offer_id_offer FOREIGN KEY(offer_id) REFERENCES offer (id),
    CONSTRAINT fk_offer_experience_member_id_team_member FOREIGN KEY(member_id) REFERENCES team_member (id)
);

CREATE INDEX ix_offer_experience_member_id ON offer_experience (member_id);

CREATE INDEX ix_offer_experience_offer_id ON offer_experience (offer_id);

CREATE TABLE offer_match (
    part_id VARCHAR(36) NOT NULL,
    offer_id VARCHAR(36),
    volunteer_id VARCHAR(36),
    catalogue_ref VARCHAR(80),
    offer_name VARCHAR(300) NOT NULL,
    status VARCHAR(20) NOT NULL,
    sought_on VARCHAR(10),
    asked_on VARCHAR(10),
    matched_on VARCHAR(10),
    started_on VARCHAR(10),
    stopped_on VARCHAR(10),
    outcome VARCHAR(20),
    outcome_note TEXT,
    consent VARCHAR(20),
    consent_on VARCHAR(10),
    wishes TEXT,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_offer_match PRIMARY KEY (id),
    CONSTRAINT fk_offer_match_part_id_request_part FOREIGN KEY(part_id) REFERENCES request_part (id),
    CONSTRAINT fk_offer_match_offer_id_offer FOREIGN KEY(offer_id) REFERENCES offer (id),
    CONSTRAINT fk_offer_match_volunteer_id_offer_volunteer FOREIGN KEY(volunteer_id) REFERENCES offer_volunteer (id),
    CONSTRAINT fk_offer_match_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_offer_match_case_id ON offer_match (case_id);

CREATE INDEX ix_offer_match_offer_id ON offer_match (offer_id);

CREATE INDEX ix_offer_match_part_id ON offer_match (part_id);

CREATE INDEX ix_offer_match_volunteer_id ON offer_match (volunteer_id);
