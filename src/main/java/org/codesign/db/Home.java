package org.codesign.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which this application, and no other process, keeps its data. A lock held by the
 * JVM keeps a second application out; it vanishes with the process, however that ends.
 */
public final class Home implements AutoCloseable {

  private static final long LOCKED_BYTE =
      Long.MAX_VALUE - 1; // far behind the text, which stays readable everywhere

  private final Path folder;
  private final FileChannel channel;

  private Home(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Takes the folder for this process, making it if need be. */
  public static Home at(Path place) {
    var folder = place.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        throw taken(folder, channel);
      }
      channel.truncate(0).write(utf8(Long.toString(ProcessHandle.current().pid())));
      return new Home(folder, channel);
    } catch (IOException notWritable) {
      throw new StartProblem(
          "Codesign keeps its data in "
              + folder
              + ", but the user '"
              + System.getProperty("user.name")
              + "' cannot write there.",
          "Give that user the folder and everything in it, or name another folder in CODESIGN_HOME.",
          notWritable);
    }
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  private static StartProblem taken(Path folder, FileChannel channel) throws IOException {
    try (channel) {
      var holder = ByteBuffer.allocate(20);
      channel.read(holder, 0);
      return new StartProblem(
          "Another Codesign (process "
              + StandardCharsets.UTF_8.decode(holder.flip())
              + ") already works with the data in "
              + folder
              + ".",
          "Stop that one first, or name another folder in CODESIGN_HOME.");
    }
  }

  private static ByteBuffer utf8(String text) {
    return StandardCharsets.UTF_8.encode(text);
  }
}
