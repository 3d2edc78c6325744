package org.codesign.db;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  Home home(@Value("${codesign.home}") Path folder) {
    return Home.at(folder);
  }

  /** jOOQ would ask for the text of each warning, as of a row left out because it is there. */
  @Bean
  DefaultConfigurationCustomizer withoutWarnings() {
    return configuration -> configuration.settings().setFetchWarnings(false);
  }
}
