--liquibase formatted sql

--changeset debrief:many-documents-are-imported-by-a-job
-- A collection of documents on its way in. The zip is here until it is unpacked, each document until something came of it; then
-- only what came of it is left, for a report.
create table import_batch (
  id text primary key,
  collection text not null check (length(collection) between 1 and 400),
  state text not null check (state in ('reading', 'preview', 'running', 'stopped', 'finished')),
  preview boolean not null,
  packed bytea,
  corrections text not null default '',
  total integer not null default 0,
  reason text,
  slice integer not null default 0,
  created_by text references person (id),
  created_at timestamptz not null,
  finished_at timestamptz,
  version integer not null default 1
);
create index import_batch_by_person on import_batch (created_by, created_at desc, id desc);

create table import_record (
  batch_id text not null references import_batch (id) on delete cascade,
  position integer not null,
  path text not null,
  content bytea,
  outcome text check (outcome in ('imported', 'unchanged', 'updated', 'refused', 'skipped')),
  reason text not null default '',
  incident_number bigint references incident (number) on delete set null,
  timeline_events integer not null default 0,
  action_items integer not null default 0,
  assumed text[] not null default '{}',
  unplaced text[] not null default '{}',
  primary key (batch_id, position)
);
create index import_record_open on import_record (batch_id, position) where outcome is null;
create index import_record_by_incident on import_record (incident_number) where incident_number is not null;

--rollback drop table import_record; drop table import_batch;
