package org.codesign.timing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import org.codesign.shared.Invalid;
import org.codesign.shared.ui.Notice;
import org.codesign.timing.Receiving;

/** Takes one file, which is handed on as it comes and never held in memory. */
class ArrivalUpload extends Upload {

  /** Takes the file from its stream. */
  @FunctionalInterface
  interface Taker {
    Receiving take(String fileName, InputStream file) throws IOException;
  }

  ArrivalUpload(
      String label,
      String[] extensions,
      int maxBytes,
      Taker taker,
      SerializableConsumer<Receiving> show) {
    setUploadButton(new Button(label));
    setAcceptedFileExtensions(extensions);
    setMaxFileSize(maxBytes);
    setMaxFiles(1);
    setUploadHandler(new Handler(this, taker, show));
    setI18n(words());
    addFileRejectedListener(rejected -> Notice.problem(rejected.getErrorMessage()));
  }

  private UploadI18N words() {
    return new UploadI18N()
        .setDropFiles(
            new UploadI18N.DropFiles()
                .setOne(getTranslation("timing.imports.drop"))
                .setMany(getTranslation("timing.imports.drop")))
        .setError(
            new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("timing.import.large"))
                .setIncorrectFileType(getTranslation("timing.imports.type"))
                .setTooManyFiles(getTranslation("timing.imports.one")));
  }

  private record Handler(ArrivalUpload upload, Taker taker, SerializableConsumer<Receiving> show)
      implements UploadHandler {

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      try (InputStream file = event.getInputStream()) {
        Receiving received = taker.take(event.getFileName(), file);
        event.getUI().access(() -> finish(received));
      } catch (Invalid refused) {
        String key = refused.faults().getFirst().message();
        event
            .getUI()
            .access(() -> {
              upload.clearFileList();
              Notice.problem(upload.getTranslation(key));
            });
      }
    }

    private void finish(Receiving received) {
      upload.clearFileList();
      show.accept(received);
    }
  }
}
