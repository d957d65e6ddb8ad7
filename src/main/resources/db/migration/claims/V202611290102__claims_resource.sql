-- The resource of its own list that a claiming unit uses, and how much of it the claim takes.

alter table claim
    add column resource_id uuid,
    add column resource_quantity numeric(12,3) check (resource_quantity > 0),
    add foreign key (district_id, resource_id) references listing (district_id, id),
    add check (resource_id is not null or resource_quantity is null),
    add check (resource_id is distinct from listing_id);
create index claim_by_resource on claim (district_id, resource_id, claimed_at) where resource_id is not null;
