CREATE TABLE import_run (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  entity_id BINARY(16),                       -- absent where each row names its own
  subject VARCHAR(20) NOT NULL,               -- PEOPLE, LOCATIONS, ASSETS, LICENCES, ACCOUNTS
  licence_id BINARY(16),                      -- whose accounts they are; absent where the file names its products
  format VARCHAR(60),                         -- recognised layout, or MAPPED
  source VARCHAR(20) NOT NULL,                -- REGISTER, DEVICES, DIRECTORY, FINANCE, SPREADSHEET: decides which fields it has authority for
  file_name VARCHAR(300) NOT NULL,
  file_sha256 BINARY(32) NOT NULL,
  state VARCHAR(20) NOT NULL,                 -- STAGING, QUESTION, PREVIEW, APPLYING, APPLIED, DISCARDED, REFUSED
  mapping LONGTEXT,                           -- JSON: column → field, and answers to questions such as day/month order
  fill_gaps_only BOOLEAN NOT NULL,
  apply_mode VARCHAR(20),                     -- GOOD_ROWS, ALL_OR_NOTHING
  reversals_accepted BOOLEAN NOT NULL,
  rows_total INT NOT NULL,
  rows_staged INT NOT NULL,
  rows_applied INT NOT NULL,
  refusal VARCHAR(1000),
  uploaded_by VARCHAR(200) NOT NULL,          -- an account of nobody or a token; empty for a person, who is named by the id
  uploader_id BINARY(16),
  process_instance_id VARCHAR(64),
  created_at DATETIME(6) NOT NULL,
  applied_at DATETIME(6)
);

-- The file in pieces of a megabyte, since servers limit the size of one statement.
CREATE TABLE import_file (
  import_id BINARY(16) NOT NULL,
  piece INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (import_id, piece)
);

CREATE TABLE import_row (
  import_id BINARY(16) NOT NULL,
  row_no INT NOT NULL,                        -- as in the file, the header being row 1
  entity_id BINARY(16),                       -- legal entity that the row belongs to
  state VARCHAR(12) NOT NULL,                 -- NEW, CHANGED, UNCHANGED, REFUSED, CONFLICT, OTHER_ENTITY
  subject_id BINARY(16),                      -- the record it matched, or the one it makes
  subject_version INT,                        -- of the record when it was compared
  title VARCHAR(300),                         -- how the preview names the row
  cells LONGTEXT NOT NULL,                    -- JSON: values by column, as in the file
  fields LONGTEXT,                            -- JSON: field → value, as it would be stored
  changes LONGTEXT,                           -- JSON: field → [old, new]
  remarks VARCHAR(2000),
  problem_column VARCHAR(200),
  problem VARCHAR(1000),
  reverses_correction BOOLEAN NOT NULL,
  PRIMARY KEY (import_id, row_no)
);
CREATE INDEX ix_import_row_state ON import_row (import_id, state, row_no);
CREATE INDEX ix_import_row_subject ON import_row (subject_id);

-- What identifies a row, to find rows of one file that mean the same record.
CREATE TABLE import_key (
  import_id BINARY(16) NOT NULL,
  key_kind VARCHAR(20) NOT NULL,              -- SOURCE_ID, SERIAL, TAG; EMPLOYEE_NUMBER, EMAIL, USER_NAME; NAME; RECORD
  entity_id BINARY(16),                       -- legal entity in which it identifies; absent for all
  key_text VARCHAR(320) NOT NULL,
  row_no INT NOT NULL,
  PRIMARY KEY (import_id, key_kind, key_text, row_no)
);

CREATE INDEX ix_import_key_text ON import_key (key_text);

-- Lists of keys are looked for across entities.
CREATE INDEX ix_asset_source_id ON asset (source_id);
CREATE INDEX ix_person_employee_number ON person (employee_number);

-- How far applying has come, seen by pages while the one transaction that applies is still open.
CREATE TABLE import_progress (
  import_id BINARY(16) PRIMARY KEY,
  rows_done INT NOT NULL
);

CREATE TABLE import_mapping (
  id BINARY(16) PRIMARY KEY,
  subject VARCHAR(20) NOT NULL,
  header_hash BINARY(32) NOT NULL,            -- of the sorted normalised headers
  mapping LONGTEXT NOT NULL,
  UNIQUE (subject, header_hash)
);
