package debrief.service;

import debrief.db.SqlObjects;
import debrief.journal.Journal;
import debrief.naming.NameRegistry;
import org.jdbi.v3.core.Jdbi;

/** The door to names of services for the rooms that say them. */
public final class ServiceNames extends NameRegistry {
  public ServiceNames(Jdbi jdbi, Journal journal) {
    super(jdbi, journal, "service", SqlObjects.of(jdbi, ServiceSql.class));
  }
}
