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
import java.util.List;
import org.codesign.catalogue.SystemListItem;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.Frequency;
import org.codesign.issues.ReportForm;
import org.codesign.shared.ui.FormErrors;

/** What happens, how often, for how long; and more for those who have the time. */
class ReportFields extends Div {

  private final TextField title = new TextField(getTranslation("issue.title"));
  private final TextArea body = new TextArea(getTranslation("issue.body"));
  private final RadioButtonGroup<Frequency> frequency =
      new RadioButtonGroup<>(getTranslation("report.frequency"));
  private final BigDecimalField minutes = new BigDecimalField(getTranslation("report.minutes"));
  private final Checkbox harm = new Checkbox(getTranslation("issue.harm"));
  private final MoreFields more;

  ReportFields(List<SystemListItem> systems, FormErrors errors) {
    addClassName("cd-report");
    more = new MoreFields(systems, errors);
    errors.field("title", title);
    errors.field("body", body);
    errors.field("frequency", frequency);
    errors.field("answer", frequency);
    errors.field("minutes", minutes);
    title.setHelperText(getTranslation("report.title.help"));
    title.setRequiredIndicatorVisible(true);
    body.setHelperText(getTranslation("report.body.help"));
    body.setRequiredIndicatorVisible(true);
    body.setMinRows(4);
    harm.setHelperText(getTranslation("report.harm.help"));
    frequency.setItems(Frequency.values());
    frequency.setItemLabelGenerator(it -> getTranslation("frequency." + it));
    frequency.setRequiredIndicatorVisible(true);
    frequency.addValueChangeListener(change -> minutes.setVisible(isAffected()));
    minutes.setVisible(false);
    minutes.setSuffixComponent(new Span("min"));
    add(
        card("report.what", title, body, harm),
        card("report.cost", frequency, minutes),
        new Details(getTranslation("report.more"), more));
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

  /** What is missing stays so here, for the form's validation to name. */
  @SuppressWarnings("NullAway")
  ReportForm form(PlaceFields place) {
    return new ReportForm(
        place.system().orElse(null),
        more.secondSystem(),
        place.screen().orElse(null),
        place.pins(),
        title.getValue(),
        body.getValue(),
        more.workaround(),
        more.category(),
        more.severity(),
        more.cause(),
        more.entryMode(),
        harm.getValue(),
        frequency.isEmpty() ? null : new AnswerForm(frequency.getValue(), minutes.getValue()));
  }
}
