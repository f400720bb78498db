--liquibase formatted sql

--changeset debrief:findings-that-are-kept
-- Words that a review has noticed and their writers keep, and why. The fingerprint is made of the rule, the words and
-- their sentence: it holds as long as the sentence stays, wherever it stands.
create table finding_kept (
  incident_number bigint not null references postmortem (incident_number) on delete cascade,
  fingerprint text not null check (length(fingerprint) between 1 and 64),
  category text not null,
  reason text not null check (length(reason) between 1 and 1000),
  by_person text references person (id),
  at timestamptz not null default now(),
  primary key (incident_number, fingerprint)
);

--rollback drop table finding_kept;

--changeset debrief:how-an-organisation-reviews
-- One row: what is asked for in each category, and the organisation's own words.
create table review_setting (
  only_one boolean primary key default true check (only_one),
  content jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null default now()
);

--rollback drop table review_setting;
