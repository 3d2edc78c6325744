package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.DoubleKeying;
import org.codesign.issues.DoubleKeyingCell;
import org.codesign.issues.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The matrix of systems between which things are typed twice. */
@RestController
@RequestMapping("/api/v1/double-keying")
@Tag(name = "Issues")
class DoubleKeyingApi {

  private final DoubleKeying doubleKeying;

  DoubleKeyingApi(DoubleKeying doubleKeying) {
    this.doubleKeying = doubleKeying;
  }

  @GetMapping
  @Operation(summary = "What the open issues between each two systems come to, most hours first")
  CareJson.Listed<CellJson> matrix(Actor actor) {
    return CareJson.Listed.of(doubleKeying.matrix(actor).stream().map(CellJson::of).toList());
  }

  /**
   * @param counted how many of the issues are in the figures
   * @param figures people each once, hours a month; none while too few answered
   */
  record CellJson(
      UUID system,
      String systemName,
      UUID secondSystem,
      String secondSystemName,
      int issues,
      int counted,
      @Nullable Figures figures) {

    static CellJson of(DoubleKeyingCell cell) {
      return new CellJson(
          cell.from().id().value(),
          cell.from().name(),
          cell.to().id().value(),
          cell.to().name(),
          cell.issues(),
          cell.counted(),
          cell.protectedFigures());
    }
  }
}
