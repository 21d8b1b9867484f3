-- Which version of a decision is in force, and every evaluation that took part in an audit.
CREATE TABLE decision_in_force (
  decision_key VARCHAR(60) PRIMARY KEY,
  definition_id VARCHAR(64) NOT NULL
);

-- What was in force from when on, who put it there and why; the last of a decision is in force now. Append only.
CREATE TABLE decision_reign (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  decision_key VARCHAR(60) NOT NULL,
  definition_id VARCHAR(64) NOT NULL,
  since DATETIME(6) NOT NULL,
  by_key BINARY(16),                          -- subject key of a person
  by_name VARCHAR(200) NOT NULL,              -- of an account, token or system; empty for a person
  reason VARCHAR(1000)
);
CREATE INDEX ix_decision_reign ON decision_reign (decision_key, id);
CREATE INDEX ix_decision_reign_definition ON decision_reign (definition_id, id);

CREATE TABLE decision_record (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  decision_key VARCHAR(60) NOT NULL,
  definition_id VARCHAR(64) NOT NULL,
  rule_ids VARCHAR(500) NOT NULL,             -- of the rules that fired, with commas between; empty when none did
  inputs VARCHAR(1000),
  outputs VARCHAR(1000),
  audit_id BINARY(16),                        -- whose copied version was evaluated; absent outside audits
  subject_id BINARY(16),
  evaluated_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_decision_record ON decision_record (subject_id, decision_key);
CREATE INDEX ix_decision_record_audit ON decision_record (decision_key, audit_id);
CREATE INDEX ix_decision_record_fired ON decision_record (definition_id, rule_ids);
