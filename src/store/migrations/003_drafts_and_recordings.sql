-- What was typed since the last version; transcripts put right by hand; recordings that are kept.
ALTER TABLE answer ADD COLUMN draft TEXT;
ALTER TABLE take ADD COLUMN corrected_transcript TEXT;
ALTER TABLE take ADD COLUMN camera TEXT;

CREATE TABLE recording (
  take_id TEXT NOT NULL PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE,
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL CHECK (size >= 0)
);

CREATE TABLE recording_part (
  take_id TEXT NOT NULL REFERENCES recording (take_id) ON DELETE CASCADE,
  number BIGINT NOT NULL CHECK (number >= 0),
  first_byte BIGINT NOT NULL CHECK (first_byte >= 0),
  bytes {bytes} NOT NULL,
  PRIMARY KEY (take_id, number)
);
