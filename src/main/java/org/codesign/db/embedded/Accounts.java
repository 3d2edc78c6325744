package org.codesign.db.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Who may connect: the application, and {@code root} for backup and inspection, both from this
 * machine only. Their passwords are made by chance and kept in files that only the owner can read.
 */
record Accounts(String password, String rootPassword) {

  static final String USER = "codesign";
  static final String DATABASE = "codesign";

  static Accounts keptIn(Path folder) throws IOException {
    Files.createDirectories(folder, ownerOnly("rwx------"));
    return new Accounts(
        secret(folder.resolve("database")), secret(folder.resolve("database-root")));
  }

  /**
   * What MariaDB carries out before it takes connections. May run again at every start; repairs
   * lost passwords.
   */
  void writeTo(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, ownerOnly("rw-------"));
    Files.writeString(
        file,
        """
        CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
        DELETE FROM mysql.global_priv WHERE user <> 'mariadb.sys' AND host <> '127.0.0.1';
        FLUSH PRIVILEGES;
        CREATE USER IF NOT EXISTS root@127.0.0.1, %2$s@127.0.0.1;
        ALTER USER root@127.0.0.1 IDENTIFIED BY '%4$s', %2$s@127.0.0.1 IDENTIFIED BY '%3$s';
        GRANT ALL ON *.* TO root@127.0.0.1 WITH GRANT OPTION;
        GRANT ALL ON %1$s.* TO %2$s@127.0.0.1;
        """
            .formatted(DATABASE, USER, password, rootPassword));
  }

  private static String secret(Path file) throws IOException {
    if (!Files.exists(file)) {
      var bytes = new byte[24];
      new SecureRandom().nextBytes(bytes);
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, ownerOnly("rw-------"));
      Files.writeString(fresh, HexFormat.of().formatHex(bytes));
      Files.move(fresh, file);
    }
    return Files.readString(file).strip();
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
