package org.codesign.db.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.codesign.db.StartProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A MariaDB that lives and ends with the application, its data in the folder {@code db}. If it dies
 * while the application runs, it is started again on the same port.
 */
public final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final int PAUSE_MILLIS = 500;

  private final Path data;
  private final Path accountsFile;
  private final Binaries binaries;
  private final Accounts accounts;
  private final int port;
  private final List<String> settings;
  private @Nullable Server server;
  private boolean closed;

  /** Starts the database; on return it takes connections. */
  public EmbeddedDatabase(Path home, Path programs, List<String> extraSettings) {
    var started = System.nanoTime();
    data = home.resolve("db");
    accountsFile = home.resolve("accounts.sql");
    try {
      binaries = Binaries.unpackedInto(programs);
      accounts = Accounts.keptIn(home.resolve("secrets"));
      for (var leftOver : Server.leftOver(data).toList()) {
        log.warn(
            "Stopping the MariaDB (process {}) that an earlier run left behind", leftOver.pid());
        leftOver.stop();
      }
      if (!Files.exists(data)) {
        install();
      }
      port = freePort();
      settings = new ArrayList<>(Settings.of(binaries.folder(), data, accountsFile, port));
      settings.addAll(extraSettings);
      start();
    } catch (IOException | InterruptedException failure) {
      throw new StartProblem(
          "The embedded MariaDB in " + data + " did not start: " + failure.getMessage(),
          "See docs/operations.md, \"When the database does not start\", or name a MariaDB of your own in CODESIGN_DB_URL.",
          failure);
    }
    log.info(
        "MariaDB takes connections on port {} after {} ms",
        port,
        (System.nanoTime() - started) / 1_000_000);
  }

  @Override
  public String getJdbcUrl() {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + Accounts.DATABASE;
  }

  @Override
  public String getUsername() {
    return Accounts.USER;
  }

  @Override
  public String getPassword() {
    return accounts.password();
  }

  @Override
  public synchronized void close() throws IOException, InterruptedException {
    closed = true;
    if (server != null) {
      server.stop();
    }
  }

  /** Under another name first: an installation cut short must not look like a database. */
  private void install() throws IOException, InterruptedException {
    var unfinished = data.resolveSibling("db.new");
    org.springframework.util.FileSystemUtils.deleteRecursively(unfinished);
    binaries.install(unfinished);
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private synchronized void start() throws IOException, InterruptedException {
    if (closed) {
      return;
    }
    accounts.writeTo(accountsFile);
    Server started = Server.start(binaries, settings);
    Files.deleteIfExists(accountsFile);
    started.whenEnded(this::restart);
    server = started;
  }

  private void restart() {
    while (!isClosed()) {
      log.error("MariaDB ended unexpectedly; starting it again");
      try {
        start();
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
    java.util.concurrent.locks.LockSupport.parkNanos(PAUSE_MILLIS * 1_000_000L);
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
