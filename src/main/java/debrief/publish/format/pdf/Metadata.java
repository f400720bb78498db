package debrief.publish.format.pdf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a PDF says of itself to programs that do not read PDF. */
final class Metadata {
  private static final String XMP =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:xmp="http://ns.adobe.com/xap/1.0/"
          xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
         <dc:format>application/pdf</dc:format>
         <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
         <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%2$s</rdf:li></rdf:Alt></dc:description>
         <dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>
         <xmp:CreatorTool>Debrief</xmp:CreatorTool>
         <xmp:CreateDate>%3$s</xmp:CreateDate>
         <xmp:ModifyDate>%3$s</xmp:ModifyDate>
         <pdf:Producer>Debrief, with Apache PDFBox</pdf:Producer>
        </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """;

  private Metadata() {}

  static byte[] xmp(String title, String subject, Instant published) {
    return XMP.formatted(
            escaped(title), escaped(subject), published.truncatedTo(ChronoUnit.SECONDS))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
