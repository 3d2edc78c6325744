package org.codesign.priorities.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codesign.priorities.RoundForm;
import org.codesign.priorities.RoundMethod;
import org.codesign.shared.SupplierId;
import org.codesign.shared.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/** The settings of a round. */
class RoundFields extends Div {

  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final int DAYS = 14;
  private static final int POINTS = 20;

  private final FormErrors errors = new FormErrors();
  private final TextField title = new TextField();
  private final Select<Optional<SupplierId>> supplier = new Select<>();
  private final RadioButtonGroup<RoundMethod> method = new RadioButtonGroup<>();
  private final IntegerField budget = new IntegerField();
  private final DateTimePicker opens = new DateTimePicker();
  private final DateTimePicker closes = new DateTimePicker();
  private final Checkbox excludes = new Checkbox();

  RoundFields(Map<SupplierId, String> suppliers) {
    addClassName("cd-form");
    title.setLabel(getTranslation("round.title"));
    supplier.setLabel(getTranslation("round.supplier"));
    supplier.setHelperText(getTranslation("round.supplier.help"));
    supplier.setItems(
        Stream.concat(
                Stream.of(Optional.<SupplierId>empty()),
                suppliers.keySet().stream().map(Optional::of))
            .toList());
    supplier.setItemLabelGenerator(
        it -> it.map(suppliers::get).orElse(getTranslation("rounds.all-suppliers")));
    method.setLabel(getTranslation("round.method"));
    method.setItems(RoundMethod.values());
    method.setItemLabelGenerator(it -> getTranslation("round.method." + it + ".explained"));
    budget.setLabel(getTranslation("round.budget"));
    budget.setStepButtonsVisible(true);
    opens.setLabel(getTranslation("round.opens"));
    closes.setLabel(getTranslation("round.closes"));
    opens.setLocale(Locale.UK);
    closes.setLocale(Locale.UK);
    excludes.setLabel(getTranslation("round.excludes"));
    excludes.setHelperText(getTranslation("round.excludes.help"));
    errors.field("title", title);
    errors.field("method", method);
    errors.field("budget", budget);
    errors.field("opensAt", opens);
    errors.field("closesAt", closes);
    add(errors, title, supplier, method, budget, opens, closes, excludes);
    usual();
  }

  /** A fortnight from tomorrow, 20 points. */
  private void usual() {
    LocalDate tomorrow = LocalDate.now(ZONE).plusDays(1);
    supplier.setValue(Optional.empty());
    method.setValue(RoundMethod.DOTS);
    budget.setValue(POINTS);
    opens.setValue(tomorrow.atTime(9, 0));
    closes.setValue(tomorrow.plusDays(DAYS).atTime(LocalTime.of(17, 0)));
  }

  void show(RoundForm form) {
    title.setValue(form.title());
    supplier.setValue(Optional.ofNullable(form.supplier()));
    method.setValue(form.method());
    budget.setValue(form.budget());
    opens.setValue(local(form.opensAt()));
    closes.setValue(local(form.closesAt()));
    excludes.setValue(form.excludesConflicts());
  }

  FormErrors errors() {
    return errors;
  }

  RoundForm form() {
    return new RoundForm(
        title.getValue(),
        supplier.getOptionalValue().flatMap(it -> it).orElse(null),
        method.getValue(),
        budget.getOptionalValue().orElse(0),
        instant(opens),
        instant(closes),
        excludes.getValue());
  }

  private static @Nullable LocalDateTime local(@Nullable Instant moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, ZONE);
  }

  private static @Nullable Instant instant(DateTimePicker field) {
    return field.getOptionalValue().map(it -> it.atZone(ZONE).toInstant()).orElse(null);
  }
}
