package org.codesign.identity;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.internal.TokenStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Personal tokens for the API; everybody keeps their own. */
@Component
@Validated
@Transactional
public class ApiTokens {

  private final TokenStore tokens;

  ApiTokens(TokenStore tokens) {
    this.tokens = tokens;
  }

  /** Makes a token and returns its secret, which cannot be seen again. */
  public String issue(Actor actor, @Valid TokenForm form) {
    actor.mustBe(Role.ANYONE);
    return tokens.issue(actor.id(), form);
  }

  /** One's own tokens that can still be used, newest first. */
  @Transactional(readOnly = true)
  public List<ApiToken> mine(Actor actor) {
    actor.mustBe(Role.ANYONE);
    return tokens.of(actor.id());
  }

  /**
   * Makes a token useless at once.
   *
   * @throws org.codesign.shared.NotFound if it is not one's own
   */
  public void revoke(Actor actor, UUID token) {
    actor.mustBe(Role.ANYONE);
    tokens.revoke(actor.id(), token);
  }
}
