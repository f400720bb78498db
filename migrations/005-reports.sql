--liquibase formatted sql

--changeset debrief:reports-and-their-frozen-editions
create table report (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  incident_number bigint not null unique references incident (number) on delete cascade,
  -- What lists show and filter by, as the newest edition says it.
  title text not null,
  summary text not null,
  severity text not null,
  origin text not null,
  services text[] not null,
  principles text[] not null,
  started_at timestamptz not null,
  edition integer not null,
  first_published_at timestamptz not null,
  published_at timestamptz not null,
  words tsvector not null generated always as (
    setweight(to_tsvector('english', title), 'A')
    || setweight(to_tsvector('english', left(summary, 100000)), 'B')) stored
);
create index report_newest on report (first_published_at desc, slug desc);
create index report_by_severity on report (severity, first_published_at desc, slug desc);
create index report_services on report using gin (services);
create index report_principles on report using gin (principles);
create index report_words on report using gin (words);

create table edition (
  slug text not null references report (slug) on delete cascade,
  number integer not null,
  published_at timestamptz not null,
  published_by text references person (id),
  -- Exactly as it was hashed: jsonb would put it in another order.
  content json not null,
  html text not null,
  markdown text not null,
  content_hash text not null,
  primary key (slug, number)
);

-- An edition is never changed. Whoever tries is told so by the database itself.
--rollback drop table edition; drop table report;

--changeset debrief:editions-never-change splitStatements:false
create function edition_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a published edition never changes';
end
$$;
create trigger edition_is_frozen before update on edition
  for each row execute function edition_is_frozen();

--rollback drop trigger edition_is_frozen on edition; drop function edition_is_frozen();
