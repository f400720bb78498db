--liquibase formatted sql

--changeset debrief:editions-can-be-withdrawn
-- An edition stays as it was frozen; that readers get it no more stands beside it. Who did it says the journal.
create table edition_withdrawal (
  slug text not null,
  number integer not null,
  withdrawn_at timestamptz not null,
  -- As it is told: with roles in place of names.
  reason text not null check (length(reason) between 1 and 4000),
  primary key (slug, number),
  foreign key (slug, number) references edition (slug, number) on update cascade on delete cascade
);

-- Whether that is the newest edition, which lists speak of.
alter table report add column withdrawn boolean not null default false;

--rollback alter table report drop column withdrawn; drop table edition_withdrawal;

--changeset debrief:words-can-be-taken-out-of-an-edition
-- That words were taken out, when and why; never which. The renderings without them take the place of those with them.
create table edition_redaction (
  slug text not null,
  number integer not null,
  redacted_at timestamptz not null,
  places integer not null check (places > 0),
  reason text not null check (length(reason) between 1 and 4000),
  primary key (slug, number, redacted_at),
  foreign key (slug, number) references edition (slug, number) on update cascade on delete cascade
);

-- A report's address is made of its title: where that held the words, the report moves.
alter table edition drop constraint edition_slug_fkey,
  add constraint edition_slug_fkey foreign key (slug) references report (slug) on update cascade on delete cascade;
alter table edition_rendering drop constraint edition_rendering_slug_number_fkey,
  add constraint edition_rendering_slug_number_fkey foreign key (slug, number)
    references edition (slug, number) on update cascade on delete cascade;
alter table edition_file drop constraint edition_file_slug_number_audience_fkey,
  add constraint edition_file_slug_number_audience_fkey foreign key (slug, number, audience)
    references edition_rendering (slug, number, audience) on update cascade on delete cascade;

--rollback alter table edition drop constraint edition_slug_fkey,
--rollback   add constraint edition_slug_fkey foreign key (slug) references report (slug) on delete cascade;
--rollback alter table edition_rendering drop constraint edition_rendering_slug_number_fkey,
--rollback   add constraint edition_rendering_slug_number_fkey foreign key (slug, number)
--rollback     references edition (slug, number) on delete cascade;
--rollback alter table edition_file drop constraint edition_file_slug_number_audience_fkey,
--rollback   add constraint edition_file_slug_number_audience_fkey foreign key (slug, number, audience)
--rollback     references edition_rendering (slug, number, audience) on delete cascade;
--rollback drop table edition_redaction;

--changeset debrief:an-edition-may-move-to-another-address splitStatements:false
create or replace function edition_is_frozen() returns trigger language plpgsql as $$
begin
  if new.slug <> old.slug and to_jsonb(new) - 'slug' = to_jsonb(old) - 'slug' then
    return new;
  end if;
  raise exception 'a published edition never changes';
end
$$;

--rollback create or replace function edition_is_frozen() returns trigger language plpgsql as $$
--rollback begin
--rollback   raise exception 'a published edition never changes';
--rollback end
--rollback $$;
