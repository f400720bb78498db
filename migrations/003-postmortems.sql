--liquibase formatted sql

--changeset debrief:postmortems-and-their-sections
create table postmortem (
  incident_number bigint primary key references incident (number) on delete cascade,
  template text not null,
  state text not null default 'draft'
    check (state in ('draft', 'inReview', 'approved', 'published')),
  created_by text references person (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

-- A template may change later; a postmortem keeps the headings and the guidance that it began with.
create table section (
  incident_number bigint not null references postmortem (incident_number) on delete cascade,
  key text not null,
  position integer not null,
  heading text not null,
  guidance text not null,
  required boolean not null,
  markdown text not null default '' check (length(markdown) <= 200000),
  audience text not null default 'organization'
    check (audience in ('team', 'organization', 'public')),
  version integer not null default 0,
  updated_at timestamptz not null default now(),
  primary key (incident_number, key)
);

-- One row a save, with the version in the key, so that two writers cannot both have it.
create table section_revision (
  incident_number bigint not null,
  key text not null,
  version integer not null,
  markdown text not null,
  audience text not null,
  by_person text references person (id),
  at timestamptz not null default now(),
  primary key (incident_number, key, version),
  foreign key (incident_number, key) references section (incident_number, key) on delete cascade
);

create table trust_tag (
  incident_number bigint not null references postmortem (incident_number) on delete cascade,
  principle text not null check (principle in ('security', 'privacy', 'scalability', 'availability',
    'reliability', 'performance', 'observability')),
  effect text not null check (effect in ('harmed', 'strained', 'held', 'strengthened')),
  explanation text not null default '' check (length(explanation) <= 5000),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (incident_number, principle)
);

create table factor (
  id text primary key,
  incident_number bigint not null references postmortem (incident_number) on delete cascade,
  position integer not null,
  title text not null check (length(title) between 1 and 300),
  text text not null default '' check (length(text) <= 20000),
  audience text not null default 'organization'
    check (audience in ('team', 'organization', 'public')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  unique (incident_number, position)
);

create table lesson (
  id text primary key,
  incident_number bigint not null references postmortem (incident_number) on delete cascade,
  position integer not null,
  kind text not null check (kind in ('wentWell', 'couldGoBetter', 'gotLucky', 'surprisedUs')),
  text text not null check (length(text) between 1 and 20000),
  audience text not null default 'organization'
    check (audience in ('team', 'organization', 'public')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  unique (incident_number, position)
);

--rollback drop table lesson; drop table factor; drop table trust_tag; drop table section_revision; drop table section; drop table postmortem;
