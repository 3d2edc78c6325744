package org.codesign.timing.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.codesign.db.Home;
import org.codesign.shared.Invalid;
import org.codesign.timing.ImportId;
import org.springframework.stereotype.Component;

/** Keeps files on their way in, on this machine, a day at most. Nobody else is shown them. */
@Component
public class ImportFolder {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Clock clock;

  ImportFolder(Home home, Clock clock) {
    this.folder = home.folder().resolve("imports");
    this.clock = clock;
  }

  Path of(ImportId id) {
    return folder.resolve(id + ".in");
  }

  /**
   * Stores what comes, reading no further than it may.
   *
   * @throws Invalid if it is larger than {@code maxBytes}, or empty
   */
  public Arrived store(ImportId id, InputStream in, long maxBytes) {
    Path part = folder.resolve(ImportId.next() + ".part");
    try {
      Files.createDirectories(folder);
      forgetOld();
      MessageDigest digest = digest();
      long bytes = copy(in, part, digest, maxBytes);
      if (bytes == 0 || bytes > maxBytes) {
        throw new Invalid("file", bytes == 0 ? "timing.import.empty" : "timing.import.large");
      }
      return new Arrived(part, of(id), bytes, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException failure) {
      delete(part);
      throw new UncheckedIOException(failure);
    } catch (Invalid refused) {
      delete(part);
      throw refused;
    }
  }

  private static long copy(InputStream in, Path file, MessageDigest digest, long maxBytes)
      throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      for (int n = in.read(buffer); n >= 0 && bytes <= maxBytes; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        bytes += n;
      }
    }
    return bytes;
  }

  private void forgetOld() throws IOException {
    Instant limit = clock.instant().minus(KEPT);
    List<Path> old;
    try (Stream<Path> files = Files.list(folder)) {
      old = files.filter(it -> lastUse(it).isBefore(limit)).toList();
    }
    old.forEach(ImportFolder::delete);
  }

  private static Instant lastUse(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException gone) {
      return Instant.MAX;
    }
  }

  void forget(ImportId id) {
    delete(of(id));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A file that is stored under a name of its own until it is known to be new. */
  public record Arrived(Path part, Path place, long bytes, String sha256) {

    public void keep() {
      try {
        Files.move(part, place);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    public void drop() {
      delete(part);
    }
  }
}
