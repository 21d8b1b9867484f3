-- Which version of a decision is in force, and every evaluation that took part in an audit.
CREATE TABLE decision_in_force (
  decision_key VARCHAR(60) PRIMARY KEY,
  definition_id VARCHAR(64) NOT NULL,
  since DATETIME(6) NOT NULL,
  put_in_force_by VARCHAR(200) NOT NULL
);

CREATE TABLE decision_record (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  decision_key VARCHAR(60) NOT NULL,
  definition_id VARCHAR(64) NOT NULL,
  rule_ids VARCHAR(500) NOT NULL,             -- of the rules that fired, with commas between; empty when none did
  inputs VARCHAR(1000),
  outputs VARCHAR(1000),
  subject_id BINARY(16),
  evaluated_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_decision_record ON decision_record (subject_id, decision_key);
CREATE INDEX ix_decision_record_fired ON decision_record (definition_id, rule_ids);
