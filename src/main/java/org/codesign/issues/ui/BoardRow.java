package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.codesign.issues.BoardItem;

/** An issue on the board: one's own answer, what it is about, what it costs. */
class BoardRow extends ListItem {

  BoardRow(BoardItem item, AffectsMe answer) {
    addClassName("cd-issue");
    getElement().setAttribute("data-row", true);
    add(words(item), answer.show(item.ownAnswer(), item.open()), new Cost(item.figures()));
  }

  private Component words(BoardItem item) {
    Paragraph excerpt = new Paragraph(item.excerpt());
    excerpt.addClassName("cd-excerpt");
    Div words =
        new Div(new H2(new Anchor("issues/" + item.id(), item.title())), excerpt, tags(item));
    words.addClassName("cd-issue-words");
    return words;
  }

  private Component tags(BoardItem item) {
    Div tags = new Div();
    tags.addClassName("cd-tags");
    if (item.harm()) {
      tags.add(new IssueTag(getTranslation("issue.harm"), "harm"));
    }
    if (!item.open()) {
      tags.add(new IssueTag(getTranslation("status.CLOSED"), "closed"));
    }
    tags.add(new IssueTag(getTranslation("category." + item.category()), "category"));
    Span where = new Span(item.system() + (item.screen() == null ? "" : " · " + item.screen()));
    where.addClassName("cd-note");
    tags.add(where);
    return tags;
  }
}
