-- Cables out of an archive of reftel, for PostgreSQL 13 or newer and a database in UTF-8.
--
--   psql DATABASE -f THIS_FILE
--
-- All is one transaction in a schema of its own, reftel: a file that was cut off leaves nothing.
-- The tables hold every cable as its fullest version has it. The bytes as received and other
-- versions stay in the archive. A zero byte, which PostgreSQL cannot store, stands as U+2400.
\set ON_ERROR_STOP on
\set QUIET on
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
BEGIN;
CREATE SCHEMA reftel;
SET LOCAL search_path = reftel;

CREATE TABLE post (
  code              text NOT NULL,
  name              text NOT NULL,
  kind              text NOT NULL,
  country           text,
  routing_indicator text
);

CREATE TABLE tag (
  code    text NOT NULL,
  kind    text NOT NULL,
  meaning text
);

CREATE TABLE cable (
  id                    text NOT NULL,
  year                  integer NOT NULL,
  post                  text NOT NULL,
  serial                integer NOT NULL,
  sent_at               timestamptz,
  precedence            text,
  classification        text,
  -- 0 unclassified, 1 limited official use, 2 confidential, 3 secret, 4 top secret
  classification_level  smallint,
  captions              text[] NOT NULL,
  transmission_id       text,
  routing_indicator     text,
  transmission_lines    text[] NOT NULL,
  sections_of           integer,
  sections_held         integer[],
  exempted              text[] NOT NULL,
  passing               text[] NOT NULL,
  executive_order       text,
  declassify_on         text,
  classified_by_name    text,
  classified_by_title   text,
  classified_by_reasons text[],
  subject               text,
  subject_marking       text,
  summary               text,
  comment               text,
  signed_by             text[] NOT NULL,
  -- where the dump has it, and the digest of the bytes as received
  source_path           text NOT NULL,
  source_offset         bigint NOT NULL,
  source_length         bigint NOT NULL,
  source_sha256         text NOT NULL,
  -- the words of the index: subject A, summary B, comment C, all else D
  words                 tsvector NOT NULL
);

CREATE TABLE paragraph (
  cable   text NOT NULL,
  ordinal integer NOT NULL,
  number  integer,
  marking text,
  kind    text NOT NULL,
  heading text,
  text    text NOT NULL
);

CREATE TABLE addressee (
  cable      text NOT NULL,
  kind       text NOT NULL,
  ordinal    integer NOT NULL,
  route      text,
  name       text NOT NULL,
  precedence text,
  mcn        text
);

CREATE TABLE cable_tag (
  cable   text NOT NULL,
  ordinal integer NOT NULL,
  tag     text NOT NULL,
  printed text NOT NULL
);

CREATE TABLE reference (
  cable        text NOT NULL,
  ordinal      integer NOT NULL,
  letter       text,
  kind         text NOT NULL,
  target       text,
  text         text NOT NULL,
  year_from    text,
  notal        boolean NOT NULL,
  and_previous boolean NOT NULL,
  corrected    boolean NOT NULL
);

CREATE TABLE reference_mention (
  cable             text NOT NULL,
  ordinal           integer NOT NULL,
  paragraph_ordinal integer NOT NULL,
  paragraph         integer,
  text              text NOT NULL,
  -- in characters of the paragraph's text
  start             integer NOT NULL,
  length            integer NOT NULL,
  status            text NOT NULL,
  targets           text[] NOT NULL
);

CREATE TABLE person (
  cable   text NOT NULL,
  ordinal integer NOT NULL,
  name    text NOT NULL,
  names   text[] NOT NULL,
  titles  text[] NOT NULL,
  roles   text[] NOT NULL
);

CREATE TABLE person_mention (
  cable             text NOT NULL,
  -- ordinal in person
  person            integer NOT NULL,
  ordinal           integer NOT NULL,
  role              text NOT NULL,
  text              text NOT NULL,
  -- null in a field of the head
  paragraph_ordinal integer,
  paragraph         integer,
  start             integer,
  length            integer
);

CREATE TABLE warning (
  cable     text NOT NULL,
  ordinal   integer NOT NULL,
  code      text NOT NULL,
  message   text NOT NULL,
  paragraph integer,
  line      integer
);

