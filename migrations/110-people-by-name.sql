--liquibase formatted sql

--changeset debrief:accounts-are-found-by-their-whole-name
create index person_by_whole_name on person (lower(regexp_replace(trim(name), '\s+', ' ', 'g')))
  where kind = 'person' and deactivated_at is null;

--rollback drop index person_by_whole_name;
