-- An order with one supplier, until all of it stands in the register, went back or will not come.
CREATE TABLE purchase (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  entity_id BINARY(16) NOT NULL,
  order_number VARCHAR(100) NOT NULL,
  order_key VARCHAR(100) NOT NULL,            -- order number without case, spaces, hyphens
  provisional BOOLEAN NOT NULL,               -- a delivery came before the order was recorded
  supplier VARCHAR(200),
  currency VARCHAR(3) NOT NULL,
  ordered_on DATE,
  expected_on DATE NOT NULL,                  -- last day on which the delivery is in time
  as_of DATETIME(6) NOT NULL,                 -- of what moment the sender says this; what is older changes nothing
  state VARCHAR(10) NOT NULL,                 -- OPEN, CLOSED, CANCELLED
  overdue_since DATE,                         -- reported as overdue on that day; absent: in time
  cancel_reason VARCHAR(700),
  recorded_by VARCHAR(200) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  UNIQUE (entity_id, order_key)
);
CREATE INDEX ix_purchase_state ON purchase (state, expected_on);
CREATE INDEX ix_purchase_order ON purchase (order_key);

CREATE TABLE purchase_line (
  purchase_id BINARY(16) NOT NULL,
  line_no INT NOT NULL,
  kind_id BINARY(16) NOT NULL,
  manufacturer VARCHAR(150),
  model VARCHAR(200),
  ordered INT NOT NULL,
  waived INT NOT NULL,                        -- that will not come any more: cancelled, or returned for good
  unit_price DECIMAL(14,2),                   -- in the currency of the purchase
  warranty_months INT,
  for_person_id BINARY(16),                   -- whom the things are meant for
  registration VARCHAR(15),                   -- ONE_BY_ONE, BY_QUANTITY, NOT_AT_ALL; absent: not decided yet
  PRIMARY KEY (purchase_id, line_no)
);
CREATE INDEX ix_purchase_line_kind ON purchase_line (kind_id);

-- What was delivered: one row a thing, or a number of things that are not told apart.
CREATE TABLE purchase_unit (
  id BINARY(16) PRIMARY KEY,
  purchase_id BINARY(16) NOT NULL,
  line_no INT,                                -- absent: nobody knows yet
  submission VARCHAR(120) NOT NULL,           -- the same one is taken once
  serial VARCHAR(150),
  serial_key VARCHAR(150),
  tag VARCHAR(100),
  tag_key VARCHAR(100),
  quantity INT NOT NULL,
  state VARCHAR(12) NOT NULL,                 -- ANNOUNCED, UNDECIDED, REGISTERED, COUNTED, RETURNED
  asset_id BINARY(16),
  audit_id BINARY(16),                        -- the audit in which it turned up
  delivery VARCHAR(100),                      -- number of the delivery note
  received_on DATE NOT NULL,
  received_by VARCHAR(200) NOT NULL,          -- an account of nobody or a token; empty for a person, who is named by the key
  received_by_key BINARY(16),
  received_at DATETIME(6) NOT NULL,
  reason VARCHAR(700),                        -- why it went back
  UNIQUE (purchase_id, submission)
);
CREATE INDEX ix_purchase_unit_line ON purchase_unit (purchase_id, line_no, state);
CREATE INDEX ix_purchase_unit_asset ON purchase_unit (asset_id);
CREATE INDEX ix_purchase_unit_serial ON purchase_unit (serial_key);

-- What happened to a purchase, for its page. Append only.
CREATE TABLE purchase_event (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  purchase_id BINARY(16) NOT NULL,
  what VARCHAR(1000) NOT NULL,
  by_key BINARY(16),
  by_name VARCHAR(200) NOT NULL,
  happened_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_purchase_event ON purchase_event (purchase_id, id);

-- A thing that was issued to somebody, who says that it came.
CREATE TABLE purchase_issue (
  id BINARY(16) PRIMARY KEY,
  purchase_id BINARY(16) NOT NULL,
  unit_id BINARY(16) NOT NULL,
  asset_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  state VARCHAR(12) NOT NULL,                 -- ASKED, RECEIVED, DENIED, SILENT, WITHDRAWN
  due DATE NOT NULL,                          -- last day to answer
  note VARCHAR(700),
  issued_by VARCHAR(200) NOT NULL,
  issued_by_key BINARY(16),
  issued_at DATETIME(6) NOT NULL,
  answered_at DATETIME(6)
);
CREATE INDEX ix_purchase_issue_person ON purchase_issue (person_id, state);
CREATE INDEX ix_purchase_issue_unit ON purchase_issue (unit_id, state);
CREATE INDEX ix_purchase_issue_purchase ON purchase_issue (purchase_id);

-- The list of fixed assets of a legal entity as finance keeps it: the newest that was uploaded.
CREATE TABLE ledger (
  entity_id BINARY(16) PRIMARY KEY,
  id BINARY(16) NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  line_count INT NOT NULL,
  uploaded_by VARCHAR(200) NOT NULL,
  uploaded_at DATETIME(6) NOT NULL
);

CREATE TABLE ledger_row (
  id BINARY(16) PRIMARY KEY,
  ledger_id BINARY(16) NOT NULL,
  row_no INT NOT NULL,                        -- in the file
  item_key VARCHAR(150) NOT NULL,             -- by which the next list is the same thing
  asset_number VARCHAR(100),
  tag_key VARCHAR(100),
  description VARCHAR(300),
  serial VARCHAR(150),
  serial_key VARCHAR(150),
  order_number VARCHAR(100),
  order_key VARCHAR(100),
  acquired_on DATE,
  cost DECIMAL(14,2),
  currency VARCHAR(3),
  book_value DECIMAL(14,2),
  written_off BOOLEAN NOT NULL,
  written_off_on DATE
);
CREATE INDEX ix_ledger_row_tag ON ledger_row (ledger_id, tag_key);
CREATE INDEX ix_ledger_row_serial ON ledger_row (ledger_id, serial_key);
CREATE INDEX ix_ledger_row_written_off ON ledger_row (ledger_id, written_off, row_no);
CREATE INDEX ix_ledger_row_item ON ledger_row (ledger_id, item_key);

-- A difference between ledger and register that somebody said is to be settled: a finding of every audit while it lasts.
CREATE TABLE ledger_noted (
  entity_id BINARY(16) NOT NULL,
  difference VARCHAR(20) NOT NULL,            -- NOT_REGISTERED, NEVER_BOUGHT, STILL_IN_USE
  item_key VARCHAR(150) NOT NULL,             -- of the row of the ledger, or of the asset that is in none
  subject_id BINARY(16) NOT NULL,             -- stays the same for findings
  noted_by VARCHAR(200) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (entity_id, difference, item_key, subject_id)
);
CREATE INDEX ix_ledger_noted_subject ON ledger_noted (subject_id);
