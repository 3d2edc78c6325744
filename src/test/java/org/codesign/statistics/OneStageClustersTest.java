package org.codesign.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneStageClustersTest {

  /** Lohr, Sampling: Design and Analysis, the students' grade points in five suites of 100. */
  @Test
  void reproduces_the_textbooks_suites() {
    OneStageClusters suites =
        OneStageClusters.of(
                List.of(
                    new double[] {3.08, 2.60, 3.44, 3.04},
                    new double[] {2.36, 3.04, 3.28, 2.68},
                    new double[] {2.00, 2.56, 2.52, 1.88},
                    new double[] {3.00, 2.88, 3.44, 3.64},
                    new double[] {2.68, 1.92, 3.28, 3.20}),
                100)
            .orElseThrow();

    assertThat(suites.betweenTotals()).isCloseTo(2.25568, within(0.000005));
    assertThat(suites.mean()).isCloseTo(2.826, within(0.0005));
    assertThat(suites.standardError()).isCloseTo(0.16366, within(0.000005));
  }

  @Test
  void one_cluster_tells_nothing_about_the_others() {
    assertThat(OneStageClusters.of(List.of(new double[] {1, 2}), 10)).isEmpty();
    assertThat(OneStageClusters.of(List.of(), 10)).isEmpty();
  }

  @Test
  void clusters_that_say_the_same_are_certain() {
    assertThat(OneStageClusters.of(List.of(new double[] {1, 3}, new double[] {2, 2}), 10))
        .contains(new OneStageClusters(2, 0, 0));
  }

  @Test
  void refuses_clusters_of_different_size_and_more_than_there_are() {
    List<double[]> uneven = List.of(new double[] {1, 2}, new double[] {1});
    List<double[]> empty = List.of(new double[0], new double[0]);
    List<double[]> wrong = List.of(new double[] {1}, new double[] {Double.NaN});

    assertThatIllegalArgumentException().isThrownBy(() -> OneStageClusters.of(uneven, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> OneStageClusters.of(empty, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> OneStageClusters.of(wrong, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> OneStageClusters.of(wrong, 1));
  }
}
