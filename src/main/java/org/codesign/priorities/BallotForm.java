package org.codesign.priorities;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.codesign.issues.IssueId;
import org.codesign.shared.PlainText;

/**
 * What a member gives.
 *
 * @param version of the ballot that is changed; 0 for the first
 * @param votes for each issue, at least 0; who is not named gets none
 * @param conflict of interest, at most 500 characters; empty: none is declared
 * @param dissent what the member holds against the round, at most 1000 characters; may be empty
 */
public record BallotForm(
    int version,
    @Size(max = Round.MOST_ISSUES) Map<IssueId, Integer> votes,
    @Size(max = 500, message = "{ballot.conflict.long}") String conflict,
    @Size(max = 1000, message = "{ballot.dissent.long}") String dissent) {

  public BallotForm {
    votes = Map.copyOf(votes);
    conflict = PlainText.tidy(conflict);
    dissent = PlainText.tidy(dissent);
  }
}
