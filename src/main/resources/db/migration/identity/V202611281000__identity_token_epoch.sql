-- What ends every session of an account ends its tokens too: a token is good in the epoch it was made in.
alter table access_token add column epoch integer;
update access_token set epoch = account.sign_in_epoch from account where account.id = access_token.account_id;
alter table access_token alter column epoch set not null;
