--liquibase formatted sql

--changeset debrief:who-wrote-an-entry-last-and-which-moment-it-is
-- An entry can be the moment when the incident started, was detected, acknowledged, mitigated or resolved: at most one
-- entry for each. The incident's time follows it, and whoever sets that time by hand to another one undoes the link.
alter table timeline_entry add column updated_by text references person (id);
alter table timeline_entry add column milestone text
  check (milestone in ('started', 'detected', 'acknowledged', 'mitigated', 'resolved'));
create unique index timeline_milestone on timeline_entry (incident_number, milestone) where milestone is not null;

--rollback drop index timeline_milestone;
--rollback alter table timeline_entry drop column milestone;
--rollback alter table timeline_entry drop column updated_by;

--changeset debrief:removed-entries-are-kept
-- In a table of their own, so that no query on a timeline can show one by mistake. One row for each removal; the entry is
-- as it was. With the incident, and only with it, all of them are erased.
create table removed_entry (
  number bigint generated always as identity primary key,
  id text not null,
  incident_number bigint not null references incident (number) on delete cascade,
  removed_at timestamptz not null,
  removed_by text references person (id),
  content jsonb not null,
  restored_at timestamptz
);
create unique index removed_entry_once on removed_entry (id) where restored_at is null;
create index removed_entry_of_incident on removed_entry (incident_number, number desc);

-- Until now what was removed was kept as an earlier text; the journal knows when it was, and who did it.
insert into removed_entry (id, incident_number, removed_at, removed_by, content)
select e.key, e.incident_number, coalesce(j.at, e.written_at), p.id, e.content
from (
  select distinct on (key) key, incident_number, written_at, content from earlier_text
  where part = 'timeline_entry' and not exists (select from timeline_entry t where t.id = key)
  order by key, id desc) e
left join lateral (
  select at, actor_id from journal
  where subject = 'INC-' || e.incident_number and action = 'timeline.removed' and detail->>'id' = e.key
  order by id desc limit 1) j on true
left join person p on p.id = j.actor_id
order by coalesce(j.at, e.written_at);

-- What the room of timelines reads of the texts that incidents keep.
create view earlier_entry as
  select id as number, incident_number, key, content from earlier_text where part = 'timeline_entry';

--rollback drop view earlier_entry; drop table removed_entry;

--changeset debrief:changes-of-many-entries
-- One row for each shift or removal of many entries at once: enough to undo it if nobody changed one of them since.
create table bulk_change (
  id text primary key,
  incident_number bigint not null references incident (number) on delete cascade,
  kind text not null check (kind in ('shifted', 'removed')),
  seconds bigint not null,
  at timestamptz not null,
  -- Ids and the versions that the change gave them.
  entries jsonb not null,
  undone_at timestamptz
);

--rollback drop table bulk_change;
