package org.codesign.shell;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class HeadersAfterForward {

  /**
   * Flow pages are served through a servlet forward. Tomcat 11 ends the response after a forward
   * behind Spring Security's back, and with it go the security headers that Spring writes last.
   * Seen to fail: no nosniff, no HSTS on any Flow page.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> keepSecurityHeaders() {
    return tomcat ->
        tomcat.addContextCustomizers(
            context -> context.setSuspendWrappedResponseAfterForward(false));
  }
}
