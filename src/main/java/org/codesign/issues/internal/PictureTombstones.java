package org.codesign.issues.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.codesign.db.generated.tables.IssuesPictureTombstone.ISSUES_PICTURE_TOMBSTONE;
import static org.jooq.Records.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.db.Home;
import org.codesign.issues.PictureId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Remembers which pictures were deleted. The list stands in the database, and beside it in a file
 * that no backup is to bring back: an older database learns from it what to delete again.
 */
@Component
public class PictureTombstones {

  private static final String NONE = "-";

  private final DSLContext db;
  private final Path file;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PictureTombstones(DSLContext db, Home home, ApplicationEventPublisher events, Clock clock) {
    this.db = db;
    this.file = home.folder().resolve("erased-pictures.txt");
    this.events = events;
    this.clock = clock;
  }

  boolean has(PictureId picture) {
    return db.fetchExists(
        ISSUES_PICTURE_TOMBSTONE, ISSUES_PICTURE_TOMBSTONE.PICTURE_ID.eq(picture.value()));
  }

  void set(PictureId picture, @Nullable String sha256) {
    Tombstone tombstone = new Tombstone(picture.value(), sha256, clock.instant());
    if (insert(tombstone)) {
      events.publishEvent(tombstone);
    }
  }

  private boolean insert(Tombstone one) {
    return db.insertInto(ISSUES_PICTURE_TOMBSTONE)
            .set(ISSUES_PICTURE_TOMBSTONE.PICTURE_ID, one.picture())
            .set(ISSUES_PICTURE_TOMBSTONE.SHA256, one.sha256())
            .set(ISSUES_PICTURE_TOMBSTONE.CREATED_AT, one.at())
            .set(ISSUES_PICTURE_TOMBSTONE.CHANGED_AT, one.at())
            .onDuplicateKeyIgnore()
            .execute()
        > 0;
  }

  @TransactionalEventListener
  void write(Tombstone one) {
    append(List.of(one));
  }

  /** What stands in one place only is written into the other. */
  @Transactional
  public void bringTogether() {
    List<Tombstone> written = read();
    List<Tombstone> stored =
        db.select(
                ISSUES_PICTURE_TOMBSTONE.PICTURE_ID,
                ISSUES_PICTURE_TOMBSTONE.SHA256,
                ISSUES_PICTURE_TOMBSTONE.CREATED_AT)
            .from(ISSUES_PICTURE_TOMBSTONE)
            .fetch(mapping(Tombstone::new));
    without(written, stored).forEach(this::insert);
    append(without(stored, written));
  }

  private static List<Tombstone> without(List<Tombstone> some, List<Tombstone> others) {
    Set<UUID> known = new HashSet<>(others.stream().map(Tombstone::picture).toList());
    return some.stream().filter(it -> known.add(it.picture())).toList();
  }

  private List<Tombstone> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file, UTF_8)) {
      return lines.map(Tombstone::parse).flatMap(Optional::stream).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private synchronized void append(List<Tombstone> some) {
    if (some.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    some.forEach(it -> lines.append(it.line()).append('\n'));
    try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, APPEND)) {
      ByteBuffer rest = UTF_8.encode(lines.toString());
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * @param sha256 of the bytes; null if they never arrived
   */
  record Tombstone(UUID picture, @Nullable String sha256, Instant at) {

    String line() {
      return picture + " " + (sha256 == null ? NONE : sha256) + " " + at;
    }

    /** Empty for a line that a crash left half written. */
    static Optional<Tombstone> parse(String line) {
      String[] parts = line.split(" ");
      try {
        return parts.length != 3
            ? Optional.empty()
            : Optional.of(
                new Tombstone(
                    UUID.fromString(parts[0]),
                    parts[1].equals(NONE) ? null : parts[1],
                    Instant.parse(parts[2])));
      } catch (IllegalArgumentException | DateTimeException broken) {
        return Optional.empty();
      }
    }
  }
}
