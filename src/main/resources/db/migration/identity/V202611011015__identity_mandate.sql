-- Which units can act, and who may act for which unit or area.

-- The room of organizations keeps the facts of each under the same id.
create table unit (
    district_id uuid not null references district (id),
    id          uuid not null,
    area_id     uuid,
    primary key (district_id, id),
    foreign key (district_id, area_id) references area (district_id, id)
);
call seal_off('unit', 'select, insert, update');

-- What a role needs to name: a street officer an area, a coordinator or a contact a unit, the others nothing.
create function role_is_placed(role text, area_id uuid, unit_id uuid) returns boolean
    language sql immutable parallel safe
    return case
        when role = 'street_officer' then area_id is not null and unit_id is null
        when role in ('coordinator', 'unit_contact') then area_id is null and unit_id is not null
        when role in ('district_officer', 'volunteer', 'assessor', 'editor') then area_id is null and unit_id is null
        else false
    end;
grant execute on function role_is_placed(text, uuid, uuid) to gongjian_app;

create table mandate (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    person_id   uuid        not null,
    account_id  uuid        not null references account (id),
    role        text        not null,
    area_id     uuid,
    unit_id     uuid,
    valid_from  timestamptz not null,
    granted_by  uuid,
    ended_at    timestamptz,
    ended_by    uuid,
    primary key (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id),
    foreign key (district_id, area_id) references area (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    check (role_is_placed(role, area_id, unit_id)),
    check (ended_at >= valid_from),
    check (ended_by is null or ended_at is not null)
);
create unique index mandate_once on mandate (district_id, account_id, role, area_id, unit_id)
    nulls not distinct where ended_at is null;
create index mandate_by_unit on mandate (district_id, unit_id) where ended_at is null;
call seal_off('mandate', 'select, insert, update');

-- Found by its code before anybody knows the district: a table of the installation. Only the code's hash is kept.
create table invitation (
    id           uuid        not null primary key,
    code_hash    bytea       not null unique check (octet_length(code_hash) = 32),
    district_id  uuid        not null references district (id),
    person_id    uuid        not null,
    role         text        not null,
    area_id      uuid,
    unit_id      uuid,
    invited_by   uuid,
    invited_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > invited_at),
    accepted_at  timestamptz,
    withdrawn_at timestamptz,
    foreign key (district_id, person_id) references person (district_id, id),
    foreign key (district_id, area_id) references area (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    check (role_is_placed(role, area_id, unit_id)),
    check (accepted_at is null or withdrawn_at is null)
);
create index invitation_by_district on invitation (district_id, invited_at);
grant select, insert, update on invitation to gongjian_app;

-- Likewise.
create table password_reset (
    id          uuid        not null primary key,
    code_hash   bytea       not null unique check (octet_length(code_hash) = 32),
    account_id  uuid        not null references account (id),
    issued_by   uuid,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null check (expires_at > issued_at),
    used_at     timestamptz
);
create index password_reset_by_account on password_reset (account_id);
grant select, insert, update on password_reset to gongjian_app;
