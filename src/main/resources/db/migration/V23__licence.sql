CREATE TABLE licence (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  entity_id BINARY(16) NOT NULL,
  source_id VARCHAR(100),
  product VARCHAR(200) NOT NULL,
  product_key VARCHAR(200) NOT NULL,          -- for matching: lower case, single spaces
  match_key VARCHAR(410) NOT NULL,            -- product and reference
  vendor VARCHAR(200),
  reference VARCHAR(200),                     -- product key or contract number: tells two licences of one product apart
  metric VARCHAR(20) NOT NULL,                -- PER_SEAT, SITE
  seats INT,                                  -- bought; none for a site licence
  cost DECIMAL(14,2),                         -- of all seats for one billing period
  currency VARCHAR(3),
  billing_period VARCHAR(20) NOT NULL,        -- MONTHLY, YEARLY, ONCE
  purchased_on DATE,
  supplier VARCHAR(200),
  order_number VARCHAR(100),
  renews_on DATE,
  notice_by DATE,                             -- last day to give notice
  expires_on DATE,
  owner_id BINARY(16),
  reassignable BOOLEAN NOT NULL,
  status VARCHAR(20) NOT NULL,                -- ACTIVE, ENDED
  notes VARCHAR(2000),
  extra LONGTEXT,
  last_position_id BIGINT,                    -- its latest comparison, no part of the version
  created_at DATETIME(6) NOT NULL
);
CREATE UNIQUE INDEX ux_licence_match ON licence (entity_id, match_key);
CREATE UNIQUE INDEX ux_licence_source ON licence (entity_id, source_id);
CREATE INDEX ix_licence_match ON licence (match_key);
CREATE INDEX ix_licence_product ON licence (product_key);
CREATE INDEX ix_licence_owner ON licence (owner_id);

-- Names by which the lists of other systems call a licence's product.
CREATE TABLE licence_name (
  licence_id BINARY(16) NOT NULL,
  product_key VARCHAR(200) NOT NULL,
  PRIMARY KEY (product_key, licence_id)
);

-- Assigned on record. A freed seat is a row less and a line of history.
CREATE TABLE licence_seat (
  licence_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  assigned_on DATE NOT NULL,
  PRIMARY KEY (licence_id, person_id)
);
CREATE INDEX ix_licence_seat_person ON licence_seat (person_id);

-- Which accounts a product had on a day, or how many alone.
CREATE TABLE account_list (
  id BINARY(16) PRIMARY KEY,
  entity_id BINARY(16) NOT NULL,
  licence_id BINARY(16),                      -- absent: no licence of this name is on record
  product VARCHAR(200) NOT NULL,
  product_key VARCHAR(200) NOT NULL,
  basis VARCHAR(10) NOT NULL,                 -- LIST, COUNT (bought, assigned and active, with a picture as proof); in use without a licence: PAYMENTS, APPS
  import_id BINARY(16),
  source VARCHAR(300) NOT NULL,               -- name of the file, or of who counted
  taken_on DATE NOT NULL,
  accounts INT NOT NULL,
  concealed INT NOT NULL,                     -- accounts whose names the source hides
  bought INT,                                 -- of a count
  active INT,                                 -- absent: the list does not tell
  proof_id BINARY(16),
  paid DECIMAL(14,2),                         -- sum of the payments
  paid_currency VARCHAR(3),
  paid_money DECIMAL(14,2),                   -- the same in the reporting currency, by the rate of the day; absent: no rate
  erased_at DATETIME(6)                       -- its accounts were deleted, the figures stay
);
CREATE INDEX ix_account_list_licence ON account_list (licence_id, taken_on);
CREATE INDEX ix_account_list_product ON account_list (entity_id, product_key);
CREATE INDEX ix_account_list_import ON account_list (import_id);

CREATE TABLE licence_account (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  list_id BINARY(16) NOT NULL,
  account VARCHAR(320) NOT NULL,              -- as the product calls it, lower case
  email VARCHAR(320),
  local_part VARCHAR(320),                    -- of the account, where it is an address
  employee_number VARCHAR(60),
  display_name VARCHAR(200),
  activity VARCHAR(10) NOT NULL,              -- ACTIVE, IDLE, NEVER, UNKNOWN: never a time; in the order of their letters
  account_sort VARCHAR(10) NOT NULL,          -- PERSON, SERVICE, SHARED, GUEST, CONCEALED
  person_id BINARY(16),
  bucket VARCHAR(20),                         -- see Bucket; absent before the first comparison
  UNIQUE (list_id, account)
);

-- Who an account may belong to. One person under strong keys is recognised; everything else is only offered.
CREATE TABLE account_match (
  account_id BIGINT NOT NULL,
  person_id BINARY(16) NOT NULL,
  matched_by VARCHAR(20) NOT NULL,            -- NUMBER, ADDRESS, USER_NAME, ALIAS; offered: NAME, LOCAL_PART
  list_id BINARY(16) NOT NULL,
  PRIMARY KEY (account_id, person_id, matched_by)
);
CREATE INDEX ix_account_match_list ON account_match (list_id);

-- Somebody has said that an account is not this person's; it is not offered again.
CREATE TABLE match_refused (
  person_id BINARY(16) NOT NULL,
  account VARCHAR(320) NOT NULL,
  refused_at DATETIME(6) NOT NULL,
  refused_by VARCHAR(200) NOT NULL,           -- of an account, token or system; empty for people
  refused_by_key BINARY(16),                  -- subject key of a person
  PRIMARY KEY (person_id, account)
);

-- Each human among the accounts once.
CREATE TABLE licence_user (
  list_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  account_id BIGINT NOT NULL,                 -- the account that counts; others of the same human are duplicates
  activity VARCHAR(10) NOT NULL,              -- the strongest
  PRIMARY KEY (list_id, person_id)
);

-- What a comparison found: figures alone, kept when the accounts are deleted.
CREATE TABLE licence_position (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  licence_id BINARY(16) NOT NULL,
  list_id BINARY(16),                         -- absent: there was none
  compared_at DATETIME(6) NOT NULL,
  bought INT,
  assigned INT NOT NULL,
  accounts INT,                               -- each human once
  active INT,                                 -- absent: the list does not tell
  assigned_active INT,
  assigned_used INT,
  used_unassigned INT,
  leavers INT,
  leaving INT,
  unknown_accounts INT,
  without_account INT,
  idle INT,
  duplicates INT,
  set_apart INT,
  concealed INT
);
CREATE INDEX ix_licence_position ON licence_position (licence_id, id);

CREATE TABLE licence_file (
  id BINARY(16) PRIMARY KEY,
  licence_id BINARY(16) NOT NULL,
  purpose VARCHAR(20) NOT NULL,               -- ENTITLEMENT, COUNT, CONFIRMATION
  file_name VARCHAR(200) NOT NULL,
  content_type VARCHAR(60) NOT NULL,
  size_bytes INT NOT NULL,
  sha256 BINARY(32) NOT NULL,
  content MEDIUMBLOB NOT NULL,
  added_at DATETIME(6) NOT NULL,
  added_by VARCHAR(200) NOT NULL
);
CREATE INDEX ix_licence_file ON licence_file (licence_id);
