package org.codesign.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "10, 3, true",
    "9, 3, false",
    "10, 2, false",
    "0, 0, false",
    "500, 1, false",
    "11, 40, true"
  })
  void others_see_a_figure_of_ten_workers_in_three_councils(
      int workers, int councils, boolean shown) {
    assertThat(SmallNumbers.mayShow(workers, councils)).isEqualTo(shown);
  }

  @Test
  void a_councils_own_lead_sees_a_figure_of_ten_of_its_workers() {
    assertThat(SmallNumbers.mayShowToOwnLead(10)).isTrue();
    assertThat(SmallNumbers.mayShowToOwnLead(9)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "2, 0", "3, 5", "7, 5", "8, 10", "10, 10", "1000003, 1000005"})
  void counts_are_shown_to_the_nearest_five(int count, int shown) {
    assertThat(SmallNumbers.rounded(count)).isEqualTo(shown);
  }
}
