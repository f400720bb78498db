--liquibase formatted sql

--changeset debrief:words-are-found-though-they-are-misspelt
-- Comes with PostgreSQL, and whoever owns a database may take it in.
create extension if not exists pg_trgm;

--rollback select 1;

--changeset debrief:what-search-finds
-- A report, a draft or an action item as it is searched, and the parts of the first two. A row says what one audience reads:
-- where those who draft read something else than the organisation, they have rows of their own.
create table search_document (
  -- Of which it is a part: a letter for what that is, and its number.
  subject text not null,
  audience text not null check (audience in ('team', 'organization')),
  -- 0 is the whole, with the words of all parts.
  part integer not null check (part >= 0),
  kind text not null check (kind in ('report', 'draft', 'section', 'timeline', 'factor', 'lesson', 'actionItem')),
  incident_number bigint not null,
  incident_visibility text not null,
  slug text references report (slug) on update cascade on delete cascade,
  action_number bigint references action_item (number) on delete cascade,
  team_has_own boolean not null,
  title text not null,
  body text not null,
  anchor text not null,
  severity text not null,
  services text[] not null,
  principles text[] not null,
  open boolean not null,
  started_at timestamptz not null,
  -- Of a draft, which it was when it was written down; null for others.
  draft_version integer check (draft_version is null or subject like 'd%'),
  -- Which configuration of text search the words went through, and which version of the program wrote the row.
  language text not null,
  format integer not null,
  words tsvector not null,
  -- Words of title and summary alone; null for a part.
  headline tsvector,
  -- Each word as it is spelled; null for a part.
  spelled text[],
  primary key (subject, audience, part),
  constraint a_whole_has_all_its_words check ((part = 0) = (headline is not null) and (part = 0) = (spelled is not null)),
  constraint search_document_as_listed_as_its_incident foreign key (incident_number, incident_visibility)
    references incident (number, listed) on update cascade on delete cascade
);
create index search_document_open_words on search_document using gin (words)
  where part = 0 and incident_visibility = 'organization';
create index search_document_closed_words on search_document using gin (words)
  where part = 0 and incident_visibility <> 'organization';
create index search_document_open_headline on search_document using gin (headline)
  where part = 0 and incident_visibility = 'organization';
create index search_document_open_newest on search_document (started_at desc, subject desc)
  where part = 0 and incident_visibility = 'organization';
create index search_document_services on search_document using gin (services) where part = 0;
create index search_document_of_incident on search_document (incident_number, incident_visibility);
create index search_document_of_report on search_document (slug);
create index search_document_of_item on search_document (action_number);
create trigger visibility_of_its_incident before insert on search_document
  for each row execute function visibility_of_its_incident();

-- The words of what is open to the whole organisation, to guess what a misspelt one may have meant. What is restricted has
-- no word here: a guess must not even take longer because a word stands in something hidden.
create table search_word (
  word text primary key,
  -- Whether readers find something by it, and not only those who draft.
  readers boolean not null
);
create index search_word_trigrams on search_word using gin (word gin_trgm_ops);

--rollback drop table search_word; drop table search_document;

--changeset debrief:words-come-and-go-with-what-says-them splitStatements:false
-- A word that was taken out of the last open text which said it is kept nowhere.
create function keep_search_words() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update search_word w set readers = false where w.word = any (old.spelled) and w.readers
      and (select count(*) from (select 1 from search_document d where d.part = 0
        and d.incident_visibility = 'organization' and d.audience = 'organization'
        and d.words @@ cast('''' || w.word || '''' as tsquery) limit 1) o) = 0;
    delete from search_word w where w.word = any (old.spelled) and not w.readers
      and (select count(*) from (select 1 from search_document d where d.part = 0
        and d.incident_visibility = 'organization'
        and d.words @@ cast('''' || w.word || '''' as tsquery) limit 1) o) = 0;
  end if;
  if tg_op <> 'DELETE' and new.incident_visibility = 'organization' then
    insert into search_word (word, readers)
      select u.word, new.audience = 'organization' from unnest(new.spelled) u (word)
      where length(u.word) between 4 and 30 and u.word !~ '[0-9]' order by u.word
      on conflict (word) do update set readers = true where excluded.readers and not search_word.readers;
  end if;
  return null;
end
$$;
create trigger keep_search_words after insert or delete or update of incident_visibility on search_document
  for each row execute function keep_search_words();

--rollback drop trigger keep_search_words on search_document; drop function keep_search_words();
