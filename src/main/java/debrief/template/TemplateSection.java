package debrief.template;

/**
 * A section that a template proposes.
 *
 * @param key the slug of its heading
 * @param guidance what to think of while writing it; Markdown
 * @param required whether a postmortem may be published without it
 * @param starter the text that it begins with, mostly none; Markdown
 */
public record TemplateSection(
    String key, String heading, String guidance, boolean required, String starter) {}
