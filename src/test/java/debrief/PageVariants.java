package debrief;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;

/** Of the pages that one template makes, which one shows what the first does not. */
final class PageVariants {
  /** Among so many it is looked for. */
  private static final int ASKED = 20;

  private PageVariants() {}

  /** The one that shows most of it; empty where the first shows all. */
  static Optional<String> among(Map<String, Document> pages, List<String> paths) {
    Set<String> first = looks(pages, paths.get(0));
    return paths.stream()
        .skip(1)
        .limit(ASKED)
        .max(Comparator.comparingInt(path -> more(pages, path, first)))
        .filter(path -> more(pages, path, first) > 0);
  }

  private static int more(Map<String, Document> pages, String path, Set<String> first) {
    Set<String> looks = looks(pages, path);
    looks.removeAll(first);
    return looks.size();
  }

  /** Elements with their classes, which is what style sheets know of. */
  private static Set<String> looks(Map<String, Document> pages, String path) {
    Set<String> looks = new TreeSet<>();
    Document page = Objects.requireNonNull(pages.get(path), path);
    page.getAllElements().forEach(it -> looks.add(it.tagName() + it.classNames()));
    return looks;
  }
}
