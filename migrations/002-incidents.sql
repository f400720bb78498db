--liquibase formatted sql

--changeset debrief:incidents-and-who-took-part
create sequence incident_number;
create table incident (
  number bigint primary key,
  title text not null check (length(title) between 1 and 300),
  summary text not null default '' check (length(summary) <= 200000),
  severity text not null check (severity in ('SEV1', 'SEV2', 'SEV3', 'SEV4')),
  origin text not null check (origin in ('internal', 'vendor', 'customer', 'unknown')),
  services text[] not null default '{}',
  started_at timestamptz not null,
  detected_at timestamptz,
  acknowledged_at timestamptz,
  mitigated_at timestamptz,
  resolved_at timestamptz,
  impact_statement text,
  customers_affected bigint check (customers_affected >= 0),
  requests_failed bigint check (requests_failed >= 0),
  visibility text not null check (visibility in ('organization', 'restricted')),
  -- Who may see it where it is restricted, besides its participants: addresses in small letters, and teams.
  shared_people text[] not null default '{}',
  shared_teams text[] not null default '{}',
  -- What the other columns imply, so that a list by state can use an index.
  state text not null generated always as (
    case when resolved_at is not null then 'resolved'
         when mitigated_at is not null then 'mitigated'
         else 'ongoing' end) stored,
  words tsvector not null generated always as (
    setweight(to_tsvector('english', title), 'A')
    || setweight(to_tsvector('english', left(summary, 100000)), 'B')) stored,
  created_by text references person (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  -- Times may be unknown, but never out of order: of those that are known, each is at or after all before it.
  constraint incident_times_in_order check (
    coalesce(detected_at, started_at) >= started_at
    and coalesce(acknowledged_at, detected_at, started_at) >= coalesce(detected_at, started_at)
    and coalesce(mitigated_at, acknowledged_at, detected_at, started_at)
        >= coalesce(acknowledged_at, detected_at, started_at)
    and coalesce(resolved_at, mitigated_at, acknowledged_at, detected_at, started_at)
        >= coalesce(mitigated_at, acknowledged_at, detected_at, started_at))
);
create index incident_newest on incident (started_at desc, number desc);
create index incident_by_state on incident (state, started_at desc, number desc);
create index incident_by_severity on incident (severity, started_at desc, number desc);
create index incident_services on incident using gin (services);
create index incident_words on incident using gin (words);

create table participant (
  incident_number bigint not null references incident (number) on delete cascade,
  position integer not null,
  name text not null check (length(name) between 1 and 200),
  role text not null check (length(role) <= 200),
  person_id text references person (id),
  primary key (incident_number, position)
);
create index participant_person on participant (person_id, incident_number);

--rollback drop table participant; drop table incident; drop sequence incident_number;

--changeset debrief:the-timeline-of-an-incident
create table timeline_entry (
  id text primary key,
  incident_number bigint not null references incident (number) on delete cascade,
  occurred_at timestamptz not null,
  known_at timestamptz not null,
  kind text not null check (kind in ('change', 'alert', 'observation', 'hypothesis', 'decision',
    'action', 'communication', 'milestone')),
  text text not null check (length(text) between 1 and 20000),
  audience text not null check (audience in ('team', 'organization', 'public')),
  evidence jsonb not null default '[]',
  source text not null default 'manual',
  source_ref text,
  created_by text references person (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint timeline_known_after_it_happened check (known_at >= occurred_at)
);
create index timeline_of_incident on timeline_entry (incident_number, occurred_at, id);

--rollback drop table timeline_entry;

--changeset debrief:the-address-of-a-participant
-- As it was written, whether or not an account has it: only so does an answer not tell which have.
alter table participant add column email text check (length(email) <= 254);
update participant t set email = e.email from person e where e.id = t.person_id;

--rollback alter table participant drop column email;
