-- Words of a resident that are kept from the public, and why. They stay where they are; the stars count as before.

alter table case_rating
    add column hidden_because text,
    add column hidden_at      timestamptz,
    add column hidden_by      uuid,
    add check (btrim(hidden_because) <> ''),
    add check ((hidden_at is null) = (hidden_because is null));
