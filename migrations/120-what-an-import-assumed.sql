--liquibase formatted sql

--changeset debrief:what-an-import-assumed-of-a-time
-- In words, for those who draft, until somebody sets the time.
alter table timeline_entry add column assumed text;

--rollback alter table timeline_entry drop column assumed;
