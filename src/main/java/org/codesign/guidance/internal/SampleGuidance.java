package org.codesign.guidance.internal;

import java.util.List;
import org.codesign.db.sample.SampleDataLoaded;
import org.codesign.guidance.ImportFile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Imports the guidance of the demonstration data; nobody's request, so nobody is asked. */
@Component
class SampleGuidance {

  private final Importer importer;
  private final SampleCare care;

  SampleGuidance(Importer importer, SampleCare care) {
    this.importer = importer;
    this.care = care;
  }

  @EventListener
  void on(SampleDataLoaded event) {
    List<ImportFile> files =
        event.files().matching("guidance/*.md").stream()
            .map(file -> new ImportFile("codesign/" + file.getFilename(), file))
            .toList();
    care.lookAfter(importer.run(files, null));
  }
}
