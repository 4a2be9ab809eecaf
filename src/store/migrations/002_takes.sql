-- Spoken takes, the chunks they are uploaded in, and their figures.
CREATE TABLE take (
  id TEXT NOT NULL PRIMARY KEY,
  answer_id TEXT NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
  version_id TEXT REFERENCES version (id) ON DELETE SET NULL,
  state TEXT NOT NULL CHECK (state IN ('recording', 'uploaded', 'analysing', 'done', 'failed', 'cancelled')),
  kind TEXT NOT NULL CHECK (kind IN ('cold', 'cued', 'retake', 'next_day', 'free')),
  media_type TEXT NOT NULL,
  started_at TEXT NOT NULL,
  duration_s DOUBLE PRECISION,
  keep_recording BIGINT NOT NULL CHECK (keep_recording IN (0, 1)),
  error TEXT,
  result TEXT,
  timeline TEXT
);
CREATE INDEX take_answer ON take (answer_id);
CREATE INDEX take_version ON take (version_id);
CREATE INDEX take_state ON take (state);

CREATE TABLE take_chunk (
  take_id TEXT NOT NULL REFERENCES take (id) ON DELETE CASCADE,
  number BIGINT NOT NULL CHECK (number >= 0),
  bytes {bytes} NOT NULL,
  PRIMARY KEY (take_id, number)
);

CREATE TABLE measure (
  take_id TEXT NOT NULL REFERENCES take (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (take_id, name)
);
