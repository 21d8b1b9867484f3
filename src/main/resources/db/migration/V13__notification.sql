CREATE TABLE outbox (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  text_key VARCHAR(150) NOT NULL UNIQUE,      -- confirmation:<id>:reminder-2; makes every mail go out once
  template VARCHAR(60) NOT NULL,
  person_id BINARY(16),                       -- recipient; else address
  address VARCHAR(320),
  subject_id BINARY(16),                      -- the record the template reads
  params LONGTEXT,                            -- JSON of ids, dates and numbers; no personal data, no token
  state VARCHAR(10) NOT NULL,                 -- PENDING, CLAIMED, SENT, FAILED, DROPPED
  not_before DATETIME(6) NOT NULL,
  claimed_at DATETIME(6),
  attempts INT NOT NULL,
  sent_at DATETIME(6),
  message_id VARCHAR(200),
  failure VARCHAR(500),
  created_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_outbox_due ON outbox (state, not_before);
CREATE INDEX ix_outbox_subject ON outbox (subject_id);

-- Where mails go while no mail server is configured.
CREATE TABLE mailbox_message (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  message_id VARCHAR(200) NOT NULL UNIQUE,
  outbox_id BIGINT,
  sender VARCHAR(320) NOT NULL,
  recipient VARCHAR(320) NOT NULL,
  subject VARCHAR(500) NOT NULL,
  plain_text LONGTEXT NOT NULL,
  html LONGTEXT,
  received_at DATETIME(6) NOT NULL
);
