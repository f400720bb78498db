--liquibase formatted sql

--changeset debrief:set-up-codes
-- While nobody administers the server, each node prints a code to its log that opens the set-up page. Kept as a hash, so
-- that whichever node a person comes to takes the code of any. Gone once somebody has set the server up.
create table setup_code (
  code_hash bytea primary key,
  expires_at timestamptz not null
);

--rollback drop table setup_code;
