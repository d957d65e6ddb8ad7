-- Photos and documents. An upload is what was sent, checked and re-encoded; a file is an upload that was attached to a
-- record, with its words and its consent. An upload that nobody attaches is erased after a day.

-- How much of the district's quota is in use, changed by guarded statements only.
create table file_usage (
    district_id uuid   not null references district (id),
    bytes       bigint not null check (bytes >= 0),
    primary key (district_id)
);
call seal_off('file_usage', 'select, insert, update');

create table file_upload (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    kind        text        not null check (kind in ('photo', 'document')),
    about_kind  text        not null check (about_kind ~ '^[a-z-]+$'),
    about_id    uuid        not null,
    format      text        not null check (format in ('jpeg', 'pdf', 'docx', 'xlsx')),
    name        text        check (char_length(name) between 1 and 200),
    bytes       bigint      not null check (bytes >= 0),
    state       text        not null check (state in ('storing', 'stored', 'erased')),
    uploaded_by uuid,
    uploaded_at timestamptz not null,
    primary key (district_id, id),
    check ((kind = 'photo') = (format = 'jpeg')),
    check (state <> 'erased' or (bytes = 0 and name is null))
);
create index file_upload_by_age on file_upload (district_id, uploaded_at) where state <> 'erased';
call seal_off('file_upload', 'select, insert, update');

-- One content: its size, its hash, and in which store it lies.
create table file_rendition (
    district_id uuid   not null references district (id),
    upload_id   uuid   not null,
    rendition   text   not null check (rendition in ('full', 'medium', 'small', 'document')),
    store       text   not null check (store in ('database', 's3')),
    sha256      bytea  not null check (octet_length(sha256) = 32),
    bytes       bigint not null check (bytes > 0),
    width       int    check (width > 0),
    height      int    check (height > 0),
    primary key (district_id, upload_id, rendition),
    foreign key (district_id, upload_id) references file_upload (district_id, id),
    check ((rendition = 'document') = (width is null)),
    check ((width is null) = (height is null))
);
call seal_off('file_rendition', 'select, insert, delete');

-- The content itself, where the database is the store.
create table file_chunk (
    district_id uuid  not null references district (id),
    upload_id   uuid  not null,
    rendition   text  not null,
    seq         int   not null check (seq >= 0),
    content     bytea not null check (octet_length(content) between 1 and 1048576),
    primary key (district_id, upload_id, rendition, seq),
    foreign key (district_id, upload_id, rendition) references file_rendition (district_id, upload_id, rendition)
);
-- Photos and documents are compressed already.
alter table file_chunk alter column content set storage external;
call seal_off('file_chunk', 'select, insert, delete');

create table file (
    district_id     uuid        not null references district (id),
    id              uuid        not null,
    upload_id       uuid        not null,
    kind            text        not null check (kind in ('photo', 'document')),
    about_kind      text        not null check (about_kind ~ '^[a-z-]+$'),
    about_id        uuid        not null,
    seq             int         not null check (seq > 0),
    description     localized   not null,
    caption         localized,
    credit          localized,
    consent_basis   text        check (consent_basis in ('nobody', 'written', 'oral', 'guardians')),
    consent_said_by text        check (char_length(consent_said_by) between 1 and 200),
    consent_on      date,
    state           text        not null check (state in ('kept', 'withdrawn', 'erased')),
    withdrawn_at    timestamptz,
    added_by        uuid,
    added_at        timestamptz not null,
    version         int         not null check (version >= 0),
    primary key (district_id, id),
    unique (district_id, upload_id),
    foreign key (district_id, upload_id) references file_upload (district_id, id),
    check ((consent_basis is null) = (consent_on is null)),
    check ((consent_basis is null) = (consent_said_by is null)),
    check ((state = 'kept') = (withdrawn_at is null)),
    check (state <> 'erased' or (caption is null and credit is null and consent_basis is null))
);
create index file_by_record on file (district_id, about_kind, about_id, seq, id);
call seal_off('file', 'select, insert, update');
