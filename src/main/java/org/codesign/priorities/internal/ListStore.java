package org.codesign.priorities.internal;

import static java.util.Objects.requireNonNull;
import static org.codesign.db.generated.tables.PrioritiesItem.PRIORITIES_ITEM;
import static org.codesign.db.generated.tables.PrioritiesList.PRIORITIES_LIST;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.codesign.identity.PersonId;
import org.codesign.issues.IssueId;
import org.codesign.priorities.HoursLost;
import org.codesign.priorities.HoursLost.Certainty;
import org.codesign.priorities.ListId;
import org.codesign.priorities.PublicationForm;
import org.codesign.priorities.internal.RankingReader.Row;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes published lists: adds, and never changes. */
@Component
public class ListStore {

  private final DSLContext db;
  private final Clock clock;

  ListStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Adds the list without its items; false, and nothing written, if the edition is there already.
   */
  public boolean add(ListId id, SupplierId supplier, PublicationForm form, PersonId publisher) {
    Instant now = clock.instant();
    return db.insertInto(PRIORITIES_LIST)
            .set(PRIORITIES_LIST.ID, id.value())
            .set(PRIORITIES_LIST.SUPPLIER_ID, supplier.value())
            .set(PRIORITIES_LIST.EDITION, form.edition())
            .set(PRIORITIES_LIST.NOTE, form.note())
            .set(PRIORITIES_LIST.PUBLISHED_BY, publisher.value())
            .set(PRIORITIES_LIST.PUBLISHED_AT, now)
            .set(PRIORITIES_LIST.CREATED_AT, now)
            .set(PRIORITIES_LIST.CHANGED_AT, now)
            .onDuplicateKeyIgnore()
            .execute()
        == 1;
  }

  /** Adds the items of a new list, in this order. */
  public void addItems(ListId list, OrderedTop top, Map<IssueId, String> titles) {
    var rows =
        db.insertInto(
            PRIORITIES_ITEM,
            PRIORITIES_ITEM.LIST_ID,
            PRIORITIES_ITEM.PLACE,
            PRIORITIES_ITEM.BAND,
            PRIORITIES_ITEM.ISSUE_ID,
            PRIORITIES_ITEM.NUMBER,
            PRIORITIES_ITEM.TITLE,
            PRIORITIES_ITEM.SYSTEM_ID,
            PRIORITIES_ITEM.HOURS,
            PRIORITIES_ITEM.LOWER_HOURS,
            PRIORITIES_ITEM.UPPER_HOURS,
            PRIORITIES_ITEM.USERS,
            PRIORITIES_ITEM.ASKED,
            PRIORITIES_ITEM.AFFECTED,
            PRIORITIES_ITEM.COUNCILS,
            PRIORITIES_ITEM.RUNNING,
            PRIORITIES_ITEM.SHARE_AFFECTED,
            PRIORITIES_ITEM.FAIR_SHARE,
            PRIORITIES_ITEM.MINUTES_AFFECTED,
            PRIORITIES_ITEM.CALIBRATION,
            PRIORITIES_ITEM.CREATED_AT,
            PRIORITIES_ITEM.CHANGED_AT);
    Instant now = clock.instant();
    int place = 0;
    for (Row item : top.rows()) {
      HoursLost lost = item.lost();
      Certainty sure = requireNonNull(lost.certainty());
      rows =
          rows.values(
              list.value(),
              ++place,
              top.bands().get(place - 1),
              item.issue().value(),
              item.number(),
              titles.get(item.issue()),
              item.system().value(),
              BigDecimal.valueOf(lost.hours()),
              BigDecimal.valueOf(sure.lower()),
              BigDecimal.valueOf(sure.upper()),
              lost.users(),
              lost.asked(),
              lost.affected(),
              lost.councils(),
              sure.running(),
              BigDecimal.valueOf(lost.share()),
              BigDecimal.valueOf(sure.fairShare()),
              BigDecimal.valueOf(lost.minutes()),
              BigDecimal.valueOf(sure.calibration()),
              now,
              now);
    }
    rows.execute();
  }
}
