package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports as people really word them: the open collection beside the repository, where there. */
@CodesignTest
class RealWordingTest {

  private static final Path REPORTS = Path.of("../shared/data/issues/care_usability_issues.jsonl");

  @Autowired Issues issues;
  @Autowired Given given;

  @Test
  void real_reports_are_kept_word_for_word_and_found_by_their_words() throws IOException {
    assumeTrue(Files.exists(REPORTS), "skipped: " + REPORTS + " is not here");
    Actor worker = given.worker(given.council());
    SystemId system = given.systemOf(given.supplier());
    List<JsonNode> reports =
        Files.readAllLines(REPORTS).stream().map(JsonMapper.shared()::readTree).toList();
    assertThat(reports).hasSize(24);

    for (JsonNode report : reports) {
      String title = report.get("title").asString();
      String body = report.get("excerpt").asString();
      IssueId id = IssueId.next();

      issues.report(worker, id, Reports.saying(system, title, body));

      assertThat(issues.issue(worker, id).text()).isEqualTo(new IssueText(title, body, ""));
      BoardFilter search = new BoardFilter(system, null, true, title);
      await()
          .untilAsserted(() ->
              assertThat(issues.board(worker, search, BoardSort.NEWEST, null).items())
                  .as(title)
                  .extracting(BoardItem::id)
                  .contains(id));
    }
  }
}
