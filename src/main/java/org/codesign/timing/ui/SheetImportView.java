package org.codesign.timing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Notice;
import org.codesign.timing.ImportId;
import org.codesign.timing.ImportState;
import org.codesign.timing.Looking;
import org.codesign.timing.SheetColumn;
import org.codesign.timing.SheetMapping;
import org.codesign.timing.SheetPreview;
import org.codesign.timing.TimeImport;
import org.codesign.timing.TimeSheets;

/** Brings one's own time sheet in: send it, look how it is read, take it or leave it. */
@Route("my-time/import/:import?")
@RolesAllowed({"WORKER", "MEMBER"})
class SheetImportView extends ImportPage {

  private static final String PLACE = "my-time/import";
  private static final String TEMPLATE = "time-sheet.csv";

  private final TimeSheets sheets;
  private final SignedIn signedIn;

  SheetImportView(TimeSheets sheets, SignedIn signedIn) {
    super(PLACE, "timing.imports.sheet.title");
    this.sheets = sheets;
    this.signedIn = signedIn;
  }

  @Override
  void start(Div body, Location here) {
    ListTable<SheetColumn> columns =
        new ListTable<SheetColumn>(getTranslation("timing.imports.holds"))
            .text(getTranslation("timing.imports.column"), SheetColumn::label)
            .text(
                getTranslation("timing.imports.holds"),
                it -> getTranslation("timing.imports.holds." + it));
    columns.show(List.of(SheetColumn.values()));
    body.add(
        new Paragraph(getTranslation("timing.imports.sheet.how")),
        upload(),
        new H2(getTranslation("timing.imports.columns")),
        columns,
        template(),
        new ImportsTable(PLACE, here, sheets.list(signedIn.actor(), after(here))));
  }

  private ArrivalUpload upload() {
    return new ArrivalUpload(
        getTranslation("timing.imports.sheet.upload"),
        new String[] {".csv", ".txt", ".tsv"},
        TimeSheets.MAX_BYTES,
        (name, file) -> sheets.receive(signedIn.actor(), ImportId.next(), name, file),
        this::received);
  }

  private Anchor template() {
    byte[] csv = SheetColumn.template().getBytes(StandardCharsets.UTF_8);
    DownloadHandler download =
        DownloadHandler.fromInputStream(event ->
            new DownloadResponse(new ByteArrayInputStream(csv), TEMPLATE, "text/csv", csv.length));
    Anchor link = new Anchor(download, getTranslation("timing.imports.template"));
    link.addClassName("cd-button-quiet");
    link.getElement().setAttribute("download", TEMPLATE);
    return link;
  }

  @Override
  TimeImport one(ImportId id) {
    return sheets.one(signedIn.actor(), id);
  }

  @Override
  void show(TimeImport it, ImportAnswers answers, Div body) {
    switch (it.state()) {
      case READING, CHECKING, WRITING -> answers.working(it, () -> cancel(it.id()));
      case IMPORTED ->
          answers.done(
              it,
              getTranslation("timing.imports.sheet.done", it.entries()),
              () -> takeBack(it.id()));
      case READY -> {}
      case REFUSED, CANCELLED, FAILED, INTERRUPTED, TAKEN_BACK -> answers.ended(it);
    }
    if (!it.state().isUnderWay() && it.state() != ImportState.IMPORTED) {
      offer(it, body);
    }
  }

  /** To begin, or to begin again another way. */
  private void offer(TimeImport it, Div body) {
    switch (sheets.look(signedIn.actor(), it.id(), null)) {
      case Looking.Readable readable ->
          body.add(
              new MappingPanel(
                  readable.preview(),
                  wanted -> look(it.id(), wanted),
                  wanted -> begin(it.id(), wanted)));
      case Looking.Unreadable unreadable -> {
        Paragraph why = new Paragraph(unreadable.fault().advice());
        why.addClassName("cd-faults");
        body.add(why);
      }
      case Looking.Gone gone -> body.add(new Paragraph(getTranslation("timing.imports.gone")));
    }
  }

  private SheetPreview look(ImportId id, SheetMapping wanted) {
    return switch (sheets.look(signedIn.actor(), id, wanted)) {
      case Looking.Readable readable -> readable.preview();
      case Looking.Unreadable unreadable -> throw new IllegalStateException("read a moment ago");
      case Looking.Gone gone -> throw new IllegalStateException("read a moment ago");
    };
  }

  private void begin(ImportId id, SheetMapping wanted) {
    if (sheets.bringIn(signedIn.actor(), id, wanted, wanted.longIsRight()).isEmpty()) {
      Notice.problem(getTranslation("timing.imports.gone"));
    }
    refresh(id);
  }

  private void cancel(ImportId id) {
    sheets.cancel(signedIn.actor(), id);
    refresh(id);
  }

  private void takeBack(ImportId id) {
    sheets.takeBack(signedIn.actor(), id);
    Notice.done(getTranslation("timing.imports.taken-back"));
    refresh(id);
  }
}
