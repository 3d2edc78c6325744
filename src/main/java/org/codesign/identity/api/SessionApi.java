package org.codesign.identity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is asking. */
@RestController
@Tag(name = "Session")
class SessionApi {

  @GetMapping("/api/v1/session")
  @Operation(summary = "Who is signed in, and the header that changes need beside the session")
  Session session(Actor actor, HttpServletRequest request) {
    return new Session(actor.id().value(), actor.name(), actor.roles(), csrfOf(request));
  }

  /** With a bearer token there is no session and no need; asking for the token would make one. */
  private static @Nullable Csrf csrfOf(HttpServletRequest request) {
    return request.getSession(false) != null
            && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Csrf(token.getHeaderName(), token.getToken())
        : null;
  }

  /**
   * @param csrf null where the request carried a bearer token and no session
   */
  record Session(UUID id, String name, Set<Role> roles, @Nullable Csrf csrf) {}

  record Csrf(String header, String token) {}
}
