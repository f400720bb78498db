package debrief.bench.gold;

import debrief.intake.markdown.ArchivedPostmortem;
import debrief.intake.markdown.ArchivedPostmortem.Entry;
import debrief.intake.markdown.ArchivedPostmortem.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far the reading of one document agrees with what a person read in it. */
public final class DocumentScore {
  private final GoldDocument gold;
  private final ArchivedPostmortem read;
  private final Map<String, GoldCounts> notations = new TreeMap<>();
  private final GoldCounts rest = new GoldCounts();
  private final List<String> differences = new ArrayList<>();

  private DocumentScore(GoldDocument gold, ArchivedPostmortem read) {
    this.gold = gold;
    this.read = read;
  }

  public static DocumentScore of(GoldDocument gold, ArchivedPostmortem read) {
    DocumentScore score = new DocumentScore(gold, read);
    if (!gold.unjudged().contains("entries")) {
      score.entries();
    }
    if (!gold.unjudged().contains("items")) {
      score.items();
    }
    new FactScore(gold, read, score.rest, score.differences).run();
    return score;
  }

  /** By notation, what was found of its entries. */
  public Map<String, GoldCounts> notations() {
    return notations;
  }

  /** Everything together. */
  public GoldCounts total() {
    GoldCounts total = new GoldCounts();
    total.add(rest);
    notations.values().forEach(total::add);
    return total;
  }

  /** A line for everything on which the two differ. */
  public List<String> differences() {
    return differences;
  }

  private GoldCounts of(String notation) {
    return notations.computeIfAbsent(notation, n -> new GoldCounts());
  }

  /** First those at the right instant: the same words may stand in a timeline twice. */
  private void entries() {
    List<Entry> left = new ArrayList<>(read.timeline());
    Map<GoldEntry, Entry> pairs = new HashMap<>();
    for (boolean exact : new boolean[] {true, false}) {
      for (GoldEntry wanted : gold.entries()) {
        Entry found = pairs.containsKey(wanted) ? null : find(left, wanted, exact);
        if (found != null) {
          pairs.put(wanted, found);
          left.remove(found);
        }
      }
    }
    gold.entries().forEach(wanted -> entry(wanted, pairs.get(wanted)));
    GoldCounts own = of(gold.notation());
    own.invented += left.size();
    left.forEach(entry -> differ("invented entry", entry.at() + " " + shown(entry.text())));
  }

  private static @Nullable Entry find(List<Entry> left, GoldEntry wanted, boolean exact) {
    return left.stream()
        .filter(entry -> !exact || wanted.holds(entry.at()))
        .filter(entry -> FirstWords.match(entry.text(), wanted.words()))
        .findFirst()
        .orElse(null);
  }

  private void entry(GoldEntry wanted, @Nullable Entry found) {
    GoldCounts tally = of(wanted.notation());
    tally.entries++;
    if (found == null) {
      boolean kept = wanted.times().isEmpty();
      tally.found += kept ? 1 : 0;
      tally.right += kept ? 1 : 0;
      tally.said += kept ? 1 : 0;
      if (!kept) {
        differ("missing entry", wanted.times().get(0).from() + " " + wanted.words());
      }
      return;
    }
    boolean right = wanted.holds(found.at()) || wanted.times().isEmpty();
    boolean spoken = !found.assumed().isEmpty();
    tally.found++;
    tally.right += right ? 1 : 0;
    if (!right || wanted.untold()) {
      tally.said += spoken ? 1 : 0;
      tally.silent += spoken ? 0 : 1;
    }
    if (!right) {
      String said = spoken ? " (said: " + found.assumed() + ")" : " (silent)";
      differ("wrong instant", found.at() + " for " + wanted.times() + " " + wanted.words() + said);
    } else if (wanted.untold() && !spoken) {
      differ("not said", wanted.words());
    }
  }

  private void items() {
    List<Item> left = new ArrayList<>(read.actionItems());
    for (GoldItem wanted : gold.items()) {
      Item found = find(left, wanted.words());
      rest.items++;
      rest.owners += wanted.owner() == null ? 0 : 1;
      rest.dues += wanted.due() == null ? 0 : 1;
      if (found == null) {
        differ("missing item", wanted.words());
      } else {
        left.remove(found);
        rest.itemsFound++;
        holder(wanted, found);
      }
    }
    for (String words : gold.optional()) {
      Item found = find(left, words);
      if (found != null) {
        left.remove(found);
      }
    }
    rest.itemsInvented += left.size();
    left.forEach(item -> differ("invented item", shown(item.title())));
  }

  private static @Nullable Item find(List<Item> left, String words) {
    return left.stream()
        .filter(item -> FirstWords.match(item.title() + " " + item.detail(), words))
        .findFirst()
        .orElse(null);
  }

  private void holder(GoldItem wanted, Item found) {
    String owner = found.owner();
    if (wanted.owner() == null) {
      rest.ownersInvented += owner == null ? 0 : 1;
    } else if (owner != null && FirstWords.normal(owner).startsWith(initial(wanted))) {
      rest.ownersRight++;
    }
    boolean right = wanted.due() == null || wanted.due().equals(found.due());
    rest.duesRight += wanted.due() != null && right ? 1 : 0;
    rest.duesInvented += wanted.due() == null && found.due() != null ? 1 : 0;
    boolean named = wanted.owner() == null || owner != null;
    if (!named || !right || (wanted.owner() == null && owner != null)) {
      differ("owner or day", wanted + ", not " + owner + ", " + found.due());
    }
  }

  private static String initial(GoldItem wanted) {
    return FirstWords.normal(String.valueOf(wanted.owner()));
  }

  private void differ(String how, String what) {
    differences.add(how + ": " + what);
  }

  private static String shown(String text) {
    String line = text.replace('\n', ' ');
    return line.length() > 90 ? line.substring(0, 90) + "…" : line;
  }
}
