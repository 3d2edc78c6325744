package org.codesign.priorities.internal;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Bands;
import org.codesign.priorities.PublicationForm;
import org.codesign.priorities.RoundId;
import org.codesign.priorities.RoundPhase;
import org.codesign.priorities.internal.RankingReader.Row;
import org.codesign.shared.Invalid;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders a list: bands by hours, and within a band by hours or by the votes of a round. */
@Component
public class RoundOrder {

  private final RankingReader ranking;
  private final RoundReader rounds;
  private final RecordStore records;

  RoundOrder(RankingReader ranking, RoundReader rounds, RecordStore records) {
    this.ranking = ranking;
    this.rounds = rounds;
    this.records = records;
  }

  /**
   * The top of the supplier's ranking as the form wants it. What a round did not weigh stands last
   * in its band.
   *
   * @throws Invalid as {@link org.codesign.priorities.Priorities#publish} says
   */
  public OrderedTop of(SupplierId supplier, PublicationForm form) {
    List<Row> byHours = ranking.top(supplier);
    List<@Nullable Integer> bands = Bands.of(byHours.stream().map(Row::lost).toList(), null);
    if (form.round() == null) {
      return new OrderedTop(byHours, bands);
    }
    if (!isAbout(supplier, form.round())) {
      throw new Invalid("round", "publish.round.unknown");
    }
    List<Row> byVotes = byVotes(byHours, bands, records.votes(form.round()));
    if (!byVotes.equals(byHours) && form.note().isEmpty()) {
      throw new Invalid("note", "publish.round.reason");
    }
    return new OrderedTop(byVotes, bands);
  }

  /** A round over all suppliers is about each of them. */
  private boolean isAbout(SupplierId supplier, RoundId id) {
    return rounds
        .one(id)
        .filter(it -> it.phase() == RoundPhase.CLOSED)
        .filter(it -> it.supplier() == null || it.supplier().equals(supplier))
        .isPresent();
  }

  /** Rows stay in their band, so the bands stay where they are. */
  private static List<Row> byVotes(
      List<Row> byHours, List<@Nullable Integer> bands, Map<IssueId, Integer> votes) {
    List<Row> ordered = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= byHours.size(); i++) {
      if (i == byHours.size() || !Objects.equals(bands.get(i), bands.get(begin))) {
        IntStream.range(begin, i)
            .mapToObj(byHours::get)
            .sorted(comparing((Row it) -> -votes.getOrDefault(it.issue(), 0)))
            .forEach(ordered::add);
        begin = i;
      }
    }
    return ordered;
  }
}
