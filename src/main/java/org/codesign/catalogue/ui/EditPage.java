package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.codesign.catalogue.Edited;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.Notice;

/** A page with the form of one thing: where it came from, its name, the form, retire or restore. */
abstract class EditPage<F> extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final BackLink back = new BackLink();
  private final H1 title = new H1();
  private final Fields<F> fields;
  private final EditForm<F> form;
  private final Div state = new Div();

  EditPage(Fields<F> fields) {
    this.fields = fields;
    this.form = new EditForm<>(fields);
    addClassName("cd-page");
    add(back, title, form, state);
  }

  /** Where one came from, and where one goes without saving. */
  void back(String path, String name) {
    back.setHref(path);
    back.setText(name);
    form.orBackTo(path);
  }

  void create(String titleKey, F blank, Consumer<F> add) {
    title.setText(getTranslation(titleKey));
    form.create(getTranslation(titleKey), blank, add);
    state.removeAll();
  }

  void edit(String name, Supplier<Edited<F>> read, ObjIntConsumer<F> change) {
    title.setText(name);
    form.edit(read, change);
    state.removeAll();
  }

  /** What was entered and not saved is read again afterwards: the version has changed. */
  void retireOrRestore(boolean retired, Runnable retire, Runnable restore, Runnable refresh) {
    if (retired) {
      state.add(new Tag(getTranslation("catalogue.retired")));
    }
    state.add(new RetireButton(retired, fields.errors(), retired ? restore : retire, refresh));
  }

  void offer(com.vaadin.flow.component.Component action) {
    state.add(action);
  }

  void leave(String path, String saidKey) {
    Notice.done(getTranslation(saidKey));
    getUI().ifPresent(ui -> ui.navigate(path));
  }

  @Override
  public String getPageTitle() {
    return title.getText() + " · Codesign";
  }
}
