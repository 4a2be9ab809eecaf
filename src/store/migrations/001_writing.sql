-- People, what they aim at and what they write. Every statement runs on SQLite and PostgreSQL.
CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
);

CREATE TABLE target (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  posting_text TEXT NOT NULL,
  organisation_text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX target_person ON target (person_id);

CREATE TABLE answer (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  question TEXT NOT NULL,
  target_id TEXT REFERENCES target (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
);
CREATE INDEX answer_person ON answer (person_id);
CREATE INDEX answer_target ON answer (target_id);

CREATE TABLE version (
  id TEXT NOT NULL PRIMARY KEY,
  answer_id TEXT NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
  number BIGINT NOT NULL CHECK (number >= 1),
  text TEXT NOT NULL,
  score DOUBLE PRECISION,
  verdict TEXT,
  words BIGINT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (answer_id, number)
);

CREATE TABLE story (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX story_person ON story (person_id);

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
