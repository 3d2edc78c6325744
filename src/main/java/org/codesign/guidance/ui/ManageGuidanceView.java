package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.codesign.guidance.DocumentDesk;
import org.codesign.guidance.DocumentFilter;
import org.codesign.guidance.DocumentListItem;
import org.codesign.guidance.Guidance;
import org.codesign.guidance.ReaderWords;
import org.codesign.identity.SignedIn;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.Stale;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.Pager;
import org.jspecify.annotations.Nullable;

/** The editors' desk: import documents, find them, retire them and put them back. */
@Route("manage/guidance")
@Menu(title = "guidance.manage.menu", order = 80, icon = "vaadin:edit")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class ManageGuidanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final String PATH = "manage/guidance";
  private static final String TITLE = "q";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final Guidance guidance;
  private final SignedIn signedIn;
  private final TextField search = new TextField();
  private final ListTable<DocumentListItem> table = table();
  private final Paragraph none = new Paragraph();
  private final Pager pager = new Pager();
  private Location here = new Location(PATH);

  ManageGuidanceView(
      Guidance guidance, DocumentDesk documents, ReaderWords words, SignedIn signedIn) {
    this.guidance = guidance;
    this.signedIn = signedIn;
    addClassName("cd-page");
    search.setLabel(getTranslation("guidance.manage.search"));
    search.setClearButtonVisible(true);
    search.getElement().setAttribute("data-shortcut", "/");
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        String title = change.getValue();
        show(
            new Location(
                PATH,
                title.isBlank() ? QueryParameters.empty() : QueryParameters.of(TITLE, title)));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
      }
    });
    none.setText(getTranslation("guidance.manage.none"));
    Div searching = new Div(search);
    searching.addClassName("cd-search");
    ImportPanel importing =
        new ImportPanel(files -> guidance.importFiles(signedIn.actor(), files), () -> show(here));
    Anchor write = new Anchor(EditView.PATH, getTranslation("guidance.edit.new"));
    write.addClassName("cd-button");
    write.getElement().setAttribute("data-shortcut", "n");
    Anchor due =
        new Anchor(
            DueView.PATH,
            getTranslation("guidance.due.count", documents.howManyDue(signedIn.actor())));
    Anchor remarks =
        new Anchor(
            RemarksView.PATH,
            getTranslation("guidance.remarks.count", words.howManyToDo(signedIn.actor())));
    Anchor desk = new Anchor("manage/guidance/search", getTranslation("guidance.desk.title"));
    Div ways = new Div(write, due, remarks, desk);
    ways.addClassName("cd-ways");
    add(new H1(getTranslation("guidance.manage.title")), ways);
    add(importing, searching, table, none, pager);
  }

  private ListTable<DocumentListItem> table() {
    return new ListTable<DocumentListItem>(getTranslation("guidance.manage.title"))
        .cell(getTranslation("guidance.manage.document"), this::title)
        .text(getTranslation("guidance.manage.topic"), DocumentListItem::topic)
        .word(getTranslation("guidance.manage.review"), it -> day(it.reviewOn()))
        .cell(getTranslation("guidance.manage.action"), this::action);
  }

  private Component title(DocumentListItem document) {
    Anchor link = new Anchor(DocumentView.addressOf(document.id()), document.title());
    if (!document.isRetired()) {
      return link;
    }
    Span retired = new Span(getTranslation("guidance.manage.retired"));
    retired.addClassName("cd-tag");
    return new Div(link, new Text(" "), retired);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "–" : DAY.format(day);
  }

  private Component action(DocumentListItem document) {
    String key = document.isRetired() ? "guidance.manage.put-back" : "guidance.manage.retire";
    Button button = new Button(getTranslation(key), click -> change(document));
    button.setDisableOnClick(true);
    button.setAriaLabel(getTranslation(key + ".label", document.title()));
    Anchor edit =
        new Anchor(EditView.addressOf(document.id()), getTranslation("guidance.document.edit"));
    edit.setAriaLabel(getTranslation("guidance.manage.edit.label", document.title()));
    Div ways = new Div(edit, button);
    ways.addClassName("cd-ways");
    return ways;
  }

  private void change(DocumentListItem document) {
    try {
      if (document.isRetired()) {
        guidance.putBack(signedIn.actor(), document.id(), document.version());
        Notice.done(getTranslation("guidance.manage.put-back.done", document.title()));
      } else {
        guidance.retire(signedIn.actor(), document.id(), document.version());
        Notice.done(getTranslation("guidance.manage.retired.done", document.title()));
      }
    } catch (Stale stale) {
      Notice.problem(getTranslation("guidance.manage.stale"));
    }
    show(here);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(event.getLocation());
    search.setValue(titleAskedFor());
  }

  private void show(Location place) {
    here = place;
    Cursor after =
        here.getQueryParameters().getSingleParameter(Pager.AFTER).map(Cursor::parse).orElse(null);
    Page<DocumentListItem> page =
        guidance.allDocuments(signedIn.actor(), new DocumentFilter("", titleAskedFor()), after);
    table.show(page.items());
    table.setVisible(!page.items().isEmpty());
    none.setVisible(page.items().isEmpty() && !titleAskedFor().isEmpty());
    pager.show(here, page);
  }

  private String titleAskedFor() {
    return here.getQueryParameters().getSingleParameter(TITLE).orElse("");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("guidance.manage.title") + " · Codesign";
  }
}
