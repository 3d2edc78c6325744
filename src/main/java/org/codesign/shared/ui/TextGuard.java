package org.codesign.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands below a text field and marks, while somebody types, what may tell who a person is; masks
 * it with one press. What is undecided stays in the browser. The facade looks again: this is a
 * help, not the rule. Wraps {@code frontend/components/text-guard.js}.
 *
 * <pre>{@code
 * add(note, new TextGuard(note));
 * }</pre>
 */
@Tag("text-guard")
@JsModule("context://frontend/components/text-guard.js")
public class TextGuard extends Component {

  private static final List<String> NAMES =
      List.of(
          "label", "found", "none", "mask", "maskAll", "show", "keep", "choose", "kept", "blind");
  private static final List<String> KINDS =
      List.of(
          "NHS_NUMBER",
          "NATIONAL_INSURANCE_NUMBER",
          "DATE_OF_BIRTH",
          "PHONE_NUMBER",
          "POSTCODE",
          "EMAIL_ADDRESS",
          "CASE_REFERENCE");

  private int undecided;
  private String reason = "";

  public TextGuard(Component field) {
    getElement().setAttribute("texts", JsonMapper.shared().writeValueAsString(words(this)));
    addListener(Changed.class, this::keep);
    addAttachListener(attached ->
        getElement()
            .executeJs(
                "customElements.whenDefined('text-guard').then(() => this.watch($0))", field));
  }

  /** What a guard says, in the language of the component; for controls that have one inside. */
  public static Map<String, String> words(Component component) {
    Map<String, String> words = new LinkedHashMap<>();
    NAMES.forEach(name -> words.put(name, component.getTranslation("text-guard." + name)));
    KINDS.forEach(kind -> words.put(kind, component.getTranslation("kind." + kind)));
    return words;
  }

  /**
   * Lets the person keep what is found with a reason, for a facilitator to look at.
   *
   * @param reasons the names, each with a message {@code keep.<name>}
   */
  public TextGuard keepableFor(List<String> reasons) {
    Map<String, String> words = new LinkedHashMap<>();
    reasons.forEach(it -> words.put(it, getTranslation("keep." + it)));
    getElement().setAttribute("reasons", JsonMapper.shared().writeValueAsString(words));
    return this;
  }

  /**
   * As {@link #keepableFor(List)}, for texts that no facilitator looks at afterwards.
   *
   * @param kept what is said of what stays
   */
  public TextGuard keepableFor(List<String> reasons, String kept) {
    Map<String, String> words = words(this);
    words.put("kept", kept);
    getElement().setAttribute("texts", JsonMapper.shared().writeValueAsString(words));
    return keepableFor(reasons);
  }

  /** Whether something was found and neither masked nor kept: the browser holds the text back. */
  public boolean isUndecided() {
    return undecided > 0;
  }

  /** Why the person keeps what was found; empty if nothing was, or it was masked. */
  public Optional<String> reason() {
    return Optional.of(reason).filter(it -> !it.isEmpty());
  }

  /** Keeps what is found in the field now for a reason that was given before. */
  public void keepFor(String givenBefore) {
    reason = givenBefore;
    getElement()
        .executeJs(
            "customElements.whenDefined('text-guard').then(() => this.keepFor($0))", givenBefore);
  }

  private void keep(Changed changed) {
    undecided = changed.open;
    reason = changed.reason;
  }

  /** The person masked, kept, or typed something that is found. */
  @DomEvent("guard-changed")
  public static class Changed extends ComponentEvent<TextGuard> {

    private final int open;
    private final String reason;

    public Changed(
        TextGuard source,
        boolean fromClient,
        @EventData("event.detail.open") int open,
        @EventData("event.detail.reason") String reason) {
      super(source, fromClient);
      this.open = open;
      this.reason = reason;
    }
  }
}
