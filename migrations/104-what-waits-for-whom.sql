--liquibase formatted sql

--changeset debrief:reviewers-and-approvals
-- Who wrote last, since when a review is asked for, and what exactly was approved by whom.
alter table postmortem
  add column changed_by text references person (id),
  add column asked_at timestamptz,
  add column reviewers_version integer not null default 0,
  add column approved_by text references person (id),
  add column approved_at timestamptz,
  add column approved_hash text,
  add constraint an_approval_is_whole
    check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (approved_hash is null));
update postmortem p set changed_by = coalesce((
    select r.by_person from section_revision r where r.incident_number = p.incident_number
    order by r.at desc limit 1), p.created_by);
create index postmortem_not_published on postmortem (updated_at) where state <> 'published';

create table reviewer (
  incident_number bigint not null references postmortem (incident_number) on delete cascade,
  person_id text not null references person (id),
  position integer not null,
  primary key (incident_number, person_id)
);
create index reviewer_by_person on reviewer (person_id);

--rollback drop table reviewer; drop index postmortem_not_published;
--rollback alter table postmortem drop column changed_by, drop column asked_at, drop column reviewers_version,
--rollback   drop column approved_by, drop column approved_at, drop column approved_hash;

--changeset debrief:an-incident-knows-its-postmortem
-- What lists filter by: how far the postmortem is, and whether there is a report to read.
alter table incident
  add column postmortem_state text not null default 'none'
    check (postmortem_state in ('none', 'draft', 'inReview', 'approved', 'published')),
  add column reported boolean not null default false;
update incident i set postmortem_state = p.state from postmortem p where p.incident_number = i.number;
update incident i set reported = true from report r where r.incident_number = i.number and not r.withdrawn;
create index incident_by_postmortem on incident (postmortem_state, started_at desc, number desc)
  where visibility = 'organization';
create index incident_by_reported on incident (reported, started_at desc, number desc)
  where visibility = 'organization';

--rollback alter table incident drop column postmortem_state, drop column reported;

--changeset debrief:an-incident-is-told-of-its-postmortem splitStatements:false
create function tell_incident_of_postmortem() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    update incident set postmortem_state = 'none' where number = old.incident_number;
  else
    update incident set postmortem_state = new.state where number = new.incident_number;
  end if;
  return null;
end $$;
create trigger postmortem_begun after insert or delete on postmortem
  for each row execute function tell_incident_of_postmortem();
create trigger postmortem_moved after update of state on postmortem
  for each row when (old.state is distinct from new.state) execute function tell_incident_of_postmortem();
create function tell_incident_of_report() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    update incident set reported = false where number = old.incident_number;
  else
    update incident set reported = not new.withdrawn where number = new.incident_number;
  end if;
  return null;
end $$;
create trigger report_begun after insert or delete on report
  for each row execute function tell_incident_of_report();
create trigger report_withdrawn after update of withdrawn on report
  for each row when (old.withdrawn is distinct from new.withdrawn) execute function tell_incident_of_report();

--rollback drop trigger postmortem_begun on postmortem; drop trigger postmortem_moved on postmortem;
--rollback drop trigger report_begun on report; drop trigger report_withdrawn on report;
--rollback drop function tell_incident_of_postmortem(); drop function tell_incident_of_report();

--changeset debrief:an-edition-may-say-what-changed
-- In the words of whoever published it, with roles in place of names. Beside the edition, as words may be taken out of it.
create table edition_note (
  slug text not null,
  number integer not null check (number > 1),
  changes text not null check (length(changes) between 1 and 5000),
  primary key (slug, number),
  foreign key (slug, number) references edition (slug, number) on update cascade on delete cascade
);

--rollback drop table edition_note;
