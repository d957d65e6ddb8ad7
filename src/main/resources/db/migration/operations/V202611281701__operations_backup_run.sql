-- What became of each scheduled backup. It belongs to the installation: a backup holds every district.
create table backup_run (
    id        uuid        not null primary key,
    began_at  timestamptz not null,
    ended_at  timestamptz not null,
    -- its name in the directory of backups
    file      text        unique,
    bytes     bigint      check (bytes > 0),
    sha256    text        check (sha256 ~ '^[0-9a-f]{64}$'),
    -- why there is none
    failure   text,
    pruned_at timestamptz,
    check ((failure is null) = (file is not null and bytes is not null and sha256 is not null)),
    check (pruned_at is null or file is not null)
);
create index backup_run_by_time on backup_run (began_at);
grant select, insert, update on backup_run to gongjian_app;
