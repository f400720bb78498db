--liquibase formatted sql

--changeset debrief:done-before-the-import
-- What a document calls done was done before it came here: on a day that nobody wrote down, and often without a team that had
-- promised it for a day. So it is done, was kept on no day that we know of, and asks for neither; opened again it is a promise
-- as any other.
alter table action_item
  add column done_before_import boolean not null default false,
  drop constraint a_promise_has_a_team_and_a_date,
  add constraint a_promise_has_a_team_and_a_date check (
    state in ('proposed', 'declined') or done_before_import or (team is not null and due_on is not null)),
  add constraint what_was_done_before_the_import_has_no_day check (
    not done_before_import or (state = 'done' and done_at is null));
-- The ledger tells these from the others without a look at the rows.
drop index action_item_standing;
create index action_item_standing on action_item (incident_number) include (state, due_on, audience, team, done_before_import);

--rollback drop index action_item_standing;
--rollback create index action_item_standing on action_item (incident_number) include (state, due_on, audience, team);
--rollback update action_item set state = 'proposed', evidence = null
--rollback   where done_before_import and (team is null or due_on is null);
--rollback alter table action_item drop constraint what_was_done_before_the_import_has_no_day;
--rollback alter table action_item drop constraint a_promise_has_a_team_and_a_date;
--rollback alter table action_item drop column done_before_import, add constraint a_promise_has_a_team_and_a_date check (
--rollback   state in ('proposed', 'declined') or (team is not null and due_on is not null));
