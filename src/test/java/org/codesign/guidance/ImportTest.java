package org.codesign.guidance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.codesign.guidance.Files.file;
import static org.codesign.guidance.Files.zip;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.guidance.GuidanceDocument.Heading;
import org.codesign.guidance.ImportReport.Line;
import org.codesign.guidance.ImportReport.Outcome;
import org.codesign.guidance.ImportReport.Reason;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class ImportTest {

  private static final String KEYING =
      """
      ---
      title: "Keying twice: the same in two systems"
      topic: Data entry
      audience: [Managers, Frontline]
      owner: Integration Lead
      description: What to do about it.
      reviewed: 2026-03-25
      review: 2027-03-25
      source: Codesign
      licence: CC BY 4.0
      ---

      # Keying twice: the same in two systems

      It is keyed again.

      ## Measuring it
      Count.

      #### Often
      Every week.

      ## Measuring it
      Again.
      """;

  @Autowired Guidance guidance;
  @Autowired Given given;

  Actor editor;
  String folder;

  @BeforeEach
  void anEditorWithAFolder() {
    editor = given.facilitator();
    folder = UUID.randomUUID() + "/";
  }

  @Test
  void what_a_file_says_about_itself_is_kept() {
    GuidanceDocument read = read(imported("keying.md", KEYING));
    assertThat(read.title()).isEqualTo("Keying twice: the same in two systems");
    assertThat(read.topic()).isEqualTo("Data entry");
    assertThat(read.summary()).isEqualTo("What to do about it.");
    assertThat(read.owner()).isEqualTo("Integration Lead");
    assertThat(read.reviewedOn()).isEqualTo(LocalDate.parse("2026-03-25"));
    assertThat(read.reviewOn()).isEqualTo(LocalDate.parse("2027-03-25"));
    assertThat(read.licence()).isEqualTo("CC BY 4.0");
  }

  @Test
  void headings_have_addresses_of_their_own_and_skip_no_level() {
    GuidanceDocument read = read(imported("keying.md", KEYING));
    assertThat(read.contents())
        .containsExactly(
            new Heading("measuring-it", "Measuring it", 2),
            new Heading("often", "Often", 3),
            new Heading("measuring-it-1", "Measuring it", 2));
    assertThat(read.html())
        .startsWith("<p>It is keyed again.</p>")
        .contains("<h2 id=\"measuring-it\">", "<h3 id=\"often\">", "<h2 id=\"measuring-it-1\">");
  }

  @Test
  void the_same_again_changes_nothing_and_a_change_changes_that_document_alone() {
    List<ImportFile> files =
        List.of(file(folder + "a.md", "# A\n\nOne."), file(folder + "b.md", "# B\n\nTwo."));
    ImportReport first = guidance.importFiles(editor, files);
    ImportReport again = guidance.importFiles(editor, files);
    ImportReport changed =
        guidance.importFiles(
            editor, List.of(files.getFirst(), file(folder + "b.md", "# B\n\nTwo and a half.")));
    assertThat(outcomes(first)).containsExactly(Outcome.ADDED, Outcome.ADDED);
    assertThat(outcomes(again)).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
    assertThat(outcomes(changed)).containsExactly(Outcome.UNCHANGED, Outcome.CHANGED);
    assertThat(changed.lines().getLast().document()).isEqualTo(first.lines().getLast().document());
    assertThat(read(changed.lines().getLast()).html()).contains("Two and a half");
  }

  @Test
  void a_title_is_what_the_file_says_or_its_first_heading_or_its_name() {
    assertThat(imported("x.md", "---\ntitle: Said\n---\n# Headed\n\ntext").title())
        .isEqualTo("Said");
    assertThat(imported("x1.md", "---\ntitle: x1.md\n---\n## Headed\n\ntext").title())
        .isEqualTo("Headed");
    assertThat(imported("x2.md", "text\n\n# Headed\n\ntext").title()).isEqualTo("Headed");
    assertThat(imported("data-entry_twice.md", "text").title()).isEqualTo("Data entry twice");
    assertThat(imported("x3.html", "<title>Page – Site</title><h1>Page</h1><p>text").title())
        .isEqualTo("Page");
    assertThat(imported("x4.html", "<title>Page</title><p>text").title()).isEqualTo("Page");
    assertThat(imported("x5.md", "# " + "long ".repeat(100) + "\n\ntext").title())
        .hasSize(200)
        .endsWith("…");
  }

  @Test
  void a_line_at_the_top_is_no_front_matter() {
    assertThat(read(imported("a.md", "---\n\nOne.\n\n---\n\nTwo.")).html())
        .contains("One.", "Two.");
    assertThat(read(imported("b.md", "---\nNo end: to it\n")).html()).contains("No end");
  }

  @Test
  void links_between_documents_lead_to_them_here() {
    Line target =
        imported(
            "more/target.md",
            "---\nurl: https://Example.org/manual/target/\n---\n# Target\n\n## Part\n\nx");
    Line from =
        imported(
            "from.md",
            """
            ---
            url: https://example.org/manual/from
            ---
            [by file](more/target.md#part) [by address](https://example.org/manual/target#part)
            [by path](/manual/target/) [elsewhere](/manual/other) [outside](../../../etc/passwd)
            [here](#below) ![A screen](/shots/one.png) [mail](mailto:a@example.org)

            ## Below
            """);
    String html = read(from).html();
    String there = "href=\"guidance/" + target.document();
    assertThat(html)
        .contains(there + "#part\" rel=\"noopener noreferrer\">by file</a>")
        .contains(there + "#part\" rel=\"noopener noreferrer\">by address</a>")
        .contains(there + "\" rel=\"noopener noreferrer\">by path</a>")
        .contains("href=\"https://example.org/manual/other\"")
        .contains(
            "href=\"https://example.org/shots/one.png\" rel=\"noopener noreferrer\">A screen</a>")
        .contains("href=\"guidance/" + from.document() + "#below\"")
        .contains("href=\"mailto:a&#64;example.org\"");
  }

  @Test
  void a_link_that_leads_nowhere_gives_way_to_its_words() {
    assertThat(read(imported("a.md", "see [this](other.md) and ![that](x.png)")).html())
        .isEqualTo("<p>see this and that</p>\n");
  }

  @Test
  void what_cannot_be_read_is_left_out_with_the_reason_and_holds_up_nothing() {
    Map<Reason, ImportFile> files = new LinkedHashMap<>();
    files.put(Reason.EMPTY, file(folder + "empty.md", "\uFEFF \n\t"));
    files.put(Reason.NOT_UTF8, file(folder + "latin.md", "Café".getBytes(ISO_8859_1)));
    files.put(Reason.BINARY, file(folder + "binary.md", "a\0b"));
    files.put(Reason.OTHER_KIND, file(folder + "picture.png", "x"));
    files.put(
        Reason.NOTHING_TO_READ,
        file(folder + "script.html", "<script>alert(1)</script><img src=x>"));
    files.put(Reason.TOO_LARGE, file(folder + "large.md", "x".repeat(10 * 1024 * 1024 + 1)));
    files.put(
        Reason.TOO_NESTED,
        file(folder + "nested.md", "*a **b ".repeat(20_000) + "c** d*".repeat(20_000)));
    files.put(Reason.UNREADABLE_ZIP, file(folder + "no.zip", "PK no zip"));
    files.put(
        Reason.UNREADABLE,
        new ImportFile(
            folder + "gone.md",
            () -> {
              throw new IOException("gone");
            }));
    List<ImportFile> all = new java.util.ArrayList<>(files.values());
    all.add(file(folder + "good.md", "\uFEFF# Good\r\n\r\nText"));
    ImportReport report = guidance.importFiles(editor, all);
    assertThat(report.lines()).extracting(Line::reason).containsSequence(files.keySet());
    assertThat(report.lines().getLast().outcome()).isEqualTo(Outcome.ADDED);
    assertThat(report.lines().getLast().title()).isEqualTo("Good");
  }

  @Test
  void text_in_another_encoding_of_unicode_is_told_too() {
    assertThat(left("a.md", "Hello".getBytes(UTF_16))).isEqualTo(Reason.NOT_UTF8);
    assertThat(left("b.html", new byte[] {(byte) 0xC0, (byte) 0xAF})).isEqualTo(Reason.NOT_UTF8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.md",
        "a/../../b.md",
        "/etc/a.md",
        "a\\..\\b.md",
        "C:/a.md",
        "a//b.md",
        "a\0.md",
        "./a.md",
        "a/./b.md",
        " "
      })
  void a_name_that_leads_out_of_the_folder_is_refused(String path) {
    assertThat(guidance.importFiles(editor, List.of(file(path, "text"))).lines())
        .extracting(Line::reason)
        .containsExactly(Reason.UNSAFE_NAME);
  }

  @Test
  void a_name_is_at_most_400_characters_long() {
    assertThat(left("n".repeat(300) + ".md", "text".getBytes(UTF_8))).isNull();
    assertThat(left("n".repeat(400) + ".md", "text".getBytes(UTF_8))).isEqualTo(Reason.UNSAFE_NAME);
  }

  @Test
  void a_zip_is_a_folder() {
    byte[] zip =
        zip(
            Map.of(
                folder + "a.md",
                "# A\n\ntext".getBytes(UTF_8),
                folder + "deep/er/b.html",
                "<h1>B</h1><p>text".getBytes(UTF_8),
                folder + ".hidden.md",
                "x".getBytes(UTF_8),
                "../slip.md",
                "x".getBytes(UTF_8),
                folder + "inner.zip",
                new byte[9]));
    ImportReport report = guidance.importFiles(editor, List.of(file("folder.zip", zip)));
    assertThat(report.count(Outcome.ADDED)).isEqualTo(2);
    assertThat(report.lines())
        .extracting(Line::path, Line::reason)
        .contains(
            org.assertj.core.groups.Tuple.tuple("../slip.md", Reason.UNSAFE_NAME),
            org.assertj.core.groups.Tuple.tuple(folder + "inner.zip", Reason.OTHER_KIND));
  }

  @Test
  void a_zip_bomb_is_stopped() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(folder + "first.md", "# First\n\ntext".getBytes(UTF_8));
    byte[] nothing = new byte[50 * 1024 * 1024];
    for (int i = 0; i < 5; i++) {
      files.put(folder + i + ".md", nothing);
    }
    ImportReport report = guidance.importFiles(editor, List.of(file("bomb.zip", zip(files))));
    assertThat(report.count(Outcome.ADDED)).isEqualTo(1);
    assertThat(report.lines().getLast())
        .extracting(Line::path, Line::reason)
        .containsExactly("bomb.zip", Reason.TOO_LARGE);
  }

  @Test
  void a_file_of_the_largest_size_is_kept() {
    String page = "Line with a 'quote' and a \\ backslash.\n\n".repeat(270_000);
    Line line = imported("largest.md", page.substring(0, 10 * 1024 * 1024));
    assertThat(line.outcome()).isEqualTo(Outcome.ADDED);
  }

  @Test
  void the_same_name_twice_counts_once() {
    ImportReport report =
        guidance.importFiles(
            editor, List.of(file(folder + "a.md", "one"), file(folder + "a.md", "two")));
    assertThat(report.lines()).extracting(Line::reason).containsExactly(null, Reason.TWICE);
  }

  @Test
  void names_that_differ_only_in_case_or_accents_are_different_documents() {
    ImportReport report =
        guidance.importFiles(
            editor,
            List.of(
                file(folder + "resume.md", "one"),
                file(folder + "Résumé.md", "two"),
                file(folder + "RESUME.md", "three")));
    assertThat(report.count(Outcome.ADDED)).isEqualTo(3);
  }

  @Test
  void a_double_click_imports_once() throws Exception {
    List<ImportFile> files = List.of(file(folder + "a.md", "# A\n\nOne."));
    try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Outcome> click = () -> outcomes(guidance.importFiles(editor, files)).getFirst();
      var outcomes =
          clicks.invokeAll(List.of(click, click, click, click)).stream()
              .map(it -> it.resultNow())
              .toList();
      assertThat(outcomes).containsOnlyOnce(Outcome.ADDED).contains(Outcome.UNCHANGED);
    }
  }

  @Test
  void a_retired_document_is_read_but_not_listed_until_it_is_put_back() {
    String topic = UUID.randomUUID().toString();
    DocumentId id = imported("a.md", "---\ntopic: " + topic + "\n---\n# A\n\ntext").document();
    DocumentFilter filter = new DocumentFilter(topic, "");
    guidance.retire(editor, id, 1);
    assertThat(guidance.document(editor, id).isRetired()).isTrue();
    assertThat(guidance.documents(editor, filter, null).items()).isEmpty();
    assertThat(guidance.allDocuments(editor, filter, null).items()).hasSize(1);
    assertThatThrownBy(() -> guidance.putBack(editor, id, 1)).isInstanceOf(Stale.class);
    guidance.putBack(editor, id, 2);
    assertThat(guidance.documents(editor, filter, null).items()).hasSize(1);
  }

  @Test
  void importing_a_retired_document_again_puts_it_back() {
    Line line = imported("a.md", "# A\n\ntext");
    guidance.retire(editor, line.document(), 1);
    assertThat(imported("a.md", "# A\n\ntext").outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(read(line).isRetired()).isFalse();
  }

  @Test
  void only_editors_import_and_retire() {
    Actor worker = given.worker(given.council());
    Actor supplier = given.personOf(given.supplier());
    DocumentId id = imported("a.md", "# A\n\ntext").document();
    for (Actor reader : List.of(worker, supplier)) {
      assertThat(guidance.document(reader, id).title()).isEqualTo("A");
      assertThatThrownBy(() -> guidance.importFiles(reader, List.of()))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> guidance.retire(reader, id, 1)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> guidance.putBack(reader, id, 1)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> guidance.allDocuments(reader, DocumentFilter.ALL, null))
          .isInstanceOf(NotAllowed.class);
    }
    assertThat(guidance.importFiles(given.admin(), List.of()).lines()).isEmpty();
  }

  @Test
  void a_foreign_id_is_not_found() {
    assertThatThrownBy(() -> guidance.document(editor, DocumentId.next()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> guidance.retire(editor, DocumentId.next(), 1))
        .isInstanceOf(NotFound.class);
  }

  private Line imported(String name, String text) {
    return guidance.importFiles(editor, List.of(file(folder + name, text))).lines().getFirst();
  }

  private Reason left(String name, byte[] bytes) {
    return guidance
        .importFiles(editor, List.of(file(folder + name, bytes)))
        .lines()
        .getFirst()
        .reason();
  }

  private GuidanceDocument read(Line line) {
    return guidance.document(editor, line.document());
  }

  private static List<Outcome> outcomes(ImportReport report) {
    return report.lines().stream().map(Line::outcome).toList();
  }
}
