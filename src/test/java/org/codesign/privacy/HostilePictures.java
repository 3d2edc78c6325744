package org.codesign.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as an attacker would send them, and honest ones to compare with. */
public final class HostilePictures {

  private static final int AFTER_HEADER = 33;

  private HostilePictures() {}

  /** A coloured pattern. */
  public static byte[] picture(String format, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    for (int i = 0; i < width; i += 3) {
      pen.setColor(new Color(i % 255, i * 7 % 255, 99));
      pen.fillRect(i, i % height, 40, 40);
    }
    pen.dispose();
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(picture, format, bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A small PNG whose header claims another size. */
  public static byte[] pngClaiming(int width, int height) {
    byte[] png = picture("png", 20, 20);
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    header.putInt(29, (int) sum.getValue());
    return png;
  }

  public static byte[] chunk(String name, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(UTF_8));
    sum.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(name.getBytes(UTF_8))
        .put(content)
        .putInt((int) sum.getValue())
        .array();
  }

  public static byte[] withChunk(byte[] png, byte[] chunk) {
    return join(
        Arrays.copyOf(png, AFTER_HEADER), chunk, Arrays.copyOfRange(png, AFTER_HEADER, png.length));
  }

  /** With an EXIF segment that tells where it was taken, in words. */
  public static byte[] jpegWithPosition(byte[] jpeg) {
    byte[] exif = "Exif\0\0MM\0*\0\0\0\b\0\0 GPS 53.5526 N 1.4797 W".getBytes(UTF_8);
    byte[] segment =
        ByteBuffer.allocate(exif.length + 4)
            .putShort((short) 0xFFE1)
            .putShort((short) (exif.length + 2))
            .put(exif)
            .array();
    return join(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
