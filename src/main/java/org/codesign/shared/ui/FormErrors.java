package org.codesign.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codesign.shared.Invalid;
import org.codesign.shared.Stale;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a form: beside their fields, and in a summary above that takes the focus. The rules
 * are the facade's; a view only says which field shows what the facade calls by a name.
 *
 * <pre>{@code
 * errors.field("title", title);
 * if (errors.none(() -> issues.report(actor, form()))) { … }
 * }</pre>
 */
public class FormErrors extends Div {

  private final Map<String, Component> fields = new LinkedHashMap<>();
  private final Map<String, TextGuard> guards = new LinkedHashMap<>();

  public FormErrors() {
    addClassName("cd-form-errors");
    getElement().setAttribute("role", "alert");
    getElement().setAttribute("tabindex", "-1");
    setVisible(false);
  }

  /**
   * Names a field.
   *
   * @param name as the facade's form record names it
   */
  public <C extends Component & HasValidation> void field(String name, C field) {
    field.setManualValidation(true);
    fields.put(name, field);
  }

  /** Names a field whose text is guarded: nothing goes on while it holds something undecided. */
  public <C extends Component & HasValidation> void field(String name, C field, TextGuard guard) {
    field(name, field);
    guards.put(name, guard);
  }

  /** Runs the action; shows its faults, if any, and tells whether there were none. */
  public boolean none(Runnable action) {
    clear();
    if (guards.values().stream().anyMatch(TextGuard::isUndecided)) {
      show(undecided());
      return false;
    }
    try {
      action.run();
      return true;
    } catch (ConstraintViolationException violated) {
      show(violated.getConstraintViolations().stream().map(FormErrors::fault).toList());
    } catch (Invalid invalid) {
      show(invalid.faults().stream().map(this::fault).toList());
    } catch (Stale stale) {
      show(List.of(new Fault("", getTranslation("form.stale"))));
    }
    return false;
  }

  private List<Fault> undecided() {
    return guards.entrySet().stream()
        .filter(it -> it.getValue().isUndecided())
        .map(it -> new Fault(it.getKey(), getTranslation("text-guard.undecided")))
        .toList();
  }

  /** Shows a fault of the form's own, found before the facade was asked. */
  public void show(String field, String text) {
    clear();
    show(List.of(new Fault(field, text)));
  }

  public void clear() {
    fields.values().forEach(field -> mark(field, false, ""));
    removeAll();
    setVisible(false);
  }

  private void show(List<Fault> faults) {
    List<ListItem> lines = new ArrayList<>();
    for (Fault fault : inOrderOfFields(faults)) {
      Component field = fields.get(fault.field());
      if (field != null) {
        mark(field, true, fault.text());
      }
      lines.add(line(fault.text(), field));
    }
    add(new H2(getTranslation("form.errors")), new UnorderedList(lines.toArray(ListItem[]::new)));
    setVisible(true);
    getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
  }

  /** Checks come in any order; people mend from top to bottom. */
  private List<Fault> inOrderOfFields(List<Fault> faults) {
    List<String> order = List.copyOf(fields.keySet());
    return faults.stream()
        .sorted(Comparator.comparingInt(fault -> order.indexOf(fault.field())))
        .toList();
  }

  private static ListItem line(String text, @Nullable Component field) {
    if (!(field instanceof Focusable<?> focusable)) {
      return new ListItem(text);
    }
    NativeButton jump = new NativeButton(text, click -> focusable.focus());
    jump.addClassName("cd-link");
    return new ListItem(jump);
  }

  private static void mark(Component field, boolean invalid, String text) {
    HasValidation validation = (HasValidation) field;
    validation.setErrorMessage(text);
    validation.setInvalid(invalid);
  }

  private Fault fault(Invalid.Fault fault) {
    Invalid.Span span = fault.span();
    return new Fault(
        fault.field(),
        span == null
            ? getTranslation(fault.message())
            : getTranslation(fault.message(), span.start() + 1, line(fault.field(), span)));
  }

  /** In which line of its field it begins, from 1. */
  private int line(String field, Invalid.Span span) {
    return fields.get(field) instanceof HasValue<?, ?> written
            && written.getValue() instanceof String text
        ? (int) text.chars().limit(span.start()).filter(it -> it == '\n').count() + 1
        : 1;
  }

  private static Fault fault(ConstraintViolation<?> violation) {
    String name = "";
    for (Path.Node node : violation.getPropertyPath()) {
      name = node.getName() == null ? name : node.getName();
    }
    return new Fault(name, violation.getMessage());
  }

  private record Fault(String field, String text) {}
}
