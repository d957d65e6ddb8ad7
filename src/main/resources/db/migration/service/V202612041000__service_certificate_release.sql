-- That an officer who revoked a certificate lets its hours be certified again. Never changed.

create table service_certificate_release (
    district_id    uuid        not null references district (id),
    certificate_id uuid        not null,
    reason         text        not null check (char_length(reason) between 1 and 200),
    released_at    timestamptz not null,
    released_by    uuid,
    primary key (district_id, certificate_id),
    foreign key (district_id, certificate_id) references service_certificate (district_id, id)
);
call seal_off('service_certificate_release', 'select, insert');
