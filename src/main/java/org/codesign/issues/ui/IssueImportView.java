package org.codesign.issues.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueImportId;
import org.codesign.issues.IssueImportOutcome;
import org.codesign.issues.IssueImports;
import org.codesign.issues.IssueMapping;
import org.codesign.issues.IssueSheet;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.Notice;
import org.jspecify.annotations.Nullable;

/** Brings in issues that were collected elsewhere: the file, how it is read, what came in. */
@Route("manage/issues/import")
@RolesAllowed("FACILITATOR")
class IssueImportView extends Div implements HasDynamicTitle {

  private final IssueImports imports;
  private final SignedIn signedIn;
  private final Div looking = new Div();
  private final IssueImportList done;
  private byte[] csv = {};
  private String fileName = "";
  private IssueImportId id = IssueImportId.next();

  IssueImportView(IssueImports imports, SignedIn signedIn) {
    this.imports = imports;
    this.signedIn = signedIn;
    this.done = new IssueImportList(imports, signedIn);
    addClassName("cd-page");
    looking.addClassName("cd-sheet");
    looking.getElement().setAttribute("tabindex", "-1");
    add(
        new BackLink("manage/issues", getTranslation("triage.title")),
        new H1(getTranslation("issue-import.title")),
        lead(),
        template(),
        upload(),
        looking,
        done);
  }

  private Paragraph lead() {
    Paragraph lead = new Paragraph(getTranslation("issue-import.how"));
    lead.addClassName("cd-lead");
    return lead;
  }

  private Anchor template() {
    byte[] file = imports.template(signedIn.actor()).getBytes(StandardCharsets.UTF_8);
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(event ->
                new DownloadResponse(
                    new ByteArrayInputStream(file), "issues.csv", "text/csv", file.length)),
            getTranslation("issue-import.template"));
    link.addClassName("cd-button-quiet");
    link.getElement().setAttribute("download", "issues.csv");
    return link;
  }

  private Upload upload() {
    Upload upload = new Upload();
    upload.setUploadButton(new Button(getTranslation("issue-import.choose")));
    upload.setAcceptedFileExtensions(".csv");
    upload.setMaxFileSize(IssueImports.MAX_BYTES);
    upload.setMaxFiles(1);
    upload.setUploadHandler(
        UploadHandler.inMemory((metadata, data) -> {
          upload.clearFileList();
          csv = data;
          fileName = metadata.fileName();
          id = IssueImportId.next();
          look(null);
        }));
    return upload;
  }

  private void look(@Nullable IssueMapping mapping) {
    IssueSheet sheet = imports.look(signedIn.actor(), csv, mapping);
    looking.removeAll();
    looking.add(
        new H2(getTranslation("issue-import.read", fileName, sheet.rows())),
        new ImportMapping(sheet, this::look));
    if (sheet.isSound()) {
      looking.add(new SheetBeginning(sheet.beginning()), bringIn(sheet));
    } else {
      looking.add(new SheetFaults(sheet));
    }
    looking.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
  }

  private Button bringIn(IssueSheet sheet) {
    Button button = new Button(getTranslation("issue-import.act", sheet.rows()));
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.setDisableOnClick(true);
    button.addClickListener(click -> bringIn(sheet.mapping()));
    return button;
  }

  private void bringIn(IssueMapping mapping) {
    switch (imports.bringIn(signedIn.actor(), id, fileName, csv, mapping)) {
      case IssueImportOutcome.BroughtIn it ->
          Notice.done(getTranslation("issue-import.done", it.imported().issues()));
      case IssueImportOutcome.CameBefore it ->
          Notice.problem(
              getTranslation("issue-import.before", Dates.day(it.imported().broughtIn())));
      case IssueImportOutcome.Refused it -> {
        look(it.sheet().mapping());
        return;
      }
    }
    csv = new byte[0];
    looking.removeAll();
    done.show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("issue-import.title") + " · Codesign";
  }
}
