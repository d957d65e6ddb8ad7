-- Somebody who gave in person and has no account says with the code of a letter whether things may be for something else.

alter table gift_purpose_change add column code text;
alter table gift_purpose_change add constraint gift_purpose_change_code unique (district_id, code);

alter table resident_code
    drop constraint resident_code_purpose_check,
    add constraint resident_code_purpose_check check (purpose in ('rate', 'answer', 'arrival', 'tracking', 'consent'));
