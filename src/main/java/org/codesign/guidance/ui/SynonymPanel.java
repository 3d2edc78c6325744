package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.codesign.guidance.GuidanceQuestion;
import org.codesign.guidance.SearchDesk;
import org.codesign.guidance.Synonym;
import org.codesign.guidance.SynonymEffect;
import org.codesign.guidance.SynonymForm;
import org.codesign.identity.SignedIn;
import org.codesign.search.Found;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.ListTable;
import org.jspecify.annotations.Nullable;

/** Words that stand for others: add, change, remove, and see what it does. */
class SynonymPanel extends Section {

  private final SearchDesk desk;
  private final SignedIn signedIn;
  private final TextField words = new TextField(getTranslation("guidance.synonym.words"));
  private final TextField meaning = new TextField(getTranslation("guidance.synonym.meaning"));
  private final Checkbox bothWays =
      new Checkbox(getTranslation("guidance.synonym.both-ways"), true);
  private final Button save = new Button("", click -> save());
  private final Button cancel =
      new Button(getTranslation("guidance.desk.cancel"), click -> edit(null));
  private final FormErrors errors = new FormErrors();
  private final Paragraph effect = new Paragraph();
  private final ListTable<Synonym> table =
      new ListTable<Synonym>(getTranslation("guidance.synonym.title"))
          .cell(getTranslation("guidance.synonym.words"), this::words)
          .text(getTranslation("guidance.synonym.meaning"), Synonym::meaning)
          .word(getTranslation("guidance.synonym.direction"), this::direction)
          .cell(getTranslation("guidance.manage.action"), this::actions);
  private @Nullable Synonym edited;

  SynonymPanel(SearchDesk desk, SignedIn signedIn) {
    this.desk = desk;
    this.signedIn = signedIn;
    addClassNames("cd-card", "cd-desk");
    words.setMaxLength(120);
    meaning.setMaxLength(120);
    errors.field("words", words);
    errors.field("meaning", meaning);
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setDisableOnClick(true);
    effect.getElement().setAttribute("role", "status");
    Div form = new Div(words, meaning, bothWays, save, cancel);
    form.addClassName("cd-desk-form");
    add(
        new H2(getTranslation("guidance.synonym.title")),
        new Paragraph(getTranslation("guidance.synonym.advice")),
        errors,
        form,
        effect,
        table);
    edit(null);
  }

  void show() {
    table.show(desk.synonyms(signedIn.actor()));
  }

  private Component words(Synonym synonym) {
    return new Anchor(Asking.address(GuidanceQuestion.of(synonym.words() + " ")), synonym.words());
  }

  private String direction(Synonym synonym) {
    return getTranslation("guidance.synonym." + (synonym.bothWays() ? "both" : "one"));
  }

  private Component actions(Synonym synonym) {
    Button change = new Button(getTranslation("guidance.desk.change"), click -> edit(synonym));
    change.setAriaLabel(getTranslation("guidance.desk.change.label", synonym.words()));
    Button remove = new Button(getTranslation("guidance.desk.remove"), click -> remove(synonym));
    remove.setAriaLabel(getTranslation("guidance.desk.remove.label", synonym.words()));
    remove.setDisableOnClick(true);
    Div both = new Div(change, remove);
    both.addClassName("cd-actions");
    return both;
  }

  private void edit(@Nullable Synonym synonym) {
    edited = synonym;
    words.setValue(synonym == null ? "" : synonym.words());
    meaning.setValue(synonym == null ? "" : synonym.meaning());
    bothWays.setValue(synonym == null || synonym.bothWays());
    save.setText(getTranslation(synonym == null ? "guidance.synonym.add" : "guidance.desk.save"));
    cancel.setVisible(synonym != null);
    errors.clear();
    if (synonym != null) {
      words.focus();
    }
  }

  private void save() {
    SynonymForm form = new SynonymForm(words.getValue(), meaning.getValue(), bothWays.getValue());
    if (errors.none(() -> show(keep(form)))) {
      edit(null);
    }
    show();
    save.setEnabled(true);
  }

  private SynonymEffect keep(SynonymForm form) {
    Synonym one = edited;
    return one == null
        ? desk.add(signedIn.actor(), form)
        : desk.change(signedIn.actor(), one.id(), one.version(), form);
  }

  private void show(SynonymEffect done) {
    effect.setText(
        getTranslation(
            "guidance.synonym.effect",
            done.synonym().words(),
            counted(done.before()),
            counted(done.after())));
  }

  private String counted(long sections) {
    return sections >= Found.COUNTED
        ? getTranslation("guidance.desk.many")
        : String.valueOf(sections);
  }

  private void remove(Synonym synonym) {
    desk.removeSynonym(signedIn.actor(), synonym.id());
    effect.setText(getTranslation("guidance.synonym.removed", synonym.words(), synonym.meaning()));
    edit(null);
    show();
  }
}
