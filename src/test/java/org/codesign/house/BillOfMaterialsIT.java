package org.codesign.house;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application says what it is made of. */
class BillOfMaterialsIT {

  private static final String LIBRARIES = "BOOT-INF/lib/";
  private static final String BILL = "META-INF/sbom/application.cdx.json";

  @Test
  void the_jar_lists_every_library_in_it() throws IOException {
    try (JarFile jar = new JarFile(Path.of("target/codesign.jar").toFile())) {
      Set<String> libraries =
          jar.stream()
              .map(JarEntry::getName)
              .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
              .map(name -> name.substring(LIBRARIES.length()))
              .filter(name -> !name.startsWith("spring-boot-jarmode-tools"))
              .collect(toSet());
      assertThat(listed(jar)).containsAll(libraries).hasSizeGreaterThan(100);
    }
  }

  private static Set<String> listed(JarFile jar) throws IOException {
    assertThat(jar.getEntry(BILL)).as("%s, made unless Maven works offline", BILL).isNotNull();
    try (InputStream bill = jar.getInputStream(jar.getEntry(BILL))) {
      return JsonMapper.shared()
          .readTree(bill)
          .get("components")
          .valueStream()
          .map(BillOfMaterialsIT::fileName)
          .collect(toSet());
    }
  }

  private static String fileName(JsonNode component) {
    return component.get("name").asString() + "-" + component.get("version").asString() + ".jar";
  }
}
