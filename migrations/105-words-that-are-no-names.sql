--liquibase formatted sql

--changeset debrief:words-that-are-no-names
-- What looks like a name in an incident and is none, such as a service called Jordan: it is not asked for twice.
create table not_a_name (
  incident_number bigint not null references incident (number) on delete cascade,
  word text not null check (word <> '' and length(word) <= 200),
  primary key (incident_number, word)
);

--rollback drop table not_a_name;
