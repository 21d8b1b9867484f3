CREATE TABLE missing_case (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  audit_id BINARY(16),
  finding_id BINARY(16),
  asset_id BINARY(16) NOT NULL,
  holder_id BINARY(16),                       -- who had it when the case was opened
  state VARCHAR(12) NOT NULL,                 -- OPENED, ASKING, LOOKING, DECIDING, CONFIRMING, CLOSED
  reported_by_key BINARY(16),                 -- who reported it, outside any audit's findings
  reported_by VARCHAR(200),                   -- an account of nobody or a token; empty for a person, who is named by the key
  reported_evidence BIGINT,                   -- the verification that the report is
  how VARCHAR(12) NOT NULL,                   -- NOT_FOUND, LOST, STOLEN: as far as known by now
  ask VARCHAR(60) NOT NULL,                   -- of decision chase-policy: HOLDER, MANAGER, PREVIOUS
  search BOOLEAN NOT NULL,
  incident BOOLEAN NOT NULL,
  step_days INT NOT NULL,                     -- working days for each step
  close_below DECIMAL(14,2) NOT NULL,
  searched BOOLEAN NOT NULL,                  -- IT has looked for it in vain
  ending VARCHAR(20),                         -- FOUND, RECOVERED, DISPOSED_EARLIER, RECORD_WRONG, LOST, STOLEN, SETTLED, BELOW_LIMIT
  circumstances VARCHAR(4000),                -- for those who decide and confirm alone
  place VARCHAR(300),
  police_report VARCHAR(200),
  finance_reference VARCHAR(200),
  money DECIMAL(14,2),
  decided_by VARCHAR(200),
  decided_by_key BINARY(16),
  confirmed_by VARCHAR(200),
  confirmed_by_key BINARY(16),
  confirmed_as VARCHAR(20),                   -- role and limit held then
  confirmed_limit DECIMAL(14,2),
  encrypted VARCHAR(10),                      -- YES, NO, UNKNOWN
  wiped VARCHAR(10),                          -- YES, NO, UNKNOWN
  incident_number VARCHAR(100),
  notifiable BOOLEAN,
  known_at DATETIME(6),                       -- when it became known, from which the law counts
  incident_by VARCHAR(200),
  process_instance_id VARCHAR(64),
  due DATE NOT NULL,                          -- of the present step, in the calendar of the asset's place
  snooze_reason VARCHAR(500),                 -- why it was moved to that day
  told_at DATETIME(6),                        -- when IT or approvers last heard of the present step
  check_in_heard_at DATETIME(6),              -- the newest check-in of the device that the case has heard of
  opened_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6),
  reopened_at DATETIME(6)
);
CREATE INDEX ix_missing_case_asset ON missing_case (asset_id);
CREATE INDEX ix_missing_case_audit ON missing_case (audit_id);
CREATE INDEX ix_missing_case_state ON missing_case (state, due);
CREATE INDEX ix_missing_case_holder ON missing_case (holder_id);

-- Who decided on a case that was reopened, and hears of it.
CREATE TABLE missing_reopening (
  case_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  reopened_at DATETIME(6) NOT NULL,
  PRIMARY KEY (case_id, person_id)
);
CREATE INDEX ix_missing_reopening_person ON missing_reopening (person_id);

-- Somebody who is asked what became of a missing item.
CREATE TABLE missing_question (
  id BINARY(16) PRIMARY KEY,
  case_id BINARY(16) NOT NULL,
  asked_as VARCHAR(10) NOT NULL,              -- HOLDER, MANAGER, PREVIOUS
  person_id BINARY(16) NOT NULL,              -- who answers: the deputy, once the duty has moved
  speaks_for_id BINARY(16),                   -- who is meant, where no mail reaches them
  state VARCHAR(12) NOT NULL,                 -- OPEN, ANSWERED, NO_ANSWER, SKIPPED, WITHDRAWN
  asked_at DATETIME(6) NOT NULL,
  due DATE NOT NULL,
  quiet_until DATE,                           -- not told of it before: away, or snoozed
  snooze_reason VARCHAR(500),                 -- or why they were not asked
  reminded BOOLEAN NOT NULL,
  answer VARCHAR(12),                         -- HAVE, ELSEWHERE, LOST, STOLEN, UNKNOWN
  place VARCHAR(300),
  answered_at DATETIME(6),
  UNIQUE (case_id, asked_as)
);
CREATE INDEX ix_missing_question_person ON missing_question (person_id, state);
CREATE INDEX ix_missing_question_due ON missing_question (state, due);

-- What somebody who had it says happened; read by those who decide and confirm, and by whoever wrote it.
CREATE TABLE missing_account (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  case_id BINARY(16) NOT NULL,
  by_key BINARY(16),                          -- null where an account of nobody on record gave it
  account VARCHAR(4000) NOT NULL,
  given_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_missing_account ON missing_account (case_id, id);

-- What happened in a case, one line each. Append only.
CREATE TABLE missing_event (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  case_id BINARY(16) NOT NULL,
  what VARCHAR(600) NOT NULL,
  by_key BINARY(16),
  by_name VARCHAR(200) NOT NULL,
  happened_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_missing_event ON missing_event (case_id, id);
