-- The persons whom cables name, and who of them is one and the same. What a cable says is kept apart from
-- what is concluded from it: cable_person and its neighbours hold the current version's persons as the
-- parser found them; person_id and rule in it, person and person_name are worked out anew whenever
-- something comes in; person_decision holds what readers decided, and outlives both.

-- A name as it stands in some cable. The folded forms are compared, the text is shown.
CREATE TABLE name (
  id     INTEGER PRIMARY KEY,
  text   TEXT NOT NULL UNIQUE,
  -- without case, accents, honorifics and habits of spelling; a comma goes before JR, III …
  folded TEXT NOT NULL,
  -- the folded words in alphabetical order
  key    TEXT NOT NULL,
  -- the last folded word; names are compared within a block
  block  TEXT NOT NULL
) STRICT;
CREATE INDEX name_key ON name (key);
CREATE INDEX name_block ON name (block);

CREATE TABLE name_word (
  word    TEXT NOT NULL,
  name_id INTEGER NOT NULL,
  PRIMARY KEY (word, name_id)
) STRICT, WITHOUT ROWID;

-- Titles and offices that a cable ties to a name, one a line.
CREATE TABLE title_list (
  id     INTEGER PRIMARY KEY,
  titles TEXT NOT NULL UNIQUE
) STRICT;

-- Why a name in a cable was taken to be a person, or not.
CREATE TABLE join_rule (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  meaning TEXT NOT NULL
) STRICT;

INSERT INTO join_rule (id, name, meaning) VALUES
  (1, 'name', 'the full name, in the country where it is named most'),
  (2, 'initials', 'a given name cut to an initial; one person there at that time fits'),
  (3, 'shorter', 'fewer names than the full form; one person there at that time fits'),
  (4, 'chief', 'the surname, office and date are those of a chief of mission'),
  (5, 'surname', 'a single name; one person there at that time bears it'),
  (6, 'office', 'a single name; of several who bear it the office fits one'),
  (7, 'signer', 'a single name that signs or classifies at one post over some years'),
  (8, 'one-name', 'a single name in one country, where no full name has it'),
  (9, 'countries', 'the full name, in a cable that concerns both countries'),
  (10, 'same-office', 'the full name, with the same office elsewhere or in other years'),
  (11, 'long-name', 'the full name, of three words or more, elsewhere in the same years'),
  (12, 'rare-name', 'the full name elsewhere in the same years, and no two offices beside it'),
  (13, 'widely-named', 'the full name of a person who is named in many countries at the time'),
  (14, 'merged', 'a reader said that two are one'),
  (15, 'split', 'a reader said that these cables mean another person'),
  (16, 'ignored', 'a reader said that this is no person'),
  (17, 'several', 'several persons fit'),
  (18, 'nobody', 'a single name that nobody else is known by'),
  (19, 'contradicted', 'the one person who bears the name has another office');

-- A person within a cable: one row, however many times and ways it is named.
CREATE TABLE cable_person (
  cable_id      INTEGER NOT NULL REFERENCES cable (id),
  ordinal       INTEGER NOT NULL,
  -- the fullest form of the name
  name_id       INTEGER NOT NULL,
  title_list_id INTEGER,
  -- sum of 1 signer, 2 classifier, 4 drafter, 8 cleared, 16 attention, 32 tags, 64 mentioned
  roles         INTEGER NOT NULL,
  -- 0 where nobody is certain; null until the names of this cable have been looked at
  person_id     INTEGER,
  rule          INTEGER,
  PRIMARY KEY (cable_id, ordinal)
) STRICT, WITHOUT ROWID;
-- Both leave out what has just come in, so that an import does not maintain them row by row.
CREATE INDEX cable_person_person ON cable_person (person_id, cable_id) WHERE person_id IS NOT NULL;
CREATE INDEX cable_person_name ON cable_person (name_id, cable_id) WHERE person_id IS NOT NULL;

-- A form of the name in that cable with a word that the fullest form lacks.
CREATE TABLE other_name (
  cable_id INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL,
  name_id  INTEGER NOT NULL,
  PRIMARY KEY (cable_id, ordinal, name_id)
) STRICT, WITHOUT ROWID;

