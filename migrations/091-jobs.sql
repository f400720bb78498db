--liquibase formatted sql

--changeset debrief:work-that-nobody-waits-for
-- Jobs, each in a row until it is done. The names of table and columns are those of the library that does them,
-- db-scheduler, and so is what they mean: a task's name is a kind of job, its instance a key, its data our JSON.
create table scheduled_tasks (
  task_name text not null check (length(task_name) between 1 and 100),
  task_instance text not null check (length(task_instance) between 1 and 200),
  task_data bytea,
  -- The year 9999 for a job that rests as failed.
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_being_done on scheduled_tasks (last_heartbeat) where picked;
create index scheduled_tasks_failed on scheduled_tasks (last_failure desc) where consecutive_failures > 0;

--rollback drop table scheduled_tasks;
