CREATE TABLE licence_review (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  audit_id BINARY(16) NOT NULL,
  licence_id BINARY(16) NOT NULL,
  state VARCHAR(12) NOT NULL,                 -- see ReviewState
  reviewer_id BINARY(16),                     -- owner of the licence; absent: the IT staff pool
  due DATE NOT NULL,
  no_list_reason VARCHAR(1000),               -- why there is no recent list of its accounts
  verdict VARCHAR(12),                        -- BUY, RECLAIM, REDUCE, ACCEPT
  verdict_seats INT,                          -- to buy, or left after the reduction
  verdict_reason VARCHAR(2000),
  decided_by VARCHAR(200),                    -- of an account, token or system; empty for people
  decided_by_key BINARY(16),                  -- subject key of a person
  decided_at DATETIME(6),
  process_instance_id VARCHAR(64),
  opened_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  UNIQUE (audit_id, licence_id)
);
CREATE INDEX ix_licence_review_state ON licence_review (audit_id, state);
CREATE INDEX ix_licence_review_licence ON licence_review (licence_id);

-- What the decision found amiss, with the money on it. Written anew by each comparison of the review.
CREATE TABLE review_gap (
  review_id BINARY(16) NOT NULL,
  gap VARCHAR(40) NOT NULL,
  weight VARCHAR(20) NOT NULL,                -- COMPLIANCE, SAVING, DEADLINE, RECORD
  figure INT NOT NULL,
  amount DECIMAL(14,2),                       -- a year, or once where the licence is paid once
  currency VARCHAR(3),
  money DECIMAL(14,2),                        -- the same in the reporting currency
  PRIMARY KEY (review_id, gap)
);

-- Somebody is asked whether they still need a seat.
CREATE TABLE seat_question (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  review_id BINARY(16) NOT NULL,
  licence_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  answer_by DATE NOT NULL,                    -- silence until then means no
  answer VARCHAR(10),                         -- KEEP, FREE, SILENT, LEFT; absent: open
  answered_at DATETIME(6),
  entered_by_key BINARY(16),                  -- who entered the answer for the person; absent: the person
  entered_by VARCHAR(200),                    -- of an account of nobody or a token; empty for a person
  UNIQUE (review_id, person_id)
);
CREATE INDEX ix_seat_question_person ON seat_question (person_id, answer);
CREATE INDEX ix_seat_question_open ON seat_question (answer, answer_by);
