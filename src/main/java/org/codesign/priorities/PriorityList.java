package org.codesign.priorities;

import java.time.Instant;
import java.util.List;
import org.codesign.issues.IssueId;
import org.codesign.shared.SupplierId;

/**
 * What a supplier was told at one time; never changed afterwards.
 *
 * @param edition 1, 2, 3 … of the supplier's
 * @param items most hours first, at most {@value #MOST_ITEMS}
 * @param gone what was on the edition before and is not on this one
 */
public record PriorityList(
    ListId id,
    SupplierId supplier,
    String supplierName,
    int edition,
    String note,
    Instant publishedAt,
    List<PriorityItem> items,
    List<Gone> gone) {

  /** A group can weigh no more; the rest waits for the next edition. */
  public static final int MOST_ITEMS = 40;

  public PriorityList {
    items = List.copyOf(items);
    gone = List.copyOf(gone);
  }

  public record Gone(IssueId issue, int number, String title) {}
}
