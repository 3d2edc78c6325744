package org.codesign.timing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.timing.EvidenceUse.Use;
import org.codesign.timing.internal.OwnHoursReader;
import org.codesign.timing.internal.OwnRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One's own time, looked at and taken along. Nobody reaches another person's. */
@Component
@Transactional(readOnly = true)
public class MyTime {

  private static final int MOST_USES = 20;

  private final OwnHoursReader hours;
  private final OwnRecords records;
  private final CatalogueFacts catalogue;
  private final List<EvidenceUse> uses;

  MyTime(
      OwnHoursReader hours, OwnRecords records, CatalogueFacts catalogue, List<EvidenceUse> uses) {
    this.hours = hours;
    this.records = records;
    this.catalogue = catalogue;
    this.uses = uses;
  }

  /** One's own hours by week; of entries that are not deleted. */
  public OwnHours hours(Actor actor, Period period, Grouping by) {
    actor.mustBe(Role.FRONTLINE);
    return OwnHours.of(period, hours.days(actor.id(), period, by));
  }

  /** What was published about systems since one first logged time on them; the newest first. */
  public List<Use> whatCameOfIt(Actor actor) {
    actor.mustBe(Role.FRONTLINE);
    Map<SystemId, Instant> since = hours.firstLogged(actor.id());
    return uses.stream()
        .flatMap(it -> it.since(since).stream())
        .sorted(Comparator.comparing(Use::publishedAt).reversed())
        .limit(MOST_USES)
        .toList();
  }

  /**
   * All that is kept of one's time, deleted rows too, 1,000 a page: every column, and the names of
   * what the ids stand for.
   */
  public Page<OwnRecord> records(Actor actor, Part part, @Nullable Cursor after) {
    actor.mustBe(Role.FRONTLINE);
    Page<OwnRecord> page = records.page(actor.id(), part, after);
    return new Page<>(RecordNames.added(catalogue, page.items()), page.nextCursor());
  }

  /** The columns of a part in their order, as {@link #records} gives them. */
  public List<String> columns(Actor actor, Part part) {
    actor.mustBe(Role.FRONTLINE);
    return RecordNames.added(records.columns(part));
  }
}
