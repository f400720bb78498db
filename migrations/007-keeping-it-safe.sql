--liquibase formatted sql

--changeset debrief:the-journal-says-from-where
-- The address is personal: it is outside of the chain of seals, so that it can be blanked when
-- somebody's data are erased. The node is the name of the server that wrote the line.
alter table journal add column address text check (length(address) between 1 and 100);
alter table journal add column node text check (length(node) between 1 and 100);

--rollback alter table journal drop column address, drop column node;

--changeset debrief:the-journal-is-sealed
-- A seal for every line, in a table of its own: the journal itself is never written twice. Position
-- counts from 1 without a gap; hash is the SHA-256 of the hash before it and of the line.
create table journal_seal (
  position bigint primary key check (position > 0),
  line bigint not null unique,
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null default now()
);

--rollback drop table journal_seal;

--changeset debrief:the-journal-only-grows splitStatements:false
create function journal_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the journal only grows: % on % is refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create function journal_only_forgets_addresses() returns trigger language plpgsql as $$
begin
  if new.address is null and to_jsonb(new) - 'address' = to_jsonb(old) - 'address' then
    return new;
  end if;
  raise exception 'the journal only grows: a line is not changed'
    using errcode = 'insufficient_privilege';
end $$;

create trigger journal_keeps_its_lines before delete or truncate on journal
  for each statement execute function journal_only_grows();
create trigger journal_keeps_its_words before update on journal
  for each row execute function journal_only_forgets_addresses();
create trigger journal_keeps_its_seals before update or delete or truncate on journal_seal
  for each statement execute function journal_only_grows();

--rollback drop trigger journal_keeps_its_seals on journal_seal; drop trigger journal_keeps_its_words on journal; drop trigger journal_keeps_its_lines on journal; drop function journal_only_forgets_addresses(); drop function journal_only_grows();

--changeset debrief:sessions-are-seen
-- An id to name a session by without its secret; where and when it was last seen, to the minute.
alter table session add column id text not null unique default gen_random_uuid()::text;
alter table session add column address text not null default '';
alter table session add column last_seen_at timestamptz not null default now();

--rollback alter table session drop column id, drop column address, drop column last_seen_at;

--changeset debrief:guessing-is-counted
-- Browsers in which somebody has signed in before: guessing by others does not use up their tries.
create table device (
  token_hash bytea not null,
  person_id text not null references person (id),
  last_used_at timestamptz not null default now(),
  primary key (token_hash, person_id)
);
create index device_person on device (person_id);
create index device_age on device (last_used_at);

-- Wrong tries, by what they have in common. Not logged: counting must be cheap, and a crash that
-- forgets ten minutes of it does no harm.
create unlogged table guess (
  key bytea primary key,
  count integer not null,
  until timestamptz not null
);
create index guess_end on guess (until);

--rollback drop table guess; drop table device;

--changeset debrief:people-leave
-- What others than administrators are shown of somebody: their name while they are here, their role
-- once they have left.
alter table person add column erased_at timestamptz;
alter table person add column shown_name text not null generated always as (
  case when deactivated_at is null then name else 'A former ' || role end) stored;

--rollback alter table person drop column shown_name, drop column erased_at;
