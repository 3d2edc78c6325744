package org.codesign.timing.internal;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.zip.ZipException;

/**
 * What comes out of a packed file, as long as it is in proportion: in all, to what went in, and
 * between two things that are understood.
 */
final class BoundedInput extends FilterInputStream {

  private static final long MOST = 8L << 30;
  private static final long MOST_AT_ONCE = 1 << 20;
  private static final long FREE = 16 << 20;
  private static final int MOST_TIMES_LARGER = 100; // event logs: 10 to 40 times

  private final SheetFile.Counting packed;
  private long bytes;
  private long understood;

  BoundedInput(InputStream unpacked, SheetFile.Counting packed) {
    super(unpacked);
    this.packed = packed;
  }

  /** What was read so far made sense. */
  void understood() {
    understood = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n = readUnpacked(buffer, from, length);
    bytes += Math.max(0, n);
    if (bytes - understood > MOST_AT_ONCE) {
      throw new Unfit("timing.import.xes.piece");
    }
    if (bytes > MOST || bytes > FREE && bytes > packed.bytes() * MOST_TIMES_LARGER) {
      throw new Unfit("timing.import.xes.bomb");
    }
    return n;
  }

  /** The XML parser takes an end that comes too early for a plain end. */
  private int readUnpacked(byte[] buffer, int from, int length) throws IOException {
    try {
      return super.read(buffer, from, length);
    } catch (EOFException | ZipException broken) {
      throw new Unfit("timing.import.gz");
    }
  }

  /** It is broken, or built to exhaust whoever reads it. */
  static final class Unfit extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    private final String key;

    Unfit(String key) {
      super(key);
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
