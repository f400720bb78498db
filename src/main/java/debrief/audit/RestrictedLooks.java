package debrief.audit;

import debrief.access.Viewer;
import debrief.db.RowAudit;
import debrief.event.IncidentEvent;
import debrief.incident.Incident;
import debrief.journal.Journal;
import debrief.web.edge.ClientAddress;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is restricted and open to an administrator for their office alone leaves a line {@code
 * restricted.read} in the journal when it leaves this server: one an incident and request, whatever
 * the method and the status, also in a list, an export, a refused form and the present state beside
 * a 412. The rows are noted where they are read ({@link RowAudit}); here the lines are stored
 * before the bytes go, and where they cannot be stored nothing goes.
 *
 * <p>An answer without a body leaves no line. Nor does the page with the list of incidents, as long
 * as nobody searches in it: it shows their titles, references, times, severities, states and
 * services, so that administrators know what there is.
 */
@Priority(Priorities.AUTHENTICATION + 1)
public final class RestrictedLooks
    implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {
  private static final String READER = "debrief.restrictedReader";

  private final Journal journal;

  public RestrictedLooks(Journal journal) {
    this.journal = journal;
  }

  /** Whoever answers for what they read. */
  private record Reader(String personId, @Nullable String address) {}

  @Override
  public void filter(ContainerRequestContext request) {
    RowAudit.end(); // of a request before that ended without an answer
    if (request.getSecurityContext().getUserPrincipal() instanceof Viewer viewer
        && viewer.seesAll()) {
      request.setProperty(READER, new Reader(viewer.personId(), ClientAddress.address()));
      RowAudit.begin();
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(READER) instanceof Reader reader) {
      if (response.hasEntity() || response.getStatus() == 304) {
        store(reader);
      }
      if (!response.hasEntity()) {
        RowAudit.end();
      }
    }
  }

  /** For what is read while the answer is already being written. */
  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (!(context.getProperty(READER) instanceof Reader reader)) {
      context.proceed();
      return;
    }
    try {
      context.setOutputStream(new Watched(context.getOutputStream(), reader));
      context.proceed();
    } finally {
      RowAudit.end();
    }
  }

  private void store(Reader reader) {
    Set<Long> numbers = RowAudit.take();
    if (!numbers.isEmpty()) {
      List<IncidentEvent.RestrictedRead> reads =
          numbers.stream().map(Incident::ref).map(IncidentEvent.RestrictedRead::new).toList();
      journal.writeReads(reader.personId(), reads, reader.address());
    }
  }

  /** Lets bytes go only after the lines of what they may hold are stored. */
  private final class Watched extends FilterOutputStream {
    private final Reader reader;

    Watched(OutputStream out, Reader reader) {
      super(out);
      this.reader = reader;
    }

    @Override
    public void write(int b) throws IOException {
      store(reader);
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      store(reader);
      out.write(bytes, offset, length);
    }
  }
}
