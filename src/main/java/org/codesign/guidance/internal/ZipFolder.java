package org.codesign.guidance.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.codesign.guidance.ImportReport.Reason;

/** Reads the files of a ZIP in turn, and no more of it than is reasonable. */
final class ZipFolder {

  private static final int MAX_ENTRIES = 5000;

  /** Of all files together, unpacked; in bytes, 200 MB. */
  private static final long MAX_UNPACKED = 200L * 1024 * 1024;

  private ZipFolder() {}

  /** Takes one file; the stream ends where the file ends. */
  interface Reader {
    void file(String name, InputStream content) throws IOException;
  }

  /**
   * @throws Refused if it is no ZIP, is broken, is encrypted, or holds too much; files before that
   *     were read
   */
  static void read(InputStream content, Reader reader) throws IOException, Refused {
    Bounded unpacked = new Bounded(new ZipInputStream(content));
    int entries = 0;
    try {
      for (ZipEntry entry = unpacked.next(); entry != null; entry = unpacked.next()) {
        if (++entries > MAX_ENTRIES) {
          throw new Refused(Reason.TOO_MANY);
        }
        if (!entry.isDirectory()) {
          reader.file(entry.getName(), unpacked);
        }
      }
    } catch (TooMuch tooMuch) {
      throw new Refused(Reason.TOO_LARGE);
    } catch (ZipException | IllegalArgumentException broken) {
      throw new Refused(Reason.UNREADABLE_ZIP);
    }
    if (entries == 0) {
      throw new Refused(Reason.UNREADABLE_ZIP);
    }
  }

  private static final class TooMuch extends IOException {}

  /** Counts what is unpacked, read or passed over, and never closes the ZIP. */
  private static final class Bounded extends FilterInputStream {

    private final ZipInputStream zip;
    private long unpacked;

    Bounded(ZipInputStream zip) {
      super(zip);
      this.zip = zip;
    }

    ZipEntry next() throws IOException {
      byte[] passedOver = new byte[8192];
      while (unpacked > 0 && read(passedOver, 0, passedOver.length) >= 0) {
        // on to the end of this file
      }
      return zip.getNextEntry();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = zip.read(bytes, offset, length);
      unpacked += Math.max(count, 0);
      if (unpacked > MAX_UNPACKED) {
        throw new TooMuch();
      }
      return count;
    }

    @Override
    public void close() {
      // the next file is read from it
    }
  }
}
