-- Append only. Sealed afterwards: each row's seal is SHA-256 over the row and the seal before it.
CREATE TABLE evidence (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  audit_id BINARY(16),
  subject_type VARCHAR(20) NOT NULL,
  subject_id BINARY(16),
  what VARCHAR(60) NOT NULL,
  content LONGTEXT NOT NULL,                  -- JSON
  by_key BINARY(16),
  by_name VARCHAR(200) NOT NULL,
  happened_at DATETIME(6) NOT NULL,
  seal BINARY(32)
);
CREATE INDEX ix_evidence_audit ON evidence (audit_id, id);
CREATE INDEX ix_evidence_subject ON evidence (subject_type, subject_id, id);
