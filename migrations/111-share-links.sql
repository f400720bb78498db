--liquibase formatted sql

--changeset debrief:share-links
-- A link is worth its secret, of which only the hash is kept. Whether it opens anything is asked at every opening.
create table share_link (
  id text primary key,
  slug text not null references report (slug) on update cascade on delete cascade,
  audience text not null check (audience in ('organization', 'public')),
  secret_hash bytea not null unique,
  passphrase_hash text,
  -- How many wrong passphrases were tried since the first of them; an attempt counts before it is judged.
  attempts integer not null default 0,
  attempts_since timestamptz,
  created_by text not null references person (id),
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
create index share_link_of_report on share_link (slug, created_at, id);
create index share_link_newest on share_link (created_at, id);
create index share_link_made_by on share_link (created_by);
-- How often a link was opened on a day of UTC, and nothing of who did.
create table share_link_opening (
  share_link_id text not null references share_link (id) on delete cascade,
  day date not null,
  openings integer not null check (openings > 0),
  primary key (share_link_id, day)
);

--rollback drop table share_link_opening; drop table share_link;
