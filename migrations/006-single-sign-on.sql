--liquibase formatted sql

--changeset debrief:providers-that-people-sign-in-with
create table sign_in_provider (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 80),
  name text not null check (length(name) between 1 and 100),
  -- It says whose people these are, so it never changes: another issuer is another provider.
  issuer text not null unique check (length(issuer) between 8 and 500),
  client_id text not null check (length(client_id) between 1 and 500),
  -- Sealed with a key from outside the database; null for a client that has none.
  client_secret bytea,
  scopes text[] not null check (cardinality(scopes) between 1 and 20),
  groups_claim text check (length(groups_claim) between 1 and 200),
  default_role text not null check (default_role in ('reader', 'author', 'facilitator')),
  only_invited boolean not null,
  links_administrators boolean not null,
  -- When an administrator last came in with it: until then passwords stay.
  proven_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

create table sign_in_rule (
  provider_id text not null references sign_in_provider (id) on delete cascade,
  place integer not null,
  group_name text not null check (length(group_name) between 1 and 500),
  role text check (role in ('reader', 'author', 'facilitator', 'administrator')),
  team text check (length(team) between 1 and 100),
  primary key (provider_id, place),
  check ((role is null) <> (team is null))
);

-- Who somebody is at a provider. The issuer never gives one subject to two people.
create table person_link (
  issuer text not null references sign_in_provider (issuer) on delete cascade,
  subject text not null check (length(subject) between 1 and 255),
  person_id text not null references person (id) on delete cascade,
  -- The teams that it gave at the last sign-in, so that those which it no longer gives can go.
  teams text[] not null default '{}',
  linked_at timestamptz not null default now(),
  last_used_at timestamptz not null,
  primary key (issuer, subject),
  unique (person_id, issuer)
);

-- What signing out at the provider needs. It ends with its session.
create table provider_session (
  token_hash bytea primary key references session (token_hash) on delete cascade,
  provider_id text not null references sign_in_provider (id) on delete cascade,
  end_session text not null,
  -- Sealed: it says who somebody is.
  id_token bytea not null
);
create index provider_session_provider on provider_session (provider_id);

-- A sign-in that was begun ends once. Rows are kept as long as its cookie would be good.
create table finished_sign_in (
  state_hash bytea primary key,
  expires_at timestamptz not null
);
create index finished_sign_in_age on finished_sign_in (expires_at);

--rollback drop table finished_sign_in; drop table provider_session; drop table person_link; drop table sign_in_rule; drop table sign_in_provider;

--changeset debrief:whether-passwords-open-anything
create table sign_in_setting (
  one boolean primary key default true check (one),
  passwords boolean not null,
  version integer not null default 1
);
insert into sign_in_setting (passwords) values (true);

--rollback drop table sign_in_setting;
