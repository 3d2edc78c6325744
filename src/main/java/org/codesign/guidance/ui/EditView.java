package org.codesign.guidance.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.codesign.guidance.DocumentDesk;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.EditedDocument;
import org.codesign.guidance.Guidance;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.BackLink;
import org.jspecify.annotations.Nullable;

/** Where a document is written, with its preview beside it. */
@Route("manage/guidance/edit/:id?")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class EditView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

  static final String PATH = "manage/guidance/edit";

  private final Guidance guidance;
  private final DocumentDesk desk;
  private final SignedIn signedIn;
  private @Nullable Writing writing;
  private String title = "";

  EditView(Guidance guidance, DocumentDesk desk, SignedIn signedIn) {
    this.guidance = guidance;
    this.desk = desk;
    this.signedIn = signedIn;
    addClassNames("cd-page", "cd-edit");
  }

  static String addressOf(DocumentId id) {
    return PATH + "/" + id;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getRouteParameters()
        .get("id")
        .ifPresentOrElse(id -> edit(DocumentView.idOf(id)), this::begin);
  }

  private void begin() {
    title = getTranslation("guidance.edit.new");
    show(
        new EditedDocument(DocumentId.next(), desk.blank(signedIn.actor()), 0, 0, Map.of()),
        new BackLink("manage/guidance", getTranslation("guidance.manage.title")));
  }

  private void edit(DocumentId id) {
    EditedDocument now = desk.document(signedIn.actor(), id);
    title = getTranslation("guidance.edit.title-of", now.form().title());
    show(now, new BackLink(DocumentView.addressOf(id), now.form().title()));
  }

  private void show(EditedDocument start, BackLink back) {
    removeAll();
    Writing begun = new Writing(guidance, desk, signedIn, start, () -> edit(start.id()));
    writing = begun;
    add(back, new H1(title), begun);
  }

  /** Nobody loses words by a slip. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    Writing left = writing;
    if (left != null && left.unsaved().areThere()) {
      ask(left.unsaved(), event.postpone());
    }
  }

  private void ask(UnsavedWords unsaved, ContinueNavigationAction leave) {
    ConfirmDialog ask = new ConfirmDialog();
    ask.setHeader(getTranslation("guidance.edit.leave.title"));
    ask.setText(getTranslation("guidance.edit.leave.text"));
    ask.setCancelable(true);
    ask.setCancelText(getTranslation("guidance.edit.leave.stay"));
    ask.setConfirmText(getTranslation("guidance.edit.leave.go"));
    ask.setConfirmButtonTheme("error primary");
    ask.addCancelListener(stays -> leave.cancel());
    ask.addConfirmListener(goes -> {
      unsaved.forget();
      leave.proceed();
    });
    ask.open();
  }

  @Override
  public String getPageTitle() {
    return title + " · Codesign";
  }
}
