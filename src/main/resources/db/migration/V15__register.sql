CREATE TABLE legal_entity (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  name VARCHAR(200) NOT NULL UNIQUE,
  currency VARCHAR(3) NOT NULL
);

CREATE TABLE location (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  entity_id BINARY(16),
  source_id VARCHAR(100),
  name VARCHAR(200) NOT NULL,
  name_key VARCHAR(200) NOT NULL,             -- for matching: lower case, single spaces
  location_kind VARCHAR(20) NOT NULL,         -- SITE, ROOM, STOCK_ROOM
  site_id BINARY(16),                         -- of a room
  country VARCHAR(2),
  region VARCHAR(10),
  custodian_id BINARY(16),
  active BOOLEAN NOT NULL,
  extra LONGTEXT
);
CREATE INDEX ix_location_name ON location (name_key);
CREATE INDEX ix_location_site ON location (site_id);

-- A location as people call it: "site / room", since rooms of several sites share a name.
CREATE VIEW place AS
SELECT l.id, l.site_id, CASE WHEN s.id IS NULL THEN l.name ELSE CONCAT(s.name, ' / ', l.name) END AS name
FROM location l LEFT JOIN location s ON s.id = l.site_id;

CREATE TABLE asset_kind (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  name VARCHAR(100) NOT NULL,
  name_key VARCHAR(100) NOT NULL UNIQUE,
  tracking VARCHAR(10) NOT NULL,              -- EACH, QUANTITY, NONE
  fixed_place BOOLEAN NOT NULL,
  asked BOOLEAN NOT NULL,                     -- are holders asked about it
  virtual_kind BOOLEAN NOT NULL,              -- never looked for
  holds_data BOOLEAN NOT NULL,
  proof_asked BOOLEAN NOT NULL,               -- holders show proof: last four characters of the serial
  value_limit DECIMAL(14,2),                  -- reporting currency; nobody is asked below it
  icon VARCHAR(20) NOT NULL
);

CREATE TABLE asset (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  entity_id BINARY(16) NOT NULL,
  kind_id BINARY(16) NOT NULL,
  source_id VARCHAR(100),
  tag VARCHAR(100),
  tag_key VARCHAR(100),                       -- tag without case, spaces, hyphens
  name VARCHAR(200),
  serial VARCHAR(150),
  serial_key VARCHAR(150),                    -- serial without case, spaces, hyphens, barcode prefixes; empty for placeholders
  imei VARCHAR(40),
  iccid VARCHAR(40),
  phone_number VARCHAR(40),
  manufacturer VARCHAR(150),
  model VARCHAR(200),
  status VARCHAR(20) NOT NULL,                -- ORDERED, STOCK, IN_USE, ON_LOAN, IN_REPAIR, IN_TRANSIT, MISSING, STOLEN, RETIRED, DISPOSED
  draft BOOLEAN NOT NULL,                     -- found or listed, not yet confirmed as a record
  ownership VARCHAR(20) NOT NULL,             -- OWNED, LEASED, CUSTOMERS, PRIVATE
  owner_name VARCHAR(200),
  return_due DATE,                            -- to the owner
  due_back DATE,                              -- from loan or repair
  quantity INT NOT NULL,
  holder_id BINARY(16),
  location_id BINARY(16),
  parent_id BINARY(16),
  purchased_on DATE,
  cost DECIMAL(14,2),
  currency VARCHAR(3),
  supplier VARCHAR(200),
  order_number VARCHAR(100),
  warranty_end DATE,
  last_verified_at DATETIME(6),
  last_verified_how VARCHAR(20),              -- grade of evidence
  last_check_in_at DATETIME(6),
  last_check_in_user VARCHAR(200),
  notes VARCHAR(2000),
  extra LONGTEXT,
  created_at DATETIME(6) NOT NULL
);
CREATE UNIQUE INDEX ux_asset_tag ON asset (entity_id, tag_key);
CREATE UNIQUE INDEX ux_asset_source ON asset (entity_id, source_id);
CREATE INDEX ix_asset_tag ON asset (tag_key);
CREATE INDEX ix_asset_serial ON asset (serial_key);
CREATE INDEX ix_asset_holder ON asset (holder_id);
CREATE INDEX ix_asset_location ON asset (location_id);
CREATE INDEX ix_asset_parent ON asset (parent_id);
CREATE INDEX ix_asset_kind ON asset (kind_id);
CREATE INDEX ix_asset_status ON asset (status);
CREATE INDEX ix_asset_model ON asset (model);
CREATE INDEX ix_asset_verified ON asset (last_verified_at);

