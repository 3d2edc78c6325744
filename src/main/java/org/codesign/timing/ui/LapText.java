package org.codesign.timing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.codesign.timing.Interruption;
import org.codesign.timing.Lap;
import org.codesign.timing.RunNames;
import org.codesign.timing.StepPlace;

/** What somebody is doing, in words. */
record LapText(RunNames names) {

  String of(Lap lap) {
    Interruption by = lap.interruption();
    return by == null ? step(lap.doing()) : translate("runs.interrupted.by", by(by));
  }

  String step(StepPlace doing) {
    String step = names.step(doing);
    return step.isEmpty() ? translate("runs.step.whole") : step;
  }

  static String by(Interruption interruption) {
    return translate("runs.by." + interruption);
  }

  String place(StepPlace doing) {
    return names.place(doing).orElseGet(() -> translate("runs.place.none"));
  }
}
