package debrief.signin.setting;

import debrief.web.page.Page;

/**
 * The page about one provider.
 *
 * @param callback where the provider must be allowed to send people back to
 * @param farewell likewise, after signing out
 * @param linked how many people came in with it
 */
record OneProvider(
    ProviderPages.Line one,
    ProviderForm providerForm,
    String version,
    String callback,
    String farewell,
    int linked)
    implements Page {
  @Override
  public String title() {
    return one.name();
  }
}
