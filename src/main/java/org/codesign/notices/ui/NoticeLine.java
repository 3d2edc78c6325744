package org.codesign.notices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.codesign.notices.Notice;
import org.codesign.notices.Notice.ADocument;
import org.codesign.notices.Notice.AnIssue;
import org.codesign.shared.ui.Dates;

/** Something one was told, and where it leads. */
class NoticeLine extends Div {

  NoticeLine(Notice notice, Runnable read) {
    addClassName("cd-notice");
    getElement().setAttribute("role", "listitem");
    Span about = new Span(about(notice, Dates.moment(notice.at())));
    about.addClassName("cd-note");
    Div words =
        new Div(
            new Span(getTranslation("notice." + notice.kind())),
            new Anchor(NoticeOpening.addressOf(notice.id()), notice.title()),
            about);
    words.addClassName("cd-notice-words");
    add(words);
    if (notice.unread()) {
      addClassName("cd-notice-new");
      words.addComponentAsFirst(mark());
      add(button(notice, read));
    }
  }

  private String about(Notice notice, String when) {
    return switch (notice.about()) {
      case AnIssue issue -> getTranslation("notices.line", issue.number(), when);
      case ADocument document -> getTranslation("notices.line.document", when);
    };
  }

  private Span mark() {
    Span mark = new Span(getTranslation("notices.new"));
    mark.addClassName("cd-tag");
    mark.getElement().setAttribute("data-kind", "new");
    return mark;
  }

  private Button button(Notice notice, Runnable read) {
    Button button = new Button(getTranslation("notices.read"), click -> read.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(getTranslation("notices.read.label", notice.title()));
    return button;
  }
}
