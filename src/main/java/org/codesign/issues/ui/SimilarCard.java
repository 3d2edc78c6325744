package org.codesign.issues.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.codesign.identity.SignedIn;
import org.codesign.issues.BoardItem;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Voices;

/** An issue that may be the same: enough to judge it by, and "mine too". */
class SimilarCard extends Div {

  private final Issues issues;
  private final SignedIn signedIn;
  private final BoardItem item;
  private final Consumer<IssueId> instead;
  private final Div answer = new Div();

  SimilarCard(Issues issues, SignedIn signedIn, BoardItem item, Consumer<IssueId> instead) {
    this.issues = issues;
    this.signedIn = signedIn;
    this.item = item;
    this.instead = instead;
    addClassName("cd-similar-card");
    Paragraph excerpt = new Paragraph(item.excerpt());
    excerpt.addClassName("cd-excerpt");
    Anchor title = new Anchor("issues/" + item.id(), item.title());
    title.setTarget("_blank");
    title.getElement().setAttribute("rel", "noopener");
    title.setTitle(getTranslation("similar.new-window"));
    answer.addClassName("cd-similar-answer");
    add(new Div(title), excerpt, about(), answer);
    if (item.open() && Voices.has(signedIn.actor())) {
      answer.add(mine());
    }
  }

  private Paragraph about() {
    Paragraph about = new Paragraph();
    about.addClassName("cd-note");
    if (!item.open()) {
      Span closed = new Span(getTranslation("status.CLOSED"));
      closed.addClassName("cd-tag");
      about.add(closed, new Span(" "));
    }
    about.add(new Span(where() + " · " + howMany()));
    return about;
  }

  private String where() {
    return item.screen() == null ? item.system() : item.system() + " · " + item.screen();
  }

  private String howMany() {
    return item.figures()
        .map(it -> getTranslation("figures.affected", it.affected(), it.asked()))
        .orElseGet(() -> getTranslation("figures.few"));
  }

  private Button mine() {
    boolean answered = item.ownAnswer().isPresent();
    Button mine =
        new Button(getTranslation(answered ? "similar.answered" : "similar.mine"), click -> ask());
    mine.setAriaLabel(mine.getText() + ": " + item.title());
    return mine;
  }

  private void ask() {
    AffectsMe control = new AffectsMe(issues, signedIn, item.id(), item.title());
    ComponentUtil.addListener(control, AffectsMe.Answered.class, event -> offerToStop());
    answer.removeAll();
    answer.add(control.show(item.ownAnswer(), item.open()));
    control
        .getElement()
        .executeJs(
            "customElements.whenDefined('affects-me').then(() =>"
                + " this.shadowRoot.querySelector('button')?.focus())");
  }

  /** Once: the answer may be changed as often as one likes. */
  private void offerToStop() {
    if (answer.getComponentCount() == 1) {
      Button stop =
          new Button(getTranslation("similar.instead"), click -> instead.accept(item.id()));
      answer.add(stop);
    }
  }
}
