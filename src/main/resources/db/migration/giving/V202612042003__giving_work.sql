-- A line may name its book by ISBN and the work's author; a minor by name only where the guardian agreed.

alter table gift_line
    add column isbn           text check (isbn ~ '^97[89][0-9]{10}$'),
    add column author         localized,
    add column author_minor   boolean not null default false,
    add column author_consent boolean not null default false,
    add constraint gift_line_minor_named_with_consent check (author is null or not author_minor or author_consent);
