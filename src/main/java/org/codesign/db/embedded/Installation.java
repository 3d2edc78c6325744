package org.codesign.db.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Everything a server needs to start: programs, a data folder that no other server holds, accounts,
 * a free port.
 */
record Installation(
    Binaries binaries, Accounts accounts, Path accountsFile, List<String> settings, int port) {

  private static final Logger log = LoggerFactory.getLogger(Installation.class);

  static Installation in(Path home, Path programs, List<String> extraSettings)
      throws IOException, InterruptedException {
    var data = home.toAbsolutePath().resolve("db");
    var accountsFile = data.resolveSibling("accounts.sql");
    var binaries = Binaries.unpackedInto(programs.toAbsolutePath());
    var accounts = Accounts.keptIn(data.resolveSibling("secrets"));
    stopLeftOver(data);
    if (!Files.exists(data)) {
      makeDatabase(binaries, data);
    }
    var port = freePort();
    var settings =
        Stream.of(Settings.of(binaries.folder(), data, accountsFile, port), extraSettings)
            .flatMap(List::stream)
            .toList();
    return new Installation(binaries, accounts, accountsFile, settings, port);
  }

  Server startServer() throws IOException, InterruptedException {
    accounts.writeTo(accountsFile);
    try {
      return Server.start(binaries, settings);
    } finally {
      Files.deleteIfExists(accountsFile);
    }
  }

  private static void stopLeftOver(Path data) throws IOException, InterruptedException {
    for (var server : Server.leftOver(data).toList()) {
      log.warn("Stopping the MariaDB (process {}) that an earlier run left behind", server.pid());
      server.stop();
    }
  }

  /** Under another name first: an installation cut short must not look like a database. */
  private static void makeDatabase(Binaries binaries, Path data)
      throws IOException, InterruptedException {
    var unfinished = data.resolveSibling("db.new");
    FileSystemUtils.deleteRecursively(unfinished);
    binaries.install(unfinished);
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
