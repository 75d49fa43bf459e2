ALTER TABLE request_part ADD COLUMN channels TEXT;

ALTER TABLE request_part ADD COLUMN review_on VARCHAR(10);

ALTER TABLE request_part ADD COLUMN why_not_closer TEXT;

ALTER TABLE request_part ADD COLUMN referral_reason TEXT;
