package org.codesign.timing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.codesign.shared.Minutes;
import org.codesign.shared.ui.ListTable;
import org.codesign.timing.OwnHours;
import org.codesign.timing.OwnHours.Week;

/** The weeks of one's hours in figures, the newest first. */
class WeekTable extends ListTable<Week> {

  WeekTable(OwnHours hours, SeriesNames names) {
    super(translate("my-time.table"));
    addClassName("cd-week-table");
    text(getTranslation("my-time.week"), it -> Moments.day(it.monday()));
    for (String key : names.coloured()) {
      figure(names.of(key), it -> cell(it.of(key)));
    }
    if (names.hasRest(hours)) {
      figure(getTranslation("my-time.rest"), it -> cell(rest(it, names)));
    }
    figure(getTranslation("my-time.sum"), it -> cell(it.total()));
    show(hours.weeks().reversed());
  }

  private static Minutes rest(Week week, SeriesNames names) {
    Minutes coloured = names.coloured().stream().map(week::of).reduce(Minutes.NONE, Minutes::plus);
    return new Minutes(week.total().value().subtract(coloured.value()));
  }

  private static String cell(Minutes minutes) {
    return minutes.equals(Minutes.NONE) ? "–" : Lengths.text(minutes);
  }
}
