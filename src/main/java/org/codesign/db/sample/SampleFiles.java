package org.codesign.db.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The folder {@code db/sample}, also within a jar. */
public final class SampleFiles {

  private static final String FOLDER = "db/sample/";

  SampleFiles() {}

  /** Files by a pattern such as {@code guidance/*.md}. */
  public List<Resource> matching(String pattern) {
    try {
      return List.of(
          new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + pattern));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Resource named(String name) {
    return new ClassPathResource(FOLDER + name);
  }
}
