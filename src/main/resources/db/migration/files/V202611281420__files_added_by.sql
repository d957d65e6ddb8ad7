create index file_by_adder on file (district_id, added_by) where added_by is not null;
