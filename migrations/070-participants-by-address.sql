--liquibase formatted sql

--changeset debrief:participants-are-known-by-their-address
-- Whoever has the address of a participant may see the incident, from the moment the account is there: asked when they
-- come, as with shared people. What was looked up when the incident was saved could only be right for accounts of then.
update participant t set email = e.email from person e where e.id = t.person_id and t.email is null;
drop index participant_person;
alter table participant drop column person_id;
create index participant_address on participant (lower(email), incident_number);

--rollback drop index participant_address;
--rollback alter table participant add column person_id text references person (id);
--rollback update participant t set person_id = e.id from person e where lower(e.email) = lower(t.email);
--rollback create index participant_person on participant (person_id, incident_number);
