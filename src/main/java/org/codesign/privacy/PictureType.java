package org.codesign.privacy;

import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The types of picture let in, known by how their bytes begin. */
enum PictureType {
  PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
  JPEG(0xFF, 0xD8, 0xFF);

  private static final int START_OF_SCAN = 0xDA;

  /** Progressive pictures come in about ten scans; thousands only keep a decoder busy. */
  private static final int MAX_SCANS = 100;

  private final byte[] beginning;

  PictureType(int... beginning) {
    this.beginning = new byte[beginning.length];
    for (int i = 0; i < beginning.length; i++) {
      this.beginning[i] = (byte) beginning[i];
    }
  }

  static Optional<PictureType> of(byte[] bytes) {
    return Arrays.stream(values())
        .filter(type -> type.begins(bytes))
        .filter(type -> type != JPEG || scans(bytes) <= MAX_SCANS)
        .findFirst();
  }

  private boolean begins(byte[] bytes) {
    return bytes.length >= beginning.length
        && Arrays.equals(beginning, 0, beginning.length, bytes, 0, beginning.length);
  }

  private static int scans(byte[] jpeg) {
    int scans = 0;
    for (int i = 1; i < jpeg.length; i++) {
      if (jpeg[i - 1] == (byte) 0xFF && jpeg[i] == (byte) START_OF_SCAN) {
        scans++;
      }
    }
    return scans;
  }

  /** A reader of this type alone: no other decoder ever sees the bytes. */
  ImageReader reader() {
    return ImageIO.getImageReadersByFormatName(name()).next();
  }
}
