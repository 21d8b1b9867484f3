-- A system that sends events, and what it may send.
CREATE TABLE event_sender (
  id BINARY(16) PRIMARY KEY,
  name VARCHAR(100) NOT NULL UNIQUE,
  types VARCHAR(1000) NOT NULL,               -- comma separated
  created_by VARCHAR(200) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  stopped_at DATETIME(6)
);

-- What a sender signs with. Several may be in use, so that one can follow the other.
CREATE TABLE event_signing_key (
  id BINARY(16) PRIMARY KEY,
  sender_id BINARY(16) NOT NULL,
  secret VARCHAR(300) NOT NULL,               -- sealed: encrypted under rollcall.intake.secret; plain: where that is not set
  created_at DATETIME(6) NOT NULL,
  last_used_at DATETIME(6),
  revoked_at DATETIME(6)
);
CREATE INDEX ix_event_signing_key_sender ON event_signing_key (sender_id, created_at);

-- Each event once, stored before its sender is answered. The row is kept for 30 days, the content until it is handled.
CREATE TABLE received_event (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  sender_id BINARY(16) NOT NULL,
  message_hash BINARY(32),                    -- SHA-256 of the webhook-id; absent from a file
  event_hash BINARY(32) NOT NULL,             -- SHA-256 of source and id: a collation would take two ids for one
  event_id VARCHAR(200) NOT NULL,
  type VARCHAR(60) NOT NULL,
  subject VARCHAR(330) NOT NULL,              -- whom or what it is about, as the sender spells it
  happened_at DATETIME(6) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  body_sha256 BINARY(32) NOT NULL,
  content LONGTEXT,                           -- JSON, deleted once it is handled
  state VARCHAR(10) NOT NULL,                 -- WAITING, HANDLED, FAILED, DISCARDED
  attempts INT NOT NULL,
  next_at DATETIME(6),                        -- of an event that waits
  waits_for VARCHAR(330),                     -- key of a record that has to be known first
  outcome VARCHAR(500),                       -- what it changed, or why it did not
  handled_at DATETIME(6),
  UNIQUE (sender_id, event_hash),
  UNIQUE (sender_id, message_hash)
);
CREATE INDEX ix_received_event_due ON received_event (state, next_at);
CREATE INDEX ix_received_event_waits ON received_event (waits_for);
CREATE INDEX ix_received_event_received ON received_event (received_at);

-- The event that each field of a record was last taken from; an earlier one changes it no more.
CREATE TABLE known_fact (
  subject_id BINARY(16) NOT NULL,
  field VARCHAR(40) NOT NULL,
  event_order VARCHAR(80) NOT NULL,           -- time, rank and id of the event, to be compared as text
  PRIMARY KEY (subject_id, field)
);

-- Row 1: whoever handles an event holds its lock, so that events are handled one after another on all nodes together.
-- Row 2: whoever provisions a person does, so that nobody is made twice.
CREATE TABLE intake_turn (
  id INT PRIMARY KEY
);
INSERT INTO intake_turn (id) VALUES (1);

-- What was not taken, without its content. Bounded in number and age.
CREATE TABLE event_refusal (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  sender_id BINARY(16),                       -- absent where no key fitted the signature
  status INT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  refused_at DATETIME(6) NOT NULL
);
INSERT INTO intake_turn (id) VALUES (2);

-- What an identity provider calls a person, and since when it no longer does.
CREATE TABLE scim_user (
  person_id BINARY(16) PRIMARY KEY,
  external_id VARCHAR(300),
  external_hash BINARY(32),                   -- SHA-256, since the id differs in case where a collation sees none
  deleted_at DATETIME(6),
  created_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_scim_user_external ON scim_user (external_hash);
