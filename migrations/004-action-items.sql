--liquibase formatted sql

--changeset debrief:action-items-as-promises
create sequence action_number;
create table action_item (
  number bigint primary key,
  incident_number bigint not null references incident (number) on delete cascade,
  title text not null check (length(title) between 1 and 300),
  outcome text not null default '' check (length(outcome) <= 20000),
  control text check (control in ('prevent', 'detect', 'mitigate', 'learn')),
  team text check (length(team) between 1 and 100),
  owner text check (length(owner) between 1 and 254),
  due_on date,
  impact integer check (impact between 1 and 5),
  effort integer check (effort between 1 and 5),
  options jsonb not null default '[]',
  tracker_url text,
  audience text not null default 'organization'
    check (audience in ('team', 'organization', 'public')),
  state text not null default 'proposed'
    check (state in ('proposed', 'committed', 'inProgress', 'blocked', 'done', 'declined')),
  -- What the present state asks for: why it is blocked or declined, what shows that it is done.
  reason text,
  evidence text,
  created_by text references person (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint a_promise_has_a_team_and_a_date check (
    state in ('proposed', 'declined') or (team is not null and due_on is not null)),
  constraint a_stop_has_a_reason check (
    state not in ('blocked', 'declined') or reason is not null),
  constraint done_shows_evidence check (state <> 'done' or evidence is not null)
);
create index action_item_newest on action_item (created_at desc, number desc);
create index action_item_of_incident on action_item (incident_number, number);
create index action_item_by_state on action_item (state, created_at desc, number desc);
-- The page opens on what is open, however much is done by then.
create index action_item_open_newest on action_item (created_at desc, number desc)
  where state in ('proposed', 'committed', 'inProgress', 'blocked');
create index action_item_by_team on action_item (team, created_at desc, number desc);
create index action_item_by_owner on action_item (lower(owner), created_at desc, number desc);
create index action_item_by_change on action_item (updated_at, number);
create index action_item_open_by_date on action_item (due_on, number)
  where state in ('proposed', 'committed', 'inProgress', 'blocked');

create table action_history (
  id bigint generated always as identity primary key,
  action_number bigint not null references action_item (number) on delete cascade,
  at timestamptz not null default now(),
  by_person text references person (id),
  field text not null check (field in ('state', 'dueOn')),
  "from" text,
  "to" text,
  why text
);
create index action_history_of_item on action_history (action_number, id);

--rollback drop table action_history; drop table action_item; drop sequence action_number;

--changeset debrief:incidents-by-the-principle-that-they-touched
-- For lists by Trust principle.
create index trust_tag_by_principle on trust_tag (principle, incident_number);

--rollback drop index trust_tag_by_principle;
