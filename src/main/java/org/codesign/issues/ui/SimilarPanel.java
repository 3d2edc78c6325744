package org.codesign.issues.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.codesign.identity.SignedIn;
import org.codesign.issues.BoardItem;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.SimilarIssues;
import org.codesign.issues.SimilarTo;

/** Issues like the one that is being reported. It suggests, and holds nobody up. */
class SimilarPanel extends Div {

  private static final int SHORTEST = 3; // characters of a title that says anything
  private static final int MOST = 5;
  private static final int FIRST = 3;

  private final SimilarIssues similar;
  private final Issues issues;
  private final SignedIn signedIn;
  private final Consumer<IssueId> instead;
  private final Paragraph count = new Paragraph();
  private final NativeButton toggle = new NativeButton("", click -> open(!isOpen()));
  private final Div found = new Div();
  private List<IssueId> shown = List.of();

  /**
   * @param instead what to do when somebody answered one of them and needs no report any more
   */
  SimilarPanel(SimilarIssues similar, Issues issues, SignedIn signedIn, Consumer<IssueId> instead) {
    this.similar = similar;
    this.issues = issues;
    this.signedIn = signedIn;
    this.instead = instead;
    addClassName("cd-similar");
    count.getElement().setAttribute("role", "status");
    Paragraph wait = new Paragraph(getTranslation("similar.wait"));
    wait.addClassNames("cd-note", "cd-similar-wait");
    toggle.addClassNames("cd-link-quiet", "cd-similar-toggle");
    found.addClassName("cd-similar-found");
    Div line = new Div(wait, count, toggle);
    line.addClassName("cd-similar-line");
    add(line, found);
    mark(false);
    open(false);
  }

  /**
   * On a phone they would push the form away from under one's finger, so one line stands for them.
   */
  private void open(boolean open) {
    getElement().setAttribute("data-open", open);
    toggle.setText(getTranslation(open ? "similar.hide" : "similar.show"));
    toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
  }

  private boolean isOpen() {
    return getElement().hasAttribute("data-open");
  }

  private void mark(boolean any) {
    getElement().setAttribute("data-any", any);
  }

  /** What is shown already stays as it is, with an answer that is being given. */
  void show(SimilarTo wanted) {
    List<BoardItem> items =
        wanted.title().length() < SHORTEST
            ? List.of()
            : similar.like(signedIn.actor(), wanted).stream().limit(MOST).toList();
    List<IssueId> ids = items.stream().map(BoardItem::id).toList();
    if (!ids.equals(shown)) {
      shown = ids;
      draw(items);
    }
  }

  private void draw(List<BoardItem> items) {
    found.removeAll();
    mark(!items.isEmpty());
    count.setText(
        switch (items.size()) {
          case 0 -> "";
          case 1 -> getTranslation("similar.one");
          default -> getTranslation("similar.many", items.size());
        });
    if (!items.isEmpty()) {
      found.add(list(items.subList(0, Math.min(FIRST, items.size()))));
    }
    if (items.size() > FIRST) {
      found.add(
          new Details(
              getTranslation("similar.more", items.size() - FIRST),
              list(items.subList(FIRST, items.size()))));
    }
  }

  private UnorderedList list(List<BoardItem> items) {
    UnorderedList list = new UnorderedList();
    items.forEach(it -> list.add(new ListItem(new SimilarCard(issues, signedIn, it, instead))));
    return list;
  }
}
