-- The sessions of one account, to be shown and ended.
create index if not exists spring_session_by_principal on spring_session (principal_name);
