-- Evidence sent back to be supplemented: why, by whom and until when, each time; it is given again under the same id.
alter table evidence drop constraint evidence_state_check;
alter table evidence add constraint evidence_state_check check (state in ('draft', 'given', 'sent-back', 'withdrawn'));

create table evidence_return (
    district_id     uuid        not null references district (id),
    evidence_id     uuid        not null,
    number          int         not null check (number > 0),
    words           text        not null check (btrim(words) <> '' and length(words) <= 1000),
    until           date        not null,
    sent_by         uuid        not null,
    sent_under      uuid,
    sent_at         timestamptz not null,
    supplemented_at timestamptz,
    primary key (district_id, evidence_id, number),
    foreign key (district_id, evidence_id) references evidence (district_id, id)
);
call seal_off('evidence_return', 'select, insert, update');
