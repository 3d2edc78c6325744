package org.codesign.issues;

import java.util.Optional;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.Region;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.catalogue.ScreenId;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.internal.ScreenPinReader;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where on a screen things get in the way: the pins of all its open issues. Staff may look at any
 * screen, suppliers at those of their own systems; nothing here names a person or a council.
 */
@Component
@Transactional(readOnly = true)
public class ScreenPins {

  private final Catalogue catalogue;
  private final ScreenPinReader reader;

  ScreenPins(Catalogue catalogue, ScreenPinReader reader) {
    this.catalogue = catalogue;
    this.reader = reader;
  }

  /**
   * How many pins lie where.
   *
   * @throws NotFound if there is no such screen, or it is another supplier's
   */
  public ScreenHeat heat(Actor actor, ScreenId id) {
    actor.mustBe(Role.ANYONE);
    return reader.heat(catalogue.screen(actor, id));
  }

  /**
   * Open issues on the screen, most hours lost first, 20 a page.
   *
   * @param part only those with a pin in this part of the screen, from 1 in the order of its
   *     regions
   * @throws NotFound if there is no such screen or part, or it is another supplier's
   */
  public Page<ScreenIssue> issues(
      Actor actor, ScreenId id, @Nullable Integer part, @Nullable Cursor after) {
    actor.mustBe(Role.ANYONE);
    ScreenDetails screen = catalogue.screen(actor, id);
    Optional<Region> region = Optional.ofNullable(part).map(number -> part(screen, number));
    return reader.issues(actor, id, region, after);
  }

  private static Region part(ScreenDetails screen, int number) {
    if (number < 1 || number > screen.regions().size()) {
      throw new NotFound("part");
    }
    return screen.regions().get(number - 1);
  }
}
