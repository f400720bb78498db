--liquibase formatted sql

--changeset debrief:a-person-may-choose-a-time-zone
-- Null follows the browser.
alter table person add column time_zone text check (time_zone <> '' and length(time_zone) <= 60);
create or replace view viewer_account as
  select id, name, email, role, teams, kind, time_zone from person where deactivated_at is null;

--rollback drop view viewer_account;
--rollback create view viewer_account as select id, name, email, role, teams, kind from person where deactivated_at is null;
--rollback alter table person drop column time_zone;
