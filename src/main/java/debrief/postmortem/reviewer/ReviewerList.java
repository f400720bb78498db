package debrief.postmortem.reviewer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Who was asked to review a draft, in the order in which they were named.
 *
 * @param incident whose postmortem it is
 * @param version grows with every change of the list; the ETag
 */
public record ReviewerList(String incident, List<Reviewer> reviewers, @JsonIgnore int version) {}
