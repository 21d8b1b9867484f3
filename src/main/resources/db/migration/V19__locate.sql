CREATE TABLE room_count (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  audit_id BINARY(16) NOT NULL,
  location_id BINARY(16) NOT NULL,
  counter_id BINARY(16),                      -- absent: the IT staff pool
  blind BOOLEAN NOT NULL,                     -- the counter is not shown what is expected
  state VARCHAR(12) NOT NULL,                 -- PREPARED, OPEN, RECOUNT, COUNTED, DIFFERENCES, NOT_COUNTED, WITHDRAWN
  count_round INT NOT NULL,
  due DATE NOT NULL,
  process_instance_id VARCHAR(64),
  opened_at DATETIME(6),
  ended_at DATETIME(6),
  ended_by_key BINARY(16),
  ended_by_name VARCHAR(200),                 -- of an account, token or system; empty for people
  note VARCHAR(2000),
  process_ended BOOLEAN NOT NULL,
  UNIQUE (audit_id, location_id)
);
CREATE INDEX ix_room_count_state ON room_count (audit_id, state);

CREATE TABLE scan (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  count_id BINARY(16) NOT NULL,
  count_round INT NOT NULL,
  client_id VARCHAR(40) NOT NULL,             -- made by the page: a repeated send is one scan
  code VARCHAR(150) NOT NULL,
  code_key VARCHAR(150) NOT NULL,
  scan_result VARCHAR(20) NOT NULL,           -- EXPECTED, ELSEWHERE, ALREADY_COUNTED, NOT_IN_SCOPE, UNKNOWN, RETIRED, AMBIGUOUS
  asset_id BINARY(16),
  quantity INT NOT NULL,
  by_key BINARY(16),
  by_name VARCHAR(200) NOT NULL,              -- of an account or token; empty for people
  scanned_at DATETIME(6) NOT NULL,
  removed BOOLEAN NOT NULL,                   -- taken back by the counter
  photo_id BINARY(16),
  UNIQUE (count_id, client_id)
);
CREATE INDEX ix_scan_asset ON scan (count_id, count_round, asset_id);

CREATE TABLE asset_search (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  audit_id BINARY(16) NOT NULL,
  asset_id BINARY(16) NOT NULL,
  state VARCHAR(14) NOT NULL,                 -- PREPARED, OPEN, SEEN, ACCOUNTED_FOR, NOT_FOUND, WITHDRAWN
  due DATE NOT NULL,
  process_instance_id VARCHAR(64),
  ended_at DATETIME(6),
  ended_by_key BINARY(16),
  ended_by_name VARCHAR(200),                 -- of an account, token or system; empty for people
  note VARCHAR(2000),
  process_ended BOOLEAN NOT NULL,
  UNIQUE (audit_id, asset_id)
);
CREATE INDEX ix_asset_search_state ON asset_search (audit_id, state);
