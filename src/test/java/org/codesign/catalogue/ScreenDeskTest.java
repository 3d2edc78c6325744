package org.codesign.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.privacy.HostilePictures;
import org.codesign.privacy.PictureIntake;
import org.codesign.privacy.PictureIntake.Taken;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class ScreenDeskTest {

  private static final Path REAL_SCREENS = Path.of("../shared/data/screens");

  @Autowired ScreenDesk desk;
  @Autowired Catalogue catalogue;
  @Autowired Given given;

  Actor keeper;
  SystemId system;
  ReleaseId release;
  ScreenId screen;

  @BeforeEach
  void a_screen() {
    keeper = given.facilitator();
    system = given.systemOf(given.supplier());
    release = given.releaseOf(system);
    screen = desk.add(keeper, system, new ScreenForm("Worklist", "Work", "What is to be done."));
  }

  @Test
  void a_picture_is_shown_to_those_who_may_see_the_screen() throws IOException {
    Taken picture = picture(640);

    desk.putPicture(keeper, screen, release, picture);

    Picture shown = catalogue.screen(given.worker(given.council()), screen).picture().orElseThrow();
    assertThat(shown.width()).isEqualTo(640);
    assertThat(catalogue.picture(keeper, shown.sha256()).orElseThrow().getContentAsByteArray())
        .isEqualTo(picture.png());
    assertThat(catalogue.picture(given.personOf(given.supplier()), shown.sha256())).isEmpty();
  }

  @Test
  void a_new_picture_takes_the_place_of_the_old_and_its_bytes_go() {
    desk.putPicture(keeper, screen, release, picture(640));
    String old = shown().sha256();

    desk.putPicture(keeper, screen, release, picture(800));

    assertThat(shown().width()).isEqualTo(800);
    assertThat(catalogue.picture(keeper, old)).isEmpty();
  }

  @Test
  void a_picture_taken_away_is_gone_for_good() {
    desk.putPicture(keeper, screen, release, picture(330));
    String hash = shown().sha256();

    desk.removePicture(keeper, screen, release);
    desk.removePicture(keeper, screen, release);

    assertThat(catalogue.screen(keeper, screen).picture()).isEmpty();
    assertThat(catalogue.picture(keeper, hash)).isEmpty();
  }

  @Test
  void a_picture_that_another_screen_shows_stays() {
    ScreenId other = desk.add(keeper, system, new ScreenForm("Other", "", ""));
    desk.putPicture(keeper, screen, release, picture(350));
    desk.putPicture(keeper, other, release, picture(350));
    String hash = shown().sha256();

    desk.removePicture(keeper, other, release);

    assertThat(catalogue.picture(keeper, hash)).isPresent();
  }

  @Test
  void the_release_of_another_system_is_not_found() {
    ReleaseId foreign = given.releaseOf(given.systemOf(given.supplier()));

    assertThatThrownBy(() -> desk.putPicture(keeper, screen, foreign, picture(300)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void regions_are_named_places_from_top_to_bottom() {
    desk.addRegion(keeper, screen, new Region("Footer", 0, 0.9, 1, 0.1));
    desk.addRegion(keeper, screen, new Region("Banner", 0, 0, 1, 0.1));

    assertThat(catalogue.screen(keeper, screen).regions())
        .containsExactly(new Region("Banner", 0, 0, 1, 0.1), new Region("Footer", 0, 0.9, 1, 0.1));
  }

  @ParameterizedTest
  @CsvSource({
    "-0.1, 0, 0.5, 0.5, x", "0, 1, 0.5, 0.5, y", "0.6, 0, 0.5, 0.5, width",
    "0, 0, 0.5, 0.001, height", "NaN, 0, 0.5, 0.5, x", "0, 0, Infinity, 0.5, width",
  })
  void a_region_lies_within_the_picture(
      double x, double y, double width, double height, String at) {
    assertThatThrownBy(() -> desk.addRegion(keeper, screen, new Region("Off", x, y, width, height)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("region." + at + ".outside");
  }

  @Test
  void parts_that_make_a_whole_are_taken_however_they_round() {
    desk.addRegion(keeper, screen, new Region("Thirds", 1 / 3.0, 2 / 7.0, 2 / 3.0, 5 / 7.0));

    assertThat(catalogue.screen(keeper, screen).regions()).hasSize(1);
  }

  @Test
  void two_editors_of_one_region_are_told() {
    RegionId region = desk.addRegion(keeper, screen, new Region("Banner", 0, 0, 1, 0.1));
    desk.changeRegion(keeper, screen, region, 1, new Region("Top", 0, 0, 1, 0.1));

    assertThatThrownBy(
            () -> desk.changeRegion(keeper, screen, region, 1, new Region("Head", 0, 0, 1, 0.2)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void the_region_of_another_screen_is_not_found() {
    ScreenId other = desk.add(keeper, system, new ScreenForm("Other", "", ""));
    RegionId region = desk.addRegion(keeper, other, new Region("Banner", 0, 0, 1, 0.1));

    assertThatThrownBy(
            () -> desk.changeRegion(keeper, screen, region, 1, new Region("Mine", 0, 0, 1, 0.1)))
        .isInstanceOf(NotFound.class);
    desk.removeRegion(keeper, screen, region);
    assertThat(desk.screen(keeper, other).regions()).hasSize(1);
  }

  @Test
  void a_region_needs_a_name_of_its_own() {
    desk.addRegion(keeper, screen, new Region("Banner", 0, 0, 1, 0.1));

    assertThatThrownBy(() -> desk.addRegion(keeper, screen, new Region("banner", 0, 0, 1, 0.5)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> desk.addRegion(keeper, screen, new Region(" ", 0, 0, 1, 0.5)))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void the_list_shows_the_newest_picture() {
    desk.putPicture(keeper, screen, release, picture(410));

    assertThat(desk.screens(keeper, system, new DeskFilter("work", false), null).items())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.picture().width()).isEqualTo(410);
          assertThat(row.area()).isEqualTo("Work");
        });
  }

  @Test
  void a_retired_screen_is_no_longer_offered() {
    desk.retire(keeper, screen);

    assertThat(catalogue.screens(keeper, new ScreenFilter(system, ""), null).items()).isEmpty();
    assertThat(desk.screens(keeper, system, DeskFilter.ALL, null).items()).hasSize(1);
    desk.restore(keeper, screen);
    assertThat(catalogue.screens(keeper, new ScreenFilter(system, ""), null).items()).hasSize(1);
  }

  @Test
  void real_screens_become_reference_pictures() throws IOException {
    assumeThat(REAL_SCREENS).describedAs("outside data are not here").isDirectory();
    List<Path> files;
    try (var all = Files.list(REAL_SCREENS)) {
      files = all.filter(it -> it.toString().endsWith(".png")).toList();
    }

    for (Path file : files) {
      ScreenId one =
          desk.add(keeper, system, new ScreenForm(file.getFileName().toString(), "", ""));
      desk.putPicture(keeper, one, release, taken(Files.readAllBytes(file)));
      assertThat(catalogue.screen(keeper, one).picture()).isPresent();
    }
  }

  private Picture shown() {
    return catalogue.screen(keeper, screen).picture().orElseThrow();
  }

  private static Taken picture(int width) {
    return taken(HostilePictures.picture("png", width, 200));
  }

  private static Taken taken(byte[] bytes) {
    try {
      return (Taken) PictureIntake.take(new ByteArrayInputStream(bytes));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
