--liquibase formatted sql

--changeset debrief:incidents-are-found-before-they-have-a-report
alter table search_document drop constraint search_document_kind_check;
alter table search_document add constraint search_document_kind_check check
  (kind in ('report', 'draft', 'section', 'timeline', 'factor', 'lesson', 'actionItem', 'incident'));

--rollback delete from search_document where kind = 'incident';
--rollback alter table search_document drop constraint search_document_kind_check;
--rollback alter table search_document add constraint search_document_kind_check check (kind in ('report', 'draft', 'section', 'timeline', 'factor', 'lesson', 'actionItem'));
