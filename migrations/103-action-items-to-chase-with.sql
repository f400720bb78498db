--liquibase formatted sql

--changeset debrief:action-items-in-any-order
-- A list goes on by the value it is sorted by and the number: an index for each order, of what everybody may read. What is
-- restricted is found by the numbers of what is shared with whoever asks.
create index action_item_by_due on action_item (
  (case when state in ('done', 'declined') then 4000000 else 0 end
    + (coalesce(due_on, date '9999-12-31') - date '1970-01-01')), number)
  where incident_visibility = 'organization';
create index action_item_by_latest_due on action_item (coalesce(due_on, date '1000-01-01'), number)
  where incident_visibility = 'organization';
create index action_item_by_title on action_item (left(name_key(title), 100) collate "und-x-icu", number)
  where incident_visibility = 'organization';
create index action_item_by_owner on action_item (coalesce(name_key(owner), '') collate "und-x-icu", number)
  where incident_visibility = 'organization';
create index action_item_by_team on action_item (coalesce(name_key(team), '') collate "und-x-icu", number)
  where incident_visibility = 'organization';

--rollback drop index action_item_by_team; drop index action_item_by_owner; drop index action_item_by_title;
--rollback drop index action_item_by_latest_due; drop index action_item_by_due;

--changeset debrief:owners-by-any-word-of-their-name
-- The parts of an address are words too.
create index action_item_open_owner_words on action_item using gin (
  to_tsvector('simple', translate(coalesce(owner, ''), '@.-_+/', '      ')))
  where incident_visibility = 'organization';
create index action_item_restricted_owner_words on action_item using gin (
  to_tsvector('simple', translate(coalesce(owner, ''), '@.-_+/', '      ')))
  where incident_visibility = 'restricted';
-- An owner who is written by name is the account of that name, where there is one.
create index person_by_name on person (lower(name));
create index person_words on person using gin (to_tsvector('simple', translate(name || ' ' || email, '@.-_+/', '      ')));

--rollback drop index person_words; drop index person_by_name;
--rollback drop index action_item_restricted_owner_words; drop index action_item_open_owner_words;
