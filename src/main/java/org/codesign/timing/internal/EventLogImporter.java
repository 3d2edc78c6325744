package org.codesign.timing.internal;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.codesign.shared.GssCode;
import org.codesign.timing.ActivityForm;
import org.codesign.timing.ActivityRow;
import org.codesign.timing.ImportId;
import org.codesign.timing.ImportState;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks through an event log, and brings in what was chosen of it. */
@Component
public class EventLogImporter {

  private final ImportFolder folder;
  private final ImportStore store;
  private final ImportReader reader;
  private final ImportRunner runner;
  private final ActivityStore activities;
  private final Pseudonyms pseudonyms;
  private final EventLogWriter writer;
  private final MessageSource messages;
  private final TransactionTemplate together;

  EventLogImporter(
      ImportFolder folder,
      ImportStore store,
      ImportReader reader,
      ImportRunner runner,
      ActivityStore activities,
      Pseudonyms pseudonyms,
      EventLogWriter writer,
      MessageSource messages,
      TransactionTemplate together) {
    this.folder = folder;
    this.store = store;
    this.reader = reader;
    this.runner = runner;
    this.activities = activities;
    this.pseudonyms = pseudonyms;
    this.writer = writer;
    this.messages = messages;
    this.together = together;
  }

  /** Begins to look through one that has just arrived. */
  public Future<?> scan(ImportId id, GssCode council) {
    return runner.run(
        id,
        ImportState.READING,
        progress -> {
          SheetFaults faults = new SheetFaults(messages);
          EventLogScan scan = new EventLogScan(faults, progress);
          new EventLogFile(folder.of(id), faults).read(scan);
          List<ActivityRow> found = scan.activities();
          if (found.isEmpty()) {
            throw faults.ofFile("timing.import.xes.none");
          }
          together.executeWithoutResult(transaction -> {
            activities.put(id, council, found);
            store.tally(id, scan.tallies());
            store.end(id, ImportState.READY, List.of(), 0);
          });
        });
  }

  /** Begins to write; nothing where it cannot begin. */
  public Optional<Future<?>> run(ImportOwner owner, GssCode council, ImportId id) {
    if (!Files.exists(folder.of(id)) || !store.begin(id, ImportState.WRITING)) {
      return Optional.empty();
    }
    return Optional.of(
        runner.run(
            id,
            ImportState.WRITING,
            progress -> {
              SheetFaults faults = new SheetFaults(messages);
              EventLogFile file = new EventLogFile(folder.of(id), faults);
              Map<String, ActivityForm> wanted =
                  activities.of(id).stream()
                      .collect(Collectors.toMap(ActivityRow::name, ActivityRow::form));
              try {
                writer.write(
                    id,
                    council,
                    owner.stands(reader.sha256(id)),
                    file,
                    wanted,
                    pseudonyms.of(council),
                    faults,
                    progress);
              } catch (DuplicateKeyException cameBefore) {
                throw faults.ofFile("timing.import.before");
              }
              folder.forget(id);
            }));
  }
}
