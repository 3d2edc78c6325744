package org.codesign.identity.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.codesign.identity.PersonForm;
import org.codesign.identity.PersonListItem;
import org.codesign.identity.PersonScopes;
import org.codesign.identity.PersonScopes.CouncilChoice;
import org.codesign.identity.PersonScopes.SupplierChoice;
import org.codesign.identity.Role;
import org.codesign.shared.EmailAddress;
import org.codesign.shared.ui.FormErrors;

/** The form for a person. */
class PersonFields extends Div {

  private final FormErrors errors = new FormErrors();
  private final TextField name = new TextField(getTranslation("people.name"));
  private final EmailField email = new EmailField(getTranslation("people.email"));
  private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("people.roles"));
  private final ComboBox<CouncilChoice> council = new ComboBox<>(getTranslation("person.council"));
  private final ComboBox<SupplierChoice> supplier =
      new ComboBox<>(getTranslation("person.supplier"));

  PersonFields(PersonScopes scopes) {
    addClassName("cd-form");
    roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    roles.setItems(Role.values());
    roles.setItemLabelGenerator(role -> getTranslation("role." + role));
    council.setItems(scopes.councils());
    council.setItemLabelGenerator(CouncilChoice::name);
    council.setClearButtonVisible(true);
    supplier.setItems(scopes.suppliers());
    supplier.setItemLabelGenerator(SupplierChoice::name);
    supplier.setClearButtonVisible(true);
    errors.field("name", name);
    errors.field("email", email);
    errors.field("roles", roles);
    errors.field("council", council);
    errors.field("supplier", supplier);
    add(errors, name, email, roles, council, supplier);
  }

  void show(PersonListItem person) {
    errors.clear();
    name.setValue(person.name());
    email.setValue(person.email().value());
    roles.setValue(person.roles());
    council.setValue(
        council
            .getListDataView()
            .getItems()
            .filter(it -> it.code().equals(person.council()))
            .findFirst()
            .orElse(null));
    supplier.setValue(
        supplier
            .getListDataView()
            .getItems()
            .filter(it -> it.id().equals(person.supplier()))
            .findFirst()
            .orElse(null));
  }

  /** Hands on what was entered; what is refused is shown here. */
  void submit(Consumer<PersonForm> action) {
    EmailAddress address;
    try {
      address = new EmailAddress(email.getValue());
    } catch (IllegalArgumentException noAddress) {
      errors.show("email", getTranslation("person.email.wrong"));
      return;
    }
    errors.none(() ->
        action.accept(
            new PersonForm(
                address,
                name.getValue(),
                roles.getValue(),
                council.getOptionalValue().map(CouncilChoice::code).orElse(null),
                supplier.getOptionalValue().map(SupplierChoice::id).orElse(null))));
  }
}
