package debrief.service;

import debrief.db.SqlObjects;
import debrief.event.Event;
import debrief.event.ServiceEvent;
import debrief.journal.Journal;
import debrief.naming.NameRegistry;
import org.jdbi.v3.core.Jdbi;

/** The door to names of services for the rooms that say them. */
public final class ServiceNames extends NameRegistry {
  public ServiceNames(Jdbi jdbi, Journal journal) {
    super(jdbi, journal, "service", SqlObjects.of(jdbi, ServiceSql.class));
  }

  @Override
  protected Event changed(String id) {
    return new ServiceEvent.Changed(id);
  }

  @Override
  protected Event renamed(String id, String from, String to) {
    return new ServiceEvent.Renamed(id, from, to);
  }

  @Override
  protected Event merged(String into, String from, String to, String gone) {
    return new ServiceEvent.Merged(into, from, to);
  }
}
