package org.codesign.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Tells the log's service worker which files make up the log and which version they are, in a line
 * before its own: so a changed file is a changed worker, which the browser then takes.
 */
class LogFiles implements ResourceTransformer {

  private static final String WORKER = "sw.js";

  /** What the log uses of the other pages' files. */
  private static final List<String> SHARED =
      List.of("styles/tokens.css", "styles/layout.css", "styles/icon.svg");

  private final PathMatchingResourcePatternResolver resources =
      new PathMatchingResourcePatternResolver();
  private final String files;

  LogFiles(String files) {
    this.files = files;
  }

  @Override
  public Resource transform(
      HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
      throws IOException {
    Resource file = chain.transform(request, resource);
    if (!WORKER.equals(file.getFilename())) {
      return file;
    }
    String worker = shell() + file.getContentAsString(StandardCharsets.UTF_8);
    return new TransformedResource(file, worker.getBytes(StandardCharsets.UTF_8));
  }

  private String shell() throws IOException {
    List<Resource> own =
        Arrays.stream(resources.getResources(files + "log/*.*"))
            .filter(it -> !WORKER.equals(it.getFilename()) && !"types.js".equals(it.getFilename()))
            .sorted((one, other) -> name(one).compareTo(name(other)))
            .toList();
    List<Resource> shared = SHARED.stream().map(it -> resources.getResource(files + it)).toList();
    String version =
        DigestUtils.md5DigestAsHex(
            Stream.concat(own.stream(), shared.stream())
                .map(LogFiles::hash)
                .reduce("", String::concat)
                .getBytes(StandardCharsets.US_ASCII));
    Stream<String> names =
        Stream.concat(
            own.stream().map(LogFiles::name), SHARED.stream().map("../frontend/"::concat));
    String list =
        Stream.concat(Stream.of("./"), names.filter(it -> !"index.html".equals(it)))
            .map(it -> '"' + it + '"')
            .toList()
            .toString();
    return "const SHELL = { version: \"" + version + "\", files: " + list + " };\n";
  }

  private static String name(Resource file) {
    return String.valueOf(file.getFilename());
  }

  private static String hash(Resource file) {
    try (var in = file.getInputStream()) {
      return DigestUtils.md5DigestAsHex(in);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
