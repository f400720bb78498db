package debrief.publish.format.pdf;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Builds a document of XSL formatting objects. */
final class Fo {
  private static final String OBJECTS = "http://www.w3.org/1999/XSL/Format";
  private static final String EXTENSIONS = "http://xmlgraphics.apache.org/fop/extensions";
  private static final String SHAPES = "http://www.w3.org/2000/svg";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private Fo() {}

  static Element root(String properties) {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
      Element root = document.createElementNS(OBJECTS, "fo:root");
      set(root, properties);
      document.appendChild(root);
      return root;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e); // it is the JDK's own
    }
  }

  static Element add(Element parent, String object) {
    return element(parent, OBJECTS, "fo:" + object);
  }

  /**
   * @param properties as a style sheet writes them: {@code role: P; color: red}. What others wrote
   *     is never among them.
   */
  static Element add(Element parent, String object, String properties) {
    return set(add(parent, object), properties);
  }

  /**
   * @param properties as in {@link #add}
   */
  static Element svg(Element parent, String shape, String properties) {
    return set(element(parent, SHAPES, shape), properties);
  }

  static Element element(Element parent, String namespace, String name) {
    Element element = parent.getOwnerDocument().createElementNS(namespace, name);
    parent.appendChild(element);
    return element;
  }

  /**
   * @param properties as in {@link #add}
   */
  static Element set(Element element, String properties) {
    for (int from = 0; from < properties.length(); ) {
      int end = properties.indexOf(';', from);
      end = end < 0 ? properties.length() : end;
      int colon = properties.indexOf(": ", from);
      element.setAttribute(
          properties.substring(from, colon).strip(), properties.substring(colon + 2, end));
      from = end + 1;
    }
    return element;
  }

  static void language(Element element, String language) {
    element.setAttributeNS(XML, "xml:lang", language);
  }

  /** What a screen reader says of it. */
  static void describe(Element element, String words) {
    element.setAttributeNS(EXTENSIONS, "fox:alt-text", words);
  }

  static void text(Element element, String words) {
    element.appendChild(element.getOwnerDocument().createTextNode(words));
  }

  /** A length in points. */
  static String pt(double length) {
    return Math.round(length * 100) / 100.0 + "pt";
  }
}
