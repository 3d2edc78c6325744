package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import org.codesign.catalogue.SystemListItem;
import org.codesign.issues.DraftForm;
import org.codesign.issues.Frequency;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.ui.FormErrors;

/** What happens, how often, for how long; and more for those who have the time. */
class ReportFields extends Div {

  /** Milliseconds after the last key: with the way there and back, 150 until something shows. */
  static final int PAUSE = 100;

  /** Milliseconds after the last key until what was typed is kept. */
  static final int BEFORE_KEEPING = 800;

  private final TextField title = new TextField(getTranslation("issue.title"));
  private final TextArea body = new TextArea(getTranslation("issue.body"));
  private final RadioButtonGroup<Frequency> frequency =
      new RadioButtonGroup<>(getTranslation("report.frequency"));
  private final BigDecimalField minutes = new BigDecimalField(getTranslation("report.minutes"));
  private final Checkbox harm = new Checkbox(getTranslation("issue.harm"));
  private final TextGuards guards = new TextGuards();
  private final MoreFields more;

  /**
   * @param asked whether the reporter does the work, and so is asked how often
   */
  ReportFields(
      List<SystemListItem> systems, FormErrors errors, SimilarPanel similar, boolean asked) {
    addClassName("cd-report");
    more = new MoreFields(systems, errors, guards);
    guards.add("title", title, errors);
    guards.add("body", body, errors);
    errors.field("frequency", frequency);
    errors.field("answer", frequency);
    errors.field("minutes", minutes);
    describe();
    Div cost = card("report.cost", frequency, minutes);
    cost.setVisible(asked);
    add(
        card("report.what", title, guards.of("title"), similar, body, guards.of("body"), harm),
        cost,
        new Details(getTranslation("report.more"), more));
  }

  private void describe() {
    title.setHelperText(getTranslation("report.title.help"));
    title.setRequiredIndicatorVisible(true);
    title.setValueChangeMode(ValueChangeMode.LAZY);
    title.setValueChangeTimeout(PAUSE);
    body.setHelperText(getTranslation("report.body.help"));
    body.setRequiredIndicatorVisible(true);
    body.setMinRows(4);
    body.setValueChangeMode(ValueChangeMode.LAZY);
    body.setValueChangeTimeout(BEFORE_KEEPING);
    harm.setHelperText(getTranslation("report.harm.help"));
    frequency.setItems(Frequency.values());
    frequency.setItemLabelGenerator(it -> getTranslation("frequency." + it));
    frequency.setRequiredIndicatorVisible(true);
    frequency.addValueChangeListener(change -> minutes.setVisible(isAffected()));
    minutes.setVisible(false);
    minutes.setSuffixComponent(new Span("min"));
  }

  private boolean isAffected() {
    return frequency.getOptionalValue().filter(Frequency::isAffected).isPresent();
  }

  private Div card(String heading, Component... fields) {
    Div card = new Div(new H2(getTranslation(heading)));
    card.addClassName("cd-card");
    card.add(fields);
    return card;
  }

  /** Of the title, a good deal later than what is similar to it is looked up. */
  void whenChanged(Runnable action) {
    title.getElement().addEventListener("input", event -> action.run()).debounce(BEFORE_KEEPING);
    body.addValueChangeListener(change -> action.run());
    frequency.addValueChangeListener(change -> action.run());
    minutes.addValueChangeListener(change -> action.run());
    harm.addValueChangeListener(change -> action.run());
    more.whenChanged(action);
  }

  /** The text counts once one has left it: nothing moves above where somebody types. */
  void whenWorded(Runnable action) {
    title.addValueChangeListener(change -> action.run());
    body.addBlurListener(blur -> action.run());
  }

  String title() {
    return title.getValue();
  }

  String body() {
    return body.getValue();
  }

  Map<String, KeepReason> kept() {
    return guards.kept();
  }

  DraftForm typed(PlaceFields place) {
    return new DraftForm(
        place.system().orElse(null),
        more.secondSystem(),
        place.screen().orElse(null),
        place.pins(),
        place.looksDifferent(),
        title.getValue(),
        body.getValue(),
        more.workaround(),
        more.category(),
        more.severity(),
        more.cause(),
        more.entryMode(),
        harm.getValue(),
        frequency.getValue(),
        minutes.getValue(),
        guards.kept());
  }

  void fill(DraftForm draft) {
    title.setValue(draft.title());
    body.setValue(draft.body());
    frequency.setValue(draft.frequency());
    minutes.setValue(draft.minutes());
    harm.setValue(draft.harm());
    more.fill(draft);
    guards.keep(draft.kept());
  }
}
