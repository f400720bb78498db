--liquibase formatted sql

--changeset debrief:words-that-readers-find
-- Those who do not draft are told roles in place of participants' names. They also search in what they are told, so that
-- a search for a name does not say where somebody took part. Written with the incident; here, what is there already.
alter table incident add column told_words tsvector not null default '';
update incident i set told_words = ts_delete(i.words, coalesce((
  select array_agg(distinct name.lexeme)
  from participant t, unnest(to_tsvector('english', t.name || ' ' || coalesce(t.email, ''))) name
  where t.incident_number = i.number), '{}'));
create index incident_told_words on incident using gin (told_words);

--rollback drop index incident_told_words; alter table incident drop column told_words;
