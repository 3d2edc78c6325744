package org.codesign.issues.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.codesign.privacy.Finding;
import org.codesign.privacy.TextGuard;

/** A text in which what the guard finds is marked, with what it is. */
class MarkedText extends Paragraph {

  MarkedText(String text) {
    addClassName("cd-prose");
    int last = 0;
    for (Finding finding : TextGuard.findings(text)) {
      add(new Text(text.substring(last, finding.start())));
      HtmlComponent mark = new HtmlComponent("mark");
      mark.getElement().setText(text.substring(finding.start(), finding.end()));
      Span kind = new Span(" (" + getTranslation("kind." + finding.kind()) + ")");
      kind.addClassName("cd-note");
      add(mark, kind);
      last = finding.end();
    }
    add(new Text(text.substring(last)));
  }
}
