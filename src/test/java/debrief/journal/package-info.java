/** The journal, as an auditor sees it. */
@org.jspecify.annotations.NullMarked
package debrief.journal;
