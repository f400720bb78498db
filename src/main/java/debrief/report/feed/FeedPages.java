package debrief.report.feed;

import debrief.access.Viewer;
import debrief.token.Secret;
import debrief.trust.Principles;
import debrief.web.Problem;
import debrief.web.Urls;
import debrief.web.page.Field;
import debrief.web.page.FormErrors;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import debrief.web.page.TimeView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feeds, and the page that says where they are. */
@Path("/")
@Produces(Pages.HTML)
public final class FeedPages {
  private static final String PATH = "/feeds";

  private final Feeds feeds;
  private final FeedAddresses addresses;
  private final String baseUrl;

  /**
   * @param baseUrl the address that links carry; empty for the one that a request came to
   */
  public FeedPages(Feeds feeds, FeedAddresses addresses, String baseUrl) {
    this.feeds = feeds;
    this.addresses = addresses;
    this.baseUrl = baseUrl;
  }

  static String path(String secret, String format) {
    return PATH + "/" + secret + "/feed." + format;
  }

  @GET
  @Path("feed.{format: [a-z]+}")
  @Produces(MediaType.WILDCARD)
  public Response feed(
      @Auth Viewer viewer,
      @Context UriInfo uri,
      @PathParam("format") String format,
      @QueryParam("principle") @Nullable String principle,
      @QueryParam("service") @Nullable String service,
      @QueryParam("team") @Nullable String team) {
    FeedFilter filter = FeedFilter.asked(principle, service, team);
    return response(feeds.of(viewer, asked(format, filter, uri, "/feed." + format)));
  }

  @GET
  @Path("feeds/{secret}/feed.{format: [a-z]+}")
  @Produces(MediaType.WILDCARD)
  public Response byAddress(
      @Context UriInfo uri,
      @PathParam("secret") String secret,
      @PathParam("format") String format,
      @QueryParam("principle") @Nullable String principle,
      @QueryParam("service") @Nullable String service,
      @QueryParam("team") @Nullable String team) {
    addresses.open(secret);
    FeedFilter filter = FeedFilter.asked(principle, service, team);
    return response(feeds.forReaders(asked(format, filter, uri, path(secret, format))));
  }

  private Feeds.Asked asked(String format, FeedFilter filter, UriInfo uri, String path) {
    return new Feeds.Asked(
        FeedFormat.named(format).orElseThrow(Problem::missing), filter, base(uri), path);
  }

  private String base(UriInfo uri) {
    return Urls.base(baseUrl, uri.getBaseUri());
  }

  private static Response response(Feeds.Written feed) {
    return Response.ok(feed.body())
        .header("Content-Type", feed.format().mediaType())
        .header("ETag", feed.etag())
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  @GET
  @Path("feeds")
  public Page show(@Auth Viewer viewer) {
    return show(viewer, Field.of("name", ""), List.of());
  }

  private Page show(Viewer viewer, Field name, List<Problem.FieldError> errors) {
    return new FeedList(
        Principles.all().stream().map(p -> new Link(p.name(), p.key())).toList(),
        addresses.list(viewer).stream().map(AddressLine::of).toList(),
        name,
        errors);
  }

  @POST
  @Path("feeds/addresses")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(
      @Auth Viewer viewer, @Context UriInfo uri, MultivaluedMap<String, String> form) {
    try {
      FormFields fields = new FormFields(form);
      String name = fields.line("name");
      fields.orThrow();
      FeedAddresses.Made made = addresses.make(viewer, name);
      return Response.ok(made(made, base(uri))).build();
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.CONFLICT);
      Field again =
          problem.errors().isEmpty()
              ? new Field("name", "", problem.detail())
              : new Field.Typed(form, problem).field("name");
      return Pages.again(problem, show(viewer, again, problem.errors()));
    }
  }

  private static Page made(FeedAddresses.Made made, String base) {
    return new Secret(
        "Your feed address",
        "Paste it into your feed reader. With ?principle=security, ?service=… or ?team=… at its end"
            + " it gives less; with feed.json in place of feed.atom, JSON Feed.",
        base + path(made.secret(), "atom"),
        PATH,
        "Feeds");
  }

  @POST
  @Path("feeds/addresses/{address}/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response revoke(@Auth Viewer viewer, @PathParam("address") String id) {
    addresses.revoke(viewer, id);
    return Pages.done(PATH, "Revoked. The address gives nothing from now on.");
  }

  /** A feed of one principle. */
  record Link(String name, String key) {}

  /** An address in the list. */
  record AddressLine(String id, String name, TimeView made, @Nullable String used) {
    static AddressLine of(FeedAddress address) {
      return new AddressLine(
          address.id(),
          address.name(),
          new TimeView(address.createdAt()),
          address.lastUsedOn() == null ? null : TimeView.day(address.lastUsedOn()));
    }
  }

  record FeedList(
      List<Link> principles, List<AddressLine> lines, Field name, List<Problem.FieldError> errors)
      implements Page {
    private static final FormErrors.Labels LABELS = new FormErrors.Labels().field("name", "Name");

    @Override
    public String title() {
      return "Feeds";
    }

    public boolean empty() {
      return lines.isEmpty();
    }

    public FormErrors formErrors() {
      return FormErrors.of(errors, LABELS);
    }
  }
}
