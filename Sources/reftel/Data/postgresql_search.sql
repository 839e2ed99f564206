
ALTER TABLE post ADD PRIMARY KEY (code);
ALTER TABLE tag ADD PRIMARY KEY (code);
ALTER TABLE cable ADD PRIMARY KEY (id);
ALTER TABLE cable ADD FOREIGN KEY (post) REFERENCES post;
ALTER TABLE paragraph ADD PRIMARY KEY (cable, ordinal);
ALTER TABLE addressee ADD PRIMARY KEY (cable, kind, ordinal);
ALTER TABLE cable_tag ADD PRIMARY KEY (cable, ordinal);
ALTER TABLE reference ADD PRIMARY KEY (cable, ordinal);
ALTER TABLE reference_mention ADD PRIMARY KEY (cable, ordinal);
ALTER TABLE person ADD PRIMARY KEY (cable, ordinal);
ALTER TABLE person_mention ADD PRIMARY KEY (cable, person, ordinal);
ALTER TABLE warning ADD PRIMARY KEY (cable, ordinal);

CREATE INDEX cable_words ON cable USING gin (words);
CREATE INDEX cable_sent_at ON cable (sent_at);
CREATE INDEX cable_post ON cable (post, year, serial);
CREATE INDEX cable_tag_tag ON cable_tag (tag, cable);
CREATE INDEX reference_target ON reference (target, cable);
CREATE INDEX person_names ON person USING gin (names);

-- What became of each reference. The archive alone tells which are ambiguous: here they have no
-- target and are called malformed.
CREATE VIEW references_resolved AS
SELECT
  reference.cable AS citing, reference.letter, reference.kind, reference.target,
  CASE
    WHEN reference.kind <> 'cable' THEN 'non-cable'
    WHEN reference.target IS NULL THEN 'malformed'
    WHEN reference.target = reference.cable THEN 'self'
    WHEN cited.id IS NULL THEN 'missing'
    ELSE 'resolved'
  END AS status,
  cited.sent_at, cited.post, cited.subject, reference.text, reference.year_from
FROM reference LEFT JOIN cable AS cited ON cited.id = reference.target;

CREATE VIEW missing_cables AS
SELECT target AS id, count(DISTINCT cable) AS citations
FROM reference
WHERE target IS NOT NULL AND NOT EXISTS (SELECT FROM cable WHERE cable.id = reference.target)
GROUP BY target;

-- Text as the index has it: without case and accents.
CREATE FUNCTION folded(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT normalize(regexp_replace(normalize(lower($1), NFD), '[\u0300-\u0331]', '', 'g'), NFC)
$$;

-- A query of words: boat rope, "border post", demarch*, -trade, subject:storm, either OR other.
CREATE FUNCTION query(asked text) RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  part text[];
  weight text;
  phrase text;
  joint text := ' & ';
  read text := '';
BEGIN
  FOR part IN SELECT regexp_matches(
    asked, '(-?)(?:(subject|summary|comment):)?(?:"([^"]*)"?|([^\s"]+))', 'g')
  LOOP
    IF part[4] = 'OR' AND part[2] IS NULL AND part[1] = '' THEN
      joint := ' | ';
      CONTINUE;
    END IF;
    weight := CASE part[2]
      WHEN 'subject' THEN ':A' WHEN 'summary' THEN ':B' WHEN 'comment' THEN ':C' ELSE '' END;
    SELECT string_agg(quote_literal(word) || weight, ' <-> ' ORDER BY place) INTO phrase
    FROM regexp_split_to_table(
      reftel.folded(coalesce(part[3], part[4])),
      '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u206f]+'
    ) WITH ORDINALITY AS split (word, place)
    WHERE word <> '';
    CONTINUE WHEN phrase IS NULL;
    IF part[4] LIKE '%*' THEN
      phrase := phrase || CASE weight WHEN '' THEN ':*' ELSE '*' END;
    END IF;
    read := read || CASE read WHEN '' THEN '' ELSE joint END
      || CASE part[1] WHEN '-' THEN '!' ELSE '' END || '(' || phrase || ')';
    joint := ' & ';
  END LOOP;
  RETURN read::tsquery;
END
$$;

-- The cables that have the words, the best match first.
CREATE FUNCTION search(asked text, most integer DEFAULT 20)
RETURNS TABLE (
  id text, sent_at timestamptz, post text, classification text, subject text, score real)
LANGUAGE sql STABLE AS $$
  SELECT cable.id, cable.sent_at, post.name, cable.classification, cable.subject,
    ts_rank('{0.125, 0.25, 0.375, 1}', cable.words, reftel.query(asked)) AS score
  FROM reftel.cable JOIN reftel.post ON post.code = cable.post
  WHERE cable.words @@ reftel.query(asked)
  ORDER BY score DESC, cable.sent_at DESC NULLS LAST, cable.id
  LIMIT most
$$;

-- What a cable builds on (back), or what builds on it (forward): each cable once, where it is
-- nearest, below the first that leads to it.
CREATE FUNCTION chain(root text, direction text DEFAULT 'back', deepest integer DEFAULT NULL)
RETURNS TABLE (
  id text, parent text, depth integer, held boolean, sent_at timestamptz, subject text)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
  level integer := 0;
  seen text[] := ARRAY[root];
  front text[] := ARRAY[root];
  parents text[] := ARRAY[NULL::text];
BEGIN
  IF direction NOT IN ('back', 'forward') THEN
    RAISE 'direction is back or forward, not %', direction;
  END IF;
  WHILE cardinality(front) > 0 LOOP
    RETURN QUERY
      SELECT met.id, met.parent, level, cable.id IS NOT NULL, cable.sent_at, cable.subject
      FROM unnest(front, parents) WITH ORDINALITY AS met (id, parent, place)
      LEFT JOIN reftel.cable ON cable.id = met.id
      ORDER BY met.place;
    EXIT WHEN level = deepest;
    level := level + 1;
    SELECT array_agg(step.id ORDER BY step.id), array_agg(step.parent ORDER BY step.id)
    INTO front, parents
    FROM (
      SELECT link.id, min(link.parent) AS parent
      FROM (
        SELECT target AS id, cable AS parent FROM reftel.reference
        WHERE direction = 'back' AND cable = ANY (front) AND target IS NOT NULL
        UNION ALL
        SELECT cable, target FROM reftel.reference
        WHERE direction = 'forward' AND target = ANY (front)
      ) AS link
      WHERE NOT EXISTS (SELECT FROM unnest(seen) AS known WHERE known = link.id)
      GROUP BY link.id
    ) AS step;
    seen := seen || front;
  END LOOP;
END
$$;

COMMIT;
ANALYZE reftel.post, reftel.tag, reftel.cable, reftel.paragraph, reftel.addressee,
  reftel.cable_tag, reftel.reference, reftel.reference_mention, reftel.person,
  reftel.person_mention, reftel.warning;
