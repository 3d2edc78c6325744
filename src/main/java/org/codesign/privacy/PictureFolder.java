package org.codesign.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A folder outside the web root where pictures lie under the hash of their bytes. */
public final class PictureFolder {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final String TYPE = ".png";
  private static final String UNFINISHED = "new";

  private final Path folder;

  /**
   * @param folder made when the first picture comes
   */
  public PictureFolder(Path folder) {
    this.folder = folder;
  }

  /** The bytes of that name; what is no hash names nothing. */
  public Optional<Resource> find(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      return Optional.empty();
    }
    return Optional.of(fileOf(sha256)).filter(Files::isRegularFile).map(FileSystemResource::new);
  }

  /** Writes the bytes, whole or not at all, and returns their hash; the same again is no change. */
  public String keep(byte[] png) {
    String sha256 = hash(png);
    keepAs(sha256, png);
    return sha256;
  }

  /** As {@link #keep}, under the hash of another picture, of which this one was made. */
  public void keepAs(String sha256, byte[] png) {
    Path file = fileOf(sha256);
    try {
      Files.createDirectories(file.getParent());
      Path unfinished = Files.createTempFile(file.getParent(), UNFINISHED, TYPE);
      try {
        write(png, unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** To the disk, not only to its cache: a row will promise that the picture is there. */
  private static void write(byte[] png, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(png);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  public void forget(String sha256) {
    try {
      Files.deleteIfExists(fileOf(sha256));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The hashes under which something lies here. */
  public List<String> hashes() {
    return files(file -> SHA256.matcher(file.replace(TYPE, "")).matches()).stream()
        .map(file -> file.getFileName().toString().replace(TYPE, ""))
        .toList();
  }

  /** Removes what a crash left half written before this moment. */
  public void forgetUnfinished(Instant before) {
    try {
      for (Path file : files(name -> name.startsWith(UNFINISHED))) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<Path> files(Predicate<String> name) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(it -> name.test(it.getFileName().toString()))
          .filter(Files::isRegularFile)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path fileOf(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + TYPE);
  }

  /** SHA-256 in hexadecimal digits. */
  public static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
