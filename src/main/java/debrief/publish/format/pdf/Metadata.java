package debrief.publish.format.pdf;

import org.w3c.dom.Element;

/** What a PDF says of itself to programs that do not read PDF; FOP adds its dates and maker. */
final class Metadata {
  private static final String META = "adobe:ns:meta/";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  private Metadata() {}

  static Element write(Element root, String title, String subject) {
    Element declarations = Fo.add(root, "declarations");
    Element rdf = Fo.element(Fo.element(declarations, META, "x:xmpmeta"), RDF, "rdf:RDF");
    Element description = Fo.element(rdf, RDF, "rdf:Description");
    description.setAttributeNS(RDF, "rdf:about", "");
    say(description, "dc:title", title);
    say(description, "dc:description", subject);
    return declarations;
  }

  private static void say(Element description, String name, String words) {
    Element property = Fo.element(description, DUBLIN_CORE, name);
    Element text = Fo.element(Fo.element(property, RDF, "rdf:Alt"), RDF, "rdf:li");
    text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:lang", "x-default");
    Fo.text(text, plain(words));
  }

  /** Without what XML cannot hold. */
  private static String plain(String words) {
    StringBuilder plain = new StringBuilder();
    words
        .codePoints()
        .filter(
            point ->
                point >= ' '
                    && (point < 0xD800 || point > 0xDFFF)
                    && point != 0xFFFE
                    && point != 0xFFFF)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
