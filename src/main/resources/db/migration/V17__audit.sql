CREATE TABLE audit (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  name VARCHAR(200) NOT NULL,
  state VARCHAR(12) NOT NULL,                 -- DRAFT, STARTING, RUNNING, CLOSING, RECONCILING, IN_REVIEW, APPLYING, CLOSED, CANCELLING, CANCELLED
  discovery BOOLEAN NOT NULL,                 -- nothing on record yet: everybody lists, rooms are scanned
  lead_id BINARY(16),                         -- person in charge
  scope LONGTEXT NOT NULL,                    -- JSON: tree of conditions
  announcement VARCHAR(4000),
  sample_confidence INT,                      -- per cent; absent: all that the scope covers is verified
  sample_margin INT,                          -- per cent, either way
  sample_seed VARCHAR(64),
  sample_population BIGINT,                   -- from how many it was drawn
  starts_on DATE,
  confirm_by DATE,
  count_by DATE,
  close_by DATE,
  single_handed_by VARCHAR(200),              -- single-handed mode: who, date, reason. Here and below: empty for a person,
  single_handed_by_key BINARY(16),            -- who is named by the subject key alone
  single_handed_on DATE,
  single_handed_reason VARCHAR(1000),
  single_handed_off_by VARCHAR(200),          -- and until when
  single_handed_off_by_key BINARY(16),
  single_handed_off DATE,
  single_handed_off_reason VARCHAR(1000),
  countersigned_by VARCHAR(200),
  countersigned_by_key BINARY(16),
  countersigned_at DATETIME(6),
  approved_by_key BINARY(16),
  approved_by VARCHAR(200),                   -- who started it, and so approved the scope
  frozen_at DATETIME(6),
  heard_to BIGINT NOT NULL DEFAULT 0,         -- line of history up to which changes of the register have been looked at
  closed_at DATETIME(6),
  cancelled_at DATETIME(6),
  cancel_reason VARCHAR(1000),
  created_at DATETIME(6) NOT NULL,
  created_by VARCHAR(200) NOT NULL,
  created_by_key BINARY(16)
);

CREATE TABLE audit_decision (
  audit_id BINARY(16) NOT NULL,
  decision_key VARCHAR(60) NOT NULL,
  definition_id VARCHAR(64) NOT NULL,         -- in force when the audit started
  PRIMARY KEY (audit_id, decision_key)
);

CREATE TABLE readiness_acceptance (
  audit_id BINARY(16) NOT NULL,
  weakness VARCHAR(40) NOT NULL,
  accepted_by VARCHAR(200) NOT NULL,
  accepted_by_key BINARY(16),                 -- subject key of a person
  reason VARCHAR(1000) NOT NULL,
  accepted_at DATETIME(6) NOT NULL,
  covered INT NOT NULL,                       -- how many records stood behind the weakness then
  PRIMARY KEY (audit_id, weakness)
);

-- Which records an acceptance covers; what turns up later is new.
CREATE TABLE readiness_covered (
  audit_id BINARY(16) NOT NULL,
  weakness VARCHAR(40) NOT NULL,
  record_id BINARY(16) NOT NULL,
  PRIMARY KEY (audit_id, weakness, record_id)
);

-- One asset in the scope, with what was expected of it when the audit started.
CREATE TABLE audit_item (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  version INT NOT NULL,
  audit_id BINARY(16) NOT NULL,
  asset_id BINARY(16) NOT NULL,
  entity_id BINARY(16) NOT NULL,
  kind_id BINARY(16) NOT NULL,
  tag VARCHAR(100),
  serial VARCHAR(150),
  title VARCHAR(300) NOT NULL,                -- manufacturer and model, or name
  holder_id BINARY(16),
  department VARCHAR(200),                    -- of the holder
  location_id BINARY(16),
  site_id BINARY(16),
  parent_id BINARY(16),
  status VARCHAR(20) NOT NULL,
  quantity INT NOT NULL,
  cost DECIMAL(14,2),
  currency VARCHAR(3),                        -- of the cost; absent: the reporting currency
  money DECIMAL(14,2),                        -- cost in the reporting currency
  method VARCHAR(20) NOT NULL,                -- ASK, COUNT, LOCATE, CHECK_IN, DEFER, NOT_LOOKED_FOR, BELOW_LIMIT, PENDING
  method_rule VARCHAR(500),                   -- of decision verification-method, that gave the method
  decided_by BIGINT,                          -- decision_record in which it did
  spot_check BOOLEAN NOT NULL,
  outcome VARCHAR(20),                        -- VERIFIED, DIFFERENCES, ACCOUNTED_FOR, NOT_FOUND, LOST_OR_STOLEN, NO_ANSWER, NOT_COUNTED, DEFERRED, EXCLUDED, CANCELLED; absent: still open
  outcome_reason VARCHAR(300),
  excluded_by_key BINARY(16),                 -- who took it out after the start; name of an account of nobody or a token,
  excluded_by VARCHAR(200),                   -- empty for a person
  grade VARCHAR(20),                          -- of the evidence that decided
  verification_id BIGINT,
  settled_at DATETIME(6),
  drawn BOOLEAN NOT NULL DEFAULT FALSE,       -- into the sample of an audit that draws one
  added_late BOOLEAN NOT NULL DEFAULT FALSE,  -- came into the scope while the audit was running
  changes INT NOT NULL DEFAULT 0,             -- how often what is expected changed while the audit was running
  changed_at DATETIME(6),                     -- when it last did; earlier evidence is about what was expected before
  UNIQUE (audit_id, asset_id)
);
CREATE INDEX ix_audit_item_decided_by ON audit_item (decided_by);
CREATE INDEX ix_audit_item_holder ON audit_item (audit_id, holder_id);
CREATE INDEX ix_audit_item_location ON audit_item (audit_id, location_id);
CREATE INDEX ix_audit_item_outcome ON audit_item (audit_id, outcome);
CREATE INDEX ix_audit_item_asset ON audit_item (asset_id);

