package org.codesign.search.internal;

import java.io.IOException;

/** The index cannot be read or written any more. */
public class IndexBroken extends RuntimeException {

  private IndexBroken(Throwable cause) {
    super(cause.toString(), cause);
  }

  /** Work on the files of an index. */
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * What Lucene throws when bytes are missing or wrong: by reading on ({@code IOException}), by
   * decoding nonsense (index out of bounds), in a mapped file that became shorter ({@code
   * InternalError}), and ever after (closed, an {@code IllegalStateException}).
   */
  static <T> T unless(Work<T> work) {
    try {
      return work.run();
    } catch (IOException
        | IllegalStateException
        | IndexOutOfBoundsException
        | InternalError broken) {
      throw new IndexBroken(broken);
    }
  }
}
