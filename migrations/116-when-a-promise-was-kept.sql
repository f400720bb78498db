--liquibase formatted sql

--changeset debrief:when-a-promise-was-kept
-- The home tells of promises kept this month. What is opened again is kept no more; evidence that is added later keeps it no
-- second time.
alter table action_item add column done_at timestamptz,
  add constraint only_what_is_done_was_done_at_a_time check (done_at is null or state = 'done');
update action_item a set done_at = coalesce((
    select max(h.at) from action_history h
    where h.action_number = a.number and h.field = 'state' and h."to" = 'done' and h."from" is distinct from 'done'),
  a.updated_at)
  where a.state = 'done';
create index action_item_open_by_done on action_item (done_at desc, number desc)
  where incident_visibility = 'organization' and done_at is not null;

--rollback drop index action_item_open_by_done;
--rollback alter table action_item drop constraint only_what_is_done_was_done_at_a_time, drop column done_at;

--changeset debrief:reports-by-when-it-happened
-- What happened a year ago this week, and lists of a span of time.
create index report_open_by_start on report (started_at desc, slug desc)
  where incident_visibility = 'organization' and not withdrawn;

-- Lists that are chosen by these are walked without a look at the reports.
create index report_open_newest on report (first_published_at desc, slug desc) include (started_at, severity, origin)
  where incident_visibility = 'organization' and not withdrawn;

--rollback drop index report_open_newest; drop index report_open_by_start;
