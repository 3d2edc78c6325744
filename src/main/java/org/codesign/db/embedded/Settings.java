package org.codesign.db.embedded;

import java.nio.file.Path;
import java.util.List;

/** How the embedded MariaDB is run. */
final class Settings {

  private Settings() {}

  static List<String> of(Path programs, Path data, Path accounts, int port) {
    return List.of(
        "--no-defaults", // must come first
        "--basedir=" + programs,
        "--datadir=" + data,
        "--tmpdir=" + data,
        "--pid-file=" + data.resolve("mariadbd.pid"),
        "--init-file=" + accounts,
        "--user=" + System.getProperty("user.name"), // root must say so
        // reachable from this machine only, by port only
        "--bind-address=127.0.0.1",
        "--port=" + port,
        "--socket=",
        "--skip-ssl",
        "--skip-name-resolve",
        "--local-infile=OFF",
        // what was acknowledged is kept
        "--innodb-flush-log-at-trx-commit=1",
        "--sync-binlog=1",
        // two people change one row: the second is told, and tries again
        "--innodb-snapshot-isolation=ON",
        "--innodb-lock-wait-timeout=10",
        "--default-time-zone=+00:00",
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_uca1400_ai_ci",
        "--innodb-buffer-pool-size=256M",
        "--max-connections=200");
  }
}
