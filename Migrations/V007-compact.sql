-- The same facts in less room: what a large archive holds most of.

-- What ends the lines of an original before the line feed: a blank in most dumps. The prefix that the frame is
-- packed against has it at the end of each line too; null for nothing.
ALTER TABLE version ADD COLUMN line_end TEXT;

-- Each time that a cable names the person, as a JSON array of [paragraph, start, length, role, name]: the
-- paragraph's ordinal, or null for a field of the head; start and length in Unicode scalars of its text; a role
-- as in roles, which is 64 where it is left out; the name's row where the words that stand there are not the
-- fullest form, and left out where they are.
ALTER TABLE cable_person ADD COLUMN mentions TEXT NOT NULL DEFAULT '[]';
UPDATE cable_person SET mentions = (
  SELECT json_group_array(json(
    CASE
      WHEN name_id IS NOT NULL THEN json_array(paragraph_ordinal, start, length, role, name_id)
      WHEN role <> 64 THEN json_array(paragraph_ordinal, start, length, role)
      ELSE json_array(paragraph_ordinal, start, length)
    END))
  FROM (
    SELECT * FROM person_mention
    WHERE cable_id = cable_person.cable_id AND entry = cable_person.ordinal
    ORDER BY ordinal));
DROP TABLE person_mention;

CREATE VIEW person_mention AS
SELECT
  cable_id, cable_person.ordinal AS entry, key + 1 AS ordinal,
  coalesce(value ->> 3, 64) AS role, value ->> 4 AS name_id,
  value ->> 0 AS paragraph_ordinal, value ->> 1 AS start, value ->> 2 AS length
FROM cable_person, json_each(mentions);

-- With all that is asked of an entry when persons are told apart or searched for: its row is long now.
DROP INDEX cable_person_name;
CREATE INDEX cable_person_name ON cable_person (name_id, cable_id, person_id, rule, title_list_id, roles)
  WHERE person_id IS NOT NULL;

-- Whom telegrams are addressed to: a few names, each many times.
CREATE TABLE addressee_name (
  id    INTEGER PRIMARY KEY,
  -- '' where the telegram prints none
  route TEXT NOT NULL,
  name  TEXT NOT NULL,
  UNIQUE (name, route)
) STRICT;
INSERT INTO addressee_name (route, name)
SELECT DISTINCT coalesce(route, ''), name FROM addressee ORDER BY cable_id, kind, ordinal;

CREATE TABLE addressed_to (
  cable_id   INTEGER NOT NULL REFERENCES cable (id),
  kind       TEXT NOT NULL CHECK (kind IN ('action', 'info')),
  ordinal    INTEGER NOT NULL,
  name_id    INTEGER NOT NULL REFERENCES addressee_name (id),
  precedence TEXT,
  mcn        TEXT,
  PRIMARY KEY (cable_id, kind, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO addressed_to
SELECT cable_id, kind, ordinal, addressee_name.id, precedence, mcn
FROM addressee JOIN addressee_name
  ON addressee_name.name = addressee.name AND addressee_name.route = coalesce(addressee.route, '')
ORDER BY cable_id, kind, ordinal;
DROP TABLE addressee;

CREATE VIEW addressee AS
SELECT cable_id, kind, ordinal, nullif(route, '') AS route, name, precedence, mcn
FROM addressed_to JOIN addressee_name ON addressee_name.id = name_id;

-- Where the words of a summary or comment stand in the paragraph's text, in Unicode scalars, without those that
-- frame them; null where it has none, and in paragraphs of other kinds. The columns summary and comment of cable
-- held the same words again: they go once these are filled from them. Null, too, in versions that are not the
-- cable's current one until they are read anew.
ALTER TABLE paragraph ADD COLUMN inner_start INTEGER;
ALTER TABLE paragraph ADD COLUMN inner_length INTEGER;
CREATE INDEX paragraph_inside ON paragraph (version_id, kind) WHERE inner_start IS NOT NULL;

DROP VIEW cables;
CREATE VIEW cables AS
SELECT
  cable.canonical_id AS id, cable.sent_at, post.name AS post, post.country, cable.classification,
  cable.subject,
  (SELECT group_concat(words, char(10)) FROM
    (SELECT substr(text, inner_start + 1, inner_length) AS words FROM paragraph
     WHERE version_id = cable.version_id AND kind = 'summary' AND inner_start IS NOT NULL
     ORDER BY ordinal)) AS summary,
  cable.signed_by,
  (SELECT group_concat(tag, ' ') FROM
    (SELECT tag FROM cable_tag WHERE cable_id = cable.id ORDER BY ordinal)) AS tags
FROM cable JOIN post ON post.code = cable.post;
