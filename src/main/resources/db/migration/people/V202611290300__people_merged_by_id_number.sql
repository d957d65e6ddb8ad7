-- Who was merged is looked up by the number too; the index of those who are here leaves them out.
create index person_merged_by_id_number on person (district_id, id_number_index) where merged_into is not null;
