package org.codesign.guidance.internal;

import org.codesign.db.sample.SampleDataLoaded;
import org.codesign.guidance.ImportFile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Imports the guidance of the demonstration data; nobody's request, so nobody is asked. */
@Component
class SampleGuidance {

  private final Importer importer;

  SampleGuidance(Importer importer) {
    this.importer = importer;
  }

  @EventListener
  void on(SampleDataLoaded event) {
    importer.run(
        event.files().matching("guidance/*.md").stream()
            .map(file -> new ImportFile("codesign/" + file.getFilename(), file))
            .toList());
  }
}
