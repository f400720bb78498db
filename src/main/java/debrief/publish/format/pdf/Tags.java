package debrief.publish.format.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDListAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** The structure of a document as a screen reader walks it, in the order of reading. */
final class Tags {
  /** What belongs to a link's annotation, and the key that the annotation names it by. */
  private record Owner(int key, PDStructureElement element) {}

  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document = new PDStructureElement("Document", root);
  private final List<Owner> links = new ArrayList<>();
  private int nextKey;

  Tags() {
    root.appendKid(document);
  }

  PDStructureElement document() {
    return document;
  }

  /** A key of the tree that leads from pages and links back to their elements. */
  int newKey() {
    return nextKey++;
  }

  static PDStructureElement add(PDStructureElement parent, String type) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  static PDStructureElement list(PDStructureElement parent, boolean ordered) {
    PDStructureElement list = add(parent, "L");
    PDListAttributeObject how = new PDListAttributeObject();
    how.setListNumbering(ordered ? "Decimal" : "Disc");
    list.addAttribute(how);
    return list;
  }

  /** The head of a column or of a row. */
  static PDStructureElement head(PDStructureElement row, String scope) {
    PDStructureElement cell = add(row, "TH");
    PDTableAttributeObject what = new PDTableAttributeObject();
    what.setScope(scope);
    cell.addAttribute(what);
    return cell;
  }

  static PDStructureElement figure(PDStructureElement parent, String words, PDRectangle box) {
    PDStructureElement figure = add(parent, "Figure");
    figure.setAlternateDescription(words);
    PDLayoutAttributeObject where = new PDLayoutAttributeObject();
    where.setPlacement("Block");
    where.setBBox(box);
    figure.addAttribute(where);
    return figure;
  }

  void link(PDStructureElement element, Sheet sheet, PDAnnotationLink annotation) {
    int key = newKey();
    annotation.setStructParent(key);
    links.add(new Owner(key, element));
    PDObjectReference reference = new PDObjectReference();
    reference.setReferencedObject(annotation);
    reference.getCOSObject().setItem(COSName.PG, sheet.page());
    element.appendKid(reference);
  }

  void finish(PDDocumentCatalog catalog, List<Sheet> sheets) {
    COSArray[] owned = new COSArray[nextKey];
    COSArray numbers = new COSArray();
    for (Sheet sheet : sheets) {
      COSArray elements = new COSArray();
      sheet.marks().forEach(elements::add);
      owned[sheet.page().getStructParents()] = elements;
    }
    COSDictionary[] single = new COSDictionary[nextKey];
    links.forEach(link -> single[link.key()] = link.element().getCOSObject());
    for (int key = 0; key < nextKey; key++) {
      numbers.add(COSInteger.get(key));
      numbers.add(owned[key] != null ? owned[key] : single[key]);
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    root.setParentTree(new PDNumberTreeNode(tree, PDParentTreeValue.class));
    root.setParentTreeNextKey(nextKey);
    catalog.setStructureTreeRoot(root);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
  }
}
