package org.codesign.catalogue.internal;

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
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.codesign.db.Home;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Keeps pictures under the hash of their bytes, below {@code CODESIGN_HOME/pictures}. */
@Component
public class PictureStore {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  PictureStore(Home home) {
    this.folder = home.folder().resolve("pictures");
  }

  public Optional<Resource> find(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      return Optional.empty();
    }
    return Optional.of(fileOf(sha256)).filter(Files::isRegularFile).map(FileSystemResource::new);
  }

  /** Writes the bytes, whole or not at all, and returns their hash; the same again is no change. */
  String keep(byte[] png) {
    String sha256 = hash(png);
    Path file = fileOf(sha256);
    try {
      Files.createDirectories(file.getParent());
      Path unfinished = Files.createTempFile(file.getParent(), "new", ".png");
      write(png, unfinished);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return sha256;
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

  void forget(String sha256) {
    try {
      Files.deleteIfExists(fileOf(sha256));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path fileOf(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ".png");
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
