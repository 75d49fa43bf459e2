ALTER TABLE goal ADD COLUMN fallback TEXT;

ALTER TABLE goal ADD COLUMN evaluation TEXT;

ALTER TABLE goal ADD COLUMN evaluated_on VARCHAR(10);

ALTER TABLE request_part ADD COLUMN wished_carrier VARCHAR(20);

ALTER TABLE request_part ADD COLUMN wished_on VARCHAR(10);

CREATE TABLE action_before AS SELECT * FROM action;

DROP TABLE action;

CREATE TABLE action (
    who_person_id VARCHAR(36),
    who_organisation_id VARCHAR(36),
    who_text VARCHAR(200),
    what TEXT NOT NULL,
    due_date VARCHAR(10),
    part_id VARCHAR(36),
    goal_id VARCHAR(36),
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
    CONSTRAINT fk_action_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id),
    CONSTRAINT fk_action_goal_id_goal FOREIGN KEY(goal_id) REFERENCES goal (id)
);

INSERT INTO action (
    who_person_id, who_organisation_id, who_text, what, due_date, part_id, status, ref, position, extra, case_id, id
) SELECT
    who_person_id, who_organisation_id, who_text, what, due_date, part_id, status, ref, position, extra, case_id, id
FROM action_before;

DROP TABLE action_before;

CREATE INDEX ix_action_case_id ON action (case_id);

CREATE INDEX ix_action_part_id ON action (part_id);

CREATE INDEX ix_action_who_organisation_id ON action (who_organisation_id);

CREATE INDEX ix_action_who_person_id ON action (who_person_id);

CREATE INDEX ix_action_goal_id ON action (goal_id);

CREATE TABLE goal_score (
    goal_id VARCHAR(36) NOT NULL,
    date VARCHAR(10),
    score INTEGER NOT NULL,
    note TEXT,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_goal_score PRIMARY KEY (id),
    CONSTRAINT fk_goal_score_goal_id_goal FOREIGN KEY(goal_id) REFERENCES goal (id),
    CONSTRAINT fk_goal_score_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_goal_score_goal_id ON goal_score (goal_id);

CREATE INDEX ix_goal_score_case_id ON goal_score (case_id);

CREATE TABLE goal_trial (
    goal_id VARCHAR(36) NOT NULL,
    what TEXT NOT NULL,
    until VARCHAR(10),
    learned TEXT,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_goal_trial PRIMARY KEY (id),
    CONSTRAINT fk_goal_trial_goal_id_goal FOREIGN KEY(goal_id) REFERENCES goal (id),
    CONSTRAINT fk_goal_trial_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_goal_trial_goal_id ON goal_trial (goal_id);

CREATE INDEX ix_goal_trial_case_id ON goal_trial (case_id);

CREATE TABLE client_grade (
    date VARCHAR(10),
    grade INTEGER NOT NULL,
    sentence TEXT,
    ref VARCHAR(64),
    position INTEGER NOT NULL,
    extra TEXT,
    case_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_client_grade PRIMARY KEY (id),
    CONSTRAINT fk_client_grade_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id)
);

CREATE INDEX ix_client_grade_case_id ON client_grade (case_id);
