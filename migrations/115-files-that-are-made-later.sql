--liquibase formatted sql

--changeset debrief:files-that-are-made-later
-- The latest editions are looked through every half minute for files that have not been made yet.
create index edition_latest on edition (published_at desc);

--rollback drop index edition_latest;
