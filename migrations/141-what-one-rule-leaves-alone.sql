--liquibase formatted sql

--changeset debrief:what-one-rule-leaves-alone
-- Words that one rule of the review leaves alone, once somebody who facilitates has agreed. No names of people.
create table exemption (
  id text primary key,
  rule text not null check (length(rule) between 1 and 100),
  words text not null check (length(words) between 1 and 100),
  words_key text not null,
  state text not null check (state in ('asked', 'agreed', 'declined')),
  updated_at timestamptz not null,
  version integer not null default 1,
  unique (rule, words_key)
);

-- A finding of which somebody said "not this one"; who is not kept.
create table finding_dismissed (
  incident_number bigint not null references incident (number) on delete cascade,
  fingerprint text not null check (length(fingerprint) between 1 and 64),
  rule text not null,
  words text not null check (length(words) between 1 and 100),
  words_key text not null,
  at timestamptz not null,
  primary key (incident_number, fingerprint)
);
create index finding_dismissed_by_words on finding_dismissed (rule, words_key);

--rollback drop table finding_dismissed; drop table exemption;

--changeset debrief:what-was-kept-is-known
-- Of a finding that is kept: its rule and words, so that rules can be judged. Null for names, and for what was kept before.
alter table finding_kept add column rule text;
alter table finding_kept add column words text check (length(words) <= 100);

--rollback alter table finding_kept drop column words; alter table finding_kept drop column rule;
