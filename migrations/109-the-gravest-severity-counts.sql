--liquibase formatted sql

--changeset debrief:the-gravest-severity-counts
-- Approval goes by severity: without this, whoever lowered the severity for a moment would need nobody's approval.
alter table incident add column gravest_severity_before text;

--rollback alter table incident drop column gravest_severity_before;
