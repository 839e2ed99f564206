-- The archive of diplomatic telegrams, as docs/architecture.md describes it. Times are UTC in ISO 8601,
-- so that they sort as text; a digest is SHA-256 in hexadecimal.

-- One run of the import command.
CREATE TABLE import (
  id          INTEGER PRIMARY KEY,
  started_at  TEXT NOT NULL,
  finished_at TEXT,
  program     TEXT NOT NULL,
  read        INTEGER NOT NULL DEFAULT 0,
  new         INTEGER NOT NULL DEFAULT 0,
  new_version INTEGER NOT NULL DEFAULT 0,
  unchanged   INTEGER NOT NULL DEFAULT 0,
  rejected    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One file read. It is complete once its last record has been committed: read again, it can be passed over.
CREATE TABLE source (
  id        INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  path      TEXT NOT NULL,
  format    TEXT NOT NULL CHECK (format IN ('telegram', 'markdown', 'html', 'csv')),
  size      INTEGER NOT NULL,
  sha256    TEXT NOT NULL,
  complete  INTEGER NOT NULL DEFAULT 0 CHECK (complete IN (0, 1)),
  cables    INTEGER NOT NULL DEFAULT 0,
  rejected  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX source_sha256 ON source (sha256);

CREATE TABLE reject (
  id        INTEGER PRIMARY KEY,
  source_id INTEGER REFERENCES source (id),
  import_id INTEGER NOT NULL REFERENCES import (id),
  path      TEXT NOT NULL,
  line      INTEGER,
  reason    TEXT NOT NULL
) STRICT;

-- A post that sent a held cable, or that one refers to.
CREATE TABLE post (
  code              TEXT PRIMARY KEY,
  name              TEXT NOT NULL,
  kind              TEXT NOT NULL,
  country           TEXT,
  routing_indicator TEXT
) STRICT, WITHOUT ROWID;

-- Every spelling that means a post, in capitals and without blanks.
CREATE TABLE post_alias (
  alias TEXT PRIMARY KEY,
  post  TEXT NOT NULL REFERENCES post (code)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  code    TEXT PRIMARY KEY,
  kind    TEXT NOT NULL CHECK (kind IN
            ('subject', 'geographic', 'organization', 'program', 'person', 'unknown')),
  meaning TEXT
) STRICT, WITHOUT ROWID;

-- One telegram, as its fullest version has it. Where a column holds a list, it has one entry a line;
-- sections_held has numbers with commas between them.
CREATE TABLE cable (
  id                    INTEGER PRIMARY KEY,
  canonical_id          TEXT NOT NULL UNIQUE,
  year                  INTEGER NOT NULL,
  post                  TEXT NOT NULL REFERENCES post (code),
  serial                INTEGER NOT NULL,
  version_id            INTEGER NOT NULL,
  sent_at               TEXT,
  precedence            TEXT,
  classification        TEXT,
  -- 0 unclassified, 1 limited official use, 2 confidential, 3 secret, 4 top secret
  classification_level  INTEGER,
  transmission_id       TEXT,
  routing_indicator     TEXT,
  sections_of           INTEGER,
  sections_held         TEXT,
  executive_order       TEXT,
  declassify_on         TEXT,
  classified_by_name    TEXT,
  classified_by_title   TEXT,
  classified_by_reasons TEXT,
  subject               TEXT,
  subject_marking       TEXT,
  summary               TEXT,
  comment               TEXT,
  signed_by             TEXT
) STRICT;
CREATE INDEX cable_post ON cable (post, year, serial, sent_at);
CREATE INDEX cable_sent_at ON cable (sent_at);

-- One text of a cable as received; nothing is ever overwritten.
CREATE TABLE version (
  id          INTEGER PRIMARY KEY,
  cable_id    INTEGER NOT NULL REFERENCES cable (id),
  -- digest of the text without white space and paragraph signs
  text_sha256 TEXT NOT NULL,
  text_length INTEGER NOT NULL,
  -- of the original bytes
  sha256      TEXT NOT NULL,
  length      INTEGER NOT NULL,
  -- the original bytes: a zstd frame whose prefix is the texts of the version's paragraphs, a line
  -- feed between each two
  original    BLOB NOT NULL,
  UNIQUE (cable_id, text_sha256)
) STRICT;

-- Every place a version was found in.
CREATE TABLE version_source (
  version_id INTEGER NOT NULL REFERENCES version (id),
  source_id  INTEGER NOT NULL REFERENCES source (id),
  offset     INTEGER NOT NULL,
  length     INTEGER NOT NULL,
  PRIMARY KEY (version_id, source_id, offset)
) STRICT, WITHOUT ROWID;

CREATE TABLE paragraph (
  id         INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES version (id),
  ordinal    INTEGER NOT NULL,
  number     INTEGER,
  marking    TEXT,
  kind       TEXT NOT NULL CHECK (kind IN
               ('summary', 'comment', 'action', 'body', 'preamble', 'signature', 'annex')),
  heading    TEXT,
  text       TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX paragraph_ordinal ON paragraph (version_id, ordinal);

-- Lists of a cable's head, each in the order of the text.
CREATE TABLE cable_line (
  cable_id INTEGER NOT NULL REFERENCES cable (id),
  kind     TEXT NOT NULL CHECK (kind IN ('caption', 'passing', 'exempted', 'transmission')),
  ordinal  INTEGER NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (cable_id, kind, ordinal)
) STRICT, WITHOUT ROWID;
-- Only captions are looked for by their words.
CREATE INDEX cable_line_caption ON cable_line (text) WHERE kind = 'caption';

CREATE TABLE addressee (
  cable_id   INTEGER NOT NULL REFERENCES cable (id),
  kind       TEXT NOT NULL CHECK (kind IN ('action', 'info')),
  ordinal    INTEGER NOT NULL,
  route      TEXT,
  name       TEXT NOT NULL,
  precedence TEXT,
  mcn        TEXT,
  PRIMARY KEY (cable_id, kind, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE cable_tag (
  cable_id INTEGER NOT NULL REFERENCES cable (id),
  ordinal  INTEGER NOT NULL,
  tag      TEXT NOT NULL REFERENCES tag (code),
  printed  TEXT NOT NULL,
  PRIMARY KEY (cable_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX cable_tag_tag ON cable_tag (tag, cable_id);

-- An entry of a reference field. It is resolved by joining target to cable.canonical_id, so that a cable
-- imported later resolves it by being there.
CREATE TABLE reference (
  cable_id     INTEGER NOT NULL REFERENCES cable (id),
  ordinal      INTEGER NOT NULL,
  letter       TEXT,
  kind         TEXT NOT NULL,
  target       TEXT,
  text         TEXT NOT NULL,
  year_from    TEXT,
  notal        INTEGER NOT NULL CHECK (notal IN (0, 1)),
  and_previous INTEGER NOT NULL CHECK (and_previous IN (0, 1)),
  corrected    INTEGER NOT NULL CHECK (corrected IN (0, 1)),
  start        INTEGER NOT NULL,
  length       INTEGER NOT NULL,
  PRIMARY KEY (cable_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_target ON reference (target, cable_id);

-- A place in a paragraph where references are named; targets is a JSON array of canonical ids.
CREATE TABLE reference_mention (
  cable_id  INTEGER NOT NULL REFERENCES cable (id),
  ordinal   INTEGER NOT NULL,
  paragraph_ordinal INTEGER NOT NULL,
  paragraph INTEGER,
  text      TEXT NOT NULL,
  start     INTEGER NOT NULL,
  length    INTEGER NOT NULL,
  status    TEXT NOT NULL CHECK (status IN ('resolved', 'ambiguous', 'open')),
  targets   TEXT NOT NULL,
  PRIMARY KEY (cable_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE warning (
  cable_id  INTEGER NOT NULL REFERENCES cable (id),
  ordinal   INTEGER NOT NULL,
  code      TEXT NOT NULL,
  message   TEXT NOT NULL,
  paragraph INTEGER,
  line      INTEGER,
  PRIMARY KEY (cable_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX warning_code ON warning (code);

-- What the index holds of a cable, put together from its paragraphs: the text is stored there, once.
CREATE VIEW cable_content AS
SELECT
  cable.id AS id,
  cable.subject AS subject,
  (SELECT group_concat(text, char(10)) FROM
    (SELECT text FROM paragraph WHERE version_id = cable.version_id AND kind = 'summary'
     ORDER BY ordinal)) AS summary,
  (SELECT group_concat(text, char(10)) FROM
    (SELECT text FROM paragraph WHERE version_id = cable.version_id AND kind = 'comment'
     ORDER BY ordinal)) AS comment,
  (SELECT group_concat(text, char(10)) FROM
    (SELECT coalesce(heading || char(10), '') || text AS text FROM paragraph
     WHERE version_id = cable.version_id AND kind NOT IN ('summary', 'comment')
     ORDER BY ordinal)) AS body
FROM cable;

CREATE VIRTUAL TABLE cable_text USING fts5 (
  subject, summary, comment, body,
  content = 'cable_content', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

-- A larger memory before each write of the index, and fewer merges while many cables come in.
INSERT INTO cable_text (cable_text, rank) VALUES ('hashsize', 8388608);
INSERT INTO cable_text (cable_text, rank) VALUES ('automerge', 16);
INSERT INTO cable_text (cable_text, rank) VALUES ('crisismerge', 32);

-- For readers with other tools.

CREATE VIEW cables AS
SELECT
  cable.canonical_id AS id, cable.sent_at, post.name AS post, post.country, cable.classification,
  cable.subject, cable.summary, cable.signed_by,
  (SELECT group_concat(tag, ' ') FROM
    (SELECT tag FROM cable_tag WHERE cable_id = cable.id ORDER BY ordinal)) AS tags
FROM cable JOIN post ON post.code = cable.post;

CREATE VIEW references_resolved AS
SELECT
  citing.canonical_id AS citing, reference.letter, reference.kind, reference.target,
  CASE
    WHEN reference.kind <> 'cable' THEN 'non-cable'
    WHEN reference.target IS NULL THEN 'malformed'
    WHEN reference.target = citing.canonical_id THEN 'self'
    WHEN cited.id IS NULL THEN 'missing'
    ELSE 'resolved'
  END AS status,
  cited.sent_at, cited.post, cited.subject, reference.text, reference.year_from
FROM reference
JOIN cable AS citing ON citing.id = reference.cable_id
LEFT JOIN cable AS cited ON cited.canonical_id = reference.target;

CREATE VIEW missing_cables AS
SELECT
  reference.target AS id, count(DISTINCT reference.cable_id) AS citations,
  group_concat(DISTINCT citing.post) AS citing_posts
FROM reference
JOIN cable AS citing ON citing.id = reference.cable_id
WHERE reference.target IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM cable WHERE cable.canonical_id = reference.target)
GROUP BY reference.target;
