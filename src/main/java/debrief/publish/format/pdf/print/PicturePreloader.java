package debrief.publish.format.pdf.print;

import java.util.Map;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.apache.fop.image.loader.batik.BatikImageFlavors;
import org.apache.xmlgraphics.image.loader.ImageContext;
import org.apache.xmlgraphics.image.loader.ImageInfo;
import org.apache.xmlgraphics.image.loader.ImageSize;
import org.apache.xmlgraphics.image.loader.impl.AbstractImagePreloader;
import org.apache.xmlgraphics.image.loader.impl.ImageXMLDOM;
import org.apache.xmlgraphics.util.MimeConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Says how large a picture within a document is. FOP's own asks the machine for its fonts first,
 * and a small container has none.
 */
final class PicturePreloader extends AbstractImagePreloader {
  private static final int BEFORE_ALL_OTHERS = 1;

  @Override
  public int getPriority() {
    return BEFORE_ALL_OTHERS;
  }

  @Override
  public @Nullable ImageInfo preloadImage(
      @Nullable String uri, Source source, ImageContext context) {
    if (!(source instanceof DOMSource dom) || !(dom.getNode() instanceof Document document)) {
      return null;
    }
    Element root = document.getDocumentElement();
    ImageSize size = new ImageSize();
    size.setSizeInMillipoints(millipoints(root, "width"), millipoints(root, "height"));
    size.setResolution(context.getSourceResolution());
    size.calcPixelsFromSize();
    ImageInfo info = new ImageInfo(uri, MimeConstants.MIME_SVG);
    info.setSize(size);
    @SuppressWarnings("unchecked") // the library says no more of it
    Map<Object, Object> objects = info.getCustomObjects();
    objects.put(
        ImageInfo.ORIGINAL_IMAGE, new ImageXMLDOM(info, document, BatikImageFlavors.SVG_DOM));
    return info;
  }

  private static int millipoints(Element element, String attribute) {
    return 1000 * Integer.parseInt(element.getAttribute(attribute));
  }
}