-- Each time that a cable names the person.
CREATE TABLE person_mention (
  cable_id  INTEGER NOT NULL,
  -- ordinal in cable_person
  entry     INTEGER NOT NULL,
  ordinal   INTEGER NOT NULL,
  -- as in cable_person.roles, but one of them
  role      INTEGER NOT NULL,
  -- the words that stand there; null where they are the fullest form
  name_id   INTEGER,
  -- null in a field of the head
  paragraph_ordinal INTEGER,
  -- in Unicode scalars of the paragraph's text
  start     INTEGER,
  length    INTEGER,
  PRIMARY KEY (cable_id, entry, ordinal)
) STRICT, WITHOUT ROWID;

-- An individual, across cables.
CREATE TABLE person (
  id          INTEGER PRIMARY KEY,
  -- the name to call it by: sar-kheng, john-smith-2
  slug        TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  block       TEXT NOT NULL,
  cables      INTEGER NOT NULL,
  -- known by one name only
  is_partial  INTEGER NOT NULL CHECK (is_partial IN (0, 1)),
  -- What full names are evidence of: ISO codes with blanks between, months counted from the year 0,
  -- folded offices one a line, roles as in cable_person.
  countries   TEXT NOT NULL,
  first_month INTEGER NOT NULL,
  last_month  INTEGER NOT NULL,
  offices     TEXT NOT NULL,
  roles       INTEGER NOT NULL
) STRICT;
CREATE INDEX person_cables ON person (cables DESC, name);
CREATE INDEX person_block ON person (block);

-- Every form of a person's name, with the cables in which it is the fullest one.
CREATE TABLE person_name (
  person_id INTEGER NOT NULL,
  name_id   INTEGER NOT NULL,
  cables    INTEGER NOT NULL,
  PRIMARY KEY (person_id, name_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_name_name ON person_name (name_id);

-- What a reader decided about persons. A person is meant by a name in a cable, so that a decision holds
-- whatever is imported or parsed anew, and in another archive too.
CREATE TABLE person_decision (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'ignore', 'rename')),
  name        TEXT NOT NULL,
  cable       TEXT,
  -- of a merge: the other person; of a split or rename: the new name
  other_name  TEXT,
  other_cable TEXT,
  reason      TEXT,
  decided_at  TEXT NOT NULL,
  undone_at   TEXT
) STRICT;

-- The cables that a split takes away.
CREATE TABLE person_decision_cable (
  decision_id INTEGER NOT NULL REFERENCES person_decision (id),
  cable       TEXT NOT NULL,
  PRIMARY KEY (decision_id, cable)
) STRICT, WITHOUT ROWID;

-- Cables whose persons are yet to be told apart, and blocks of names that a cable lost.
CREATE TABLE unsettled_cable (cable_id INTEGER PRIMARY KEY) STRICT;
CREATE TABLE unsettled_block (block TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- Cables that were stored before persons were looked for, or that name who signed and yet have none.
CREATE TABLE cable_without_persons (cable_id INTEGER PRIMARY KEY) STRICT;
INSERT INTO cable_without_persons SELECT id FROM cable;

-- For readers with other tools.

CREATE VIEW people AS
SELECT slug AS id, name, cables, countries,
  (SELECT group_concat(text, '; ') FROM
    (SELECT name.text FROM person_name JOIN name ON name.id = person_name.name_id
     WHERE person_id = person.id ORDER BY person_name.cables DESC, name.text)) AS names
FROM person;

CREATE VIEW people_in_cables AS
SELECT cable.canonical_id AS cable, cable.sent_at, name.text AS name, person.slug AS person,
  title_list.titles, cable_person.roles, join_rule.name AS rule
FROM cable_person
JOIN cable ON cable.id = cable_person.cable_id
JOIN name ON name.id = cable_person.name_id
LEFT JOIN title_list ON title_list.id = cable_person.title_list_id
LEFT JOIN person ON person.id = cable_person.person_id
LEFT JOIN join_rule ON join_rule.id = cable_person.rule;
