-- Why nothing on an asset may be wiped and the asset itself not be retired or disposed of.
CREATE TABLE asset_hold (
  asset_id BINARY(16) PRIMARY KEY,
  reason VARCHAR(500) NOT NULL,
  by_key BINARY(16),
  by_name VARCHAR(200) NOT NULL,              -- of an account, token or system; empty for people
  placed_at DATETIME(6) NOT NULL
);

-- Somebody leaves: what they have to give back, how and by when.
CREATE TABLE departure (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  person_id BINARY(16) NOT NULL,
  open_person_id BINARY(16) UNIQUE,           -- the same while it is open: one open departure a person
  kind VARCHAR(20) NOT NULL,                  -- RESIGNATION, DISMISSAL, RETIREMENT, CONTRACT_ENDED, OTHER
  remote BOOLEAN NOT NULL,                    -- works far from any site
  last_day DATE NOT NULL,
  return_by DATE,                             -- of decision leaver-deadline
  remind_on DATE,
  ways VARCHAR(60),                           -- DROP_OFF, PICK_UP, SHIPPING: what is offered
  private_address VARCHAR(320),               -- for what is written after the last day; deleted with the departure's end
  hold_reason VARCHAR(500),                   -- nothing that comes back may be wiped
  state VARCHAR(10) NOT NULL,                 -- OPEN, ENDED, WITHDRAWN
  access_ended_at DATETIME(6),
  opened_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6)
);
CREATE INDEX ix_departure_person ON departure (person_id, state);
CREATE INDEX ix_departure_state ON departure (state, last_day);

-- One thing that is to come back, or one seat that is to be released.
CREATE TABLE return_item (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  departure_id BINARY(16),
  move_id BINARY(16),                         -- in the place of a departure
  person_id BINARY(16) NOT NULL,              -- who gives it back
  asset_id BINARY(16),
  licence_id BINARY(16),
  state VARCHAR(10) NOT NULL,                 -- EXPECTED, RETURNED, ELSEWHERE, CHASED, RELEASED, WITHDRAWN
  way VARCHAR(10),                            -- DROP_OFF, PICK_UP, SHIPPING: as the leaver says
  way_details VARCHAR(300),                   -- day and place
  tracking_number VARCHAR(100),
  item_condition VARCHAR(15),                 -- GOOD, WORN, DAMAGED, PARTS_MISSING: on return
  place VARCHAR(410),                         -- where it was put
  note VARCHAR(1000),
  may_hold_data BOOLEAN NOT NULL,
  wiped_at DATETIME(6),
  process_instance_id VARCHAR(64),
  settled_at DATETIME(6)
);
CREATE INDEX ix_return_item_departure ON return_item (departure_id, state);
CREATE INDEX ix_return_item_asset ON return_item (asset_id, state);
CREATE INDEX ix_return_item_state ON return_item (state);

-- What happened in a departure or a move, one line each. Append only.
CREATE TABLE departure_event (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  subject_id BINARY(16) NOT NULL,             -- departure or move
  asset_id BINARY(16),                        -- where the line is about one
  what VARCHAR(600) NOT NULL,
  by_key BINARY(16),
  by_name VARCHAR(200) NOT NULL,
  happened_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_departure_event ON departure_event (subject_id, id);

-- What the record said of a person when it was last looked at; what differs from it is a move.
CREATE TABLE person_stand (
  person_id BINARY(16) PRIMARY KEY,
  department VARCHAR(200),
  manager_id BINARY(16),
  site_id BINARY(16)
);

-- Somebody changes department, manager or site, and is asked once what goes along.
CREATE TABLE person_move (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  person_id BINARY(16) NOT NULL,
  open_person_id BINARY(16) UNIQUE,           -- the same while it is open: one open move a person
  what VARCHAR(1000) NOT NULL,
  state VARCHAR(10) NOT NULL,                 -- ASKED, ANSWERED, ENDED, OVERTAKEN
  due DATE NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  answered_at DATETIME(6),
  ended_at DATETIME(6)
);
CREATE INDEX ix_person_move_person ON person_move (person_id, state);

-- One thing that the mover holds.
CREATE TABLE move_item (
  id BINARY(16) PRIMARY KEY,
  move_id BINARY(16) NOT NULL,
  asset_id BINARY(16) NOT NULL,
  answer VARCHAR(10),                         -- KEEP, HAND_OVER, RETURN
  to_id BINARY(16),                           -- who is said to have it
  taken BOOLEAN                               -- what that person says
);
CREATE INDEX ix_move_item_move ON move_item (move_id);
CREATE INDEX ix_move_item_to ON move_item (to_id, taken);
