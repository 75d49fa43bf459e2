CREATE TABLE offer_term (
    ref VARCHAR(200) NOT NULL,
    name VARCHAR(300) NOT NULL,
    parent_ref VARCHAR(200),
    taxonomy VARCHAR(200) NOT NULL,
    id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_offer_term PRIMARY KEY (id)
);

CREATE INDEX ix_offer_term_ref ON offer_term (ref);

ALTER TABLE offer ADD COLUMN terms TEXT;
