package debrief.signin.setting;

import debrief.access.Viewer;
import debrief.signin.oidc.SignIns;
import debrief.signin.provider.PasswordSwitch;
import debrief.signin.provider.Provider;
import debrief.signin.provider.Providers;
import debrief.web.Problem;
import debrief.web.Urls;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** How people sign in here, as pages for administrators. */
@Path("/settings")
@Produces(Pages.HTML)
public final class ProviderPages {
  private static final String PATH = "/settings/sign-in";

  private final Providers providers;
  private final PasswordSwitch passwords;
  private final ProviderCheck check;
  private final String baseUrl;

  /**
   * @param baseUrl the address that people use; empty for the one that a request came to
   */
  public ProviderPages(
      Providers providers, PasswordSwitch passwords, ProviderCheck check, String baseUrl) {
    this.providers = providers;
    this.passwords = passwords;
    this.check = check;
    this.baseUrl = baseUrl;
  }

  @GET
  @Path("sign-in")
  public Page list(@Auth Viewer viewer) {
    return list(viewer, ProviderForm.EMPTY, null);
  }

  private SignInSettings list(Viewer viewer, ProviderForm form, @Nullable String passwordsRefusal) {
    PasswordSwitch.Versioned switched = passwords.settings(viewer);
    return new SignInSettings(
        providers.list(viewer).stream().map(Line::of).toList(),
        Boolean.TRUE.equals(switched.settings().passwords()),
        "" + switched.version(),
        passwordsRefusal,
        providers.canSeal(),
        form);
  }

  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(@Auth Viewer viewer, MultivaluedMap<String, String> form) {
    try {
      Provider added = providers.add(viewer, ProviderForm.read(form));
      return Pages.done(
          PATH + "/" + added.id(), "Added. Register its addresses at the provider, then try it.");
    } catch (Problem problem) {
      requireForForm(problem);
      return Pages.again(problem, list(viewer, ProviderForm.again(form, problem, null), null));
    }
  }

  private static void requireForForm(Problem problem) {
    problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.CONFLICT, Problem.Kind.STALE);
  }

  @GET
  @Path("sign-in/{provider}")
  public Page show(@Auth Viewer viewer, @Context UriInfo uri, @PathParam("provider") String id) {
    Provider provider = providers.get(viewer, id);
    return show(provider, ProviderForm.of(provider), uri);
  }

  private OneProvider show(Provider provider, ProviderForm form, UriInfo uri) {
    String base = Urls.base(baseUrl, uri.getBaseUri());
    return new OneProvider(
        Line.of(provider),
        form,
        "" + provider.version(),
        base + SignIns.PATH + provider.id() + "/callback",
        base + "/sign-in",
        providers.linked(provider));
  }

  @POST
  @Path("sign-in/{provider}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @Auth Viewer viewer,
      @Context UriInfo uri,
      @PathParam("provider") String id,
      MultivaluedMap<String, String> form) {
    Provider before = providers.get(viewer, id);
    try {
      FormFields fields = new FormFields(form);
      providers.replace(viewer, id, fields.version(), ProviderForm.read(form));
      return Pages.done(PATH + "/" + id, "Saved. It holds from the next sign-in on.");
    } catch (Problem problem) {
      requireForForm(problem);
      return Pages.again(problem, show(before, ProviderForm.again(form, problem, before), uri));
    }
  }

  @POST
  @Path("sign-in/{provider}/try")
  public Response look(@Auth Viewer viewer, @PathParam("provider") String id) {
    return Pages.done(PATH + "/" + id, check.look(viewer, id).message());
  }

  @POST
  @Path("sign-in/{provider}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(
      @Auth Viewer viewer, @PathParam("provider") String id, MultivaluedMap<String, String> form) {
    providers.remove(viewer, id, new FormFields(form).version());
    return Pages.done(PATH, "The provider is removed. The accounts of its people stay.");
  }

  @POST
  @Path("passwords")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setPasswords(@Auth Viewer viewer, MultivaluedMap<String, String> form) {
    boolean on = "true".equals(form.getFirst("passwords"));
    try {
      passwords.setPasswords(viewer, new FormFields(form).version(), on);
      return Pages.done(
          PATH, on ? "Passwords open this server again." : "Passwords open nothing any more.");
    } catch (Problem problem) {
      requireForForm(problem);
      return Pages.again(problem, list(viewer, ProviderForm.EMPTY, problem.detail()));
    }
  }

  /**
   * A provider in words.
   *
   * @param proven when an administrator last came in with it; null where none has
   */
  record Line(String id, String name, String issuer, @Nullable TimeView proven) {
    static Line of(Provider provider) {
      return new Line(
          provider.id(), provider.name(), provider.issuer(), TimeView.of(provider.provenAt()));
    }
  }
}
