CREATE TABLE person (
  id BINARY(16) PRIMARY KEY,
  version INT NOT NULL,
  subject_key BINARY(16) NOT NULL UNIQUE,     -- stands for the person in evidence; erasing a person leaves evidence whole
  entity_id BINARY(16),                       -- legal entity
  source_id VARCHAR(100),
  employee_number VARCHAR(60),
  user_name VARCHAR(200),
  display_name VARCHAR(200) NOT NULL,
  given_name VARCHAR(100),
  family_name VARCHAR(100),
  email VARCHAR(320),
  person_type VARCHAR(20) NOT NULL,           -- EMPLOYEE, CONTRACTOR, EXTERNAL
  status VARCHAR(20) NOT NULL,                -- ACTIVE, LEAVING, LEFT
  last_day DATE,                              -- of work, or end of contract
  manager_id BINARY(16),
  deputy_id BINARY(16),
  sponsor_id BINARY(16),
  department VARCHAR(200),
  job_title VARCHAR(200),
  location_id BINARY(16),
  reach VARCHAR(10) NOT NULL,                 -- MAIL, SLIP, SHEET
  locale VARCHAR(10),
  extra LONGTEXT                              -- JSON: columns of the source that Rollcall does not know
);
CREATE UNIQUE INDEX ux_person_employee_number ON person (entity_id, employee_number);
CREATE INDEX ix_person_email ON person (email);
CREATE INDEX ix_person_user_name ON person (user_name);
CREATE INDEX ix_person_manager ON person (manager_id);
CREATE INDEX ix_person_name ON person (display_name);

CREATE TABLE person_alias (
  person_id BINARY(16) NOT NULL,
  alias VARCHAR(320) NOT NULL,                -- an address or user name in lower case
  PRIMARY KEY (person_id, alias)
);
CREATE INDEX ix_person_alias ON person_alias (alias);

CREATE TABLE absence (
  id BINARY(16) PRIMARY KEY,
  person_id BINARY(16) NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL
);
CREATE INDEX ix_absence_person ON absence (person_id, last_day);
