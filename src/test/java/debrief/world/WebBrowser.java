package debrief.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.opentest4j.TestAbortedException;

/** A real, headless Chromium that looks at pages. */
public final class WebBrowser implements AutoCloseable {
  private final ChromeDriver driver;
  private final Path profile;

  private WebBrowser(File browser, File bridge) throws IOException {
    profile = Files.createTempDirectory("debrief-browser");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.WARNING);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(bridge).usingAnyFreePort().build();
    driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
  }

  /**
   * Chromium and its driver as they are installed here. Where one of them is missing the test is
   * skipped, loudly, and fails where {@code CI} is set: there nobody would read that it was.
   *
   * @param untried what is then not looked at, as in "the pages were not looked at"
   */
  public static WebBrowser start(String untried) throws IOException {
    File browser = find("chromium", "chromium-browser", "google-chrome");
    File bridge = find("chromedriver");
    if (browser == null || bridge == null) {
      throw missing(untried, System.getenv("CI"));
    }
    return new WebBrowser(browser, bridge);
  }

  /**
   * @param ci what the variable of this name says; null where it is not set
   * @throws AssertionError where it is set
   */
  static TestAbortedException missing(String untried, @Nullable String ci) {
    String missing = "NO CHROMIUM: " + untried + ". Install chromium and chromium-driver.";
    assertThat(ci).as(missing).isNull();
    System.err.println("\n" + missing + "\n");
    return new TestAbortedException(missing);
  }

  private static @Nullable File find(String... names) {
    String path = System.getenv("PATH");
    for (String folder : (path == null ? "" : path).split(File.pathSeparator)) {
      for (String name : names) {
        File file = new File(folder, name);
        if (file.canExecute()) {
          return file;
        }
      }
    }
    return null;
  }

  /**
   * Takes over a session, as after signing in.
   *
   * @param secret empty to be nobody
   */
  public void enter(String url, String name, String secret) {
    driver.get(url + "/docs/problems");
    driver.manage().deleteAllCookies();
    if (!secret.isEmpty()) {
      driver
          .manage()
          .addCookie(
              new Cookie.Builder(name, secret)
                  .domain(URI.create(url).getHost())
                  .path("/")
                  .isHttpOnly(true)
                  .build());
    }
  }

  /** For tests that do what a person does: type, press, read. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Opens a page at a width of so many CSS pixels. */
  public void open(String url, int width, boolean dark) {
    show(width, dark);
    driver.get(url);
  }

  /** Changes width and scheme under the page that is open. */
  public void show(int width, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** What the page has to say to its developers, refused resources and policies included. */
  public List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      complaints.add(entry.getLevel() + " " + entry.getMessage());
    }
    return complaints;
  }

  /** What axe finds in the page that is open, as rule, place and what to do. */
  public List<String> axe() {
    return Axe.ask(driver, Axe.STANDARDS);
  }

  /** What may differ in the page that is open since its width and its colours changed. */
  public List<String> axeOfLooks() {
    return Axe.ask(driver, Axe.LOOKS);
  }

  /** How many pixels the page is wider than the window. */
  public long overflow() {
    Object wider =
        driver.executeScript(
            "const e = document.scrollingElement; return e.scrollWidth - window.innerWidth;");
    return wider instanceof Long pixels ? pixels : 0;
  }

  /** What sticks out of the window, to find the culprit. */
  public String widest() {
    return String.valueOf(
        driver.executeScript(
            """
            let widest = null, right = window.innerWidth;
            for (const e of document.querySelectorAll('main *, header *, footer *')) {
              const box = e.getBoundingClientRect();
              if (box.width && box.right > right) { right = box.right; widest = e; }
            }
            return widest ? widest.outerHTML.slice(0, 160) : '';
            """));
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (var files = Files.walk(profile)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
