-- Who each account is in the district at hand, as their record stands now; one that is nobody here is left out. Each person is
-- looked up by key, also where the planner does not know yet how many there are.
create function persons_of_accounts(accounts uuid[]) returns table (account_id uuid, person_id uuid)
    language sql stable parallel safe
begin atomic
    select belongs.account_id, now.id
      from account_district belongs
      cross join lateral (select standing(merged_into, id) as id from person where id = belongs.person_id offset 0) entered
      cross join lateral (select id from person where id = entered.id and erased_at is null offset 0) now
     where belongs.account_id = any(accounts) and belongs.district_id = current_district();
end;
grant execute on function persons_of_accounts(uuid[]) to gongjian_app;
