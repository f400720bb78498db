--liquibase formatted sql

--changeset debrief:an-edition-has-a-rendering-for-each-audience
-- What an edition says to one audience: composed, hashed and rendered when it was published.
create table edition_rendering (
  slug text not null,
  number integer not null,
  audience text not null check (audience in ('team', 'organization', 'public')),
  content_format integer not null check (content_format > 0),
  -- Exactly as it was hashed: jsonb would put it in another order.
  content json not null,
  content_hash text not null,
  article text not null,
  primary key (slug, number, audience),
  foreign key (slug, number) references edition (slug, number) on delete cascade
);

-- A rendering as a file. One whose format came later than the edition is added when it is first asked for.
create table edition_file (
  slug text not null,
  number integer not null,
  audience text not null,
  format text not null,
  body bytea not null,
  primary key (slug, number, audience, format),
  foreign key (slug, number, audience) references edition_rendering (slug, number, audience) on delete cascade
);

-- Until now an edition had one rendering, for all who may read it. One of format 2 is there where this was taken back
-- after it was published: its content is kept within its file, behind the edition's name, number, date and hash.
insert into edition_rendering (slug, number, audience, content_format, content, content_hash, article)
  select slug, number, 'organization', (content ->> 'format')::integer,
    case when content ->> 'format' = '1' then content
      else ('{' || substr(content::text, strpos(content::text, '"format":')))::json end,
    content_hash, html
  from edition;
insert into edition_file (slug, number, audience, format, body)
  select slug, number, 'organization', 'md', convert_to(markdown, 'UTF8') from edition
  union all select slug, number, 'organization', 'json', convert_to(content::text, 'UTF8') from edition;

alter table edition drop column content, drop column html, drop column markdown, drop column content_hash;

--rollback alter table edition add column content json, add column html text, add column markdown text, add column content_hash text;
--rollback alter table edition disable trigger edition_is_frozen;
--rollback update edition e set html = d.article, content_hash = d.content_hash,
--rollback   content = (select convert_from(f.body, 'UTF8')::json from edition_file f where f.slug = d.slug
--rollback     and f.number = d.number and f.audience = d.audience and f.format = 'json'),
--rollback   markdown = (select convert_from(f.body, 'UTF8') from edition_file f where f.slug = d.slug
--rollback     and f.number = d.number and f.audience = d.audience and f.format = 'md')
--rollback   from edition_rendering d where d.slug = e.slug and d.number = e.number and d.audience = 'organization';
--rollback alter table edition enable trigger edition_is_frozen;
--rollback alter table edition alter column content set not null, alter column html set not null,
--rollback   alter column markdown set not null, alter column content_hash set not null;
--rollback drop table edition_file; drop table edition_rendering;

--changeset debrief:renderings-and-files-never-change
create trigger edition_is_frozen before update on edition_rendering
  for each row execute function edition_is_frozen();
create trigger edition_is_frozen before update on edition_file
  for each row execute function edition_is_frozen();

--rollback drop trigger edition_is_frozen on edition_file; drop trigger edition_is_frozen on edition_rendering;
