CREATE TABLE snapshot (
    kind VARCHAR(20) NOT NULL,
    label VARCHAR(60) NOT NULL,
    date VARCHAR(10),
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_snapshot PRIMARY KEY (id),
    CONSTRAINT fk_snapshot_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_snapshot_case_id ON snapshot (case_id);

CREATE TABLE snapshot_node (
    snapshot_id VARCHAR(36) NOT NULL,
    person_id VARCHAR(36),
    organisation_id VARCHAR(36),
    name VARCHAR(300) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    gender VARCHAR(20) NOT NULL,
    role VARCHAR(300) NOT NULL,
    discipline VARCHAR(60),
    sector VARCHAR(100),
    birth_year INTEGER,
    died_year INTEGER,
    pregnancy_due VARCHAR(10),
    main_person BOOLEAN NOT NULL,
    desired BOOLEAN NOT NULL,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_snapshot_node PRIMARY KEY (id),
    CONSTRAINT fk_snapshot_node_snapshot_id_snapshot FOREIGN KEY(snapshot_id) REFERENCES snapshot (id),
    CONSTRAINT fk_snapshot_node_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_snapshot_node_organisation_id_organisation FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_snapshot_node_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_snapshot_node_case_id ON snapshot_node (case_id);

CREATE INDEX ix_snapshot_node_organisation_id ON snapshot_node (organisation_id);

CREATE INDEX ix_snapshot_node_person_id ON snapshot_node (person_id);

CREATE INDEX ix_snapshot_node_snapshot_id ON snapshot_node (snapshot_id);

CREATE TABLE snapshot_tie (
    snapshot_id VARCHAR(36) NOT NULL,
    client_node_id VARCHAR(36) NOT NULL,
    other_node_id VARCHAR(36) NOT NULL,
    circle VARCHAR(20),
    strength VARCHAR(20) NOT NULL,
    direction VARCHAR(20) NOT NULL,
    hours_per_week FLOAT,
    visibility VARCHAR(20) NOT NULL,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_snapshot_tie PRIMARY KEY (id),
    CONSTRAINT fk_snapshot_tie_snapshot_id_snapshot FOREIGN KEY(snapshot_id) REFERENCES snapshot (id),
    CONSTRAINT fk_snapshot_tie_client_node_id_snapshot_node FOREIGN KEY(client_node_id) REFERENCES snapshot_node (id),
    CONSTRAINT fk_snapshot_tie_other_node_id_snapshot_node FOREIGN KEY(other_node_id) REFERENCES snapshot_node (id),
    CONSTRAINT fk_snapshot_tie_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_snapshot_tie_case_id ON snapshot_tie (case_id);

CREATE INDEX ix_snapshot_tie_client_node_id ON snapshot_tie (client_node_id);

CREATE INDEX ix_snapshot_tie_other_node_id ON snapshot_tie (other_node_id);

CREATE INDEX ix_snapshot_tie_snapshot_id ON snapshot_tie (snapshot_id);
