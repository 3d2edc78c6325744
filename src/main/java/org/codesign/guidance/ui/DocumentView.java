package org.codesign.guidance.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.codesign.guidance.DocumentDesk;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.Guidance;
import org.codesign.guidance.GuidanceDocument;
import org.codesign.guidance.ReaderWords;
import org.codesign.identity.SignedIn;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.BackLink;

/** One document, to read. */
@Route("guidance/:id")
@PermitAll
class DocumentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Guidance guidance;
  private final DocumentDesk desk;
  private final ReaderWords words;
  private final SignedIn signedIn;
  private String title = "";

  DocumentView(Guidance guidance, DocumentDesk desk, ReaderWords words, SignedIn signedIn) {
    this.guidance = guidance;
    this.desk = desk;
    this.words = words;
    this.signedIn = signedIn;
    addClassNames("cd-page", "cd-document");
  }

  static String addressOf(DocumentId id) {
    return GuidanceView.PATH + "/" + id;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String id = event.getRouteParameters().get("id").orElse("");
    show(guidance.document(signedIn.actor(), idOf(id)));
  }

  static DocumentId idOf(String text) {
    try {
      return new DocumentId(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      throw new NotFound("document");
    }
  }

  private void show(GuidanceDocument document) {
    title = document.title();
    removeAll();
    add(new BackLink(GuidanceView.PATH, getTranslation("guidance.document.back")), new H1(title));
    if (!document.summary().isEmpty()) {
      Paragraph lead = new Paragraph(document.summary());
      lead.addClassName("cd-lead");
      add(lead);
    }
    if (document.isRetired()) {
      Paragraph retired = new Paragraph(getTranslation("guidance.document.retired"));
      retired.addClassName("cd-alert");
      add(retired);
    }
    add(new HowCurrent(document));
    if (guidance.mayEdit(signedIn.actor())) {
      add(editing(document));
    }
    Div beside = new Div();
    beside.addClassName("cd-document-beside");
    if (document.contents().size() > 1) {
      beside.add(new Contents(document));
    }
    beside.add(new AboutDocument(document));
    Html text = new Html("<div class=\"cd-document-text\">" + document.html() + "</div>");
    Div columns = new Div(text, beside);
    columns.addClassName("cd-document-columns");
    add(columns, readers(document));
  }

  private ReaderPanel readers(GuidanceDocument document) {
    ReaderPanel readers = new ReaderPanel(words, signedIn, document);
    return guidance.mayEdit(signedIn.actor())
        ? readers.with(words.helpfulness(signedIn.actor(), document.id()))
        : readers;
  }

  private Div editing(GuidanceDocument document) {
    DocumentId id = document.id();
    Button right = new Button(getTranslation("guidance.due.right"));
    right.setDisableOnClick(true);
    right.addClickListener(click -> {
      Reviewing.done(desk, signedIn, id, document.version());
      show(guidance.document(signedIn.actor(), id));
    });
    Div ways =
        new Div(
            right,
            new Anchor(EditView.addressOf(id), getTranslation("guidance.document.edit")),
            new Anchor(VersionsView.addressOf(id), getTranslation("guidance.document.versions")));
    ways.addClassNames("cd-ways", "cd-desk-ways");
    return ways;
  }

  /** The page is built after the browser looked for the place in its address and scrolled up. */
  @Override
  protected void onAttach(AttachEvent event) {
    getElement()
        .executeJs(
            "setTimeout(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))"
                + "?.scrollIntoView(), 100)");
  }

  @Override
  public String getPageTitle() {
    return title + " · Codesign";
  }
}
