package org.codesign.db.embedded;

import java.util.List;
import org.codesign.db.Home;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without CODESIGN_DB_URL the application brings its own database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "codesign.db.url", havingValue = "embedded", matchIfMissing = true)
class EmbeddedDatabaseConfiguration {

  /**
   * Spring Boot takes address and password of the data source from this bean. So the data source
   * starts after the database and is closed before it.
   */
  @Bean
  JdbcConnectionDetails embeddedDatabase(Home home) {
    return new EmbeddedDatabase(home.folder(), home.folder(), List.of());
  }
}
