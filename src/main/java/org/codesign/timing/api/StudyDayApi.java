package org.codesign.timing.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.codesign.identity.Actor;
import org.codesign.timing.Period;
import org.codesign.timing.Statement;
import org.codesign.timing.Stating;
import org.codesign.timing.StudyDay;
import org.codesign.timing.StudyDayForm;
import org.codesign.timing.StudyDays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How one's own days were. */
@RestController
@RequestMapping("/api/v1/study-days")
@Tag(name = "Time")
class StudyDayApi {

  private final StudyDays days;

  StudyDayApi(StudyDays days) {
    this.days = days;
  }

  @GetMapping
  @Operation(summary = "What one said about these days; a day that is missing is unknown")
  StudyDayList list(Actor actor, @RequestParam LocalDate from, @RequestParam LocalDate to) {
    return new StudyDayList(days.days(actor, new Period(from, to)));
  }

  @PutMapping("/{day}")
  @Operation(
      summary = "Say how a day was: complete, no data entry, leave, or taken back",
      description = "The same again has no effect; what was changed meanwhile is returned (409).")
  StudyDay put(Actor actor, @PathVariable LocalDate day, @RequestBody StudyDayRequest request) {
    return switch (days.state(actor, day, request.form())) {
      case Stating.Stated it -> it.day();
      case Stating.Differs it -> throw new Differing(it.kept(), it.offered());
    };
  }

  record StudyDayList(List<StudyDay> items) {}

  /**
   * @param hoursWorked 0.25 to 24, with {@code COMPLETE} and {@code NONE}
   * @param replaces the version this takes the place of; 0 or missing where nothing was said
   */
  record StudyDayRequest(
      @Nullable Statement statement, @Nullable BigDecimal hoursWorked, @Nullable Integer replaces) {

    /** What is missing stays so here, for the form's validation to name. */
    @SuppressWarnings("NullAway")
    StudyDayForm form() {
      return new StudyDayForm(statement, hoursWorked, replaces == null ? 0 : replaces);
    }
  }
}
