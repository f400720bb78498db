--liquibase formatted sql

--changeset debrief:earlier-texts-of-small-parts
-- What an entry, a factor, a lesson or a Trust tag said before it was changed or removed: nothing that somebody wrote is
-- lost by one press. Sections have revisions of their own.
create table earlier_text (
  id bigint generated always as identity primary key,
  incident_number bigint not null references incident (number) on delete cascade,
  part text not null check (part in ('timeline_entry', 'factor', 'lesson', 'trust_tag')),
  key text not null,
  written_at timestamptz not null,
  content jsonb not null
);
create index earlier_text_of_part on earlier_text (incident_number, part, key, id desc);

--rollback drop table earlier_text;

--changeset debrief:small-parts-keep-their-earlier-texts splitStatements:false
-- In the database, so that no way of changing a part can forget it. An incident that is erased takes all of it along.
create function keep_earlier_text() returns trigger language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
begin
  if exists (select from incident where number = old.incident_number) then
    insert into earlier_text (incident_number, part, key, written_at, content)
    values (old.incident_number, tg_table_name, coalesce(was->>'id', was->>'principle'),
      old.updated_at, was);
  end if;
  return null;
end
$$;
create trigger keep_earlier_text after update or delete on timeline_entry
  for each row execute function keep_earlier_text();
create trigger keep_earlier_text after update or delete on factor
  for each row execute function keep_earlier_text();
create trigger keep_earlier_text after update or delete on lesson
  for each row execute function keep_earlier_text();
create trigger keep_earlier_text after update or delete on trust_tag
  for each row execute function keep_earlier_text();

--rollback drop trigger keep_earlier_text on timeline_entry; drop trigger keep_earlier_text on factor; drop trigger keep_earlier_text on lesson; drop trigger keep_earlier_text on trust_tag; drop function keep_earlier_text();
