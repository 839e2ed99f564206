-- The year of a reference that states none, weighed against the cables held. What the parser read stays in
-- read_target and read_year_from wherever the archive knows better; target is what is joined.
ALTER TABLE reference ADD COLUMN read_target TEXT;
ALTER TABLE reference ADD COLUMN read_year_from TEXT;
-- Candidates that the evidence speaks against, as a JSON array of canonical ids.
ALTER TABLE reference ADD COLUMN rejected TEXT;
-- Where several candidates remain, all of them as a JSON array; target is null then, and nothing is linked.
ALTER TABLE reference ADD COLUMN candidates TEXT;

CREATE INDEX reference_read_target ON reference (read_target) WHERE read_target IS NOT NULL;

-- Cables whose coming has not been weighed yet; emptied at the end of an import.
CREATE TABLE unweighed_cable (
  cable_id INTEGER PRIMARY KEY REFERENCES cable (id)
) STRICT;
INSERT INTO unweighed_cable SELECT id FROM cable;

DROP VIEW references_resolved;
CREATE VIEW references_resolved AS
SELECT
  citing.canonical_id AS citing, reference.letter, reference.kind, reference.target,
  CASE
    WHEN reference.kind <> 'cable' THEN 'non-cable'
    WHEN reference.candidates IS NOT NULL THEN 'ambiguous'
    WHEN reference.target IS NULL THEN 'malformed'
    WHEN reference.target = citing.canonical_id THEN 'self'
    WHEN cited.id IS NULL THEN 'missing'
    ELSE 'resolved'
  END AS status,
  cited.sent_at, cited.post, cited.subject, reference.text, reference.year_from,
  reference.candidates
FROM reference
JOIN cable AS citing ON citing.id = reference.cable_id
LEFT JOIN cable AS cited ON cited.canonical_id = reference.target;

-- The ids of cables apart from their long rows, for walks over thousands of them.
CREATE INDEX cable_name ON cable (id, canonical_id);

-- Targets of references that a newer version of their cable has replaced, and that were not counted again.
CREATE TABLE uncounted_target (
  target TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- What cables cite and the archive lacks, counted at the end of an import for the posts and years concerned:
-- to count all of a large archive takes seconds.
CREATE TABLE missing_cable (
  id                   TEXT PRIMARY KEY,
  post                 TEXT NOT NULL,
  year                 INTEGER NOT NULL,
  serial               INTEGER NOT NULL,
  citations            INTEGER NOT NULL,
  -- codes with blanks between
  citing_posts         TEXT NOT NULL,
  -- highest of the cables that cite it
  classification_level INTEGER,
  -- when the held cables of that post and year with the next numbers were sent
  not_before           TEXT,
  not_after            TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX missing_cable_citations ON missing_cable
  (citations DESC, id, citing_posts, classification_level, not_before, not_after);
