package org.codesign.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes one file at a time. The request is read by whoever judges it, no further than they want,
 * outside the session's lock; only the verdict comes back to the page.
 */
class FileUpload<V> extends Upload {

  /** Judges a file from its stream. */
  @FunctionalInterface
  interface Judge<V> {
    V judge(InputStream file) throws IOException;
  }

  /**
   * @param maxBytes what the browser says is too large before it sends it
   */
  FileUpload(
      String label,
      String[] extensions,
      int maxBytes,
      Judge<V> judge,
      SerializableConsumer<V> show) {
    setUploadButton(new Button(label));
    setAcceptedFileExtensions(extensions);
    setMaxFileSize(maxBytes);
    setMaxFiles(1);
    setUploadHandler(new Handler<>(this, judge, show));
    setI18n(words(maxBytes / 1024 / 1024));
  }

  private UploadI18N words(int megabytes) {
    return new UploadI18N()
        .setDropFiles(
            new UploadI18N.DropFiles()
                .setOne(getTranslation("upload.drop"))
                .setMany(getTranslation("upload.drop")))
        .setError(
            new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("upload.large", megabytes))
                .setIncorrectFileType(getTranslation("upload.type"))
                .setTooManyFiles(getTranslation("upload.many")));
  }

  private record Handler<V>(FileUpload<V> upload, Judge<V> judge, SerializableConsumer<V> show)
      implements UploadHandler {

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      V verdict;
      try (InputStream file = event.getInputStream()) {
        verdict = judge.judge(file);
      }
      event
          .getUI()
          .access(() -> {
            upload.clearFileList();
            show.accept(verdict);
          });
    }
  }
}
