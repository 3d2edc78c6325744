package org.codesign.priorities.api;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.priorities.BallotForm;
import org.codesign.priorities.Round;
import org.codesign.priorities.RoundId;
import org.codesign.priorities.Rounds;
import org.codesign.priorities.Voting;
import org.codesign.priorities.api.RoundJson.BallotJson;
import org.codesign.priorities.api.RoundJson.HeadJson;
import org.codesign.priorities.api.RoundJson.ResultJson;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rounds, for members and facilitators; a ballot for its member alone. */
@RestController
@RequestMapping("/api/v1/rounds")
@Tag(name = "Rounds")
class RoundApi {

  private final Rounds rounds;
  private final Voting voting;

  RoundApi(Rounds rounds, Voting voting) {
    this.rounds = rounds;
    this.voting = voting;
  }

  @GetMapping
  @Operation(summary = "Rounds, those that end last at the top, 20 a page")
  RoundList rounds(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
    Page<Round> page = rounds.rounds(actor, cursor == null ? null : Cursor.parse(cursor));
    return new RoundList(
        page.items().stream().map(HeadJson::of).toList(),
        page.next().map(Cursor::text).orElse(null));
  }

  @GetMapping("/{id}")
  @Operation(summary = "A round with its shortlist by number, and how many have voted")
  RoundJson round(Actor actor, @PathVariable UUID id) {
    RoundId round = new RoundId(id);
    return RoundJson.of(
        rounds.round(actor, round), rounds.turnout(actor, round), rounds.shortlist(actor, round));
  }

  @GetMapping("/{id}/ballot")
  @Operation(
      summary = "Members: your own ballot",
      description = "Version 0 before the first. Nobody else can read it.")
  BallotJson ballot(Actor actor, @PathVariable UUID id) {
    return BallotJson.of(voting.own(actor, new RoundId(id)));
  }

  @PutMapping("/{id}/ballot")
  @Operation(
      summary = "Members: give or change your ballot as a whole, while the round is open",
      description =
          "version is that of the ballot you change, 0 for the first; another one is refused with"
              + " 409. The ballot counts if it reaches the database before closesAt.")
  BallotJson cast(Actor actor, @PathVariable UUID id, @RequestBody NewBallot given) {
    return BallotJson.of(voting.cast(actor, new RoundId(id), given.form()));
  }

  @GetMapping("/{id}/result")
  @Operation(
      summary = "What came of a closed round",
      description = "Without places where fewer than ten ballots from three councils counted.")
  ResultJson result(Actor actor, @PathVariable UUID id) {
    return ResultJson.of(rounds.result(actor, new RoundId(id)));
  }

  /**
   * @param votes by the issue's id
   * @param conflict of interest; empty declares none
   */
  record NewBallot(
      @Nullable Integer version,
      @Nullable Map<UUID, Integer> votes,
      @Nullable String conflict,
      @Nullable String dissent) {

    BallotForm form() {
      Map<UUID, Integer> given = requireNonNullElse(votes, Map.of());
      if (given.values().stream().anyMatch(Objects::isNull)) {
        throw new IllegalArgumentException("votes are whole numbers");
      }
      return new BallotForm(
          requireNonNullElse(version, 0),
          given.entrySet().stream()
              .collect(Collectors.toMap(it -> new IssueId(it.getKey()), Map.Entry::getValue)),
          requireNonNullElse(conflict, ""),
          requireNonNullElse(dissent, ""));
    }
  }

  /**
   * @param next what to ask the next page with; null at the end
   */
  record RoundList(List<HeadJson> items, @Nullable String next) {}
}
