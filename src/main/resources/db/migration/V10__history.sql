-- Who or what changed which field of which record from what to what, when and why. Append only.
CREATE TABLE history (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  subject_type VARCHAR(20) NOT NULL,          -- ASSET, PERSON, LOCATION, LICENCE …
  subject_id BINARY(16) NOT NULL,
  field VARCHAR(60) NOT NULL,
  old_value VARCHAR(1000),
  new_value VARCHAR(1000),
  cause VARCHAR(20) NOT NULL,                 -- EDIT, IMPORT, CORRECTION, REVERSAL, ANSWER …
  cause_ref VARCHAR(100),                     -- id of the import, correction …
  author_kind VARCHAR(20) NOT NULL,           -- PERSON, ACCOUNT, TOKEN, SYSTEM
  author_key BINARY(16),                      -- random key of the person, see person.subject_key
  author_name VARCHAR(200) NOT NULL,          -- system or token name; empty for people
  reason VARCHAR(1000),
  changed_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_history_subject ON history (subject_type, subject_id, id);
CREATE INDEX ix_history_cause ON history (cause, cause_ref);
