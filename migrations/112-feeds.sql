--liquibase formatted sql

--changeset debrief:feeds
-- Feeds go by the newest edition, so that a report which was corrected comes up again.
create index report_open_latest on report (published_at desc, slug desc)
  where incident_visibility = 'organization' and not withdrawn;
-- An address for a feed reader that cannot sign in: it reads what every reader may, as long as its owner may read.
create table feed_address (
  id text primary key,
  person_id text not null references person (id),
  name text not null check (length(name) between 1 and 200),
  secret_hash bytea not null unique,
  created_at timestamptz not null,
  last_used_on date,
  revoked_at timestamptz
);
create index feed_address_of_person on feed_address (person_id, created_at, id);

--rollback drop table feed_address; drop index report_open_latest;
