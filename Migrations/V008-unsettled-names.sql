-- Persons are told apart anew by name, no longer by block of names: what comes in touches few of a block.

-- Keys of names of which a cable lost one since persons were last told apart.
CREATE TABLE unsettled_name (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO unsettled_name SELECT DISTINCT key FROM name JOIN unsettled_block USING (block);
DROP TABLE unsettled_block;
