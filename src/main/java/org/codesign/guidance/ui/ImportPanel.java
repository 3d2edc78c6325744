package org.codesign.guidance.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.codesign.guidance.ImportFile;
import org.codesign.guidance.ImportReport;
import org.codesign.shared.ui.Notice;
import org.springframework.core.io.FileSystemResource;

/** Takes files and imports them together, once the last has arrived. */
class ImportPanel extends Div {

  private static final int MAX_FILES = 500;
  private static final int MAX_SIZE = 50 * 1024 * 1024;

  private final Function<List<ImportFile>, ImportReport> importing;
  private final Runnable imported;
  private final List<Arrived> files = new ArrayList<>();
  private final Upload upload =
      new Upload(
          UploadHandler.toTempFile(
              (about, file) -> files.add(new Arrived(about.fileName(), file))));
  private final ReportPanel report = new ReportPanel();

  ImportPanel(Function<List<ImportFile>, ImportReport> importing, Runnable imported) {
    this.importing = importing;
    this.imported = imported;
    addClassNames("cd-card", "cd-guidance-import");
    upload.setMaxFiles(MAX_FILES);
    upload.setMaxFileSize(MAX_SIZE);
    upload.setI18n(words());
    upload.addAllFinishedListener(event -> importAll());
    upload.addFileRejectedListener(rejected -> Notice.problem(rejected.getErrorMessage()));
    Paragraph command = new Paragraph(getTranslation("guidance.import.command"));
    command.addClassName("cd-note");
    add(
        new H2(getTranslation("guidance.import.title")),
        new Paragraph(getTranslation("guidance.import.advice")),
        upload,
        command,
        report);
  }

  private UploadI18N words() {
    return new UploadI18N()
        .setAddFiles(new UploadI18N.AddFiles().setMany(getTranslation("guidance.import.choose")))
        .setDropFiles(new UploadI18N.DropFiles().setMany(getTranslation("guidance.import.drop")))
        .setError(
            new UploadI18N.Error()
                .setTooManyFiles(getTranslation("guidance.import.too-many"))
                .setFileIsTooBig(getTranslation("guidance.import.too-large")));
  }

  private void importAll() {
    if (!files.isEmpty()) {
      report.show(importing.apply(files.stream().map(Arrived::toImport).toList()));
      forget();
      imported.run();
    }
    upload.clearFileList();
  }

  private void forget() {
    files.forEach(Arrived::delete);
    files.clear();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    forget();
  }

  private record Arrived(String name, File file) {

    ImportFile toImport() {
      return new ImportFile(name, new FileSystemResource(file));
    }

    void delete() {
      try {
        Files.deleteIfExists(file.toPath());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
