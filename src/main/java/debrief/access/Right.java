package debrief.access;

/** What somebody may do. {@link Role} says who has which. */
public enum Right {
  /** Read published reports, incidents and action items of the organisation. */
  READ("read what is shared with the organisation"),
  /** Take lists away as files. */
  EXPORT("export"),
  /** Declare incidents, write timelines and drafts, make and move action items. */
  WRITE("write incidents, drafts and action items"),
  /** Approve a reviewed draft, or publish one without review. */
  APPROVE("approve drafts, share reports or look after services"),
  /** Invite people, make service accounts, read the journal, see everything. */
  ADMINISTER("administer this server");

  private final String words;

  Right(String words) {
    this.words = words;
  }

  /** As in "your role does not include the right to …". */
  public String words() {
    return words;
  }
}
