CREATE TABLE finding (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  audit_id BINARY(16) NOT NULL,
  natural_key VARCHAR(120) NOT NULL,          -- kind:subject; the same evidence always gives the same key
  subject_id BINARY(16) NOT NULL,             -- the asset, or what turned up
  asset_id BINARY(16),
  extra_item_id BINARY(16),
  other_asset_id BINARY(16),                  -- the record it doubles
  verification_id BIGINT,                     -- the evidence that decided
  observed_holder_id BINARY(16),
  observed_location_id BINARY(16),
  finding_kind VARCHAR(30) NOT NULL,
  severity VARCHAR(10) NOT NULL,              -- HIGH, MEDIUM, LOW
  expected VARCHAR(500),
  observed VARCHAR(1000),
  money DECIMAL(14,2),                        -- at stake, reporting currency
  root_cause VARCHAR(30),                     -- proposed from the data until it is confirmed
  cause_confirmed BOOLEAN NOT NULL DEFAULT FALSE,
  handed_version INT,                         -- the version that came of the last hand-over
  owner_id BINARY(16),                        -- absent: the IT staff pool
  due DATE NOT NULL,
  state VARCHAR(12) NOT NULL,                 -- OPEN, PROPOSED, SETTLED, BY_EVIDENCE
  resolution VARCHAR(30),                     -- CORRECT_REGISTER, CORRECT_REALITY, ACCEPT_UNTIL, DUPLICATE_OF, FALSE_ALARM, FOLLOW_UP, SECURITY, FINANCE
  reason VARCHAR(2000),
  accept_until DATE,
  duplicate_of BINARY(16),
  settled_by VARCHAR(200),                    -- an account of nobody or a token; empty for a person, who is named by the key
  settled_by_key BINARY(16),
  settled_at DATETIME(6),
  found_at DATETIME(6) NOT NULL,
  reopened_at DATETIME(6),                    -- the last time that a correction of it came to nothing
  reopened_reason VARCHAR(1000),
  UNIQUE (audit_id, natural_key),
  UNIQUE (audit_id, finding_kind, subject_id)
);
CREATE INDEX ix_finding_state ON finding (audit_id, state);
CREATE INDEX ix_finding_asset ON finding (asset_id);

CREATE TABLE correction (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  audit_id BINARY(16) NOT NULL,
  finding_id BINARY(16) NOT NULL,
  asset_id BINARY(16),                        -- absent: creates one
  field VARCHAR(60) NOT NULL,                 -- holder, location, status, serial … or CREATE
  from_value VARCHAR(1000),
  to_value VARCHAR(1000),
  origin VARCHAR(60),                         -- of a record to be created: the purchase that it came from
  grade VARCHAR(20) NOT NULL,                 -- of the evidence behind it
  money DECIMAL(14,2),
  approval VARCHAR(10) NOT NULL,              -- STANDARD, ONE, TWO: decision change-approval
  state VARCHAR(12) NOT NULL,                 -- PROPOSED, APPROVED, REJECTED, APPLIED, STALE, REVERSED
  proposer_key BINARY(16),                    -- subject key of who gave the evidence
  proposer_name VARCHAR(200) NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  applied_at DATETIME(6),
  reversed_at DATETIME(6),
  reversed_by VARCHAR(200),                   -- as settled_by
  reversed_by_key BINARY(16),
  remark VARCHAR(1000)                        -- why it no longer fits, was rejected, could not be reversed
);
CREATE INDEX ix_correction_state ON correction (audit_id, state);
CREATE INDEX ix_correction_finding ON correction (finding_id);
CREATE INDEX ix_correction_asset ON correction (asset_id);

CREATE TABLE approval (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  correction_id BINARY(16) NOT NULL,
  approver VARCHAR(200) NOT NULL,             -- as settled_by
  approver_key BINARY(16),
  account_id BINARY(16),                      -- absent: by mailed link
  role_held VARCHAR(20) NOT NULL,
  limit_held DECIMAL(14,2),
  verdict VARCHAR(10) NOT NULL,               -- APPROVED, REJECTED
  single_handed BOOLEAN NOT NULL,
  reason VARCHAR(1000),
  decided_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_approval_correction ON approval (correction_id);

-- Scratch of one run of the reconciliation: written, compared with what stands, and emptied in its transaction.
CREATE TABLE reconciling_item (
  item_id BIGINT PRIMARY KEY,
  audit_id BINARY(16) NOT NULL,
  asset_id BINARY(16) NOT NULL,
  verification_id BIGINT,                     -- the evidence that decides the outcome
  holder_from BIGINT,                         -- the evidence that says who has it
  place_from BIGINT,                          -- … where it is
  serial_from BIGINT,                         -- … which serial it carries
  quantity_from BIGINT,                       -- … how many there are
  outcome VARCHAR(20) NOT NULL,
  outcome_reason VARCHAR(300),
  grade VARCHAR(20)
);
CREATE INDEX ix_reconciling_item ON reconciling_item (audit_id, asset_id);

CREATE TABLE reconciling_finding (
  audit_id BINARY(16) NOT NULL,
  finding_kind VARCHAR(30) NOT NULL,
  subject_id BINARY(16) NOT NULL,
  asset_id BINARY(16),
  extra_item_id BINARY(16),
  other_asset_id BINARY(16),
  verification_id BIGINT,
  observed_holder_id BINARY(16),
  observed_location_id BINARY(16),
  expected VARCHAR(500),
  observed VARCHAR(1000),
  money DECIMAL(14,2),
  PRIMARY KEY (audit_id, finding_kind, subject_id)
);
CREATE INDEX ix_reconciling_finding ON reconciling_finding (audit_id, asset_id);
