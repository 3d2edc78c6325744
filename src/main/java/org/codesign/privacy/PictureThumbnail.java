package org.codesign.privacy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.codesign.privacy.PictureIntake.Taken;

/** A small copy of a picture that was let in, for lists. */
public final class PictureThumbnail {

  /** The longer side, in pixels. */
  public static final int LONGEST = 480;

  private PictureThumbnail() {}

  /** A PNG; a picture that is small already keeps its size. Needs little memory for any size. */
  public static byte[] of(Taken picture) {
    ImageReader reader = PictureType.PNG.reader();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.png()))) {
      reader.setInput(in, true, true);
      return PictureIntake.png(shrunk(roughly(reader, picture), picture));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      reader.dispose();
    }
  }

  /** Twice as large as wanted: the rest is done by averaging, so that writing stays readable. */
  private static BufferedImage roughly(ImageReader reader, Taken picture) throws IOException {
    int step = Math.max(1, Math.max(picture.width(), picture.height()) / (2 * LONGEST));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return PictureIntake.oneAtATime(() -> reader.read(0, param));
  }

  private static BufferedImage shrunk(BufferedImage rough, Taken picture) {
    double scale = Math.min(1, (double) LONGEST / Math.max(picture.width(), picture.height()));
    int width = Math.max(1, (int) Math.round(picture.width() * scale));
    int height = Math.max(1, (int) Math.round(picture.height() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(rough, 0, 0, width, height, Color.WHITE, null);
    pen.dispose();
    return small;
  }
}
