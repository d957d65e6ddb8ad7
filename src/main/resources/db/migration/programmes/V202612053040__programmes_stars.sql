-- A brand may be graded with stars by whoever grades brands; a programme or a series is not.
alter table programme
    add stars smallint check (stars between 1 and 5),
    add check (stars is null or kind = 'brand');
