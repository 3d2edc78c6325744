package org.codesign.identity.internal;

import java.util.Optional;
import org.codesign.identity.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Reads the actor out of Spring Security's context. */
@Component
public class CurrentActor {

  private final SecurityContextHolderStrategy contexts;

  CurrentActor(SecurityContextHolderStrategy contexts) {
    this.contexts = contexts;
  }

  public Optional<Actor> actor() {
    Authentication authentication = contexts.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Account account
        ? Optional.of(account.actor())
        : Optional.empty();
  }
}
