package debrief.export.archive;

/** How people leave with an archive. */
public enum Naming {
  /** With names and addresses. */
  names,
  /** As accounts and participants by their roles only. What somebody wrote stays as it is. */
  roles
}
