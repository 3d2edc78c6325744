package org.codesign.timing;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.codesign.catalogue.Catalogue;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.timing.internal.ImportOwner;
import org.codesign.timing.internal.ImportReader;
import org.codesign.timing.internal.ImportReception;
import org.codesign.timing.internal.ImportStore;
import org.codesign.timing.internal.SheetImporter;
import org.codesign.timing.internal.SheetNames;
import org.codesign.timing.internal.SheetWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One's own time sheets, brought in as a whole or not at all; nobody reaches another person's. */
@Component
@Transactional
public class TimeSheets {

  /** 200 MB: millions of rows. */
  public static final int MAX_BYTES = 200 * 1024 * 1024;

  private static final Set<Role> LOGGERS = Role.FRONTLINE;

  private final ImportReception reception;
  private final ImportStore store;
  private final ImportReader reader;
  private final SheetImporter importer;
  private final SheetWriter writer;
  private final Catalogue catalogue;

  TimeSheets(
      ImportReception reception,
      ImportStore store,
      ImportReader reader,
      SheetImporter importer,
      SheetWriter writer,
      Catalogue catalogue) {
    this.reception = reception;
    this.store = store;
    this.reader = reader;
    this.importer = importer;
    this.writer = writer;
    this.catalogue = catalogue;
  }

  /**
   * Takes a file in, to look at; nothing is logged yet.
   *
   * @param csv read no further than {@link #MAX_BYTES}
   * @throws org.codesign.shared.Invalid if it is larger than that, or empty
   * @throws org.codesign.shared.NotFound if the id is somebody else's
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Receiving receive(Actor actor, ImportId id, String fileName, InputStream csv) {
    actor.mustBe(LOGGERS);
    ImportOwner owner = ImportOwner.ofSheets(actor.id());
    return reception.take(owner, id, fileName, csv, MAX_BYTES, ImportState.READY);
  }

  /**
   * The beginning of a sheet, as it would be read.
   *
   * @param wanted how; null for what the headings say
   * @throws org.codesign.shared.NotFound if there is none, or it is somebody else's
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Looking look(Actor actor, ImportId id, @Nullable SheetMapping wanted) {
    actor.mustBe(LOGGERS);
    ImportOwner owner = ImportOwner.ofSheets(actor.id());
    reader.one(owner, id);
    return importer.look(owner, id, names(actor), wanted);
  }

  /**
   * Begins to check and then to write, beside the caller; {@link #one} tells how it goes.
   *
   * @param wanted how to read it; null for what the headings say
   * @param longIsRight entries over four hours are meant so
   * @return when it is over; nothing if it cannot begin: it came in already, somebody is at it, or
   *     the file has to be sent again
   * @throws org.codesign.shared.NotFound if there is none, or it is somebody else's
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Optional<Future<?>> bringIn(
      Actor actor, ImportId id, @Nullable SheetMapping wanted, boolean longIsRight) {
    actor.mustBe(LOGGERS);
    ImportOwner owner = ImportOwner.ofSheets(actor.id());
    reader.one(owner, id);
    return importer.run(owner, id, names(actor), wanted, longIsRight);
  }

  private SheetNames names(Actor actor) {
    return new SheetNames(catalogue.systems(actor), catalogue.tasks(actor));
  }

  /**
   * @throws org.codesign.shared.NotFound if there is none, or it is somebody else's
   */
  @Transactional(readOnly = true)
  public TimeImport one(Actor actor, ImportId id) {
    actor.mustBe(LOGGERS);
    return reader.one(ImportOwner.ofSheets(actor.id()), id);
  }

  /** One's own, the newest first, 20 a page, without their faults. */
  @Transactional(readOnly = true)
  public Page<TimeImport> list(Actor actor, @Nullable Cursor after) {
    actor.mustBe(LOGGERS);
    return reader.page(ImportOwner.ofSheets(actor.id()), after);
  }

  /**
   * Stops one that is under way: nothing of it comes in. One that came in stays.
   *
   * @throws org.codesign.shared.NotFound if there is none, or it is somebody else's
   */
  public void cancel(Actor actor, ImportId id) {
    actor.mustBe(LOGGERS);
    ImportOwner owner = ImportOwner.ofSheets(actor.id());
    reader.one(owner, id);
    store.cancel(owner, id);
  }

  /**
   * Takes out all entries that came with it, also those that were changed since. Again, it has no
   * further effect.
   *
   * @throws org.codesign.shared.NotFound if there is none, or it is somebody else's
   */
  public void takeBack(Actor actor, ImportId id) {
    actor.mustBe(LOGGERS);
    ImportOwner owner = ImportOwner.ofSheets(actor.id());
    reader.one(owner, id);
    writer.takeBack(owner, id);
  }
}
