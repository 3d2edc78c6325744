package org.codesign.privacy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Lets a picture in: judged by its content, measured from its header before a pixel is decoded, and
 * written anew as PNG from its pixels alone. Position, camera, comments, colour profiles and
 * whatever was hidden before, between or behind the pixels stay outside.
 *
 * <p>One picture is decoded at a time in a process, so that many uploads together need no more
 * memory than one: at most 8 bytes a pixel, plus the bytes sent.
 */
public final class PictureIntake {

  /** 10 MB. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  public static final int MAX_PIXELS = 40_000_000;

  /** No browser shows more than this in one direction, in pixels. */
  public static final int MAX_SIDE = 20_000;

  private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

  private PictureIntake() {}

  /**
   * Reads a picture, at most {@link #MAX_BYTES} and one byte of it.
   *
   * @throws IOException if the source cannot be read; a damaged picture is an outcome
   */
  public static Outcome take(InputStream source) throws IOException {
    byte[] bytes = source.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      return new Refused(Reason.TOO_LARGE);
    }
    return PictureType.of(bytes)
        .map(type ->
            type.isForScreens(bytes) ? measureAndDecode(bytes, type) : new Refused(Reason.DAMAGED))
        .orElse(new Refused(Reason.NOT_A_PICTURE));
  }

  private static Outcome measureAndDecode(byte[] bytes, PictureType type) {
    ImageReader reader = type.reader();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      Optional<Reason> against = measure(reader.getWidth(0), reader.getHeight(0));
      if (against.isPresent()) {
        return new Refused(against.get());
      }
      return oneAtATime(() -> decode(reader));
    } catch (IOException | RuntimeException damaged) { // readers throw both at what they dislike
      return new Refused(Reason.DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  /** Decoding, which needs the memory. */
  interface Decoding<T> {
    T run() throws IOException;
  }

  static <T> T oneAtATime(Decoding<T> decoding) throws IOException {
    ONE_AT_A_TIME.acquireUninterruptibly();
    try {
      return decoding.run();
    } finally {
      ONE_AT_A_TIME.release();
    }
  }

  private static Optional<Reason> measure(int width, int height) {
    boolean fits = width <= MAX_SIDE && height <= MAX_SIDE && (long) width * height <= MAX_PIXELS;
    return fits ? Optional.empty() : Optional.of(Reason.TOO_MANY_PIXELS);
  }

  /** A reader that warns has filled in what it could not read. */
  private static Outcome decode(ImageReader reader) throws IOException {
    boolean[] warned = {false};
    reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
    BufferedImage pixels = reader.read(0);
    if (warned[0]) {
      return new Refused(Reason.DAMAGED);
    }
    return new Taken(png(pixels), pixels.getWidth(), pixels.getHeight());
  }

  static byte[] png(BufferedImage pixels) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
      writer.setOutput(out);
      writer.write(new IIOImage(pixels, null, null));
    } finally {
      writer.dispose();
    }
    return png.toByteArray();
  }

  /** What became of a picture. */
  public sealed interface Outcome {}

  /**
   * A clean picture.
   *
   * @param png its bytes: header, pixels, end, and nothing else
   * @param width in pixels
   * @param height in pixels
   */
  public record Taken(byte[] png, int width, int height) implements Outcome {}

  /** Not let in. */
  public record Refused(Reason reason) implements Outcome {}

  /** Why a picture is not let in. */
  public enum Reason {
    /** Neither PNG nor JPEG, whatever its name says. */
    NOT_A_PICTURE,
    /** More than {@link #MAX_BYTES}. */
    TOO_LARGE,
    /** More than {@link #MAX_PIXELS}, or a side longer than {@link #MAX_SIDE}. */
    TOO_MANY_PIXELS,
    /** Cut off, or broken in another way, or in colours for printing (CMYK). */
    DAMAGED
  }
}
