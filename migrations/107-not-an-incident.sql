--liquibase formatted sql

--changeset debrief:an-incident-can-turn-out-to-be-none
-- Declared by mistake: out of every list and figure, and restorable. Who did it says the journal.
alter table incident
  add column dismissed_at timestamptz,
  add column dismissal_reason text check (length(dismissal_reason) between 1 and 4000),
  add constraint a_dismissal_is_whole check ((dismissed_at is null) = (dismissal_reason is null));

-- In which lists it is: lists go by this and not by who may see it, and what hangs on an incident follows by its key, so that
-- no list, count or search can forget it.
alter table incident
  add column listed text not null
    generated always as (case when dismissed_at is null then visibility else 'dismissed' end) stored,
  add constraint incident_as_listed unique (number, listed);
alter table report drop constraint report_as_visible_as_its_incident,
  add constraint report_as_listed_as_its_incident foreign key (incident_number, incident_visibility)
    references incident (number, listed) on update cascade on delete cascade;
alter table action_item drop constraint action_item_as_visible_as_its_incident,
  add constraint action_item_as_listed_as_its_incident foreign key (incident_number, incident_visibility)
    references incident (number, listed) on update cascade on delete cascade;
alter table incident drop constraint incident_with_visibility;

drop index incident_open_words, incident_open_redacted_words, incident_open_services, incident_restricted_words,
  incident_restricted_services, incident_restricted_teams, incident_restricted_people, incident_open_teams,
  incident_by_postmortem, incident_by_reported;
create index incident_open_words on incident using gin (words) where listed = 'organization';
create index incident_open_redacted_words on incident using gin (redacted_words) where listed = 'organization';
create index incident_open_services on incident using gin (services) where listed = 'organization';
create index incident_open_teams on incident using gin (shared_teams) where listed = 'organization';
create index incident_restricted_words on incident using gin (words) where listed = 'restricted';
create index incident_restricted_services on incident using gin (services) where listed = 'restricted';
create index incident_restricted_teams on incident using gin (shared_teams) where listed = 'restricted';
create index incident_restricted_people on incident using gin (shared_people) where listed = 'restricted';
create index incident_by_postmortem on incident (postmortem_state, started_at desc, number desc) where listed = 'organization';
create index incident_by_reported on incident (reported, started_at desc, number desc) where listed = 'organization';
create index incident_dismissed on incident (dismissed_at desc, number desc) where listed = 'dismissed';
create index action_item_dismissed on action_item (team) where incident_visibility = 'dismissed';

--rollback update incident set dismissed_at = null, dismissal_reason = null where dismissed_at is not null;
--rollback drop index action_item_dismissed; drop index incident_dismissed;
--rollback drop index incident_open_words, incident_open_redacted_words, incident_open_services, incident_restricted_words,
--rollback   incident_restricted_services, incident_restricted_teams, incident_restricted_people, incident_open_teams,
--rollback   incident_by_postmortem, incident_by_reported;
--rollback create index incident_open_words on incident using gin (words) where visibility = 'organization';
--rollback create index incident_open_redacted_words on incident using gin (redacted_words) where visibility = 'organization';
--rollback create index incident_open_services on incident using gin (services) where visibility = 'organization';
--rollback create index incident_open_teams on incident using gin (shared_teams) where visibility = 'organization';
--rollback create index incident_restricted_words on incident using gin (words) where visibility = 'restricted';
--rollback create index incident_restricted_services on incident using gin (services) where visibility = 'restricted';
--rollback create index incident_restricted_teams on incident using gin (shared_teams) where visibility = 'restricted';
--rollback create index incident_restricted_people on incident using gin (shared_people) where visibility = 'restricted';
--rollback create index incident_by_postmortem on incident (postmortem_state, started_at desc, number desc)
--rollback   where visibility = 'organization';
--rollback create index incident_by_reported on incident (reported, started_at desc, number desc)
--rollback   where visibility = 'organization';
--rollback alter table incident add constraint incident_with_visibility unique (number, visibility);
--rollback alter table report drop constraint report_as_listed_as_its_incident,
--rollback   add constraint report_as_visible_as_its_incident foreign key (incident_number, incident_visibility)
--rollback     references incident (number, visibility) on update cascade on delete cascade;
--rollback alter table action_item drop constraint action_item_as_listed_as_its_incident,
--rollback   add constraint action_item_as_visible_as_its_incident foreign key (incident_number, incident_visibility)
--rollback     references incident (number, visibility) on update cascade on delete cascade;
--rollback alter table incident drop constraint incident_as_listed, drop column listed, drop constraint a_dismissal_is_whole,
--rollback   drop column dismissal_reason, drop column dismissed_at;

--changeset debrief:what-hangs-on-an-incident-is-listed-as-it-is splitStatements:false
create or replace function visibility_of_its_incident() returns trigger language plpgsql as $$
begin
  new.incident_visibility := (select listed from incident where number = new.incident_number);
  return new;
end $$;

--rollback create or replace function visibility_of_its_incident() returns trigger language plpgsql as $$
--rollback begin
--rollback   new.incident_visibility := (select visibility from incident where number = new.incident_number);
--rollback   return new;
--rollback end $$;
