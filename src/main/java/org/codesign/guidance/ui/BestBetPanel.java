package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.codesign.guidance.BestBet;
import org.codesign.guidance.BestBetForm;
import org.codesign.guidance.DocumentFilter;
import org.codesign.guidance.DocumentListItem;
import org.codesign.guidance.Guidance;
import org.codesign.guidance.GuidanceQuestion;
import org.codesign.guidance.SearchDesk;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.ListTable;

/** Documents that are shown first to whoever asks a question. */
class BestBetPanel extends Section {

  private final SearchDesk desk;
  private final SignedIn signedIn;
  private final TextField question = new TextField(getTranslation("guidance.bet.question"));
  private final ComboBox<DocumentListItem> document =
      new ComboBox<>(getTranslation("guidance.bet.document"));
  private final Button pin = new Button(getTranslation("guidance.bet.add"), click -> pin());
  private final FormErrors errors = new FormErrors();
  private final Paragraph done = new Paragraph();
  private final Paragraph none = new Paragraph(getTranslation("guidance.bet.none"));
  private final ListTable<BestBet> table =
      new ListTable<BestBet>(getTranslation("guidance.bet.title"))
          .cell(getTranslation("guidance.bet.question"), this::question)
          .cell(getTranslation("guidance.bet.document"), this::document)
          .cell(getTranslation("guidance.manage.action"), this::action);

  BestBetPanel(SearchDesk desk, Guidance guidance, SignedIn signedIn) {
    this.desk = desk;
    this.signedIn = signedIn;
    addClassNames("cd-card", "cd-desk");
    question.setMaxLength(200);
    document.setItemLabelGenerator(DocumentListItem::title);
    document.setItems(query -> {
      String typed = query.getFilter().orElse("");
      List<DocumentListItem> found =
          guidance.documents(signedIn.actor(), new DocumentFilter("", typed), null).items();
      return found.stream().skip(query.getOffset()).limit(query.getLimit());
    });
    errors.field("question", question);
    errors.field("document", document);
    pin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    pin.setDisableOnClick(true);
    done.getElement().setAttribute("role", "status");
    Div form = new Div(question, document, pin);
    form.addClassName("cd-desk-form");
    add(
        new H2(getTranslation("guidance.bet.title")),
        new Paragraph(getTranslation("guidance.bet.advice")),
        errors,
        form,
        done,
        table,
        none);
  }

  void show() {
    List<BestBet> all = desk.bestBets(signedIn.actor());
    table.show(all);
    table.setVisible(!all.isEmpty());
    none.setVisible(all.isEmpty());
  }

  private Component question(BestBet bet) {
    return new Anchor(Asking.address(GuidanceQuestion.of(bet.question() + " ")), bet.question());
  }

  private Component document(BestBet bet) {
    return new Anchor(DocumentView.addressOf(bet.document()), bet.title());
  }

  private Component action(BestBet bet) {
    Button remove = new Button(getTranslation("guidance.desk.remove"), click -> unpin(bet));
    remove.setAriaLabel(getTranslation("guidance.desk.remove.label", bet.question()));
    remove.setDisableOnClick(true);
    return remove;
  }

  private void pin() {
    DocumentListItem chosen = document.getValue();
    if (chosen == null) {
      errors.show("document", getTranslation("guidance.bet.choose"));
    } else if (errors.none(() -> pin(chosen))) {
      question.clear();
      document.clear();
    }
    show();
    pin.setEnabled(true);
  }

  private void pin(DocumentListItem chosen) {
    BestBet kept = desk.pin(signedIn.actor(), new BestBetForm(question.getValue(), chosen.id()));
    done.setText(getTranslation("guidance.bet.done", kept.title(), kept.question()));
  }

  private void unpin(BestBet bet) {
    desk.unpin(signedIn.actor(), bet.id());
    done.setText(getTranslation("guidance.bet.removed", bet.title(), bet.question()));
    show();
  }
}
