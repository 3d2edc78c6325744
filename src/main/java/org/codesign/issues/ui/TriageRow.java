package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.codesign.issues.BoardItem;
import org.codesign.issues.CauseHint;
import org.codesign.issues.IssueId;
import org.codesign.issues.TriageItem;
import org.codesign.shared.ui.Dates;

/** An issue in the queue with what can be done, each by a key while the row has the focus. */
class TriageRow extends ListItem {

  private final IssueId issue;

  /** What can be done for an issue from the queue. */
  interface Acts {
    void lookedAt(TriageItem item, boolean looked);

    void merge(TriageItem item);

    void mergeInto(TriageItem item, BoardItem target);

    void move(TriageItem item);

    void cause(TriageItem item);

    void close(TriageItem item);
  }

  /**
   * @param likely open issues that may be the same
   */
  TriageRow(TriageItem row, List<BoardItem> likely, Acts acts) {
    this.issue = row.item().id();
    addClassNames("cd-issue", "cd-triage");
    getElement().setAttribute("data-row", "");
    Div words = words(row);
    if (!likely.isEmpty()) {
      words.add(likely(row, likely, acts));
    }
    add(words, acts(row, acts));
  }

  boolean isAbout(TriageItem item) {
    return issue.equals(item.item().id());
  }

  private Component likely(TriageItem row, List<BoardItem> likely, Acts acts) {
    UnorderedList list = new UnorderedList();
    for (BoardItem other : likely) {
      Button merge = new Button(getTranslation("triage.same"), click -> acts.mergeInto(row, other));
      merge.addThemeVariants(ButtonVariant.TERTIARY);
      merge.setAriaLabel(getTranslation("triage.same.as", String.valueOf(other.number())));
      list.add(
          new ListItem(
              new Anchor("issues/" + other.id(), "#" + other.number() + " " + other.title()),
              merge));
    }
    Details likeness = new Details(getTranslation("triage.likely", likely.size()), list);
    likeness.addClassName("cd-likely");
    return likeness;
  }

  private Div words(TriageItem row) {
    BoardItem item = row.item();
    Paragraph excerpt = new Paragraph(item.excerpt());
    excerpt.addClassName("cd-excerpt");
    Div words =
        new Div(new H2(new Anchor("issues/" + item.id(), item.title())), excerpt, tags(row, item));
    words.addClassName("cd-issue-words");
    row.hint().ifPresent(it -> words.add(hint(it)));
    row.lookedAt()
        .ifPresent(at ->
            words.add(
                note(
                    getTranslation(
                        row.lookedByMe() ? "triage.looked.me" : "triage.looked", Dates.day(at)))));
    return words;
  }

  private Component tags(TriageItem row, BoardItem item) {
    Div tags = new Div();
    tags.addClassName("cd-tags");
    if (item.harm()) {
      tags.add(new IssueTag(getTranslation("issue.harm"), "harm"));
    }
    if (!item.open()) {
      tags.add(new IssueTag(getTranslation("status.CLOSED"), "closed"));
    }
    tags.add(
        new IssueTag(getTranslation("category." + item.category()), "category"),
        new IssueTag(getTranslation("cause." + row.cause()), "cause"),
        note(
            getTranslation(
                "issue.line",
                String.valueOf(item.number()),
                item.screen() == null ? item.system() : item.system() + " · " + item.screen(),
                Dates.day(item.reportedAt()))));
    return tags;
  }

  private Component hint(CauseHint hint) {
    return note(getTranslation("hint." + hint.cause(), hint.affected(), hint.asked()));
  }

  private static Span note(String text) {
    Span note = new Span(text);
    note.addClassName("cd-note");
    return note;
  }

  private Component acts(TriageItem row, Acts acts) {
    Div buttons = new Div();
    buttons.addClassName("cd-care-acts");
    if (row.lookedAt().isPresent()) {
      buttons.add(act("triage.back", "l", () -> acts.lookedAt(row, false)));
      return buttons;
    }
    buttons.add(
        act("triage.done", "l", () -> acts.lookedAt(row, true)),
        act("care.merge.open", "m", () -> acts.merge(row)),
        act("care.move.open", "v", () -> acts.move(row)),
        act("care.cause.open", "c", () -> acts.cause(row)),
        act("care.close.open", "x", () -> acts.close(row)));
    return buttons;
  }

  private Button act(String words, String key, Runnable act) {
    Button button = new Button(getTranslation(words), click -> act.run());
    button.getElement().setAttribute("data-key", key);
    return button;
  }
}
