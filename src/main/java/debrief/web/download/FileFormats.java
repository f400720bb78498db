package debrief.web.download;

import java.util.List;

/**
 * An explicit list of formats. Paths, menus and the description of the API are made from it, which
 * is why it can be named in an annotation: an implementation has a constructor without arguments.
 */
public interface FileFormats {
  /** In the order of menus. */
  List<? extends FileFormat> all();
}
