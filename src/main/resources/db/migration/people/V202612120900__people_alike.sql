-- Records that look like one person, the likeliest first: noted whenever one of them is written, for to compare everybody with
-- everybody takes seconds where there are many.
create table person_alike (
    district_id uuid not null references district (id),
    likely      int  not null check (likely between 1 and 3),
    one_id      uuid not null,
    other_id    uuid not null,
    primary key (district_id, one_id, other_id),
    foreign key (district_id, one_id) references person (district_id, id),
    foreign key (district_id, other_id) references person (district_id, id),
    check (one_id < other_id)
);
create index person_alike_by_likely on person_alike (district_id, likely, one_id, other_id);
create index person_alike_by_other on person_alike (district_id, other_id);
call seal_off('person_alike', 'select, insert, delete');

insert into person_alike (district_id, one_id, other_id, likely)
select district_id, one_id, other_id, min(likely)
  from (select one.district_id, one.id as one_id, other.id as other_id, case when one.name = other.name then 1 else 2 end as likely
          from person one join person other
            on other.district_id = one.district_id and other.phone_index = one.phone_index
           and split_part(other.sort_key, ' ', 1) = split_part(one.sort_key, ' ', 1) and other.id > one.id
         where one.id_number_index is null or other.id_number_index is null
        union all
        select one.district_id, one.id, other.id, 3
          from person one join person other
            on other.district_id = one.district_id and other.birth_date = one.birth_date and other.name = one.name
           and other.id > one.id
         where one.id_number_index is null or other.id_number_index is null) alike
 group by district_id, one_id, other_id;
