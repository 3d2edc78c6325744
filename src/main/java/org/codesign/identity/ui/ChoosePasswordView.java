package org.codesign.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.codesign.identity.PasswordLink;
import org.codesign.identity.People;
import org.codesign.shared.ui.FormErrors;

/** Where the link of an invitation leads: choose a password, then sign in. */
@Route(value = "choose-password/:secret", autoLayout = false)
@AnonymousAllowed
class ChoosePasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final People people;
  private final Div card = new Div();

  ChoosePasswordView(People people) {
    this.people = people;
    addClassName("cd-sign-in");
    card.addClassName("cd-card");
    add(card);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    PasswordLink link = new PasswordLink(event.getRouteParameters().get("secret").orElse(""));
    card.removeAll();
    people.nameBehind(link).ifPresentOrElse(name -> ask(link, name), this::sayExpired);
  }

  private void sayExpired() {
    card.add(
        new H1(getTranslation("choose-password.expired.title")),
        new Paragraph(getTranslation("choose-password.expired.advice")),
        new Anchor("sign-in", getTranslation("choose-password.expired.sign-in")));
  }

  private void ask(PasswordLink link, String name) {
    FormErrors errors = new FormErrors();
    PasswordField password = new PasswordField(getTranslation("choose-password.password"));
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    password.setHelperText(getTranslation("choose-password.help"));
    password.setWidthFull();
    password.setAutofocus(true);
    errors.field("password", password);
    Button save =
        new Button(
            getTranslation("choose-password.save"),
            click -> {
              if (errors.none(() -> people.choosePassword(link, password.getValue()))) {
                click
                    .getSource()
                    .getUI()
                    .orElseThrow()
                    .getPage()
                    .setLocation("sign-in?password-chosen");
              }
            });
    save.addThemeVariants(ButtonVariant.PRIMARY);
    card.add(
        new H1(getTranslation("choose-password.title")),
        new Paragraph(getTranslation("choose-password.for", name)),
        errors,
        password,
        save);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("choose-password.title") + " · Codesign";
  }
}
