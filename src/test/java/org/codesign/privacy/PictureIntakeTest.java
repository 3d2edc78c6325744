package org.codesign.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.codesign.privacy.HostilePictures.chunk;
import static org.codesign.privacy.HostilePictures.cmykJpeg;
import static org.codesign.privacy.HostilePictures.deepPng;
import static org.codesign.privacy.HostilePictures.join;
import static org.codesign.privacy.HostilePictures.jpegWithPosition;
import static org.codesign.privacy.HostilePictures.picture;
import static org.codesign.privacy.HostilePictures.pngClaiming;
import static org.codesign.privacy.HostilePictures.withChunk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.codesign.privacy.PictureIntake.Outcome;
import org.codesign.privacy.PictureIntake.Reason;
import org.codesign.privacy.PictureIntake.Refused;
import org.codesign.privacy.PictureIntake.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureIntakeTest {

  private static final Path REAL_SCREENS = Path.of("../shared/data/screens");

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void a_picture_comes_out_as_png_of_the_same_size(String format) throws IOException {
    Taken taken = taken(picture(format, 640, 400));

    assertThat(taken.width()).isEqualTo(640);
    assertThat(taken.height()).isEqualTo(400);
    assertThat(decoded(taken).getWidth()).isEqualTo(640);
    assertThat(chunksOf(taken.png())).containsOnly("IHDR", "IDAT", "IEND");
  }

  @Test
  void no_pixel_of_a_png_is_changed() throws IOException {
    byte[] png = picture("png", 320, 200);
    BufferedImage before = ImageIO.read(new ByteArrayInputStream(png));
    BufferedImage after = decoded(taken(png));

    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 320; x++) {
        assertThat(after.getRGB(x, y)).isEqualTo(before.getRGB(x, y));
      }
    }
  }

  @Test
  void position_and_camera_stay_outside() throws IOException {
    byte[] jpeg = jpegWithPosition(picture("jpg", 300, 200));

    assertThat(text(jpeg)).contains("Exif", "53.5526");
    assertThat(text(taken(jpeg).png())).doesNotContain("Exif", "53.5526");
  }

  @Test
  void text_and_programs_hidden_in_the_picture_stay_outside() throws IOException {
    byte[] script = "<script>alert('hello')</script>".getBytes(UTF_8);
    byte[] png = picture("png", 300, 200);
    byte[] polyglot =
        join(withChunk(png, chunk("tEXt", join("Comment\0".getBytes(UTF_8), script))), script);

    assertThat(text(polyglot)).contains("<script>");
    Taken taken = taken(polyglot);
    assertThat(text(taken.png())).doesNotContain("<script>");
    assertThat(chunksOf(taken.png())).containsOnly("IHDR", "IDAT", "IEND");
  }

  @Test
  void an_archive_behind_the_picture_stays_outside() throws IOException {
    byte[] zip = join("PK\3\4".getBytes(UTF_8), new byte[500], "evil.class".getBytes(UTF_8));

    for (String format : List.of("png", "jpg")) {
      assertThat(text(taken(join(picture(format, 300, 200), zip)).png()))
          .doesNotContain("evil.class");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<?xml version='1.0'?><svg/>",
        "<!doctype html><img src=x onerror=alert(1)>",
        "GIF89a",
        "BM",
        "%PDF-1.7",
        "just words"
      })
  void what_is_no_png_or_jpeg_inside_is_no_picture(String content) {
    assertThat(outcome(content.getBytes(UTF_8))).isEqualTo(new Refused(Reason.NOT_A_PICTURE));
  }

  @Test
  void other_picture_formats_are_refused_even_if_the_jdk_could_read_them() {
    for (String format : List.of("gif", "bmp", "tiff")) {
      assertThat(outcome(picture(format, 50, 50))).isEqualTo(new Refused(Reason.NOT_A_PICTURE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void a_picture_cut_off_is_refused(String format) {
    byte[] whole = picture(format, 300, 200);

    for (int length : List.of(9, 30, 60, whole.length / 2, whole.length * 9 / 10)) {
      assertThat(outcome(Arrays.copyOf(whole, length)))
          .describedAs("%d of %d bytes", length, whole.length)
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void a_picture_in_four_inks_is_refused() {
    assertThat(outcome(cmykJpeg())).isEqualTo(new Refused(Reason.DAMAGED));
  }

  @Test
  void sixteen_bits_a_channel_are_taken() throws IOException {
    assertThat(decoded(taken(deepPng(300, 200))).getWidth()).isEqualTo(300);
  }

  @Test
  void a_picture_with_a_flipped_byte_is_refused_or_whole() {
    byte[] png = picture("png", 300, 200);
    for (int at = 0; at < png.length; at += 13) {
      byte[] broken = png.clone();
      broken[at] ^= 0x55;
      assertThat(outcome(broken)).isNotNull();
    }
  }

  @Test
  void thirty_thousand_square_is_refused_from_the_header_in_little_memory() {
    byte[] bomb = pngClaiming(30_000, 30_000);
    long before = allocated();

    assertThat(outcome(bomb)).isEqualTo(new Refused(Reason.TOO_MANY_PIXELS));
    assertThat(allocated() - before).isLessThan(30_000_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MAX_VALUE})
  void sizes_that_make_no_sense_are_refused(int width) {
    assertThat(outcome(pngClaiming(width, Integer.MAX_VALUE))).isInstanceOf(Refused.class);
  }

  @Test
  void a_picture_of_one_very_long_line_is_refused() {
    assertThat(outcome(pngClaiming(40_000_000, 1))).isEqualTo(new Refused(Reason.TOO_MANY_PIXELS));
  }

  @Test
  void fifty_megabytes_are_not_read_to_their_end() throws IOException {
    CountingStream endless = new CountingStream();

    assertThat(PictureIntake.take(endless)).isEqualTo(new Refused(Reason.TOO_LARGE));
    assertThat(endless.read).isLessThan(PictureIntake.MAX_BYTES + 100_000L);
  }

  @Test
  void a_picture_of_thousands_of_scans_is_refused() {
    byte[] scans = new byte[4000];
    for (int i = 0; i < scans.length; i += 2) {
      scans[i] = (byte) 0xFF;
      scans[i + 1] = (byte) 0xDA;
    }

    assertThat(outcome(join(picture("jpg", 300, 200), scans)))
        .isEqualTo(new Refused(Reason.NOT_A_PICTURE));
  }

  @Test
  void real_screens_are_taken() throws IOException {
    assumeThat(REAL_SCREENS).describedAs("outside data are not here").isDirectory();
    List<Path> screens;
    try (var files = Files.list(REAL_SCREENS)) {
      screens = files.filter(it -> it.toString().endsWith(".png")).toList();
    }

    assertThat(screens).hasSize(17);
    for (Path screen : screens) {
      BufferedImage before = ImageIO.read(screen.toFile());
      Taken taken = taken(Files.readAllBytes(screen));
      assertThat(taken.width()).isEqualTo(before.getWidth());
      assertThat(taken.height()).isEqualTo(before.getHeight());
    }
  }

  private static Taken taken(byte[] picture) {
    Outcome outcome = outcome(picture);
    assertThat(outcome).isInstanceOf(Taken.class);
    return (Taken) outcome;
  }

  private static Outcome outcome(byte[] picture) {
    try {
      return PictureIntake.take(new ByteArrayInputStream(picture));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static BufferedImage decoded(Taken taken) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(taken.png()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static List<String> chunksOf(byte[] png) {
    List<String> names = new ArrayList<>();
    ByteBuffer rest = ByteBuffer.wrap(png).position(8);
    while (rest.hasRemaining()) {
      int length = rest.getInt();
      byte[] name = new byte[4];
      rest.get(name);
      names.add(text(name));
      rest.position(rest.position() + length + 4);
    }
    return names;
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean)
            java.lang.management.ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private static final class CountingStream extends InputStream {
    long read;

    @Override
    public int read() {
      read++;
      return 'x';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      read += length;
      return length;
    }
  }
}
