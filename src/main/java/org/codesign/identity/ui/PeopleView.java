package org.codesign.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.codesign.identity.People;
import org.codesign.identity.PersonListItem;
import org.codesign.identity.SignedIn;
import org.codesign.shared.Cursor;
import org.codesign.shared.EmailAddress;
import org.codesign.shared.Page;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Pager;

/** The people who use Codesign: find one, add one. */
@Route("manage/people")
@Menu(title = "people.menu", order = 90, icon = "vaadin:users")
@RolesAllowed("ADMIN")
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final String SEARCH = "q";

  private final People people;
  private final SignedIn signedIn;
  private final TextField search = new TextField();
  private final ListTable<PersonListItem> table;
  private final Paragraph none = new Paragraph();
  private final Pager pager = new Pager();

  PeopleView(People people, SignedIn signedIn) {
    this.people = people;
    this.signedIn = signedIn;
    addClassName("cd-page");
    table = table();
    none.setText(getTranslation("people.none"));
    add(heading(), searchField(), table, none, pager);
  }

  private Component heading() {
    Button add = new Button(getTranslation("people.add"));
    add.addThemeVariants(ButtonVariant.PRIMARY);
    add.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate("manage/people/new")));
    Div heading = new Div(new H1(getTranslation("people.title")), add);
    heading.addClassName("cd-heading");
    return heading;
  }

  private Component searchField() {
    search.setLabel(getTranslation("people.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        getUI().ifPresent(ui -> ui.navigate("manage/people", queryOf(change.getValue())));
      }
    });
    return search;
  }

  private static QueryParameters queryOf(String text) {
    return text.isBlank() ? QueryParameters.empty() : QueryParameters.of(SEARCH, text);
  }

  private ListTable<PersonListItem> table() {
    return new ListTable<PersonListItem>(getTranslation("people.title"))
        .cell(
            getTranslation("people.name"),
            person -> new Anchor("manage/people/" + person.id(), person.name()))
        .cell(getTranslation("people.email"), person -> breakable(person.email()))
        .text(getTranslation("people.roles"), this::rolesOf)
        .word(
            getTranslation("people.state"),
            person -> getTranslation(person.disabled() ? "people.disabled" : "people.active"));
  }

  /** On a narrow screen the line breaks behind the @, not within a word. */
  private static Span breakable(EmailAddress address) {
    String text = address.value();
    int domain = text.indexOf('@') + 1;
    Span whole = new Span(new Span(text.substring(0, domain)), new Span(text.substring(domain)));
    whole.addClassName("cd-email");
    return whole;
  }

  private String rolesOf(PersonListItem person) {
    return person.roles().stream()
        .sorted()
        .map(role -> getTranslation("role." + role))
        .collect(Collectors.joining(", "));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Location here = event.getLocation();
    String text = here.getQueryParameters().getSingleParameter(SEARCH).orElse("");
    Cursor after =
        here.getQueryParameters().getSingleParameter(Pager.AFTER).map(Cursor::parse).orElse(null);
    search.setValue(text);
    Page<PersonListItem> page = people.list(signedIn.actor(), text, after);
    table.show(page.items());
    table.setVisible(!page.items().isEmpty());
    none.setVisible(page.items().isEmpty());
    pager.show(here, page);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("people.title") + " · Codesign";
  }
}
