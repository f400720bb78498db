--liquibase formatted sql

--changeset debrief:names-that-are-the-same
-- Names that differ only in case or in how an accent is encoded are one name. With a collation of its own, so that it is
-- the same whatever locale the database was made with.
create function name_key(name text) returns text language sql immutable strict parallel safe
  return lower(normalize(name, NFC) collate "und-x-icu");

--rollback drop function name_key(text);

--changeset debrief:teams-are-things
-- Elsewhere a team is named by its name. A row comes to be when a name is first said.
create table team (
  id text primary key,
  name text not null check (length(name) between 1 and 300),
  key text not null unique generated always as (name_key(name)) stored,
  contact text check (length(contact) between 1 and 200),
  mail text check (length(mail) between 3 and 254),
  -- Once somebody has looked after it on its page, everybody may know of it.
  by_hand boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
-- All that it is called: its name, and what else leads to it. No name leads to two.
create table team_name (
  spelling text not null check (length(spelling) between 1 and 300),
  key text primary key generated always as (name_key(spelling)) stored,
  team_id text not null references team (id) on delete cascade
);
create index team_name_of_team on team_name (team_id);
create index incident_open_teams on incident using gin (shared_teams) where visibility = 'organization';

--rollback drop index incident_open_teams; drop table team_name; drop table team;

--changeset debrief:services-are-things
create table service (
  id text primary key,
  name text not null check (length(name) between 1 and 300),
  key text not null unique generated always as (name_key(name)) stored,
  team_id text references team (id),
  tier integer check (tier between 1 and 4),
  description text check (length(description) between 1 and 2000),
  by_hand boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
create index service_of_team on service (team_id);
create table service_name (
  spelling text not null check (length(spelling) between 1 and 300),
  key text primary key generated always as (name_key(spelling)) stored,
  service_id text not null references service (id) on delete cascade
);
create index service_name_of_service on service_name (service_id);

--rollback drop table service_name; drop table service;

--changeset debrief:a-row-for-each-name-that-is-there
insert into team (id, name)
select replace(gen_random_uuid()::text, '-', ''), said.name from (
  select distinct on (name_key(m.name)) normalize(m.name, NFC) as name from (
    select unnest(teams) from person
    union all select unnest(shared_teams) from incident
    union all select team from action_item
    union all select team from sign_in_rule where team is distinct from '*'
    union all select unnest(teams) from person_link) as m (name)
  where m.name is not null and m.name <> ''
  order by name_key(m.name), normalize(m.name, NFC)) said;
insert into team_name (spelling, team_id) select name, id from team;
insert into service (id, name)
select replace(gen_random_uuid()::text, '-', ''), said.name from (
  select distinct on (name_key(m.name)) normalize(m.name, NFC) as name from (
    select unnest(services) from incident
    union all select unnest(services) from report) as m (name)
  where m.name is not null and m.name <> ''
  order by name_key(m.name), normalize(m.name, NFC)) said;
insert into service_name (spelling, service_id) select name, id from service;

--rollback delete from service; delete from team;

--changeset debrief:one-spelling-for-each-name
-- Where it was spelled otherwise, it is spelled as its row from now on. Editions stay as they are.
update person p set teams = array(
    select t.name from unnest(p.teams) with ordinality u (name, place) join team t on t.key = name_key(u.name)
    group by t.name order by min(u.place))
  where exists (select from unnest(p.teams) u (name) join team t on t.key = name_key(u.name) where t.name <> u.name);
update person_link p set teams = array(
    select t.name from unnest(p.teams) with ordinality u (name, place) join team t on t.key = name_key(u.name)
    group by t.name order by min(u.place))
  where exists (select from unnest(p.teams) u (name) join team t on t.key = name_key(u.name) where t.name <> u.name);
update incident i set shared_teams = array(
    select t.name from unnest(i.shared_teams) with ordinality u (name, place) join team t on t.key = name_key(u.name)
    group by t.name order by min(u.place))
  where exists (
    select from unnest(i.shared_teams) u (name) join team t on t.key = name_key(u.name) where t.name <> u.name);
update action_item a set team = t.name from team t where t.key = name_key(a.team) and t.name <> a.team;
update sign_in_rule r set team = t.name from team t where t.key = name_key(r.team) and t.name <> r.team;
update incident i set services = array(
    select s.name from unnest(i.services) with ordinality u (name, place) join service s on s.key = name_key(u.name)
    group by s.name order by min(u.place))
  where exists (
    select from unnest(i.services) u (name) join service s on s.key = name_key(u.name) where s.name <> u.name);
update report r set services = array(
    select s.name from unnest(r.services) with ordinality u (name, place) join service s on s.key = name_key(u.name)
    group by s.name order by min(u.place))
  where exists (
    select from unnest(r.services) u (name) join service s on s.key = name_key(u.name) where s.name <> u.name);

--rollback select 1;
