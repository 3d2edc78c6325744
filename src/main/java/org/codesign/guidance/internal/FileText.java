package org.codesign.guidance.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.codesign.guidance.ImportReport.Reason;

/** The bytes of a file and the text they are. */
record FileText(byte[] bytes, String text) {

  /** In bytes, 10 MB. */
  static final int MAX_SIZE = 10 * 1024 * 1024;

  static FileText read(InputStream content) throws IOException, Refused {
    byte[] bytes = content.readNBytes(MAX_SIZE + 1);
    if (bytes.length > MAX_SIZE) {
      throw new Refused(Reason.TOO_LARGE);
    }
    String text = decode(bytes).replace("\r\n", "\n").replace('\r', '\n');
    if (text.indexOf('\0') >= 0) {
      throw new Refused(Reason.BINARY);
    }
    if (text.isBlank()) {
      throw new Refused(Reason.EMPTY);
    }
    return new FileText(bytes, text);
  }

  /** Strictly UTF-8, with or without a byte order mark. */
  private static String decode(byte[] bytes) throws Refused {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException malformed) {
      throw new Refused(Reason.NOT_UTF8);
    }
  }
}
