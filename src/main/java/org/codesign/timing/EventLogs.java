package org.codesign.timing;

import jakarta.validation.Valid;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.codesign.catalogue.Catalogue;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.shared.Cursor;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.codesign.shared.Page;
import org.codesign.timing.internal.ActivityStore;
import org.codesign.timing.internal.EventLogImporter;
import org.codesign.timing.internal.EventLogWriter;
import org.codesign.timing.internal.ImportOwner;
import org.codesign.timing.internal.ImportReader;
import org.codesign.timing.internal.ImportReception;
import org.codesign.timing.internal.ImportStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * What a council's own system recorded, brought in by the council's lead. Nobody sees its rows, the
 * lead neither; the people in it become numbers.
 */
@Component
@Validated
@Transactional
public class EventLogs {

  /** 200 MB, packed or not. */
  public static final int MAX_BYTES = 200 * 1024 * 1024;

  private final ImportReception reception;
  private final ImportStore store;
  private final ImportReader reader;
  private final ActivityStore activities;
  private final EventLogImporter importer;
  private final EventLogWriter writer;
  private final Catalogue catalogue;

  EventLogs(
      ImportReception reception,
      ImportStore store,
      ImportReader reader,
      ActivityStore activities,
      EventLogImporter importer,
      EventLogWriter writer,
      Catalogue catalogue) {
    this.reception = reception;
    this.store = store;
    this.reader = reader;
    this.activities = activities;
    this.importer = importer;
    this.writer = writer;
    this.catalogue = catalogue;
  }

  /**
   * Takes a file in and begins to look through it, beside the caller; {@link #one} tells how it
   * goes. No entries come of that.
   *
   * @param xes plain or packed with gzip; read no further than {@link #MAX_BYTES}
   * @throws Invalid if it is larger than that, or empty
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Receiving receive(Actor actor, ImportId id, String fileName, InputStream xes) {
    actor.mustBe(Role.COUNCIL_LEAD);
    Receiving received =
        reception.take(owner(actor), id, fileName, xes, MAX_BYTES, ImportState.READING);
    if (received instanceof Receiving.Received) {
      importer.scan(id, council(actor));
    }
    return received;
  }

  /**
   * What there is in it, the most frequent first; nothing before it was looked through.
   *
   * @throws org.codesign.shared.NotFound if there is none, or it is another council's
   */
  @Transactional(readOnly = true)
  public List<ActivityRow> activities(Actor actor, ImportId id) {
    actor.mustBe(Role.COUNCIL_LEAD);
    reader.one(owner(actor), id);
    return activities.of(id);
  }

  /**
   * Says which work an activity is. Kept for the council's next log, too.
   *
   * @throws Invalid if the system is none of the council's, or there is no such task
   * @throws org.codesign.shared.NotFound if there is no such log or activity, or it is another
   *     council's
   */
  public void choose(Actor actor, ImportId id, int position, @Valid ActivityForm form) {
    actor.mustBe(Role.COUNCIL_LEAD);
    reader.one(owner(actor), id);
    if (form.system() != null
        && catalogue.systems(actor).stream().noneMatch(it -> it.id().equals(form.system()))) {
      throw new Invalid("system", "timing.system.unknown");
    }
    if (form.task() != null
        && catalogue.tasks(actor).stream().noneMatch(it -> it.id().equals(form.task()))) {
      throw new Invalid("task", "timing.task.unknown");
    }
    activities.choose(id, position, form);
  }

  /**
   * Begins to bring in what was chosen, beside the caller.
   *
   * @return when it is over; nothing if it cannot begin: it came in already, somebody is at it, or
   *     the file has to be sent again
   * @throws Invalid if nothing was chosen
   * @throws org.codesign.shared.NotFound if there is none, or it is another council's
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Optional<Future<?>> bringIn(Actor actor, ImportId id) {
    actor.mustBe(Role.COUNCIL_LEAD);
    reader.one(owner(actor), id);
    if (activities.of(id).stream().allMatch(it -> it.form().system() == null)) {
      throw new Invalid("activities", "timing.import.none-chosen");
    }
    return importer.run(owner(actor), council(actor), id);
  }

  /**
   * @throws org.codesign.shared.NotFound if there is none, or it is another council's
   */
  @Transactional(readOnly = true)
  public TimeImport one(Actor actor, ImportId id) {
    actor.mustBe(Role.COUNCIL_LEAD);
    return reader.one(owner(actor), id);
  }

  /** The council's, the newest first, 20 a page. */
  @Transactional(readOnly = true)
  public Page<TimeImport> list(Actor actor, @Nullable Cursor after) {
    actor.mustBe(Role.COUNCIL_LEAD);
    return reader.page(owner(actor), after);
  }

  /**
   * Stops one that is under way: nothing of it comes in.
   *
   * @throws org.codesign.shared.NotFound if there is none, or it is another council's
   */
  public void cancel(Actor actor, ImportId id) {
    actor.mustBe(Role.COUNCIL_LEAD);
    reader.one(owner(actor), id);
    store.cancel(owner(actor), id);
  }

  /**
   * Removes all entries that came with it. Again, it has no further effect.
   *
   * @throws org.codesign.shared.NotFound if there is none, or it is another council's
   */
  public void takeBack(Actor actor, ImportId id) {
    actor.mustBe(Role.COUNCIL_LEAD);
    reader.one(owner(actor), id);
    writer.takeBack(owner(actor), council(actor), id);
  }

  private static ImportOwner owner(Actor actor) {
    return ImportOwner.ofEventLogs(actor.id(), council(actor));
  }

  private static GssCode council(Actor actor) {
    return actor.council().orElseThrow(NotAllowed::new);
  }
}
