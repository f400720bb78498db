--liquibase formatted sql

--changeset debrief:public-list
-- Whoever put it there stands in the journal. Whether anybody reads it is asked at every reading.
create table public_listing (
  slug text primary key references report (slug) on update cascade on delete cascade,
  listed_at timestamptz not null
);

--rollback drop table public_listing;
