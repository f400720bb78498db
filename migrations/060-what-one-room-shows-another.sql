--liquibase formatted sql

--changeset debrief:what-accounts-show-to-other-rooms
-- A table is named only in the SQL of the room that owns it. What others join is a view that the owner declares, so that
-- the table can change behind it.
create view viewer_account as
  select id, name, email, role, teams, kind from person where deactivated_at is null;

--rollback drop view viewer_account;

--changeset debrief:what-providers-show-to-other-rooms
-- How people may come in, and who has come in with a provider: accounts count by it who can administer the server.
create view sign_in_ways as
  select s.passwords, exists (select 1 from sign_in_provider) as providers from sign_in_setting s;
create view linked_person as
  select person_id from person_link;

--rollback drop view linked_person; drop view sign_in_ways;
