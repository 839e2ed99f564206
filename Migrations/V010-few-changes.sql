-- What is to be known of the cables that an import changes, so that where they are few only they are counted and
-- weighed anew.

-- Cables that have changed since their block was counted. What the counts say of a block is without those of them
-- that it holds; the end of an import adds them, and until then nobody believes the counts.
CREATE TABLE uncounted_cable (
  cable_id INTEGER PRIMARY KEY
) STRICT;

-- What is not there is not counted.
DELETE FROM block_count WHERE count = 0;

-- When the archive had it that the cable was sent, before it came; null where it held none of that post, or none with
-- a date, and '?' where an earlier release has not noted it.
ALTER TABLE unweighed_cable ADD COLUMN was_sent_at TEXT;
UPDATE unweighed_cable SET was_sent_at = '?';
