package org.codesign.privacy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The types of picture let in, known by how their bytes begin. */
enum PictureType {
  PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
  JPEG(0xFF, 0xD8, 0xFF);

  private static final int START_OF_SCAN = 0xDA;

  /** Progressive pictures come in about ten scans; thousands only keep a decoder busy. */
  private static final int MAX_SCANS = 100;

  /** Markers that begin a frame header; C4, C8 and CC among them mean something else. */
  private static final Set<Integer> FRAMES =
      Set.of(0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF);

  private static final int FRAME_COMPONENTS = 9;

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

  /** Whether its colours are those of a screen; four inks would come out as other colours. */
  boolean isForScreens(byte[] bytes) {
    int components = this == JPEG ? components(bytes) : 0;
    return components <= 3;
  }

  /** What the frame header says; 0 if there is none, which decoding will tell. */
  private static int components(byte[] jpeg) {
    int at = 2;
    while (at + FRAME_COMPONENTS < jpeg.length && jpeg[at] == (byte) 0xFF) {
      int marker = jpeg[at + 1] & 0xFF;
      if (FRAMES.contains(marker)) {
        return jpeg[at + FRAME_COMPONENTS];
      }
      at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
    }
    return 0;
  }

  /** A reader of this type alone: no other decoder ever sees the bytes. */
  ImageReader reader() {
    return ImageIO.getImageReadersByFormatName(name()).next();
  }
}
