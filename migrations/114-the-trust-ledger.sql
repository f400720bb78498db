--liquibase formatted sql

--changeset debrief:what-a-report-says-happened-to-each-principle
-- Each a principle and its effect, as in 'security harmed', as the newest edition says it: figures are counted, and lists
-- found by index, without opening what is frozen.
alter table report add column effects text[] not null default '{}';
update report r set effects = coalesce((
  select array_agg((t.tag ->> 'principle') || ' ' || (t.tag ->> 'effect') order by t.place)
  from edition_rendering d, json_array_elements(d.content -> 'trust') with ordinality t (tag, place)
  where d.slug = r.slug and d.number = r.edition and d.audience = 'organization'), '{}');
create index report_effects on report using gin (effects);
create index report_counted on report (incident_number) include (effects) where not withdrawn;

--rollback drop index report_counted; drop index report_effects; alter table report drop column effects;

--changeset debrief:how-the-promises-of-an-incident-stand
-- Counted for all incidents of a quarter, from the index alone.
create index action_item_standing on action_item (incident_number) include (state, due_on, audience, team);

--rollback drop index action_item_standing;
