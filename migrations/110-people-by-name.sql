--liquibase formatted sql

--changeset debrief:people-go-by-the-key-of-their-name
-- In the server of our own lower() knows ASCII alone: people and owners whose names begin with another letter were not found.
drop statistics action_item_owner;
drop index action_item_open_by_owner, action_item_restricted_by_owner, action_item_open_owner_words,
  action_item_restricted_owner_words, person_by_name, person_words;
create index action_item_open_by_owner on action_item (name_key(owner), created_at desc, number desc)
  where incident_visibility = 'organization';
create index action_item_restricted_by_owner on action_item (name_key(owner), created_at desc, number desc)
  where incident_visibility = 'restricted';
create index action_item_open_owner_words on action_item using gin (
  to_tsvector('simple', name_key(translate(coalesce(owner, ''), '@.-_+/', '      '))))
  where incident_visibility = 'organization';
create index action_item_restricted_owner_words on action_item using gin (
  to_tsvector('simple', name_key(translate(coalesce(owner, ''), '@.-_+/', '      '))))
  where incident_visibility = 'restricted';
create index person_by_name on person (name_key(name));
create index person_words on person using gin (
  to_tsvector('simple', name_key(translate(name || ' ' || email, '@.-_+/', '      '))));
create statistics action_item_owner on (name_key(owner)) from action_item;
analyze action_item;

--rollback drop statistics action_item_owner;
--rollback drop index action_item_open_by_owner, action_item_restricted_by_owner, action_item_open_owner_words,
--rollback   action_item_restricted_owner_words, person_by_name, person_words;
--rollback create index action_item_open_by_owner on action_item (lower(owner), created_at desc, number desc)
--rollback   where incident_visibility = 'organization';
--rollback create index action_item_restricted_by_owner on action_item (lower(owner), created_at desc, number desc)
--rollback   where incident_visibility = 'restricted';
--rollback create index action_item_open_owner_words on action_item using gin (
--rollback   to_tsvector('simple', translate(coalesce(owner, ''), '@.-_+/', '      ')))
--rollback   where incident_visibility = 'organization';
--rollback create index action_item_restricted_owner_words on action_item using gin (
--rollback   to_tsvector('simple', translate(coalesce(owner, ''), '@.-_+/', '      ')))
--rollback   where incident_visibility = 'restricted';
--rollback create index person_by_name on person (lower(name));
--rollback create index person_words on person using gin (
--rollback   to_tsvector('simple', translate(name || ' ' || email, '@.-_+/', '      ')));
--rollback create statistics action_item_owner on (lower(owner)) from action_item;

--changeset debrief:accounts-are-found-by-their-whole-name
create index person_by_whole_name on person (name_key(regexp_replace(trim(name), '\s+', ' ', 'g')))
  where kind = 'person' and deactivated_at is null;

--rollback drop index person_by_whole_name;
