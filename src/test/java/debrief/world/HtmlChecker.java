package debrief.world;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker: its errors and its warnings are findings alike. */
public final class HtmlChecker {
  private static final long STACK_BYTES = 32_000_000;
  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  /** What the checker says against its own standard or ours, with the reason. */
  private static final List<Pattern> IGNORED = List.of();

  private final List<String> found = new ArrayList<>();
  private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true);

  public HtmlChecker() {
    ErrorHandler collector =
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            note(e);
          }

          @Override
          public void error(SAXParseException e) {
            note(e);
          }

          @Override
          public void fatalError(SAXParseException e) {
            note(e);
          }
        };
    deep(() -> validator.setUpMainSchema(SCHEMA, collector));
    deep(() -> validator.setUpValidatorAndParsers(collector, true, false));
  }

  private void note(SAXParseException e) {
    String message = String.valueOf(e.getMessage());
    if (IGNORED.stream().noneMatch(pattern -> pattern.matcher(message).find())) {
      found.add("line " + e.getLineNumber() + ": " + message);
    }
  }

  /** What is wrong with a document, by line. */
  public List<String> check(String html) {
    found.clear();
    InputSource source =
        new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    source.setEncoding("UTF-8");
    deep(() -> validator.checkHtmlInputSource(source));
    return List.copyOf(found);
  }

  private interface Step {
    void run() throws Exception;
  }

  /** Its schemas are read by recursion, deeper than the stack of a thread of every day. */
  private static void deep(Step step) {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              step.run();
              return null;
            });
    Thread thread = new Thread(null, task, "html checker", STACK_BYTES);
    thread.start();
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
