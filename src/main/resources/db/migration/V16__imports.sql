CREATE TABLE import_run (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  entity_id BINARY(16),
  subject VARCHAR(20) NOT NULL,               -- PEOPLE, LOCATIONS, ASSETS
  format VARCHAR(60),                         -- recognised layout, or MAPPED
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
  uploaded_by VARCHAR(200) NOT NULL,
  uploader_id BINARY(16),
  created_at DATETIME(6) NOT NULL,
  applied_at DATETIME(6)
);

CREATE TABLE import_file (
  import_id BINARY(16) PRIMARY KEY,
  content LONGBLOB NOT NULL
);

CREATE TABLE import_row (
  import_id BINARY(16) NOT NULL,
  row_number INT NOT NULL,                    -- as in the file, the header being row 1
  state VARCHAR(12) NOT NULL,                 -- NEW, CHANGED, UNCHANGED, REFUSED, CONFLICT
  subject_id BINARY(16),                      -- the record it matched
  cells LONGTEXT NOT NULL,                    -- JSON: header → text, as in the file
  fields LONGTEXT,                            -- JSON: field → typed value
  changes LONGTEXT,                           -- JSON: field → [old, new]
  remarks VARCHAR(2000),
  problem_column VARCHAR(200),
  problem VARCHAR(1000),
  reverses_correction BOOLEAN NOT NULL,
  PRIMARY KEY (import_id, row_number)
);
CREATE INDEX ix_import_row_state ON import_row (import_id, state, row_number);

CREATE TABLE import_mapping (
  id BINARY(16) PRIMARY KEY,
  subject VARCHAR(20) NOT NULL,
  header_hash BINARY(32) NOT NULL,            -- of the sorted normalised headers
  mapping LONGTEXT NOT NULL,
  UNIQUE (subject, header_hash)
);
