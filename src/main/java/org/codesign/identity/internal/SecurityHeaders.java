package org.codesign.identity.internal;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** What every response tells the browser; a Flow page brings a content policy of its own. */
final class SecurityHeaders {

  private static final long TWO_YEARS_IN_SECONDS = 63_072_000;

  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; "
          + "form-action 'self'; frame-ancestors 'none'";

  private static final String PERMISSIONS_POLICY =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

  private SecurityHeaders() {}

  static void onEveryResponse(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(it -> it.policyDirectives(CONTENT_POLICY))
        .frameOptions(FrameOptionsConfig::deny)
        .contentTypeOptions(it -> {})
        .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(it -> it.policy(PERMISSIONS_POLICY))
        .crossOriginOpenerPolicy(it -> {})
        .crossOriginResourcePolicy(it -> {})
        .httpStrictTransportSecurity(it ->
            it.maxAgeInSeconds(TWO_YEARS_IN_SECONDS)
                .includeSubDomains(true)
                .requestMatcher(AnyRequestMatcher.INSTANCE));
  }
}
