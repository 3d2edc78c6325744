package org.codesign.timing.api;

import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.Invalid;
import org.codesign.timing.Interruption;
import org.codesign.timing.LapForm;
import org.codesign.timing.LapId;
import org.codesign.timing.StepPlace;
import org.jspecify.annotations.Nullable;

/**
 * From now on this.
 *
 * @param after the lap that goes on
 */
record LapRequest(
    @Nullable UUID after,
    @Nullable UUID step,
    @Nullable String named,
    @Nullable UUID system,
    @Nullable UUID screen,
    @Nullable Interruption interruption) {

  LapForm form(UUID id) {
    if (after == null) {
      throw new Invalid("after", "runs.after.needed");
    }
    return new LapForm(
        new LapId(id),
        new LapId(after),
        new StepPlace(
            Optional.ofNullable(step).map(StepId::new).orElse(null),
            named == null ? "" : named,
            Optional.ofNullable(system).map(SystemId::new).orElse(null),
            Optional.ofNullable(screen).map(ScreenId::new).orElse(null)),
        interruption);
  }
}
