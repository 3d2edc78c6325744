package org.codesign.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.codesign.catalogue.Edited;
import org.codesign.shared.Stale;

/** A form that adds or changes one thing. If somebody was faster, both texts are shown. */
class EditForm<F> extends Div {

  private final Fields<F> fields;
  private final Div theirs = new Div();
  private final Button save = new Button();
  private final Anchor cancel = new Anchor("", getTranslation("catalogue.cancel"));
  private Runnable onSave = () -> {};

  EditForm(Fields<F> fields) {
    this.fields = fields;
    addClassName("cd-card");
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(click -> {
      onSave.run();
      save.setEnabled(true);
    });
    Div actions = new Div(save, cancel);
    actions.addClassName("cd-actions");
    add(fields, theirs, actions);
  }

  /** Where one goes who does not want to save. */
  EditForm<F> orBackTo(String path) {
    cancel.setHref(path);
    return this;
  }

  /**
   * For something new.
   *
   * @param add adds it and goes on; what it throws is shown
   */
  void create(String saveLabel, F blank, Consumer<F> add) {
    save.setText(saveLabel);
    show(blank);
    onSave = () -> submit(add);
  }

  /**
   * For something that is there.
   *
   * @param read what it says now
   * @param change changes that version of it and goes on; what it throws is shown
   */
  void edit(Supplier<Edited<F>> read, ObjIntConsumer<F> change) {
    save.setText(getTranslation("catalogue.save"));
    Edited<F> now = read.get();
    show(now.form());
    basedOn(now.version(), read, change);
  }

  private void basedOn(int version, Supplier<Edited<F>> read, ObjIntConsumer<F> change) {
    onSave =
        () ->
            submit(form -> {
              try {
                change.accept(form, version);
              } catch (Stale late) {
                compare(form, read, change);
                throw late;
              }
            });
  }

  private void submit(Consumer<F> action) {
    theirs.removeAll();
    if (fields.areReadable()) {
      fields.errors().none(() -> action.accept(fields.form()));
    }
  }

  /** From here on a save goes over what stands beside it, knowingly. */
  private void compare(F mine, Supplier<Edited<F>> read, ObjIntConsumer<F> change) {
    Edited<F> now = read.get();
    theirs.add(
        new TwoVersions(fields.texts(now.form()), fields.texts(mine), () -> edit(read, change)));
    basedOn(now.version(), read, change);
  }

  private void show(F form) {
    theirs.removeAll();
    fields.errors().clear();
    fields.show(form);
  }
}
