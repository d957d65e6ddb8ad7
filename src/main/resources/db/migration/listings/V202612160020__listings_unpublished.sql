-- What waits to be looked at or finished is little of many, and asked for with every desk.
create index listing_unpublished on listing (district_id, state, id) where state in ('draft', 'submitted');
