package org.codesign.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Documents that, with the demonstration's own, have so many sections in all. They are made of the
 * parts of those, the same each time, and come as ZIPs of some hundred documents each.
 */
final class GuidanceFolder implements Iterable<byte[]> {

  private static final int SECTIONS_OF_ONE = 8; // its beginning counts
  private static final int DOCUMENTS_OF_ZIP = 500;
  private static final String[] PLACES = {
    "hospital discharge", "the duty desk", "foster care", "the night team", "reablement",
    "adoption", "safeguarding enquiries", "direct payments", "the front door", "transitions"
  };

  private final Random random = new Random(1);
  private final List<String> titles = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();
  private int missing;
  private int documents;

  GuidanceFolder(int sections) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("db/sample/guidance"))) {
      files.sorted().forEach(this::takeApart);
    }
    this.missing = sections - titles.size() - parts.size();
  }

  private void takeApart(Path file) {
    try {
      String[] pieces = Files.readString(file).split("(?m)^#+ ", -1);
      titles.add(pieces[1].lines().findFirst().orElseThrow());
      parts.addAll(List.of(pieces).subList(2, pieces.length));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Iterator<byte[]> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return missing > 0;
      }

      @Override
      public byte[] next() {
        return zip();
      }
    };
  }

  private byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < DOCUMENTS_OF_ZIP && missing > 0; i++) {
        documents++;
        zip.putNextEntry(new ZipEntry("generated/%06d.md".formatted(documents)));
        zip.write(document().getBytes(UTF_8));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private String document() {
    int sections = Math.min(SECTIONS_OF_ONE, missing);
    missing -= sections;
    String place = PLACES[random.nextInt(PLACES.length)];
    StringBuilder text = new StringBuilder();
    text.append(
        "# %s: %s, note %d%n%nWhat holds for %s in particular.%n%n"
            .formatted(titles.get(random.nextInt(titles.size())), place, documents, place));
    for (int i = 1; i < sections; i++) {
      text.append("## ").append(parts.get(random.nextInt(parts.size())).strip());
      text.append(
          "%n%nIn %s this was agreed as point %d.%n%n".formatted(place, random.nextInt(10_000)));
    }
    return text.toString();
  }
}
