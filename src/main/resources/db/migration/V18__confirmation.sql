-- What one person is asked in one audit.
CREATE TABLE confirmation (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  seq BIGINT NOT NULL AUTO_INCREMENT UNIQUE,  -- names it in the text keys of mails that one statement queues for many
  audit_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  subject_key BINARY(16) NOT NULL,
  manager_id BINARY(16),                      -- when it was opened
  state VARCHAR(12) NOT NULL,                 -- PREPARED, OPEN, CONFIRMED, DIFFERENCES, DEFERRED, NO_ANSWER, WITHDRAWN
  due DATE NOT NULL,
  chase_level INT NOT NULL,                   -- of decision chase-step, 0 at first
  deferred_until DATE,                        -- DEFERRED: asked on this day, whatever has become of the audit; OPEN: can check from then on
  process_instance_id VARCHAR(64),
  opened_at DATETIME(6),
  answered_at DATETIME(6),
  ended_at DATETIME(6),
  disowned_at DATETIME(6),                    -- whoever opened the link said "this is not me"
  slip_printed_at DATETIME(6),                -- the newest slip, for whoever gets no mail
  slip_printed_by_key BINARY(16),             -- who made it, and with it a link to the page
  slip_printed_by_name VARCHAR(200),          -- of an account or token; empty for people
  process_ended BOOLEAN NOT NULL,             -- its task has been completed
  UNIQUE (audit_id, person_id)
);
CREATE INDEX ix_confirmation_state ON confirmation (audit_id, state);
CREATE INDEX ix_confirmation_person ON confirmation (person_id, state);
CREATE INDEX ix_confirmation_manager ON confirmation (manager_id, state);
CREATE INDEX ix_confirmation_return ON confirmation (state, deferred_until);
CREATE INDEX ix_confirmation_ended ON confirmation (process_ended, state);

-- A submitted page. The same submission id returns the same receipt.
CREATE TABLE submission (
  id BINARY(16) PRIMARY KEY,
  person_id BINARY(16) NOT NULL,              -- whose equipment
  receipt VARCHAR(20) NOT NULL UNIQUE,
  by_key BINARY(16),
  by_name VARCHAR(200) NOT NULL,              -- for accounts and tokens that belong to nobody; empty for people
  on_behalf VARCHAR(20),                      -- MANAGER, DEPUTY, IT, TEAM_SHEET, SLIP; absent: in person
  content LONGTEXT NOT NULL,                  -- JSON as validated
  submitted_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_submission_person ON submission (person_id);

CREATE TABLE answer (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  confirmation_id BINARY(16) NOT NULL,
  submission_id BINARY(16) NOT NULL,
  asset_id BINARY(16) NOT NULL,
  answer VARCHAR(20) NOT NULL,                -- HAVE, HAVE_BUT, NOT_HERE, LATER, NOT_RECOGNISED
  detail VARCHAR(30),
  no_longer_needed BOOLEAN NOT NULL,
  to_person_id BINARY(16),
  to_whom VARCHAR(200),
  place VARCHAR(200),
  later_date DATE,
  serial_seen VARCHAR(150),                   -- with DIFFERS: as read off the thing
  model_seen VARCHAR(200),
  proof VARCHAR(20),                          -- RIGHT, WRONG; absent: none was asked
  note VARCHAR(2000),
  more LONGTEXT,                              -- JSON: questions that the owner of the process added
  grade VARCHAR(20),                          -- of the evidence that it gives
  superseded BOOLEAN NOT NULL
);
CREATE INDEX ix_answer_confirmation ON answer (confirmation_id, asset_id);
CREATE INDEX ix_answer_asset ON answer (asset_id);
CREATE INDEX ix_answer_submission ON answer (submission_id);

-- "Ben has it": Ben is asked once. Until he says so the hand-over is unconfirmed.
CREATE TABLE hand_over (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  confirmation_id BINARY(16) NOT NULL,        -- of the one who is said to have it
  audit_id BINARY(16) NOT NULL,
  asset_id BINARY(16) NOT NULL,
  from_person_id BINARY(16) NOT NULL,
  to_person_id BINARY(16) NOT NULL,
  state VARCHAR(12) NOT NULL,                 -- ASKED, CONFIRMED, DENIED, TAKEN_BACK
  asked_at DATETIME(6) NOT NULL,
  UNIQUE (audit_id, asset_id, to_person_id)
);
CREATE INDEX ix_hand_over_confirmation ON hand_over (confirmation_id);
CREATE INDEX ix_hand_over_from ON hand_over (audit_id, from_person_id);
CREATE INDEX ix_hand_over_asset ON hand_over (asset_id);
