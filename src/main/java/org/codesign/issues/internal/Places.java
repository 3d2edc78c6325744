package org.codesign.issues.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.identity.Actor;
import org.codesign.issues.Cause;
import org.codesign.issues.ReportForm;
import org.codesign.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether system, screen and second system of a report go together. */
@Component
public class Places {

  private final CatalogueFacts catalogue;
  private final Clock clock;

  Places(CatalogueFacts catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * @throws Invalid naming each field that does not fit
   */
  public Place check(Actor actor, ReportForm form) {
    Map<SystemId, SystemListItem> systems =
        catalogue.systems(
            Stream.of(form.system(), form.secondSystem())
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
    SystemListItem system = systems.get(form.system());
    List<Invalid.Fault> faults = new ArrayList<>();
    if (system == null || system.historical()) {
      faults.add(new Invalid.Fault("system", "report.system.unknown"));
    }
    checkScreen(form, faults);
    checkSecondSystem(form, systems, faults);
    if (system == null || !faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return new Place(system.supplier(), releaseAt(actor, form.system()));
  }

  private void checkScreen(ReportForm form, List<Invalid.Fault> faults) {
    if (form.screen() == null) {
      if (!form.pins().isEmpty()) {
        faults.add(new Invalid.Fault("pins", "report.pins.screen"));
      }
      return;
    }
    ScreenListItem screen = catalogue.screens(List.of(form.screen())).get(form.screen());
    if (screen == null || !screen.system().equals(form.system())) {
      faults.add(new Invalid.Fault("screen", "report.screen.unknown"));
    }
  }

  private static void checkSecondSystem(
      ReportForm form, Map<SystemId, SystemListItem> systems, List<Invalid.Fault> faults) {
    SystemId second = form.secondSystem();
    if (second == null) {
      if (form.cause() == Cause.INTEGRATION) {
        faults.add(new Invalid.Fault("secondSystem", "report.second-system.needed"));
      }
    } else if (!systems.containsKey(second)) {
      faults.add(new Invalid.Fault("secondSystem", "report.system.unknown"));
    } else if (second.equals(form.system())) {
      faults.add(new Invalid.Fault("secondSystem", "report.second-system.same"));
    }
  }

  private @Nullable UUID releaseAt(Actor actor, SystemId system) {
    return catalogue.usage(system, LocalDate.now(clock)).stream()
        .filter(it -> it.council().equals(actor.homeCouncil()))
        .findFirst()
        .map(it -> it.release().value())
        .orElse(null);
  }
}
