package org.codesign.notices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codesign.identity.SignedIn;
import org.codesign.notices.Digest;
import org.codesign.notices.NoticeChoice;
import org.codesign.notices.NoticeKind;
import org.codesign.notices.Notices;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;

/** What one wants to hear of, and how often by e-mail. */
@Route(NoticeChoiceView.PATH)
@PermitAll
class NoticeChoiceView extends Div implements HasDynamicTitle {

  static final String PATH = "account/notices";

  private final Notices notices;
  private final SignedIn signedIn;
  private final FormErrors errors = new FormErrors();
  private final CheckboxGroup<NoticeKind> kinds =
      new CheckboxGroup<>(getTranslation("notices.choice.kinds"));
  private final RadioButtonGroup<Digest> digest =
      new RadioButtonGroup<>(getTranslation("notices.choice.digest"));

  NoticeChoiceView(Notices notices, SignedIn signedIn) {
    this.notices = notices;
    this.signedIn = signedIn;
    addClassName("cd-page");
    NoticeChoice choice = notices.choice(signedIn.actor());
    kinds.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    List<NoticeKind> offered = offered();
    kinds.setItems(offered);
    kinds.setItemLabelGenerator(it -> getTranslation("notices.kind." + it));
    kinds.setValue(
        offered.stream().filter(it -> !choice.muted().contains(it)).collect(Collectors.toSet()));
    digest.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    digest.setItems(Digest.values());
    digest.setItemLabelGenerator(it -> getTranslation("notices.digest." + it));
    digest.setValue(choice.digest());
    digest.setHelperText(
        getTranslation("notices.choice.mail." + notices.isMailOn(signedIn.actor())));
    errors.field("digest", digest);
    Button save = new Button(getTranslation("notices.choice.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Paragraph alarms = new Paragraph(getTranslation("notices.choice.alarms"));
    alarms.addClassName("cd-note");
    Div form = new Div(errors, kinds, alarms, digest, save);
    form.addClassName("cd-form");
    Div card = new Div(form);
    card.addClassName("cd-card");
    add(
        new BackLink(NoticesView.PATH, getTranslation("notices.title")),
        new H1(getTranslation("notices.choice.title")),
        new Paragraph(getTranslation("notices.choice.lead")),
        card);
  }

  private List<NoticeKind> offered() {
    return NoticeKind.switchableFor(signedIn.actor().roles());
  }

  private void save() {
    Set<NoticeKind> muted =
        offered().stream().filter(it -> !kinds.getValue().contains(it)).collect(Collectors.toSet());
    if (errors.none(
        () -> notices.choose(signedIn.actor(), new NoticeChoice(digest.getValue(), muted)))) {
      Notice.done(getTranslation("notices.choice.saved"));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("notices.choice.title") + " · Codesign";
  }
}
