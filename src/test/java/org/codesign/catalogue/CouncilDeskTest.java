package org.codesign.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.LocalDate;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.shared.GssCode;
import org.codesign.shared.Ids;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class CouncilDeskTest {

  @Autowired CouncilDesk desk;
  @Autowired SystemDesk systems;
  @Autowired CatalogueFacts facts;
  @Autowired Given given;
  @Autowired Clock clock;

  Actor keeper;
  GssCode council;
  SystemId system;
  ReleaseId release;
  LocalDate today;

  @BeforeEach
  void a_council_and_a_release() {
    keeper = given.admin();
    council = given.council();
    system = given.systemOf(given.supplier());
    release = given.releaseOf(system);
    today = LocalDate.now(clock);
  }

  @Test
  void the_councils_of_england_are_listed_by_name() {
    assertThat(desk.councils(keeper, new DeskFilter("Yorkshire", false), null).items())
        .extracting(CouncilRow::name)
        .startsWith("Barnsley", "Bradford")
        .contains("North Yorkshire", "York")
        .isSorted();
    assertThat(desk.councils(keeper, new DeskFilter("E08000016", false), null).items())
        .singleElement()
        .satisfies(it -> assertThat(it.population()).isEqualTo(248_071));
  }

  @Test
  void a_council_that_ended_is_no_longer_listed_nor_counted() {
    desk.addDeployment(keeper, deployment(release, today.minusDays(30), 200));
    assertThat(facts.usage(system, today)).hasSize(1);

    desk.change(keeper, council, 1, named("Oldshire", today));

    assertThat(desk.edited(keeper, council).retired()).isTrue();
    assertThat(desk.councils(keeper, new DeskFilter(council.value(), false), null).items())
        .isEmpty();
    assertThat(desk.councils(keeper, new DeskFilter(council.value(), true), null).items())
        .hasSize(1);
    assertThat(facts.usage(system, today)).isEmpty();
    assertThat(facts.usage(system, today.minusDays(1))).hasSize(1);
  }

  @Test
  void a_council_can_be_there_again() {
    desk.change(keeper, council, 1, named("Oldshire", today));
    desk.change(keeper, council, 2, named("Oldshire", null));

    assertThat(desk.edited(keeper, council).retired()).isFalse();
  }

  @Test
  void a_council_does_not_end_before_it_began() {
    assertThatThrownBy(
            () -> desk.change(keeper, council, 1, named("Oldshire", LocalDate.parse("1973-01-01"))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("council.valid-to.early");
  }

  @Test
  void a_council_that_is_founded_is_added_once() {
    GssCode founded = given.freeGssCode();
    CouncilForm form =
        new CouncilForm(
            founded.value(),
            "Cumberland and Westmorland",
            "Cumberland and Westmorland Council",
            EnglishRegion.NORTH_WEST,
            CouncilKind.UNITARY_AUTHORITY,
            null,
            today.plusDays(90),
            null);

    desk.add(keeper, form);

    assertThat(desk.edited(keeper, founded).form()).isEqualTo(form);
    assertThatThrownBy(() -> desk.add(keeper, form))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("council.code.taken");
  }

  @Test
  void what_a_council_lacks_is_named() {
    assertThatThrownBy(() -> desk.add(keeper, CouncilForm.blank()))
        .isInstanceOf(ConstraintViolationException.class)
        .hasMessageContaining("Enter the GSS code")
        .hasMessageContaining("Enter the official name")
        .hasMessageContaining("Choose the region")
        .hasMessageContaining("Choose the kind");
  }

  @Test
  void the_first_day_need_not_be_known() {
    GssCode cambridgeshire = new GssCode("E10000003");
    Edited<CouncilForm> before = desk.edited(keeper, cambridgeshire);

    desk.change(keeper, cambridgeshire, before.version(), before.form());

    assertThat(desk.council(keeper, cambridgeshire).validFrom()).isNull();
  }

  @Test
  void two_editors_of_one_council_are_told() {
    desk.change(keeper, council, 1, named("One", null));

    assertThatThrownBy(() -> desk.change(keeper, council, 1, named("Two", null)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void the_latest_deployment_that_has_begun_is_in_use() {
    ReleaseId next = given.releaseOf(system);
    ReleaseId planned = given.releaseOf(system);
    desk.addDeployment(keeper, deployment(release, today.minusDays(300), 200));
    desk.addDeployment(keeper, deployment(next, today, 250));
    desk.addDeployment(keeper, deployment(planned, today.plusDays(30), 260));

    assertThat(desk.deploymentsAt(keeper, council, null).items())
        .extracting(DeploymentRow::workers, DeploymentRow::inUse)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(260, false),
            org.assertj.core.groups.Tuple.tuple(250, true),
            org.assertj.core.groups.Tuple.tuple(200, false));
  }

  @Test
  void a_deployment_that_ended_is_no_longer_in_use() {
    desk.addDeployment(keeper, deployment(release, today.minusDays(300), today, 200));

    assertThat(desk.deploymentsAt(keeper, council, null).items())
        .singleElement()
        .satisfies(it -> assertThat(it.inUse()).isFalse());
    assertThat(facts.usage(system, today)).isEmpty();
    assertThat(facts.usage(system, today.minusDays(1))).hasSize(1);
  }

  @Test
  void what_ran_before_does_not_come_back_when_a_deployment_ends() {
    desk.addDeployment(keeper, deployment(release, today.minusDays(300), 200));
    desk.addDeployment(
        keeper, deployment(given.releaseOf(system), today.minusDays(30), today.minusDays(1), 250));

    assertThat(facts.usage(system, today)).isEmpty();
  }

  @Test
  void a_deployment_does_not_end_before_it_began() {
    assertThatThrownBy(() -> desk.addDeployment(keeper, deployment(release, today, today, 200)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("deployment.ends-on.early");
  }

  @Test
  void deployments_come_in_pages_with_none_lost_or_doubled() {
    for (int i = 0; i < 53; i++) {
      desk.addDeployment(keeper, deployment(release, today.minusDays(i), i));
    }

    var first = desk.deploymentsOf(keeper, system, DeskFilter.ALL, null);
    var second = desk.deploymentsOf(keeper, system, DeskFilter.ALL, first.next().orElseThrow());

    assertThat(first.items()).hasSize(50);
    assertThat(second.items()).extracting(DeploymentRow::workers).containsExactly(50, 51, 52);
  }

  @Test
  void a_double_click_deploys_once() {
    desk.addDeployment(keeper, deployment(release, today, 200));

    assertThatThrownBy(() -> desk.addDeployment(keeper, deployment(release, today, 200)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("deployment.starts-on.taken");
  }

  @Test
  void what_is_missing_or_out_of_range_is_named() {
    assertThatThrownBy(
            () -> desk.addDeployment(keeper, new DeploymentForm(null, null, null, null, null)))
        .isInstanceOf(ConstraintViolationException.class)
        .hasMessageContaining("Choose the council")
        .hasMessageContaining("Choose the release")
        .hasMessageContaining("Enter the day")
        .hasMessageContaining("Enter how many");
    assertThatThrownBy(() -> desk.addDeployment(keeper, deployment(release, today, -1)))
        .isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(
            () -> desk.addDeployment(keeper, deployment(release, LocalDate.parse("0026-01-01"), 1)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void councils_and_releases_that_are_none_are_refused() {
    assertThatThrownBy(
            () -> desk.addDeployment(keeper, deployment(new ReleaseId(Ids.next()), today, 1)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() ->
            desk.addDeployment(
                keeper, new DeploymentForm(new GssCode("E99999999"), release, today, null, 1)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> desk.council(keeper, new GssCode("E99999999")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_deployment_can_be_taken_away_and_changed() {
    DeploymentId id = desk.addDeployment(keeper, deployment(release, today, 200));
    desk.changeDeployment(keeper, id, 1, deployment(release, today, 300));
    assertThat(desk.deployment(keeper, id).form().workers()).isEqualTo(300);

    desk.removeDeployment(keeper, id);
    desk.removeDeployment(keeper, id);

    assertThat(desk.deploymentsAt(keeper, council, null).items()).isEmpty();
  }

  /** Both its first day and its region are known. */
  private CouncilForm named(String name, @Nullable LocalDate validTo) {
    return new CouncilForm(
        council.value(),
        name,
        name + " Council",
        EnglishRegion.NORTH_WEST,
        CouncilKind.UNITARY_AUTHORITY,
        120_000,
        LocalDate.parse("1974-04-01"),
        validTo);
  }

  private DeploymentForm deployment(ReleaseId which, LocalDate from, int workers) {
    return deployment(which, from, null, workers);
  }

  private DeploymentForm deployment(
      ReleaseId which, LocalDate from, @Nullable LocalDate until, int workers) {
    return new DeploymentForm(council, which, from, until, workers);
  }
}
