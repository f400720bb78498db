package debrief.web.page;

/** A piece of HTML that is known to be safe: rendered by a template or by {@code text.Markdown}. */
public record Html(String markup) {
  public static final Html NOTHING = new Html("");

  public boolean isEmpty() {
    return markup.isEmpty();
  }

  @Override
  public String toString() {
    return markup;
  }
}
