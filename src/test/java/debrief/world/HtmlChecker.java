package debrief.world;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker: its errors and its warnings are findings alike. */
public final class HtmlChecker {
  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  /** What the checker says against its own standard or ours, with the reason. */
  private static final List<Pattern> IGNORED = List.of();

  private final List<String> found = new ArrayList<>();
  private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true);

  public HtmlChecker() throws Exception {
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
    validator.setUpMainSchema(SCHEMA, collector);
    validator.setUpValidatorAndParsers(collector, true, false);
  }

  private void note(SAXParseException e) {
    String message = String.valueOf(e.getMessage());
    if (IGNORED.stream().noneMatch(pattern -> pattern.matcher(message).find())) {
      found.add("line " + e.getLineNumber() + ": " + message);
    }
  }

  /** What is wrong with a document, by line. */
  public List<String> check(String html) throws IOException, SAXException {
    found.clear();
    InputSource source =
        new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    source.setEncoding("UTF-8");
    validator.checkHtmlInputSource(source);
    return List.copyOf(found);
  }
}
