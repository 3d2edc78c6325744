package org.codesign.guidance.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.codesign.guidance.ImportReport.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A document as a file gives it, ready to be kept; every text fits its column.
 *
 * @param words their text without front matter and without the heading that is the title
 */
record Draft(
    Words words,
    @Nullable LocalDate reviewedOn,
    @Nullable LocalDate reviewOn,
    List<Section> sections) {

  private static final int MAX_SECTIONS = 2000;

  /**
   * Reads a file by its kind.
   *
   * @throws Refused if nothing is left to read, or too many sections, or it is so nested that it
   *     could not be shown
   */
  static Draft read(FilePath path, String text) throws Refused {
    boolean html = path.endsWith(".html", ".htm");
    try {
      Draft draft = of(path, html ? HtmlPage.read(text) : Source.ofMarkdown(text));
      if (draft.sections.size() > MAX_SECTIONS) {
        throw new Refused(Reason.TOO_LARGE);
      }
      if (draft.sections.stream().allMatch(section -> section.text().isBlank())) {
        throw new Refused(Reason.NOTHING_TO_READ);
      }
      return draft;
    } catch (StackOverflowError tooDeep) {
      throw new Refused(Reason.TOO_NESTED);
    }
  }

  private static Draft of(FilePath path, Source file) {
    Titled titled = Titled.of(path, file);
    Optional<WebAddress> published = file.fact("url", "source_url").flatMap(WebAddress::of);
    String title = Lines.cut(titled.title(), 200);
    String summary = Lines.cut(file.fact("description", "summary").orElse(""), 500);
    Rendering shown = new Rendering(titled.markdown());
    shown.html(link -> Optional.empty()); // what cannot be shown is not taken in
    Words words =
        new Words(
            title,
            summary,
            Lines.cut(file.fact("topic").orElseGet(path::folderInWords), 80),
            Lines.cut(file.fact("keywords", "tags").orElse(""), 300),
            Lines.cut(file.fact("audience").orElse(""), 200),
            Lines.cut(file.fact("owner", "author").orElse(""), 120),
            Lines.cut(
                file.fact("source").or(() -> published.map(WebAddress::host)).orElse(""), 200),
            published.map(WebAddress::value).orElse(""),
            Lines.cut(file.fact("licence", "license").orElse(""), 120),
            titled.markdown());
    return new Draft(
        words,
        date(file.fact("reviewed", "reviewed_on")),
        date(file.fact("review", "review_on")),
        Section.of(words));
  }

  private static @Nullable LocalDate date(Optional<String> text) {
    try {
      return text.map(LocalDate::parse).orElse(null);
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }
}
