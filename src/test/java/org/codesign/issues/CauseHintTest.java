package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codesign.catalogue.ReleaseId;
import org.codesign.issues.CauseHint.OnRelease;
import org.codesign.shared.Ids;
import org.junit.jupiter.api.Test;

class CauseHintTest {

  static final ReleaseId SEVEN = new ReleaseId(Ids.next());
  static final ReleaseId EIGHT = new ReleaseId(Ids.next());

  @Test
  void one_council_only_on_a_release_that_others_run_too_is_local_configuration() {
    assertThat(
            CauseHint.of(
                List.of(
                    new OnRelease(SEVEN, 6, 5),
                    new OnRelease(SEVEN, 4, 0),
                    new OnRelease(SEVEN, 3, 0))))
        .contains(new CauseHint(Cause.LOCAL_CONFIGURATION, 1, 3));
  }

  @Test
  void several_councils_on_one_release_are_the_product() {
    assertThat(
            CauseHint.of(
                List.of(
                    new OnRelease(SEVEN, 6, 5),
                    new OnRelease(SEVEN, 4, 1),
                    new OnRelease(SEVEN, 3, 2),
                    new OnRelease(EIGHT, 30, 0))))
        .contains(new CauseHint(Cause.PRODUCT, 3, 3));
  }

  @Test
  void too_few_answers_give_no_hint() {
    assertThat(
            CauseHint.of(
                List.of(
                    new OnRelease(SEVEN, 3, 3),
                    new OnRelease(SEVEN, 3, 0),
                    new OnRelease(SEVEN, 3, 0))))
        .as("nine people")
        .isEmpty();
    assertThat(CauseHint.of(List.of(new OnRelease(SEVEN, 9, 9), new OnRelease(SEVEN, 9, 0))))
        .as("two councils")
        .isEmpty();
  }

  @Test
  void two_councils_are_neither() {
    assertThat(
            CauseHint.of(
                List.of(
                    new OnRelease(SEVEN, 6, 5),
                    new OnRelease(SEVEN, 6, 5),
                    new OnRelease(SEVEN, 3, 0))))
        .isEmpty();
  }

  @Test
  void a_second_council_on_another_release_is_not_one_only() {
    assertThat(
            CauseHint.of(
                List.of(
                    new OnRelease(SEVEN, 6, 5),
                    new OnRelease(SEVEN, 6, 0),
                    new OnRelease(SEVEN, 3, 0),
                    new OnRelease(EIGHT, 3, 1))))
        .isEmpty();
  }

  @Test
  void councils_where_nobody_was_asked_do_not_count() {
    assertThat(
            CauseHint.of(
                List.of(
                    new OnRelease(SEVEN, 8, 5),
                    new OnRelease(SEVEN, 8, 0),
                    new OnRelease(SEVEN, 0, 0))))
        .isEmpty();
  }
}