-- Evidence about an asset, or about something that is no asset yet. Append only, but for the mark "superseded".
CREATE TABLE verification (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  asset_id BINARY(16),
  audit_id BINARY(16),                        -- the audit it was asked in; counts for every other that covers the asset
  source VARCHAR(20) NOT NULL,                -- ANSWER, SCAN, SEARCH, CHECK_IN, IMPORT
  source_ref VARCHAR(60),                     -- answer, scan … id
  grade VARCHAR(20) NOT NULL,                 -- INDEPENDENT_SCAN, CUSTODIAN_SCAN, PROOF, DEVICE_CHECK_IN, SELF_DECLARED, ON_BEHALF, DOCUMENT
  grade_rank INT NOT NULL,                    -- 1 strongest … 7
  claim VARCHAR(20) NOT NULL,                 -- SEEN, HELD, NOT_HELD, LATER, NOT_RECOGNISED, ON_PAPER, NOT_FOUND
  detail VARCHAR(30),                         -- DAMAGED, LABEL_UNREADABLE, DIFFERS, PARTS_MISSING; RETURNED, GIVEN, IN_REPAIR, LEFT, SWAPPED, LOST, STOLEN, NEVER_HAD, OWN
  no_longer_needed BOOLEAN NOT NULL,
  holder_id BINARY(16),                       -- observed, or named
  location_id BINARY(16),                     -- observed
  serial VARCHAR(150),                        -- observed
  model VARCHAR(200),                         -- observed, where it differs
  tag VARCHAR(100),                           -- observed
  quantity INT,                               -- observed
  later_date DATE,
  note VARCHAR(2000),
  by_key BINARY(16),                          -- subject key of who gave it
  by_name VARCHAR(200) NOT NULL,              -- for systems; empty for people
  on_behalf BOOLEAN NOT NULL,
  superseded BOOLEAN NOT NULL,
  photo_id BINARY(16),
  observed_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_verification_asset ON verification (asset_id, id);
CREATE INDEX ix_verification_audit ON verification (audit_id, asset_id);
CREATE INDEX ix_verification_source ON verification (source, source_ref);

CREATE TABLE photo (
  id BINARY(16) PRIMARY KEY,
  sha256 VARCHAR(64) NOT NULL,                -- in hexadecimal digits
  content MEDIUMBLOB,                         -- re-encoded JPEG without EXIF; deleted after the retention, the hash stays
  audit_id BINARY(16),
  sent_by_key BINARY(16),                     -- subject key of the person from whose page it came; absent: from a count
  taken_at DATETIME(6) NOT NULL
);

-- A move of an asset to another legal entity: proposed by one side, agreed by the other.
CREATE TABLE asset_transfer (
  id BINARY(16) PRIMARY KEY,
  asset_id BINARY(16) NOT NULL,
  from_entity_id BINARY(16) NOT NULL,
  to_entity_id BINARY(16) NOT NULL,
  proposed_for BINARY(16) NOT NULL,           -- the side that proposed it: one of the two
  new_tag VARCHAR(100),                       -- under which the receiving side keeps it; absent: its own
  reason VARCHAR(1000) NOT NULL,
  state VARCHAR(10) NOT NULL,                 -- PROPOSED, AGREED, DECLINED, WITHDRAWN
  proposed_by VARCHAR(200) NOT NULL,          -- an account of nobody or a token; empty for a person, who is named by the key
  proposed_by_key BINARY(16),
  proposed_at DATETIME(6) NOT NULL,
  decided_by VARCHAR(200),
  decided_by_key BINARY(16),
  decided_at DATETIME(6)
);
CREATE INDEX ix_asset_transfer_asset ON asset_transfer (asset_id, state);
CREATE INDEX ix_asset_transfer_state ON asset_transfer (state, proposed_at);
