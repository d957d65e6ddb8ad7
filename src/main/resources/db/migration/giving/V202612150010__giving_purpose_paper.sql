-- An answer that was given on paper: who signed it and when, as somebody of the receiver's side entered it. When whoever gave is
-- erased or their name taken out, what they wrote goes and that they answered stays.

alter table gift_purpose_change
    add column signed_by text check (btrim(signed_by) <> '' and char_length(signed_by) <= 100),
    add column signed_on date,
    add column paper_note text check (btrim(paper_note) <> '' and char_length(paper_note) <= 500),
    add column words_taken_out boolean not null default false;
alter table gift_purpose_change
    drop constraint gift_purpose_change_check1,
    add constraint gift_purpose_change_says_why check (agreed is not false or answer is not null or words_taken_out),
    add constraint gift_purpose_change_signed
        check (signed_on is null or (agreed is not null and (signed_by is not null or words_taken_out))),
    add constraint gift_purpose_change_paper
        check (signed_on is not null or num_nonnulls(signed_by, paper_note) = 0),
    add constraint gift_purpose_change_quiet
        check (not words_taken_out or num_nonnulls(signed_by, paper_note, answer) = 0);
