package org.codesign.db;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** The MariaDB that CODESIGN_DB_URL names. */
@Component
@ConditionalOnExpression("'${codesign.db.url}' != 'embedded'")
class ExternalDatabase implements JdbcConnectionDetails {

  private final String url;
  private final String user;
  private final String password;

  ExternalDatabase(
      @Value("${codesign.db.url}") String url,
      @Value("${codesign.db.user}") String user,
      @Value("${codesign.db.password}") String password) {
    if (!url.startsWith("jdbc:mariadb:")) {
      throw new StartProblem(
          "CODESIGN_DB_URL is not the address of a MariaDB.",
          "Write it as jdbc:mariadb://host:3306/codesign, or leave CODESIGN_DB_URL out to use the"
              + " embedded database.");
    }
    this.url = url;
    this.user = user;
    this.password = password;
  }

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public String getUsername() {
    return user;
  }

  @Override
  public String getPassword() {
    return password;
  }
}
