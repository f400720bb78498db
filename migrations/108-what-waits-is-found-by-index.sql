--liquibase formatted sql

--changeset debrief:what-waits-is-found-by-index
-- The home page counts what waits for whoever opens it: that costs what waits, not what there is.
create index postmortem_in_review on postmortem (coalesce(asked_at, updated_at), incident_number) where state = 'inReview';
create index postmortem_begun_by on postmortem (created_by) where state <> 'published';
create index postmortem_changed_by on postmortem (changed_by) where state <> 'published';

--rollback drop index postmortem_changed_by; drop index postmortem_begun_by; drop index postmortem_in_review;

--changeset debrief:restricted-action-items-in-any-order
-- For whoever may open all that is restricted; the others are given theirs by the numbers of what is shared with them.
create index action_item_restricted_by_due on action_item (
  (case when state in ('done', 'declined') then 4000000 else 0 end
    + (coalesce(due_on, date '9999-12-31') - date '1970-01-01')), number)
  where incident_visibility = 'restricted';
create index action_item_restricted_by_latest_due on action_item (coalesce(due_on, date '1000-01-01'), number)
  where incident_visibility = 'restricted';
create index action_item_restricted_by_title on action_item (left(name_key(title), 100) collate "und-x-icu", number)
  where incident_visibility = 'restricted';
create index action_item_restricted_by_owner_name on action_item (
  coalesce(name_key(owner), '') collate "und-x-icu", number)
  where incident_visibility = 'restricted';
create index action_item_restricted_by_team_name on action_item (
  coalesce(name_key(team), '') collate "und-x-icu", number)
  where incident_visibility = 'restricted';
create index action_item_restricted_by_incident on action_item (incident_number, number)
  where incident_visibility = 'restricted';
create index action_item_restricted_newest on action_item (created_at, number)
  where incident_visibility = 'restricted';

--rollback drop index action_item_restricted_newest; drop index action_item_restricted_by_incident;
--rollback drop index action_item_restricted_by_team_name; drop index action_item_restricted_by_owner_name;
--rollback drop index action_item_restricted_by_title; drop index action_item_restricted_by_latest_due;
--rollback drop index action_item_restricted_by_due;

--changeset debrief:how-many-action-items-an-owner-has
-- Partial indexes tell the planner nothing of that: without this it walks a whole order where somebody owns three.
create statistics action_item_owner on (lower(owner)) from action_item;
analyze action_item;

--rollback drop statistics action_item_owner;
