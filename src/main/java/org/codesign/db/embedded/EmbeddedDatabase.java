package org.codesign.db.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.codesign.db.StartProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A MariaDB that starts and ends with the application and keeps its data in a folder. If it dies
 * while the application runs, it is started again on the same port.
 */
public final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Installation installation;
  private @Nullable Server server;
  private boolean closed;

  /** Starts the database; on return it takes connections. */
  public EmbeddedDatabase(Path home, Path programs, List<String> extraSettings) {
    var began = System.nanoTime();
    try {
      installation = Installation.in(home, programs, extraSettings);
      start();
    } catch (IOException | InterruptedException failure) {
      throw new StartProblem(
          "The embedded MariaDB in %s did not start: %s. %,d MB are free on that disk."
              .formatted(home, failure.getMessage(), home.toFile().getUsableSpace() / 1_000_000),
          "Make room where that is little (it wants 1,000 MB to begin with), and see that every file"
              + " there belongs to the user "
              + System.getProperty("user.name")
              + "; or name a MariaDB of your own in CODESIGN_DB_URL.",
          failure);
    }
    log.info(
        "MariaDB takes connections on port {} after {} ms",
        installation.port(),
        Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  @Override
  public String getJdbcUrl() {
    return "jdbc:mariadb://127.0.0.1:" + installation.port() + "/" + Accounts.DATABASE;
  }

  @Override
  public String getUsername() {
    return Accounts.USER;
  }

  @Override
  public String getPassword() {
    return installation.accounts().password();
  }

  public String rootPassword() {
    return installation.accounts().rootPassword();
  }

  @Override
  public synchronized void close() throws IOException, InterruptedException {
    closed = true;
    if (server != null) {
      server.stop();
    }
  }

  private synchronized void start() throws IOException, InterruptedException {
    if (!closed) {
      Server started = installation.startServer();
      started.whenEnded(this::startAgain);
      server = started;
    }
  }

  private void startAgain() {
    while (!isClosed()) {
      log.error("MariaDB ended by itself; starting it again");
      try {
        start();
        log.info("MariaDB takes connections again");
        return;
      } catch (IOException failure) {
        log.error("MariaDB did not start: {}", failure.getMessage());
        pause();
      } catch (InterruptedException ending) {
        return;
      }
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }
}
