package org.codesign.identity;

import java.util.Optional;
import org.codesign.identity.internal.CurrentActor;
import org.springframework.stereotype.Component;

/** Who is signed in to the session or by the token of the request being served. */
@Component
public class SignedIn {

  private final CurrentActor current;

  SignedIn(CurrentActor current) {
    this.current = current;
  }

  /**
   * @throws NotAllowed if nobody is signed in
   */
  public Actor actor() {
    return ifAny().orElseThrow(NotAllowed::new);
  }

  public Optional<Actor> ifAny() {
    return current.actor();
  }
}
