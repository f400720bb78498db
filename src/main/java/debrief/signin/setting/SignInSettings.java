package debrief.signin.setting;

import debrief.web.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page about the ways to sign in.
 *
 * @param version of whether passwords open anything
 * @param canSeal whether there is a key, so that a provider can be saved
 */
record SignInSettings(
    List<ProviderPages.Line> lines,
    boolean passwords,
    String version,
    @Nullable String passwordsRefusal,
    boolean canSeal,
    ProviderForm providerForm)
    implements Page {
  @Override
  public String title() {
    return "Ways to sign in";
  }

  public boolean empty() {
    return lines.isEmpty();
  }
}
