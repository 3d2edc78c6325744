package org.codesign.timing.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A sheet as it lies there: the encoding of its text and what stands between its cells are found
 * out, never asked.
 */
record SheetFile(Path path, Charset encoding, char separator) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LONGEST_CELL = 1 << 16; // characters, with what is read ahead
  private static final int MARK = '\uFEFF';

  static SheetFile of(Path path, SheetFaults faults) throws IOException {
    mustBeText(path, faults);
    Charset encoding = encodingOf(path, faults);
    return new SheetFile(path, encoding, separatorOf(path, encoding));
  }

  private static void mustBeText(Path path, SheetFaults faults) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(path)) {
      start = in.readNBytes(4);
    }
    if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE)) {
      throw faults.ofFile("timing.import.utf16");
    }
    if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw faults.ofFile("timing.import.spreadsheet");
    }
  }

  private static boolean startsWith(byte[] start, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= start.length || (start[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-8 if it is that; else what spreadsheets on Windows wrote before, unless it says UTF-8. */
  private static Charset encodingOf(Path path, SheetFaults faults) throws IOException {
    Flaw flaw = firstFlaw(path, UTF_8);
    if (flaw == null) {
      return UTF_8;
    }
    if (flaw.isNul() || saysUtf8(path) || firstFlaw(path, WINDOWS) != null) {
      throw faults.ofFileAt(flaw.line(), "timing.import.encoding");
    }
    return WINDOWS;
  }

  private static boolean saysUtf8(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return startsWith(in.readNBytes(3), 0xEF, 0xBB, 0xBF);
    }
  }

  private static @org.jspecify.annotations.Nullable Flaw firstFlaw(Path path, Charset encoding)
      throws IOException {
    int line = 1;
    char[] buffer = new char[1 << 13];
    try (Reader reader = reader(Files.newInputStream(path), encoding)) {
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        for (int i = 0; i < n; i++) {
          line += buffer[i] == '\n' ? 1 : 0;
          if (buffer[i] == 0) {
            return new Flaw(line, true);
          }
        }
      }
      return null;
    } catch (java.nio.charset.CharacterCodingException flawed) {
      return new Flaw(line, false);
    }
  }

  private record Flaw(int line, boolean isNul) {}

  private static Reader reader(InputStream in, Charset encoding) {
    return new InputStreamReader(
        in,
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static char separatorOf(Path path, Charset encoding) throws IOException {
    char best = ',';
    long most = 0;
    try (BufferedReader reader = new BufferedReader(reader(Files.newInputStream(path), encoding))) {
      char[] start = new char[4096];
      int n = Math.max(0, reader.read(start));
      String line = new String(start, 0, n).lines().findFirst().orElse("");
      String unquoted = line.replaceAll("\"[^\"]*\"", "");
      for (char candidate : new char[] {',', ';', '\t'}) {
        long count = unquoted.chars().filter(it -> it == candidate).count();
        if (count > most) {
          most = count;
          best = candidate;
        }
      }
    }
    return best;
  }

  /** Its records, with how many bytes were read for them so far. */
  Records open() throws IOException {
    Counting in = new Counting(Files.newInputStream(path));
    Reader text = new BufferedReader(reader(in, encoding), 1 << 15);
    text.mark(1);
    if (text.read() != MARK) {
      text.reset();
    }
    CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_CELL)
            .ofCsvRecord(text);
    return new Records(csv, in);
  }

  /** An open sheet. */
  record Records(CsvReader<CsvRecord> csv, Counting in) implements AutoCloseable {

    long bytesRead() {
      return in.bytes;
    }

    @Override
    public void close() throws IOException {
      csv.close();
    }
  }

  /** Knows how far it was read. */
  static final class Counting extends FilterInputStream {

    private long bytes;

    Counting(InputStream in) {
      super(in);
    }

    long bytes() {
      return bytes;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      bytes += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = super.read(buffer, from, length);
      bytes += Math.max(0, n);
      return n;
    }
  }
}
