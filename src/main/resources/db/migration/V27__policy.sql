-- A decision table with changed rules that somebody proposed, and what became of it. Kept whatever that was.
CREATE TABLE decision_proposal (
  id BINARY(16) PRIMARY KEY,
  decision_key VARCHAR(60) NOT NULL,
  state VARCHAR(12) NOT NULL,                 -- PROPOSED, IN_FORCE, REJECTED, WITHDRAWN
  source VARCHAR(12) NOT NULL,                -- UPLOADED, EARLIER, SHIPPED
  file LONGTEXT NOT NULL,                     -- DMN as written from what was read, never as uploaded
  definition_id VARCHAR(64),                  -- of an earlier version, or once it is in force
  reason VARCHAR(1000) NOT NULL,
  proposed_key BINARY(16),                    -- subject key of a person
  proposed_name VARCHAR(200) NOT NULL,        -- of an account, token or system; empty for a person
  proposed_at DATETIME(6) NOT NULL,
  decided_key BINARY(16),
  decided_name VARCHAR(200),
  decided_at DATETIME(6),
  decided_reason VARCHAR(1000),
  tried VARCHAR(300)                          -- what would have come out differently, as known when it was decided
);
CREATE INDEX ix_decision_proposal ON decision_proposal (decision_key, proposed_at);

-- The shipped table that was seen last, so that a newer one is noticed once.
CREATE TABLE decision_shipped (
  decision_key VARCHAR(60) PRIMARY KEY,
  digest CHAR(64) NOT NULL
);
