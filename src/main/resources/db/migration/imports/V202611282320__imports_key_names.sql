-- Backups find the keys they need by the name: beside bytes X stands X_key.
alter table import_chunk rename column key to content_key;
alter table import_batch rename column key to former_key;
