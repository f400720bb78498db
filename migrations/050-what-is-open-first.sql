--liquibase formatted sql

--changeset debrief:what-is-open-is-asked-first
-- A search looks into an index of what everybody may read, and into what is shared with whoever asks: a word that stands in
-- something hidden alone is in neither, so that not even the time tells of it. What hangs on an incident knows its
-- visibility; the key holds the two together.
alter table incident add constraint incident_with_visibility unique (number, visibility);
alter table report add column incident_visibility text;
alter table action_item add column incident_visibility text;
update report r set incident_visibility = i.visibility from incident i where i.number = r.incident_number;
update action_item a set incident_visibility = i.visibility from incident i where i.number = a.incident_number;
alter table report alter column incident_visibility set not null,
  add constraint report_as_visible_as_its_incident foreign key (incident_number, incident_visibility)
    references incident (number, visibility) on update cascade on delete cascade;
alter table action_item alter column incident_visibility set not null,
  add constraint action_item_as_visible_as_its_incident foreign key (incident_number, incident_visibility)
    references incident (number, visibility) on update cascade on delete cascade;

drop index incident_words;
drop index incident_told_words;
drop index incident_services;
create index incident_open_words on incident using gin (words) where visibility = 'organization';
create index incident_open_told_words on incident using gin (told_words) where visibility = 'organization';
create index incident_open_services on incident using gin (services) where visibility = 'organization';
create index incident_restricted_words on incident using gin (words) where visibility = 'restricted';
create index incident_restricted_services on incident using gin (services) where visibility = 'restricted';
create index incident_restricted_teams on incident using gin (shared_teams) where visibility = 'restricted';
create index incident_restricted_people on incident using gin (shared_people) where visibility = 'restricted';

drop index report_words;
drop index report_services;
drop index report_principles;
create index report_open_words on report using gin (words) where incident_visibility = 'organization';
create index report_open_services on report using gin (services) where incident_visibility = 'organization';
create index report_open_principles on report using gin (principles) where incident_visibility = 'organization';
create index report_restricted_words on report using gin (words) where incident_visibility = 'restricted';
create index report_restricted_services on report using gin (services) where incident_visibility = 'restricted';
create index report_restricted_principles on report using gin (principles) where incident_visibility = 'restricted';

drop index action_item_by_team;
drop index action_item_by_owner;
create index action_item_open_by_team on action_item (team, created_at desc, number desc)
  where incident_visibility = 'organization';
create index action_item_open_by_owner on action_item (lower(owner), created_at desc, number desc)
  where incident_visibility = 'organization';
create index action_item_restricted_by_team on action_item (team, created_at desc, number desc)
  where incident_visibility = 'restricted';
create index action_item_restricted_by_owner on action_item (lower(owner), created_at desc, number desc)
  where incident_visibility = 'restricted';

--rollback alter table report drop column incident_visibility;
--rollback alter table action_item drop column incident_visibility;
--rollback create index action_item_by_team on action_item (team, created_at desc, number desc);
--rollback create index action_item_by_owner on action_item (lower(owner), created_at desc, number desc);
--rollback create index report_words on report using gin (words);
--rollback create index report_services on report using gin (services);
--rollback create index report_principles on report using gin (principles);
--rollback drop index incident_open_words; drop index incident_open_told_words; drop index incident_open_services;
--rollback drop index incident_restricted_words; drop index incident_restricted_services;
--rollback drop index incident_restricted_teams; drop index incident_restricted_people;
--rollback create index incident_words on incident using gin (words);
--rollback create index incident_told_words on incident using gin (told_words);
--rollback create index incident_services on incident using gin (services);
--rollback alter table incident drop constraint incident_with_visibility;

--changeset debrief:visibility-comes-with-the-incident splitStatements:false
create function visibility_of_its_incident() returns trigger language plpgsql as $$
begin
  new.incident_visibility := (select visibility from incident where number = new.incident_number);
  return new;
end $$;
create trigger report_visibility before insert on report
  for each row execute function visibility_of_its_incident();
create trigger action_item_visibility before insert on action_item
  for each row execute function visibility_of_its_incident();

--rollback drop trigger report_visibility on report; drop trigger action_item_visibility on action_item; drop function visibility_of_its_incident();
