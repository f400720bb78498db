--liquibase formatted sql

--changeset debrief:what-tokens-were-made-for
-- What the account's role allowed when a token was made: another role later does not make the token stronger. For tokens
-- that are there already it is what they may do today.
alter table api_token add column rights text[] not null default '{}'
  check (rights <@ array['READ', 'EXPORT', 'WRITE', 'APPROVE', 'ADMINISTER']);
update api_token t set rights = (
  select coalesce(array_agg(g.allowed), '{}')
  from (values ('read', 'READ'), ('export', 'EXPORT'), ('write', 'WRITE'), ('write', 'APPROVE'), ('admin', 'ADMINISTER'))
    as g (scope, allowed)
  join person p on p.id = t.person_id
  where g.scope = any (t.scopes) and (
    p.role = 'administrator'
    or g.allowed in ('READ', 'EXPORT')
    or (g.allowed = 'WRITE' and p.role in ('author', 'facilitator'))
    or (g.allowed = 'APPROVE' and p.role = 'facilitator')));
alter table api_token alter column rights drop default;

--rollback alter table api_token drop column rights;
