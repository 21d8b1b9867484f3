-- What happened in an audit. Append only; sealed afterwards, see src/docs/adr/evidence-is-sealed-afterwards.md.
CREATE TABLE evidence (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  audit_id BINARY(16) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  source_ref VARCHAR(80) NOT NULL,            -- where it was read from, in which state: item:17:0
  asset_id BINARY(16),
  about_key BINARY(16),                       -- subject key of the person that it is about
  location_id BINARY(16),
  by_key BINARY(16),                          -- subject key of who did it
  by_name VARCHAR(200) NOT NULL,              -- account, token or system; empty for people
  happened_at DATETIME(6) NOT NULL,
  payload LONGTEXT NOT NULL,                  -- JSON, kept as it was written
  sealed_no BIGINT,                           -- place in the audit's chain, absent until it is sealed
  prev_hash BINARY(32),                       -- of the row before
  hash BINARY(32),                            -- SHA-256 over the hash before and the row
  UNIQUE (audit_id, kind, source_ref),
  UNIQUE (audit_id, sealed_no)
);
CREATE INDEX ix_evidence_unsealed ON evidence (sealed_no, audit_id, id);
CREATE INDEX ix_evidence_asset ON evidence (audit_id, asset_id, id);
CREATE INDEX ix_evidence_about ON evidence (audit_id, about_key, id);

-- The end of each audit's chain.
CREATE TABLE evidence_chain (
  audit_id BINARY(16) PRIMARY KEY,
  sealed_no BIGINT NOT NULL,
  hash BINARY(32) NOT NULL,
  sealed_at DATETIME(6) NOT NULL
);
