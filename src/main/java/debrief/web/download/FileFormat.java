package debrief.web.download;

/** A form in which something can be taken away: an entry of an explicit list. */
public interface FileFormat {
  /** In addresses: small letters, as a file's name ends. */
  String name();

  /** In menus. */
  String label();

  /** With its character set. */
  String mediaType();
}
