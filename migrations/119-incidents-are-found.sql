--liquibase formatted sql

--changeset debrief:incidents-are-found-before-they-have-a-report
alter table search_document drop constraint search_document_kind_check;
alter table search_document add constraint search_document_kind_check check
  (kind in ('report', 'draft', 'section', 'timeline', 'factor', 'lesson', 'actionItem', 'incident'));

--rollback delete from search_document where kind = 'incident';
--rollback alter table search_document drop constraint search_document_kind_check;
--rollback alter table search_document add constraint search_document_kind_check check
--rollback   (kind in ('report', 'draft', 'section', 'timeline', 'factor', 'lesson', 'actionItem'));

--changeset debrief:a-word-that-is-known-keeps-nobody-waiting splitStatements:false
-- Writing "on conflict" locks each word that is there already, even where nothing is to be changed: of two who declare at
-- once, the second waited for all that the first one's transaction did.
create or replace function keep_search_words() returns trigger language plpgsql as $$
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
      where length(u.word) between 4 and 30 and u.word ~ '^[^0-9]{3}' and not exists (select 1 from search_word w
        where w.word = u.word and (w.readers or new.audience <> 'organization'))
      order by u.word
      on conflict (word) do update set readers = true where excluded.readers and not search_word.readers;
  end if;
  return null;
end
$$;

-- The version before can live with it as well.
--rollback select 1;

--changeset debrief:words-that-end-with-digits-are-known
-- Somebody who types "base" may mean "base64".
insert into search_word (word, readers)
  select w.word, bool_or(d.audience = 'organization')
  from search_document d cross join lateral unnest(d.spelled) w (word)
  where d.incident_visibility = 'organization' and length(w.word) between 4 and 30 and w.word ~ '^[^0-9]{3}[^0-9]*[0-9]'
  group by w.word
on conflict do nothing;

--rollback delete from search_word where word ~ '[0-9]';
