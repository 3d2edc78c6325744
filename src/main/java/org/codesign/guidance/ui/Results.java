package org.codesign.guidance.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Optional;
import org.codesign.guidance.FoundDocument;
import org.codesign.guidance.FoundDocument.FoundSection;
import org.codesign.guidance.GuidanceQuestion;
import org.codesign.guidance.SearchResults;
import org.codesign.search.Found;
import org.codesign.search.Found.Correction;
import org.codesign.shared.Page;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.Pager;

/** What was found, by document. */
class Results extends Div {

  private final Paragraph count = new Paragraph();
  private final Paragraph incomplete = new Paragraph(getTranslation("guidance.search.incomplete"));
  private final Paragraph meant = new Paragraph();
  private final Div list = new Div();
  private final Pager pager = new Pager();

  Results() {
    addClassName("cd-results");
    count.getElement().setAttribute("role", "status");
    count.addClassName("cd-note");
    incomplete.addClassName("cd-alert");
    list.addClassName("cd-results");
    meant.addClassName("cd-meant");
    add(meant, count, incomplete, list, pager);
  }

  void show(Location here, GuidanceQuestion question, SearchResults found) {
    count.setText(counted(found));
    meant.removeAll();
    meant.setVisible(found.corrected().isPresent());
    found.corrected().ifPresent(it -> showMeant(question, it));
    incomplete.setVisible(!found.complete());
    list.removeAll();
    found.documents().forEach(document -> list.add(article(document)));
    if (found.documents().isEmpty() && found.complete()) {
      String which = found.understood() ? "guidance.search.empty" : "guidance.search.common";
      Anchor browse = new Anchor(GuidanceView.PATH, getTranslation("guidance.browse"));
      list.add(
          new EmptyState(
              getTranslation(which + ".title"), getTranslation(which + ".advice"), browse));
    }
    pager.show(here, new Page<>(List.of(), found.nextCursor()));
  }

  private void showMeant(GuidanceQuestion question, Correction correction) {
    if (correction.isApplied()) {
      meant.setText(
          getTranslation(
              "guidance.meant.applied", question.words().strip(), correction.question().strip()));
    } else {
      GuidanceQuestion other =
          new GuidanceQuestion(correction.question(), question.only(), question.archived());
      meant.add(
          new Text(getTranslation("guidance.meant.offered") + " "),
          new Anchor(Asking.address(other), correction.question().strip()),
          new Text("?"));
    }
  }

  private String counted(SearchResults found) {
    return found.sections() >= Found.COUNTED
        ? getTranslation("guidance.search.count.many")
        : getTranslation("guidance.search.count", found.sections());
  }

  private Article article(FoundDocument document) {
    String address = DocumentView.addressOf(document.id());
    H2 title = new H2(new Anchor(address, document.title()));
    title.getElement().setAttribute("data-row", true);
    Article article = new Article(title);
    article.addClassNames("cd-card", "cd-result");
    tag(document).ifPresent(article::add);
    String about = about(document);
    if (!about.isEmpty()) {
      Paragraph note = new Paragraph(about);
      note.addClassName("cd-note");
      article.add(note);
    }
    UnorderedList sections = new UnorderedList();
    document.sections().forEach(section -> sections.add(item(address, section)));
    article.add(sections);
    return article;
  }

  private Optional<Span> tag(FoundDocument document) {
    if (!document.isPinned() && !document.isRetired()) {
      return Optional.empty();
    }
    Span tag =
        new Span(
            getTranslation(document.isPinned() ? "guidance.pinned" : "guidance.manage.retired"));
    tag.addClassName("cd-tag");
    return Optional.of(tag);
  }

  private static String about(FoundDocument document) {
    return document.topic().isEmpty() || document.source().isEmpty()
        ? document.topic() + document.source()
        : document.topic() + " · " + document.source();
  }

  /** The document's beginning has no heading of its own: the title above leads there. */
  private static ListItem item(String address, FoundSection section) {
    ListItem item = new ListItem();
    if (!section.anchor().isEmpty()) {
      Anchor link = new Anchor(address + "#" + section.anchor());
      link.add(PassageText.of(section.heading()));
      item.add(link);
      item.getElement().setAttribute("data-row", true);
    }
    if (!section.passage().text().isBlank()) {
      Paragraph passage = new Paragraph();
      passage.add(PassageText.of(section.passage()));
      item.add(passage);
    }
    return item;
  }
}
