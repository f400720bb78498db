--liquibase formatted sql

--changeset debrief:where-an-original-comes-from
-- The repository and the commit that a document was read from; empty for one that came from elsewhere.
alter table imported_document add column origin text not null default '' check (length(origin) <= 1000);
alter table import_batch add column origin text not null default '' check (length(origin) <= 1000);

--rollback alter table import_batch drop column origin;
--rollback alter table imported_document drop column origin;
