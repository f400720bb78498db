package debrief.incident;

import debrief.people.Viewer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every look of an administrator at something restricted leaves a line in the journal, whatever
 * path it takes: a new one under these names is covered without a word.
 */
public final class RestrictedLooks implements ContainerResponseFilter {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^|/)(?:(INC-[1-9][0-9]{0,17})|(ACT-[1-9][0-9]{0,17})|reports/([a-z0-9-]+))");

  private final Incidents incidents;

  public RestrictedLooks(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean shown = response.getStatus() < 400 && request.getMethod().equals("GET");
    if (!shown
        || !(request.getSecurityContext().getUserPrincipal() instanceof Viewer viewer)
        || !viewer.seesAll()) {
      return;
    }
    Matcher matcher = NAMED.matcher(request.getUriInfo().getPath());
    if (matcher.find()) {
      long number =
          matcher.group(1) != null
              ? Incidents.number(matcher.group(1))
              : incidents.numberOf(matcher.group(2), matcher.group(3));
      incidents.rememberLook(viewer, number);
    }
  }
}
