--liquibase formatted sql

--changeset debrief:who-may-declare
-- One row: what an organisation has set that is no room's own.
create table declare_setting (
  only_one boolean primary key default true check (only_one),
  readers_declare boolean not null default true,
  version integer not null default 0,
  updated_at timestamptz not null default now()
);
insert into declare_setting default values;

--rollback drop table declare_setting;

--changeset debrief:how-far-the-examples-are
-- One row once somebody asked for them. It moves on in the transaction of each example, so a node
-- that takes over begins with the one that is not there yet.
create table example_load (
  only_one boolean primary key default true check (only_one),
  asked_at timestamptz not null,
  loaded integer not null default 0 check (loaded between 0 and total),
  total integer not null check (total > 0),
  finished_at timestamptz check (finished_at is null or loaded = total)
);

--rollback drop table example_load;
