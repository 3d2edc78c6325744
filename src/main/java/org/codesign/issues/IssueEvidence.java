package org.codesign.issues;

import java.util.List;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * What the answers to one issue say, council by council; no person is in it.
 *
 * @param screen null where the reporter named none
 * @param councils those with at least one answer
 */
public record IssueEvidence(
    IssueId issue,
    int number,
    String title,
    SystemId system,
    SupplierId supplier,
    @Nullable ScreenId screen,
    boolean open,
    List<CouncilAnswers> councils) {

  public IssueEvidence {
    councils = List.copyOf(councils);
  }

  /**
   * @param council null for people without a council
   * @param asked answers of people whose job it is
   * @param affected of them daily, weekly or monthly
   * @param minutesPerMonth of all the affected together
   * @param minutesSquared the same of each affected person, squared and added up
   * @param timesPerMonth that it happens to all the affected together
   */
  public record CouncilAnswers(
      @Nullable GssCode council,
      int asked,
      int affected,
      double minutesPerMonth,
      double minutesSquared,
      double timesPerMonth) {}
}
