package org.codesign.priorities.internal;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Bands;
import org.codesign.priorities.Figures;
import org.codesign.priorities.HoursLost;
import org.codesign.priorities.Round;
import org.codesign.priorities.RoundIssue;
import org.codesign.priorities.internal.RankingReader.Row;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds issues for a shortlist. */
@Component
public class Shortlisting {

  /** Fewer would not need a round. */
  private static final int ENOUGH = 12;

  private final RankingReader ranking;
  private final IssueFacts issues;
  private final CatalogueFacts catalogue;

  Shortlisting(RankingReader ranking, IssueFacts issues, CatalogueFacts catalogue) {
    this.ranking = ranking;
    this.issues = issues;
    this.catalogue = catalogue;
  }

  /**
   * The first bands of the ranking, whole, until there are 12 issues, at most 40: what cannot be
   * told apart is either all on the shortlist or not at all. Only issues whose figures may be
   * shown.
   *
   * @param supplier null for all suppliers' issues in one ranking
   */
  public List<RoundIssue> suggested(@Nullable SupplierId supplier) {
    List<Row> ranked = supplier == null ? national() : ranking.top(supplier);
    List<Row> shown = ranked.stream().filter(it -> Figures.of(it.lost()).isPresent()).toList();
    List<@Nullable Integer> bands = Bands.of(shown.stream().map(Row::lost).toList(), null);
    List<IssueId> chosen = new ArrayList<>();
    for (int i = 0; i < Math.min(shown.size(), Round.MOST_ISSUES); i++) {
      if (i >= ENOUGH && !Objects.equals(bands.get(i), bands.get(i - 1))) {
        break;
      }
      chosen.add(shown.get(i).issue());
    }
    return open(chosen, supplier);
  }

  private List<Row> national() {
    return catalogue.suppliers().keySet().stream()
        .flatMap(it -> ranking.top(it).stream())
        .sorted(comparing((Row it) -> lower(it.lost())).reversed())
        .limit(Round.MOST_ISSUES)
        .toList();
  }

  private static double lower(HoursLost lost) {
    return lost.certainty() == null ? 0 : lost.certainty().lower();
  }

  /**
   * Those among these that are open, by number.
   *
   * @param of this supplier alone; null for all
   */
  public List<RoundIssue> open(Collection<IssueId> which, @Nullable SupplierId of) {
    if (which.isEmpty()) {
      return List.of();
    }
    Map<IssueId, String> titles = issues.titles(which);
    Map<SupplierId, String> suppliers = catalogue.suppliers();
    return ranking.open(which).stream()
        .filter(it -> of == null || of.equals(it.supplier()))
        .map(it ->
            new RoundIssue(
                it.issue(),
                it.number(),
                titles.getOrDefault(it.issue(), ""),
                it.supplier(),
                suppliers.getOrDefault(it.supplier(), ""),
                Figures.of(it.lost()).orElse(null)))
        .toList();
  }
}
