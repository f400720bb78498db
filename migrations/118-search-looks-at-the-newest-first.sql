--liquibase formatted sql

--changeset debrief:a-search-asks-for-its-newest-period-first
-- The month and the year that a document is of, as words. Nobody can type them: words are letters and digits. With them the
-- index of words finds the newest documents that have a common word, and reads no row of the others.
create function search_periods(moment timestamptz) returns tsvector language sql immutable parallel safe as
  'select array_to_tsvector(array[to_char(moment at time zone ''UTC'', ''"@"YYYY''),
    to_char(moment at time zone ''UTC'', ''"@"YYYY-MM'')])';
drop index search_document_open_words;
drop index search_document_closed_words;
drop index search_document_open_headline;
update search_document set words = words || search_periods(started_at), headline = headline || search_periods(started_at)
where part = 0;
create index search_document_open_words on search_document using gin (words)
  where part = 0 and incident_visibility = 'organization';
create index search_document_closed_words on search_document using gin (words)
  where part = 0 and incident_visibility <> 'organization';
create index search_document_open_headline on search_document using gin (headline)
  where part = 0 and incident_visibility = 'organization';
create index search_document_closed_headline on search_document using gin (headline)
  where part = 0 and incident_visibility <> 'organization';

--rollback drop index search_document_closed_headline;
--rollback update search_document set words = ts_delete(words, tsvector_to_array(search_periods(started_at))),
--rollback   headline = ts_delete(headline, tsvector_to_array(search_periods(started_at))) where part = 0;
--rollback drop function search_periods(timestamptz);
