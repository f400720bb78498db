--liquibase formatted sql

--changeset debrief:an-import-keeps-its-original
-- The document that an incident was made of, byte for byte, for those who draft. Collection and path say which document it is
-- when it comes again; the hash of the draft as the import left it says whether somebody has worked on it since. Where words
-- were taken out of the report, the bytes and their hash are gone and only the path is left.
create table imported_document (
  incident_number bigint primary key references incident (number) on delete cascade,
  collection text not null default '' check (length(collection) <= 400),
  path text not null check (length(path) between 1 and 1000),
  sha256 text check ((sha256 is null) = (content is null)),
  content bytea,
  corrections text not null default '',
  draft_hash text not null,
  imported_by text references person (id),
  imported_at timestamptz not null
);
create index imported_document_by_path on imported_document (path, collection);
create index imported_document_by_person on imported_document (imported_by);

--rollback drop table imported_document;
