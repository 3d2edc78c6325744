package org.codesign.house.offending;

import org.codesign.identity.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Breaks: a facade that asks nobody and has no transaction, with a name that says nothing. */
@Component
@Profile("never")
public class OpenManager {

  public String everything(Actor actor) {
    return actor.name();
  }
}
