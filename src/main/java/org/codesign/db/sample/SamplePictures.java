package org.codesign.db.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;

/**
 * The screens' pictures, copied to where the catalogue looks for them: by the hash of their bytes.
 */
record SamplePictures(Path folder) {

  static final List<String> COLUMNS = List.of("file", "sha256", "width", "height");

  private static final int WIDTH_AT = 16; // in a PNG; the height comes next
  private static final int HEIGHT_AT = 20;

  List<List<String>> keep(List<Resource> pictures) {
    return pictures.stream().map(this::keep).toList();
  }

  private List<String> keep(Resource picture) {
    try {
      byte[] png = picture.getContentAsByteArray();
      String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
      Path file = folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ".png");
      Files.createDirectories(file.getParent());
      Files.write(file, png);
      var header = ByteBuffer.wrap(png);
      return List.of(
          String.valueOf(picture.getFilename()),
          sha256,
          String.valueOf(header.getInt(WIDTH_AT)),
          String.valueOf(header.getInt(HEIGHT_AT)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
