--liquibase formatted sql

--changeset debrief:people-and-their-ways-in
create table person (
  id text primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 254),
  role text not null check (role in ('reader', 'author', 'facilitator', 'administrator')),
  kind text not null default 'person' check (kind in ('person', 'service')),
  teams text[] not null default '{}',
  password_hash text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deactivated_at timestamptz,
  version integer not null default 1
);
-- Two spellings of one address are one person.
create unique index person_email on person (lower(email));
create index person_newest on person (created_at desc, id desc);

create table session (
  token_hash bytea primary key,
  person_id text not null references person (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  user_agent text not null default ''
);
create index session_person on session (person_id);
create index session_expiry on session (expires_at);

create table invitation (
  token_hash bytea primary key,
  person_id text not null references person (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitation_person on invitation (person_id);

create table api_token (
  id text primary key,
  person_id text not null references person (id),
  name text not null check (length(name) between 1 and 200),
  token_hash bytea not null unique,
  scopes text[] not null check (cardinality(scopes) > 0
    and scopes <@ array['read', 'write', 'export', 'admin']),
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_person on api_token (person_id, created_at desc);

--rollback drop table api_token; drop table invitation; drop table session; drop table person;

--changeset debrief:the-journal-of-what-happened
create table journal (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id text,
  action text not null,
  subject text not null,
  detail jsonb not null default '{}'
);
create index journal_subject on journal (subject, at desc, id desc);
create index journal_actor on journal (actor_id, at desc, id desc);
create index journal_at on journal (at desc, id desc);

--rollback drop table journal;

--changeset debrief:answers-to-repeated-requests
create table repeat (
  person_id text not null,
  key text not null check (length(key) between 1 and 200),
  request_hash bytea not null,
  status integer,
  headers jsonb,
  body bytea,
  created_at timestamptz not null default now(),
  primary key (person_id, key)
);
create index repeat_age on repeat (created_at);

--rollback drop table repeat;
