package org.codesign.suppliers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.MarkdownText;
import org.codesign.suppliers.Response;
import org.codesign.suppliers.ResponseCode;

/** One answer of a supplier: what it comes to, since when, and its words. */
class ResponseText extends Div {

  ResponseText(Response response) {
    addClassName("cd-response");
    Span code = new Span(getTranslation("response.code." + response.code()));
    code.addClassName("cd-tag");
    code.getElement().setAttribute("data-kind", kindOf(response.code()));
    Span who =
        new Span(getTranslation("response.by", response.supplierName(), Dates.day(response.at())));
    who.addClassName("cd-note");
    Div head = new Div(code, who);
    head.addClassName("cd-tags");
    add(head);
    response.release().ifPresent(it -> add(new Paragraph(release(response, it))));
    if (!response.text().isEmpty()) {
      add(new MarkdownText(response.text()));
    }
  }

  private static String kindOf(ResponseCode code) {
    return switch (code) {
      case ALREADY_RELEASED -> "done";
      case ACCEPTED, LOCAL_CONFIGURATION -> "answered";
      case PLANNED, NEEDS_INFORMATION -> "planned";
      case DECLINED -> "declined";
    };
  }

  private String release(Response response, String name) {
    String key = "response.release." + response.code();
    return response
        .day()
        .map(day -> getTranslation(key + ".day", name, Dates.day(day)))
        .orElseGet(() -> getTranslation(key, name));
  }
}
