package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.codesign.catalogue.Picture;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.catalogue.ScreenId;
import org.codesign.identity.Actor;
import org.codesign.issues.Figures;
import org.codesign.issues.Pin;
import org.codesign.issues.ScreenHeat;
import org.codesign.issues.ScreenHeat.Cell;
import org.codesign.issues.ScreenIssue;
import org.codesign.issues.ScreenPins;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where on a screen things get in the way. */
@RestController
@RequestMapping("/api/v1/screens/{id}")
@Tag(name = "Issues")
class ScreenPinsApi {

  private final ScreenPins pins;

  ScreenPinsApi(ScreenPins pins) {
    this.pins = pins;
  }

  @GetMapping
  @Operation(summary = "One screen with the pins of its open issues, counted by cells of a grid")
  HeatJson heat(Actor actor, @PathVariable UUID id) {
    return HeatJson.of(pins.heat(actor, new ScreenId(id)));
  }

  @GetMapping("/issues")
  @Operation(summary = "Open issues on a screen with their pins, most hours lost first, 20 a page")
  IssuesPage issues(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer part,
      @RequestParam(required = false) @Nullable String cursor) {
    return IssuesPage.of(
        pins.issues(actor, new ScreenId(id), part, cursor == null ? null : Cursor.parse(cursor)));
  }

  /**
   * @param picture its address, none where there is no picture
   * @param columns of the grid the cells are in
   * @param rows of it
   */
  record HeatJson(
      UUID id,
      String name,
      UUID system,
      String systemName,
      @Nullable String picture,
      int issues,
      int pins,
      int columns,
      int rows,
      List<Cell> cells,
      List<PartJson> parts) {

    static HeatJson of(ScreenHeat heat) {
      ScreenDetails screen = heat.screen();
      return new HeatJson(
          screen.id().value(),
          screen.name(),
          screen.system().id().value(),
          screen.system().name(),
          screen.picture().map(Picture::path).orElse(null),
          heat.issues(),
          heat.pins(),
          ScreenHeat.COLUMNS,
          ScreenHeat.ROWS,
          heat.cells(),
          IntStream.range(0, heat.parts().size())
              .mapToObj(i -> PartJson.of(i + 1, heat.parts().get(i)))
              .toList());
    }
  }

  /**
   * A named region of the screen.
   *
   * @param part its number, to ask for its issues
   */
  record PartJson(int part, String name, int pins) {

    static PartJson of(int number, ScreenHeat.Part part) {
      return new PartJson(number, part.region().name(), part.pins());
    }
  }

  record IssuesPage(List<PinnedJson> items, @Nullable String next) {

    static IssuesPage of(Page<ScreenIssue> page) {
      return new IssuesPage(
          page.items().stream().map(PinnedJson::of).toList(),
          page.next().map(Cursor::text).orElse(null));
    }
  }

  /**
   * @param figures none while too few answered
   */
  record PinnedJson(
      UUID id,
      int number,
      String title,
      String excerpt,
      boolean harm,
      @Nullable Figures figures,
      List<Pin> pins) {

    static PinnedJson of(ScreenIssue pinned) {
      return new PinnedJson(
          pinned.issue().id().value(),
          pinned.issue().number(),
          pinned.issue().title(),
          pinned.issue().excerpt(),
          pinned.issue().harm(),
          pinned.issue().protectedFigures(),
          pinned.pins());
    }
  }
}
