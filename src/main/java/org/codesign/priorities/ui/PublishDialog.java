package org.codesign.priorities.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codesign.identity.SignedIn;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.Publication;
import org.codesign.priorities.Publication.NothingRanked;
import org.codesign.priorities.Publication.Overtaken;
import org.codesign.priorities.Publication.Published;
import org.codesign.priorities.PublicationForm;
import org.codesign.priorities.Round;
import org.codesign.priorities.SupplierRanking;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.TextGuard;

/** Asks once more before a list goes out, with a note to the supplier. */
class PublishDialog extends Dialog {

  private final Priorities priorities;
  private final SignedIn signedIn;
  private final SupplierRanking supplier;
  private final TextArea note = new TextArea();
  private final Select<Optional<Round>> round = new Select<>();
  private final FormErrors errors = new FormErrors();

  /**
   * @param offered closed rounds that may order the list
   */
  PublishDialog(
      Priorities priorities, SignedIn signedIn, SupplierRanking supplier, List<Round> offered) {
    this.priorities = priorities;
    this.signedIn = signedIn;
    this.supplier = supplier;
    setHeaderTitle(getTranslation("publish.title", supplier.nextEdition(), supplier.name()));
    note.setLabel(getTranslation("publish.note"));
    note.setHelperText(getTranslation("publish.note.help"));
    note.setWidthFull();
    TextGuard guard = new TextGuard(note);
    errors.field("note", note, guard);
    Div form =
        new Div(
            errors, new Paragraph(getTranslation("publish.what", supplier.name())), note, guard);
    form.addClassName("cd-form");
    if (!offered.isEmpty()) {
      form.addComponentAtIndex(2, choice(offered));
    }
    add(form);
    getFooter().add(cancel(), publish());
  }

  private Select<Optional<Round>> choice(List<Round> offered) {
    round.setLabel(getTranslation("publish.round"));
    round.setHelperText(getTranslation("publish.round.help"));
    round.setItems(
        Stream.concat(Stream.of(Optional.<Round>empty()), offered.stream().map(Optional::of))
            .toList());
    round.setItemLabelGenerator(
        it -> it.map(Round::title).orElse(getTranslation("publish.round.none")));
    round.setValue(Optional.empty());
    errors.field("round", round);
    return round;
  }

  private Button cancel() {
    return new Button(getTranslation("publish.cancel"), click -> close());
  }

  private Button publish() {
    Button publish = new Button(getTranslation("priorities.publish", supplier.nextEdition()));
    publish.addThemeVariants(ButtonVariant.PRIMARY);
    publish.setDisableOnClick(true);
    publish.addClickListener(click -> {
      errors.none(() -> answer(priorities.publish(signedIn.actor(), supplier.supplier(), form())));
      publish.setEnabled(true);
    });
    return publish;
  }

  private PublicationForm form() {
    return new PublicationForm(
        supplier.nextEdition(),
        note.getValue(),
        round.getOptionalValue().flatMap(it -> it).map(Round::id).orElse(null));
  }

  private void answer(Publication publication) {
    close();
    switch (publication) {
      case Published it -> {
        Notice.done(getTranslation("publish.done", it.edition(), supplier.name()));
        show(it.edition());
      }
      case Overtaken it -> {
        Notice.problem(getTranslation("publish.overtaken", it.latestEdition()));
        show(it.latestEdition());
      }
      case NothingRanked it -> Notice.problem(getTranslation("publish.nothing"));
    }
  }

  private void show(int edition) {
    UI.getCurrent().navigate(EditionLink.address(supplier.supplier(), edition));
  }
}
