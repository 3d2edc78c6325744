package org.codesign.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.codesign.identity.PasswordLink;
import org.codesign.identity.People;
import org.codesign.identity.PersonId;
import org.codesign.identity.PersonListItem;
import org.codesign.identity.PersonScopes;
import org.codesign.identity.SignedIn;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.Notice;

/** One person: add, change, shut out, let in again. */
@Route("manage/people/:person")
@RolesAllowed("ADMIN")
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final String NEW = "new";

  private final People people;
  private final SignedIn signedIn;
  private final PersonFields fields;
  private final H1 title = new H1();
  private final Div actions = new Div();
  private final Div body = new Div();

  PersonView(People people, PersonScopes scopes, SignedIn signedIn) {
    this.people = people;
    this.signedIn = signedIn;
    this.fields = new PersonFields(scopes);
    addClassName("cd-page");
    actions.addClassName("cd-actions");
    Div card = new Div(fields, actions);
    card.addClassName("cd-card");
    body.add(card);
    add(new BackLink("manage/people", getTranslation("people.back")), title, body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String which = event.getRouteParameters().get("person").orElse("");
    actions.removeAll();
    if (which.equals(NEW)) {
      showNew();
    } else {
      show(people.person(signedIn.actor(), idOf(which)));
    }
  }

  private static PersonId idOf(String text) {
    try {
      return new PersonId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      throw new NotFound("person");
    }
  }

  private void showNew() {
    title.setText(getTranslation("people.add"));
    actions.add(button("person.invite", ButtonVariant.PRIMARY, this::invite));
  }

  private void invite() {
    fields.submit(form -> showLink(people.invite(signedIn.actor(), form)));
  }

  private void show(PersonListItem person) {
    title.setText(person.name());
    fields.show(person);
    actions.add(
        button("person.save", ButtonVariant.PRIMARY, () -> save(person)),
        button("person.renew-link", ButtonVariant.TERTIARY, () -> renewLink(person)),
        button("person.sign-out-everywhere", ButtonVariant.TERTIARY, () -> signOut(person)),
        person.disabled()
            ? button("person.enable", ButtonVariant.TERTIARY, () -> enable(person))
            : button("person.disable", ButtonVariant.ERROR, () -> disable(person)));
  }

  private void save(PersonListItem person) {
    fields.submit(form -> {
      people.change(signedIn.actor(), person.id(), person.version(), form);
      Notice.done(getTranslation("person.saved"));
      refresh(person.id());
    });
  }

  private void renewLink(PersonListItem person) {
    showLink(people.renewLink(signedIn.actor(), person.id()));
  }

  private void showLink(PasswordLink link) {
    body.removeAll();
    body.add(new LinkCard(link));
  }

  private void signOut(PersonListItem person) {
    people.signOutEverywhere(signedIn.actor(), person.id());
    Notice.done(getTranslation("person.signed-out"));
    refresh(person.id());
  }

  private void disable(PersonListItem person) {
    fields.submit(form -> {
      people.disable(signedIn.actor(), person.id());
      refresh(person.id());
    });
  }

  private void enable(PersonListItem person) {
    people.enable(signedIn.actor(), person.id());
    refresh(person.id());
  }

  private void refresh(PersonId id) {
    actions.removeAll();
    show(people.person(signedIn.actor(), id));
  }

  private Button button(String key, ButtonVariant variant, Runnable action) {
    Button button = new Button(getTranslation(key), click -> action.run());
    button.addThemeVariants(variant);
    button.setDisableOnClick(true);
    button.addClickListener(click -> button.setEnabled(true));
    return button;
  }

  @Override
  public String getPageTitle() {
    return title.getText() + " · Codesign";
  }
}
