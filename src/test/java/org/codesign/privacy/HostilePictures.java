package org.codesign.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as an attacker would send them, and honest ones to compare with. */
public final class HostilePictures {

  private static final int AFTER_HEADER = 33;

  /** The segment that tells of four inks. */
  private static final byte[] ADOBE = {
    (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
  };

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
    return written(format, picture);
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

  /** 16 bits a channel. */
  public static byte[] deepPng(int width, int height) {
    ComponentColorModel colours =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster pixels = colours.createCompatibleWritableRaster(width, height);
    for (int x = 0; x < width; x++) {
      pixels.setPixel(x, x % height, new int[] {x * 200, 65_535 - x * 100, 40_000});
    }
    return written("png", new BufferedImage(colours, pixels, false, null));
  }

  /** Four inks, as for a press. */
  public static byte[] cmykJpeg() {
    try {
      ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
        writer.setOutput(out);
        WritableRaster inks =
            Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 60, 40, 4, new Point());
        writer.write(null, new IIOImage(inks, null, null), null);
      } finally {
        writer.dispose();
      }
      return afterStart(bytes.toByteArray(), ADOBE);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] written(String format, BufferedImage picture) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(picture, format, bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
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
    return afterStart(jpeg, segment);
  }

  private static byte[] afterStart(byte[] jpeg, byte[] segment) {
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
