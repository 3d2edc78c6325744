package org.codesign.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Our own modules and styles: asked for again each time, answered 304 while unchanged. WebJars:
 * kept, their address has the version.
 */
@Configuration
class StaticFiles implements WebMvcConfigurer {

  private final Map<String, String> etags = new ConcurrentHashMap<>();
  private final String files;

  /**
   * While developing: {@code --codesign.frontend=file:frontend/} serves the working files, a reload
   * shows the change.
   */
  StaticFiles(@Value("${codesign.frontend:classpath:/frontend/}") String files) {
    this.files = files;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/frontend/**")
        .addResourceLocations(files)
        .setUseLastModified(false) // reproducible jars carry one fixed date
        .setEtagGenerator(this::etag)
        .setCacheControl(CacheControl.noCache().cachePublic());
    registry
        .addResourceHandler("/log/**")
        .addResourceLocations(files + "log/")
        .setUseLastModified(false)
        .setEtagGenerator(this::etag)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(!files.startsWith("file:"))
        .addTransformer(new LogFiles(files));
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setUseLastModified(false)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/lumo/**")
        .addResourceLocations("classpath:/META-INF/resources/lumo/")
        .setUseLastModified(false) // Flow links it with ?v-c=<content hash>
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/log", "/log/");
    registry.addRedirectViewController("/open-log", "/log/"); // asks to sign in first
    registry.addViewController("/log/").setViewName("forward:/log/index.html");
  }

  private String etag(Resource file) {
    return files.startsWith("file:")
        ? hash(file)
        : etags.computeIfAbsent(file.toString(), name -> hash(file));
  }

  private static String hash(Resource file) {
    try (var in = file.getInputStream()) {
      return "W/\""
          + DigestUtils.md5DigestAsHex(in)
          + "\""; // weak: Tomcat does not compress what has a strong one
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
