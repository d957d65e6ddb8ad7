-- Who each account is in the district at hand, as their record stands now; one that is nobody here is left out. Each person is
-- looked up by key, also where the planner does not know yet how many there are, and once, unless the record was merged.
create or replace function persons_of_accounts(accounts uuid[]) returns table (account_id uuid, person_id uuid)
    language sql stable parallel safe
begin atomic
    select belongs.account_id, standing(entered.merged_into, entered.id)
      from account_district belongs
      cross join lateral (select id, merged_into, erased_at from person where id = belongs.person_id offset 0) entered
      left join lateral (select id, erased_at from person where id = entered.merged_into offset 0) now on true
     where belongs.account_id = any(accounts) and belongs.district_id = current_district()
       and case when entered.merged_into is null then entered.erased_at is null else now.id is not null and now.erased_at is null end;
end;
