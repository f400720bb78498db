--liquibase formatted sql

--changeset debrief:tables-are-named-in-the-terms-of-the-trade
-- Whoever knows the trade and not this house should find a table at the first guess. Only names change: rows, rights and
-- what refers to them come along.
alter table repeat rename to idempotency_key;
alter table idempotency_key rename constraint repeat_pkey to idempotency_key_pkey;
alter table idempotency_key rename constraint repeat_key_check to idempotency_key_key_check;
alter index repeat_age rename to idempotency_key_age;

alter table guess rename to sign_in_attempt;
alter table sign_in_attempt rename column until to expires_at;
alter table sign_in_attempt rename constraint guess_pkey to sign_in_attempt_pkey;
alter index guess_end rename to sign_in_attempt_expiry;

alter table finished_sign_in rename to used_authorization_state;
alter table used_authorization_state rename constraint finished_sign_in_pkey to used_authorization_state_pkey;
alter index finished_sign_in_age rename to used_authorization_state_expiry;

alter table person_link rename to external_identity;
alter table external_identity rename constraint person_link_pkey to external_identity_pkey;
alter table external_identity rename constraint person_link_person_id_issuer_key to external_identity_person_id_issuer_key;
alter table external_identity rename constraint person_link_subject_check to external_identity_subject_check;
alter table external_identity rename constraint person_link_issuer_fkey to external_identity_issuer_fkey;
alter table external_identity rename constraint person_link_person_id_fkey to external_identity_person_id_fkey;

alter view sign_in_ways rename to sign_in_methods;

--rollback alter view sign_in_methods rename to sign_in_ways;
--rollback alter table external_identity rename constraint external_identity_person_id_fkey to person_link_person_id_fkey;
--rollback alter table external_identity rename constraint external_identity_issuer_fkey to person_link_issuer_fkey;
--rollback alter table external_identity rename constraint external_identity_subject_check to person_link_subject_check;
--rollback alter table external_identity rename constraint external_identity_person_id_issuer_key to person_link_person_id_issuer_key;
--rollback alter table external_identity rename constraint external_identity_pkey to person_link_pkey;
--rollback alter table external_identity rename to person_link;
--rollback alter index used_authorization_state_expiry rename to finished_sign_in_age;
--rollback alter table used_authorization_state rename constraint used_authorization_state_pkey to finished_sign_in_pkey;
--rollback alter table used_authorization_state rename to finished_sign_in;
--rollback alter index sign_in_attempt_expiry rename to guess_end;
--rollback alter table sign_in_attempt rename constraint sign_in_attempt_pkey to guess_pkey;
--rollback alter table sign_in_attempt rename column expires_at to until;
--rollback alter table sign_in_attempt rename to guess;
--rollback alter index idempotency_key_age rename to repeat_age;
--rollback alter table idempotency_key rename constraint idempotency_key_key_check to repeat_key_check;
--rollback alter table idempotency_key rename constraint idempotency_key_pkey to repeat_pkey;
--rollback alter table idempotency_key rename to repeat;

--changeset debrief:columns-are-named-in-the-terms-of-the-trade
-- A table that has one row says so in the same way everywhere.
alter table sign_in_setting rename column one to singleton;
alter table sign_in_setting rename constraint sign_in_setting_one_check to sign_in_setting_singleton_check;
alter table review_setting rename column only_one to singleton;
alter table review_setting rename constraint review_setting_only_one_check to review_setting_singleton_check;

alter table incident rename column told_words to redacted_words;
alter index incident_open_told_words rename to incident_open_redacted_words;
alter table person rename column shown_name to display_name;
alter table sign_in_rule rename column place to position;
-- Somebody has looked after it on its page.
alter table team rename column by_hand to curated;
alter table service rename column by_hand to curated;

--rollback alter table service rename column curated to by_hand;
--rollback alter table team rename column curated to by_hand;
--rollback alter table sign_in_rule rename column position to place;
--rollback alter table person rename column display_name to shown_name;
--rollback alter index incident_open_redacted_words rename to incident_open_told_words;
--rollback alter table incident rename column redacted_words to told_words;
--rollback alter table review_setting rename constraint review_setting_singleton_check to review_setting_only_one_check;
--rollback alter table review_setting rename column singleton to only_one;
--rollback alter table sign_in_setting rename constraint sign_in_setting_singleton_check to sign_in_setting_one_check;
--rollback alter table sign_in_setting rename column singleton to one;
