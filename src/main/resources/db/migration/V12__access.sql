CREATE TABLE account (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  user_name VARCHAR(200) NOT NULL UNIQUE,     -- lower case
  display_name VARCHAR(200) NOT NULL,
  password_hash VARCHAR(200),                 -- absent for those who sign in elsewhere
  oidc_subject VARCHAR(300) UNIQUE,           -- issuer and subject
  person_id BINARY(16),
  roles VARCHAR(200) NOT NULL,                -- comma separated: ADMIN, IT, MANAGER, APPROVER, AUDITOR, EMPLOYEE
  approval_limit DECIMAL(14,2),               -- reporting currency; absent: the configured one
  audit_id BINARY(16),                        -- an auditor's one audit
  valid_until DATE,
  must_change_password BOOLEAN NOT NULL,
  disabled BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_account_person ON account (person_id);

CREATE TABLE sign_in_attempt (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  throttle_key VARCHAR(200) NOT NULL,         -- user name, or address, hashed
  attempted_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_sign_in_attempt ON sign_in_attempt (throttle_key, attempted_at);

CREATE TABLE api_token (
  id BINARY(16) PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  token_hash BINARY(32) NOT NULL UNIQUE,      -- SHA-256
  scopes VARCHAR(1000) NOT NULL,
  created_by BINARY(16),
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6),
  last_used_at DATETIME(6),
  revoked_at DATETIME(6)
);

CREATE TABLE mailed_link (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  token_hash BINARY(32) NOT NULL UNIQUE,      -- SHA-256 of 256 random bits
  purpose VARCHAR(20) NOT NULL,               -- CONFIRM, APPROVE, MISSING
  person_id BINARY(16) NOT NULL,
  subject_id BINARY(16),                      -- what it opens, where it is narrower than the person
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6),
  end_reason VARCHAR(10)                      -- CLOSED: what it opened is over; REVOKED: it must say nothing any more
);
CREATE INDEX ix_mailed_link_person ON mailed_link (person_id, purpose);
CREATE INDEX ix_mailed_link_subject ON mailed_link (subject_id);

-- What was sent a moment ago to make a record, so that the same sent twice at once makes one.
CREATE TABLE just_sent (
  content_hash BINARY(32) PRIMARY KEY,        -- SHA-256 of who, where and what
  sent_at DATETIME(6) NOT NULL,
  location VARCHAR(500)                       -- of what was made; absent while it is being made
);
