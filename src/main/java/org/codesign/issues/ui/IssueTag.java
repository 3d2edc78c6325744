package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Span;

/** A word or two that sort an issue. */
class IssueTag extends Span {

  /**
   * @param kind for its colour
   */
  IssueTag(String text, String kind) {
    super(text);
    addClassName("cd-tag");
    getElement().setAttribute("data-kind", kind);
  }
}
