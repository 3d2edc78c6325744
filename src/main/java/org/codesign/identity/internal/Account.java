package org.codesign.identity.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.identity.TokenScope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person as Spring Security sees one: the principal of a session. */
final class Account implements UserDetails, CredentialsContainer {

  private final Actor actor;
  private final String email;
  private final boolean enabled;
  private final Instant readAt;
  private @Nullable String passwordHash;

  Account(
      Actor actor, String email, @Nullable String passwordHash, boolean enabled, Instant readAt) {
    this.actor = actor;
    this.email = email;
    this.passwordHash = passwordHash;
    this.enabled = enabled;
    this.readAt = readAt;
  }

  Actor actor() {
    return actor;
  }

  /** When the person was read, which is when the session began. */
  Instant readAt() {
    return readAt;
  }

  /** A session may do whatever the person may, so it holds every scope of a token. */
  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return Stream.concat(
            actor.roles().stream().map(Role::authority),
            Stream.of(TokenScope.values()).map(TokenScope::authority))
        .map(SimpleGrantedAuthority::new)
        .toList();
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return email;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public void eraseCredentials() {
    passwordHash = null;
  }
}
