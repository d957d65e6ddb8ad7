-- The place of one person's wish would tell who wishes: the area of the community that asks stands for it.

update listing set place_id = null, version = version + 1 where kind = 'wish' and place_id is not null;
alter table listing add constraint listing_wish_without_place check (kind <> 'wish' or place_id is null);
