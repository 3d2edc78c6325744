package org.codesign.timing.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Locale;
import org.codesign.shared.ui.FormErrors;
import org.codesign.timing.Grouping;
import org.codesign.timing.Period;

/** Which days, and by what; a choice leads to its address. */
class MyTimeFields extends Div {

  private final FormErrors errors = new FormErrors();
  private final DatePicker from = new DatePicker(getTranslation("my-time.from"));
  private final DatePicker to = new DatePicker(getTranslation("my-time.to"));
  private final Select<Grouping> by = new Select<>();

  MyTimeFields(MyTimeQuery now) {
    addClassName("cd-my-time-fields");
    from.setLocale(Locale.UK);
    to.setLocale(Locale.UK);
    from.setValue(now.period().from());
    to.setValue(now.period().to());
    by.setLabel(getTranslation("my-time.by"));
    by.setItems(Grouping.values());
    by.setItemLabelGenerator(it -> getTranslation("my-time.by." + it));
    by.setValue(now.by());
    errors.field("from", from);
    errors.field("to", to);
    from.addValueChangeListener(change -> choose(change.isFromClient()));
    to.addValueChangeListener(change -> choose(change.isFromClient()));
    by.addValueChangeListener(change -> choose(change.isFromClient()));
    Div row = new Div(from, to, by);
    row.addClassName("cd-inline-form");
    add(errors, row);
  }

  private void choose(boolean person) {
    LocalDate first = from.getValue();
    LocalDate last = to.getValue();
    if (person && first != null && last != null) {
      errors.none(() -> open(new MyTimeQuery(new Period(first, last), by.getValue())));
    }
  }

  private void open(MyTimeQuery query) {
    getUI().ifPresent(ui -> ui.navigate(MyTimeView.class, query.address()));
  }
}