-- What the register changed in the scope of an audit while it was running. Append only.
CREATE TABLE late_change (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  audit_id BINARY(16) NOT NULL,
  asset_id BINARY(16) NOT NULL,
  what VARCHAR(12) NOT NULL,                  -- ADDED, CHANGED, HOLDER_LEFT
  answered BOOLEAN NOT NULL,                  -- there was evidence already, which stands
  holder_from BINARY(16),
  holder_to BINARY(16),
  location_from BINARY(16),
  location_to BINARY(16),
  status_from VARCHAR(20),
  status_to VARCHAR(20) NOT NULL,
  history_id BIGINT,                          -- the line of history behind it
  changed_at DATETIME(6) NOT NULL,
  noted_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_late_change_asset ON late_change (audit_id, asset_id, id);

-- What turned up unexpectedly: outside the denominator.
CREATE TABLE extra_item (
  id BINARY(16) PRIMARY KEY,
  audit_id BINARY(16) NOT NULL,
  source VARCHAR(20) NOT NULL,                -- ANSWER, SCAN
  source_ref VARCHAR(60) NOT NULL,
  ours BOOLEAN NOT NULL,                      -- the company's, not the finder's own
  asset_id BINARY(16),                        -- the record it matched, if any
  person_id BINARY(16),                       -- who holds it
  location_id BINARY(16),                     -- where it was found
  kind_text VARCHAR(200),
  tag VARCHAR(100),
  serial VARCHAR(150),
  note VARCHAR(2000),
  photo_id BINARY(16),
  withdrawn BOOLEAN NOT NULL,                 -- replaced by a later answer
  stray BOOLEAN NOT NULL DEFAULT FALSE,       -- somebody said that it came from no purchase
  found_at DATETIME(6) NOT NULL,
  UNIQUE (audit_id, source, source_ref)
);
CREATE INDEX ix_extra_item_person ON extra_item (audit_id, person_id);

-- The rates that counted when the audit started.
CREATE TABLE audit_rate (
  audit_id BINARY(16) NOT NULL,
  currency VARCHAR(3) NOT NULL,
  rate DECIMAL(18,8) NOT NULL,                -- one unit in the reporting currency
  rated_on DATE NOT NULL,
  PRIMARY KEY (audit_id, currency)
);

-- Which licences an audit reviews; no row: none.
CREATE TABLE audit_licence_scope (
  audit_id BINARY(16) PRIMARY KEY,
  entity_id BINARY(16),                       -- absent: those of every legal entity
  vendor VARCHAR(200),                        -- part of the vendor's name
  owner_id BINARY(16),
  due_before DATE                             -- ends, renews or has to be given notice of before that day
);

-- One licence in the scope, with what was expected of it when the audit started.
CREATE TABLE audit_licence (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  audit_id BINARY(16) NOT NULL,
  licence_id BINARY(16) NOT NULL,
  entity_id BINARY(16) NOT NULL,
  product VARCHAR(200) NOT NULL,
  vendor VARCHAR(200),
  owner_id BINARY(16),
  seats INT,                                  -- bought
  assigned INT NOT NULL,
  yearly DECIMAL(14,2),                       -- cost a year
  currency VARCHAR(3),
  money DECIMAL(14,2),                        -- the same in the reporting currency
  outcome VARCHAR(20),                        -- VERIFIED, DIFFERENCES, NO_ANSWER, CANCELLED; absent: still open
  settled_at DATETIME(6),
  UNIQUE (audit_id, licence_id)
);
