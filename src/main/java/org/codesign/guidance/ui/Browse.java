package org.codesign.guidance.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.codesign.guidance.DocumentListItem;
import org.codesign.guidance.Topic;
import org.codesign.shared.Page;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.Pager;

/** What there is to read: topics, and documents by title. */
class Browse extends Div {

  private final Nav topics = new Nav();
  private final H2 heading = new H2();
  private final UnorderedList documents = new UnorderedList();
  private final Pager pager = new Pager();
  private final Div none = new Div();

  Browse() {
    addClassName("cd-browse");
    topics.addClassName("cd-topics");
    topics.getElement().setAttribute("aria-label", getTranslation("guidance.topics"));
    documents.addClassName("cd-documents");
    add(topics, heading, documents, pager, none);
  }

  /**
   * @param topic the one shown; empty for all
   */
  void show(
      Location here,
      String topic,
      List<Topic> all,
      Page<DocumentListItem> page,
      boolean mayImport) {
    boolean nothing = page.items().isEmpty() && topic.isEmpty();
    showTopics(topic, all);
    heading.setText(topic.isEmpty() ? getTranslation("guidance.documents") : topic);
    heading.setVisible(!nothing);
    documents.removeAll();
    page.items().forEach(document -> documents.add(item(document)));
    pager.show(here, page);
    none.removeAll();
    if (nothing) {
      none.add(noGuidance(mayImport));
    }
  }

  private void showTopics(String shown, List<Topic> all) {
    topics.removeAll();
    topics.setVisible(!all.isEmpty());
    topics.add(chip(GuidanceView.PATH, getTranslation("guidance.topics.all"), shown.isEmpty()));
    for (Topic topic : all) {
      Anchor chip =
          chip(GuidanceView.addressOfTopic(topic.name()), topic.name(), shown.equals(topic.name()));
      Span count = new Span(String.valueOf(topic.documents()));
      count.addClassName("cd-note");
      chip.add(count);
      topics.add(chip);
    }
  }

  private static Anchor chip(String address, String name, boolean current) {
    Anchor chip = new Anchor(address, name);
    chip.addClassName("cd-chip");
    if (current) {
      chip.getElement().setAttribute("aria-current", "true");
    }
    return chip;
  }

  private static ListItem item(DocumentListItem document) {
    Anchor link = new Anchor(DocumentView.addressOf(document.id()), document.title());
    ListItem item = new ListItem(link);
    item.getElement().setAttribute("data-row", true);
    if (!document.summary().isEmpty()) {
      item.add(new Paragraph(document.summary()));
    }
    return item;
  }

  private EmptyState noGuidance(boolean mayImport) {
    EmptyState empty =
        new EmptyState(
            getTranslation("guidance.none.title"), getTranslation("guidance.none.advice"));
    if (mayImport) {
      empty.add(new Anchor("manage/guidance", getTranslation("guidance.none.import")));
    }
    return empty;
  }
}
