package debrief.report.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** RFC 4287. */
final class AtomFeed implements FeedFormat {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /** What no XML 1.0 document can hold, in whatever form. */
  private static final String NOT_IN_XML =
      "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

  @Override
  public String name() {
    return "atom";
  }

  @Override
  public String mediaType() {
    return "application/atom+xml; charset=utf-8";
  }

  @Override
  public byte[] write(Feed feed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(NAMESPACE, "feed");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "id", feed.id());
      element(xml, "title", feed.title());
      element(xml, "updated", feed.updated().toString());
      link(xml, "self", "application/atom+xml", feed.base() + feed.self());
      link(xml, "alternate", "text/html", feed.base() + "/");
      xml.writeStartElement("author");
      element(xml, "name", "Debrief");
      xml.writeEndElement();
      for (FeedSql.Entry entry : feed.entries()) {
        write(xml, feed, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // memory does not fail so
    }
    return out.toByteArray();
  }

  private static void write(XMLStreamWriter xml, Feed feed, FeedSql.Entry entry)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", feed.id(entry));
    element(xml, "title", entry.title());
    element(xml, "published", time(entry.firstPublishedAt()));
    element(xml, "updated", time(entry.publishedAt()));
    link(xml, "alternate", "text/html", feed.url(entry));
    for (List<String> terms : List.of(entry.principles(), entry.services())) {
      for (String term : terms) {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", inXml(term));
      }
    }
    if (entry.article() == null) {
      element(xml, "summary", Feed.tooLong(entry));
    } else {
      if (!entry.summary().isBlank()) {
        element(xml, "summary", entry.summary());
      }
      xml.writeStartElement("content");
      xml.writeAttribute("type", "html");
      xml.writeCharacters(inXml(feed.html(entry, entry.article())));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String time(Instant at) {
    return at.toString();
  }

  private static void link(XMLStreamWriter xml, String rel, String type, String href)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", href);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(inXml(text));
    xml.writeEndElement();
  }

  private static String inXml(String text) {
    return text.replaceAll(NOT_IN_XML, "\uFFFD");
  }
}
