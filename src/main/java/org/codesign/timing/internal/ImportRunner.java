package org.codesign.timing.internal;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.codesign.shared.SheetFault;
import org.codesign.timing.ImportId;
import org.codesign.timing.ImportState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works at imports beside the people who wait for them, two at a time. */
@Component
public class ImportRunner {

  private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
  private static final int AT_ONCE = 2;
  private static final int SECONDS_TO_FINISH = 30;

  private final ImportStore store;
  private final ExecutorService working =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("import-", 0).factory());

  ImportRunner(ImportStore store) {
    this.store = store;
  }

  /** What is done; it ends by itself, or refuses, or is cancelled. */
  @FunctionalInterface
  interface Work {
    void run(Progress progress) throws Exception;
  }

  Future<?> run(ImportId id, ImportState state, Work work) {
    Progress progress = new Progress(store, id, state);
    return working.submit(() -> tryTo(work, progress, id));
  }

  private void tryTo(Work work, Progress progress, ImportId id) {
    try {
      progress.now();
      work.run(progress);
    } catch (RefusedImport refused) {
      store.end(id, ImportState.REFUSED, refused.faults(), refused.count());
    } catch (Progress.Cancelled cancelled) {
      store.end(id, ImportState.CANCELLED, List.<SheetFault>of(), 0);
    } catch (Exception failure) {
      log.error("Import {} broke off", id, failure);
      store.end(id, ImportState.FAILED, List.<SheetFault>of(), 0);
    }
  }

  @PreDestroy
  void finish() throws InterruptedException {
    working.shutdownNow();
    working.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
  }
}
