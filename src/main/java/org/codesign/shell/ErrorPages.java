package org.codesign.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.codesign.identity.NotAllowed;
import org.codesign.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person sees when a page cannot be shown: what to do next, and a number when something
 * broke. A page that is not for this person answers exactly like one that does not exist.
 */
final class ErrorPages {

  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

  private ErrorPages() {}

  private abstract static class ErrorPage extends Div implements HasDynamicTitle {

    private final String title;

    ErrorPage(String kind) {
      title = getTranslation("error." + kind + ".title");
      addClassName("cd-page");
      add(
          new H1(title),
          new Paragraph(getTranslation("error." + kind + ".advice")),
          new Anchor("", getTranslation("error.home")));
    }

    @Override
    public String getPageTitle() {
      return title + " · Codesign";
    }
  }

  @ParentLayout(MainLayout.class)
  @AnonymousAllowed
  static class NoSuchPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    NoSuchPage() {
      super("not-found");
    }

    @Override
    public int setErrorParameter(
        BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
  }

  @AnonymousAllowed
  static class NoSuchThing extends Div implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
      event.rerouteToError(NotFoundException.class);
      return HttpServletResponse.SC_NOT_FOUND;
    }
  }

  @AnonymousAllowed
  static class NotForYou extends Div implements HasErrorParameter<NotAllowed> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
      event.rerouteToError(NotFoundException.class);
      return HttpServletResponse.SC_NOT_FOUND;
    }
  }

  @AnonymousAllowed
  static class NoEntry extends Div implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(
        BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
      event.rerouteToError(NotFoundException.class);
      return HttpServletResponse.SC_NOT_FOUND;
    }
  }

  @ParentLayout(MainLayout.class)
  @AnonymousAllowed
  static class Broken extends ErrorPage implements HasErrorParameter<Exception> {

    Broken() {
      super("broken");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
      String number = UUID.randomUUID().toString().substring(0, 8);
      log.error(
          "Page {} failed, number {}",
          event.getLocation().getFirstSegment(),
          number,
          parameter.getCaughtException());
      add(new Paragraph(getTranslation("error.number", number)));
      return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
  }
}
