package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.TextGuard;

/** The guards of a form whose texts may be kept with a reason. */
class TextGuards {

  private static final List<String> REASONS =
      Arrays.stream(KeepReason.values()).map(Enum::name).toList();

  private final Map<String, TextGuard> guards = new LinkedHashMap<>();

  /**
   * Guards a field.
   *
   * @param name as the facade's form names it
   */
  <C extends Component & HasValidation> void add(String name, C field, FormErrors errors) {
    TextGuard guard = new TextGuard(field).keepableFor(REASONS);
    guards.put(name, guard);
    errors.field(name, field, guard);
  }

  /** To be put below the field. */
  TextGuard of(String name) {
    return Objects.requireNonNull(guards.get(name));
  }

  /** Why what was found in a field stays, where it does. */
  Map<String, KeepReason> kept() {
    Map<String, KeepReason> kept = new LinkedHashMap<>();
    guards.forEach((name, guard) ->
        guard.reason().map(KeepReason::valueOf).ifPresent(it -> kept.put(name, it)));
    return kept;
  }

  /** Goes on keeping what a draft keeps. */
  void keep(Map<String, KeepReason> kept) {
    kept.forEach((name, reason) -> of(name).keepFor(reason.name()));
  }
}
