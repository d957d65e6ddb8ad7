-- Categories also of what the three lists hold, and what each is called in lists of terms that others use.

alter table category drop constraint category_thing_check;
alter table category
    add constraint category_thing_check check (thing in
        ('book', 'picture', 'work_of_art', 'goods', 'service', 'space', 'skill', 'vehicle', 'works', 'aid')),
    add column taxonomy text check (length(taxonomy) between 1 and 100),
    add column term     text check (length(term) between 1 and 100),
    add constraint category_term_is_whole check ((taxonomy is null) = (term is null));
