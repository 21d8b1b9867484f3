-- The PDF of a large audit's report: made in the background, kept for some days, then deleted.
CREATE TABLE report_file (
  audit_id BINARY(16) PRIMARY KEY,
  state VARCHAR(10) NOT NULL,                 -- WAITING, MAKING, READY, FAILED
  rows_done BIGINT NOT NULL,
  rows_total BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL             -- a sign of life while it is made; when it was ready afterwards
);
CREATE INDEX ix_report_file_state ON report_file (state, changed_at);

-- In pieces of a megabyte, since servers limit the size of one statement.
CREATE TABLE report_file_piece (
  audit_id BINARY(16) NOT NULL,
  piece INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (audit_id, piece)
);
