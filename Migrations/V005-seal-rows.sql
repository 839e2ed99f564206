-- A digest of each row that no original gives again, by which damage to it is found: 64 bits over its
-- columns in their order, row_digest left out. Null where the row is still to be finished.
ALTER TABLE import ADD COLUMN row_digest INTEGER;
ALTER TABLE source ADD COLUMN row_digest INTEGER;
ALTER TABLE reject ADD COLUMN row_digest INTEGER;
ALTER TABLE version_source ADD COLUMN row_digest INTEGER;
ALTER TABLE person_decision ADD COLUMN row_digest INTEGER;
ALTER TABLE person_decision_cable ADD COLUMN row_digest INTEGER;
