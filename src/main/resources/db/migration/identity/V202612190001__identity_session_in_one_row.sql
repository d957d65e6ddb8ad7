-- A session is one row: what it says is read with it, and noting its use touches no index, so that thousands who come back in
-- one minute cost one small write each. Sessions that ran out are looked for every few minutes, without an index.
alter table spring_session add column said jsonb not null default '{}';
update spring_session
   set said = coalesce((select jsonb_object_agg(attribute_name, convert_from(attribute_bytes, 'UTF8'))
                          from spring_session_attributes where session_primary_id = primary_id), '{}');
-- Times in milliseconds, which are read with every request.
update spring_session
   set said = said || jsonb_build_object(
           'began', (extract(epoch from (said ->> 'began')::timestamptz) * 1000)::bigint::text,
           'seen', (extract(epoch from (said ->> 'seen')::timestamptz) * 1000)::bigint::text)
 where said ? 'began' and said ? 'seen';
drop table spring_session_attributes;
drop index spring_session_by_expiry;
alter table spring_session set (fillfactor = 60);
