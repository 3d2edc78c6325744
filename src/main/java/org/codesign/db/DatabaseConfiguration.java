package org.codesign.db;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  Home home(@Value("${codesign.home}") Path folder) {
    return Home.at(folder);
  }
}
