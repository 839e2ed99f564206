-- What is counted and kept ready so that questions to a large archive are answered at once. All of it is derived:
-- it can be deleted and is then made anew at the end of the next import.

-- What searches ask of a cable, apart from its long row.
CREATE INDEX cable_head ON cable
  (id, canonical_id, year, post, sent_at, classification_level, classification);
DROP INDEX cable_name;

-- 16,384 cables by their row numbers. A block is counted at the end of an import; where it has no row here, it
-- has changed since, and what the tables below say of it is not believed: whoever changes a cable takes the row
-- away.
CREATE TABLE block (
  id         INTEGER PRIMARY KEY,
  -- the words of each text in the index, four bytes each with the low one first; 0 where there is none
  text_sizes BLOB NOT NULL
) STRICT;

CREATE TABLE block_count (
  name  TEXT NOT NULL,
  block INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (name, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE block_tag (
  tag    TEXT NOT NULL,
  block  INTEGER NOT NULL,
  cables INTEGER NOT NULL,
  PRIMARY KEY (tag, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE block_post (
  post          TEXT NOT NULL,
  year          INTEGER NOT NULL,
  block         INTEGER NOT NULL,
  cables        INTEGER NOT NULL,
  first_sent_at TEXT,
  last_sent_at  TEXT,
  PRIMARY KEY (post, year, block)
) STRICT, WITHOUT ROWID;

-- Entries of reference fields that name it: a cable may name it twice.
ALTER TABLE missing_cable ADD COLUMN entries INTEGER NOT NULL DEFAULT 0;
UPDATE missing_cable
SET entries = (SELECT count(*) FROM reference WHERE reference.target = missing_cable.id);

-- missing_cable by year.
CREATE TABLE missing_year (
  year    INTEGER PRIMARY KEY,
  cables  INTEGER NOT NULL,
  entries INTEGER NOT NULL
) STRICT;

-- Words that many cables have, by a sample of them. Their counts say what a question will cost, and no answer
-- rests on them.
CREATE TABLE common_word (
  word         TEXT PRIMARY KEY,
  per_thousand INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One row: how many cables there were when the sample was taken.
CREATE TABLE word_sample (cables INTEGER NOT NULL) STRICT;
