package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import jakarta.validation.ConstraintViolationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.codesign.identity.SignedIn;
import org.codesign.issues.Draft;
import org.codesign.issues.DraftForm;
import org.codesign.issues.DraftSaving.AlreadySent;
import org.codesign.issues.DraftSaving.ChangedElsewhere;
import org.codesign.issues.DraftSaving.Saved;
import org.codesign.issues.Drafts;
import org.codesign.issues.IssueId;
import org.codesign.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Keeps what is typed and says how that stands. The address names the draft once there is one. */
class DraftKeeper extends Div {

  private final Drafts drafts;
  private final SignedIn signedIn;
  private final IssueId id;
  private final Supplier<DraftForm> typed;
  private final Consumer<Draft> take;
  private final Runnable afterDiscard;
  private int version;
  private boolean over;
  private @Nullable DraftForm kept;

  /**
   * @param typed what stands in the form now
   * @param take puts another draft into the form
   * @param afterDiscard what follows when the person threw the draft away
   */
  DraftKeeper(
      Drafts drafts,
      SignedIn signedIn,
      IssueId id,
      Supplier<DraftForm> typed,
      Consumer<Draft> take,
      Runnable afterDiscard) {
    this.drafts = drafts;
    this.signedIn = signedIn;
    this.id = id;
    this.typed = typed;
    this.take = take;
    this.afterDiscard = afterDiscard;
    addClassName("cd-draft-state");
  }

  /** Goes on from what is kept already. */
  void goOnFrom(Draft draft) {
    version = draft.version();
    kept = typed.get();
    sayKept();
  }

  /** Throws the draft away; what is typed from now on is not kept. */
  void discard() {
    over = true;
    drafts.discard(signedIn.actor(), id);
  }

  /** Keeps what changed; an empty form is not worth a draft. */
  void keep() {
    DraftForm now = typed.get();
    if (over || now.equals(kept) || (version == 0 && now.isEmpty())) {
      return;
    }
    try {
      switch (drafts.save(signedIn.actor(), id, version, now)) {
        case Saved saved -> keptAs(saved.version(), now);
        case ChangedElsewhere other -> show(askWhich(other.now()));
        case AlreadySent sent -> over = true;
      }
    } catch (Invalid | ConstraintViolationException tooMuch) {
      say("draft.not-saved");
    }
  }

  private void keptAs(int savedVersion, DraftForm form) {
    boolean first = version == 0;
    version = savedVersion;
    kept = form;
    sayKept();
    if (first) {
      getElement()
          .executeJs("history.replaceState(history.state, '', $0)", DraftOffers.addressOf(id));
    }
  }

  private Component askWhich(Draft other) {
    Button theirs =
        new Button(
            getTranslation("draft.elsewhere.take"),
            click -> {
              take.accept(other);
              goOnFrom(other);
            });
    Button mine =
        new Button(
            getTranslation("draft.elsewhere.keep"),
            click -> {
              version = other.version();
              keep();
            });
    Div choice = new Div(theirs, mine);
    choice.addClassName("cd-buttons");
    return new Div(new Span(getTranslation("draft.elsewhere")), choice);
  }

  private void sayKept() {
    Button discard =
        new Button(
            getTranslation("draft.discard"),
            click -> {
              discard();
              afterDiscard.run();
            });
    show(new Span(getTranslation("draft.saved")), discard);
  }

  private void say(String key) {
    show(new Span(getTranslation(key)));
  }

  private void show(Component... state) {
    removeAll();
    add(state);
  }
}
