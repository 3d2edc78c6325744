package org.codesign.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.guidance.ImportReport.Line;
import org.codesign.guidance.ImportReport.Outcome;
import org.codesign.identity.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;

/** Guidance that was not written for us: four manuals in Markdown and HTML. */
@CodesignTest
class RealGuidanceTest {

  private static final Path FOLDER = Path.of("../shared/data/guidance");

  @Autowired Guidance guidance;
  @Autowired Given given;

  @Test
  void four_real_manuals_are_imported_with_their_structure_and_found() throws IOException {
    assumeThat(FOLDER).as("outside guidance is not here").exists();
    Actor editor = given.facilitator();
    List<ImportFile> files = files();
    ImportReport report = guidance.importFiles(editor, files);

    assertThat(report.count(Outcome.ADDED)).isEqualTo(341);
    assertThat(report.count(Outcome.LEFT_OUT)).as("licences in .txt").isEqualTo(4);
    assertThat(report.lines())
        .filteredOn(line -> line.outcome() == Outcome.ADDED)
        .extracting(Line::title)
        .allSatisfy(
            title -> assertThat(title).isNotBlank().doesNotEndWith(".md").doesNotContain("__"));
    assertThat(guidance.importFiles(editor, files).count(Outcome.UNCHANGED)).isEqualTo(341);

    assertThat(document(editor, report, "components__table.html").contents())
        .extracting(GuidanceDocument.Heading::anchor)
        .contains("when-to-use-a-table", "basic-table", "2-column-table");
    assertThat(document(editor, report, "README.md").html())
        .as("the documents of one manual lead to each other")
        .containsPattern("href=\"guidance/[0-9a-f-]{36}");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !found(editor, "disproportionate burden").isEmpty());
    assertThat(found(editor, "disproportionate burden").getFirst().title())
        .isEqualTo("Disproportionate burden");
    assertThat(found(editor, "\"data sharing agreement\"")).isNotEmpty();
  }

  private List<FoundDocument> found(Actor actor, String question) {
    return guidance.search(actor, GuidanceQuestion.of(question), null).documents();
  }

  private GuidanceDocument document(Actor actor, ImportReport report, String name) {
    return report.lines().stream()
        .filter(line -> line.path().endsWith(name) && line.document() != null)
        .findFirst()
        .map(line -> guidance.document(actor, line.document()))
        .orElseThrow();
  }

  private static List<ImportFile> files() throws IOException {
    String root = UUID.randomUUID().toString();
    try (var files = java.nio.file.Files.walk(FOLDER)) {
      return files
          .filter(java.nio.file.Files::isRegularFile)
          .sorted()
          .map(it -> new ImportFile(root + "/" + FOLDER.relativize(it), new FileSystemResource(it)))
          .toList();
    }
  }
}
