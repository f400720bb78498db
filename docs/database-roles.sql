-- Two roles for an outside PostgreSQL, so that the server itself cannot rewrite its journal.
-- Run this once as a superuser, connected to the empty database that Debrief is to have.
--
-- debrief_owner owns the tables. It is used for `java -jar debrief.jar migrate config.yml` only,
-- before the first start and at each upgrade, from a place that the server has no access to.
-- debrief_app is what DEBRIEF_DATABASE_USER names. Change both passwords.

create role debrief_owner login password 'change-me-first';
create role debrief_app login password 'change-me-too';

grant all on schema public to debrief_owner;
grant usage on schema public to debrief_app;
alter default privileges for role debrief_owner in schema public
  grant select, insert, update, delete on tables to debrief_app;
alter default privileges for role debrief_owner in schema public
  grant usage, select on sequences to debrief_app;

-- Search guesses misspelt words with it; only a superuser, or whoever owns the database, may take it in.
create extension if not exists pg_trgm;

-- Now migrate as debrief_owner. Then, in the same database:

revoke update, delete, truncate on journal, journal_seal from debrief_app;
-- The one thing that may be taken out of a line: where it came from, when somebody is erased. A
-- trigger sees to it that it is blanked and not replaced.
grant update (address) on journal to debrief_app;
