-- Something to know of an asset or a licence, such as a warranty that ends. One row a kind, subject and day, so that each
-- is told once; a later day, after a renewal, is another notice.
CREATE TABLE notice (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,                  -- see NoticeKind, which says whether the subject is an asset or a licence
  subject_id BINARY(16) NOT NULL,
  due_on DATE NOT NULL,
  state VARCHAR(10) NOT NULL,                 -- OPEN, DISMISSED, GONE (what the register says now gives no cause any more)
  found_at DATETIME(6) NOT NULL,
  told_in DATE,                               -- round of the day that told of it; absent: none yet
  snoozed_until DATE,
  reason VARCHAR(400),                        -- of the snooze or the dismissal
  decided_by VARCHAR(200),                    -- of an account, token or system; empty for people
  decided_by_key BINARY(16),                  -- subject key of a person
  decided_at DATETIME(6),
  UNIQUE (kind, subject_id, due_on)
);
CREATE INDEX ix_notice_state ON notice (state, due_on);
CREATE INDEX ix_notice_subject ON notice (subject_id);
CREATE INDEX ix_notice_told ON notice (told_in);

-- The rounds over all notices that were made; one a worked day, whichever node is first.
CREATE TABLE notice_round (
  round_day DATE PRIMARY KEY
);

-- In which mail of the day somebody hears of a round.
CREATE TABLE notice_digest (
  person_id BINARY(16) NOT NULL,
  round_day DATE NOT NULL,
  told_on DATE NOT NULL,
  PRIMARY KEY (person_id, round_day)
);

-- Notices of what an audit covers.
CREATE TABLE audit_notice (
  audit_id BINARY(16) NOT NULL,
  notice_id BIGINT NOT NULL,
  PRIMARY KEY (audit_id, notice_id)
);
