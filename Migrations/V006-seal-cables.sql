-- Digests of 64 bits by which a command notices that what it is about to print is not what was written. Null where
-- an earlier release wrote the row: nothing is proven of it until it is read anew.

-- Of the row itself, without summary and comment, which the paragraphs give.
ALTER TABLE cable ADD COLUMN row_digest INTEGER;
-- Of its rows in cable_tag.
ALTER TABLE cable ADD COLUMN tag_digest INTEGER;
-- Of its rows in cable_line, addressee, reference_mention and warning.
ALTER TABLE cable ADD COLUMN list_digest INTEGER;
-- Of its paragraphs.
ALTER TABLE version ADD COLUMN paragraph_digest INTEGER;
-- Of what was read XOR of what the archive takes it for, so that either can change alone.
ALTER TABLE reference ADD COLUMN row_digest INTEGER;
ALTER TABLE person ADD COLUMN row_digest INTEGER;
ALTER TABLE post ADD COLUMN row_digest INTEGER;
ALTER TABLE tag ADD COLUMN row_digest INTEGER;
