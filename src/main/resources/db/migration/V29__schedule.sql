CREATE TABLE audit_schedule (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  name VARCHAR(160) NOT NULL,
  like_id BINARY(16) NOT NULL,                -- the audit that is repeated
  first_on DATE NOT NULL,
  every_n INT NOT NULL,
  every_unit VARCHAR(6) NOT NULL,             -- WEEKS, MONTHS
  until_on DATE,                              -- last day on which one may start
  days_to_confirm INT NOT NULL,               -- working days
  days_to_settle INT NOT NULL,                -- working days after that
  turn INT NOT NULL,                          -- number of the next date, the first is 0
  next_on DATE,                               -- null once it has ended; not of the rhythm where it was postponed
  ended_at DATETIME(6),
  created_by VARCHAR(200) NOT NULL,
  created_by_key BINARY(16),
  created_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_audit_schedule_next ON audit_schedule (next_on);

-- What became of each date. Append only.
CREATE TABLE audit_schedule_date (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  schedule_id BINARY(16) NOT NULL,
  planned_on DATE NOT NULL,
  outcome VARCHAR(15) NOT NULL,               -- STARTED, LEFT_AS_DRAFT, POSTPONED, SKIPPED, MISSED
  audit_id BINARY(16),
  reason VARCHAR(700),
  by_key BINARY(16),
  by_name VARCHAR(200) NOT NULL,
  noted_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_audit_schedule_date ON audit_schedule_date (schedule_id, id);
