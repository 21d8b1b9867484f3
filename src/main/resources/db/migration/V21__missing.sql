CREATE TABLE missing_case (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  audit_id BINARY(16),
  finding_id BINARY(16),
  asset_id BINARY(16) NOT NULL,
  state VARCHAR(12) NOT NULL,                 -- LOOKING, DECIDING, CONFIRMING, CLOSED
  ending VARCHAR(20),                         -- FOUND, RECOVERED, DISPOSED_EARLIER, RECORD_WRONG, LOST, STOLEN, SETTLED, BELOW_LIMIT
  circumstances VARCHAR(4000),
  place VARCHAR(300),
  police_report VARCHAR(100),
  finance_reference VARCHAR(100),
  money DECIMAL(14,2),
  decided_by VARCHAR(200),
  decided_by_key BINARY(16),
  confirmed_by VARCHAR(200),
  process_instance_id VARCHAR(64),
  due DATE NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6)
);
CREATE INDEX ix_missing_case_asset ON missing_case (asset_id);
CREATE INDEX ix_missing_case_audit ON missing_case (audit_id);
