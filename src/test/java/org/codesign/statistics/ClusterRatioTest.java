package org.codesign.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterRatioTest {

  private static final Path SCHOOLS = Path.of("../shared/data/stats/apiclus1.csv");

  /** The test of design effects in R's package survey. */
  @Test
  void reproduces_rs_mean_with_weights() {
    double[] y = {15, 143, 21, 51, 337, 50, 274, 145, 15, 86};
    double[] w = {20, 200, 11, 25, 550, 30, 250, 100, 10, 55};
    ClusterRatio mean =
        ClusterRatio.of(
                IntStream.range(0, y.length)
                    .mapToObj(i -> new Observation("all", "unit " + i, w[i], y[i], 1))
                    .toList())
            .orElseThrow();

    assertThat(mean.ratio()).isCloseTo(243.914, within(0.0005));
    assertThat(mean.standardError()).isCloseTo(48.752, within(0.0005));
    assertThat(mean.designEffect()).isCloseTo(1.9741, within(0.00005));
    assertThat(mean.degreesOfFreedom()).isEqualTo(9);
  }

  @Test
  void reproduces_rs_mean_of_the_californian_schools() throws IOException {
    List<NamedCsvRecord> schools = schools();
    ClusterRatio mean =
        ClusterRatio.of(observations(schools, weights(schools)), Map.of("all", 757)).orElseThrow();

    assertThat(mean.ratio()).isCloseTo(644.17, within(0.005));
    assertThat(mean.standardError()).isCloseTo(23.542, within(0.0005));
    assertThat(mean.clusters()).isEqualTo(15);
  }

  @Test
  void reproduces_rs_raked_mean_of_the_californian_schools() throws IOException {
    List<NamedCsvRecord> schools = schools();
    List<Margin> margins =
        List.of(
            new Margin(column(schools, "stype"), Map.of("E", 4421.0, "H", 755.0, "M", 1018.0)),
            new Margin(column(schools, "sch.wide"), Map.of("No", 1072.0, "Yes", 5122.0)));
    double[] raked = Raking.weights(weights(schools), margins);
    ClusterRatio mean =
        ClusterRatio.of(observations(schools, raked), Map.of("all", 757), margins).orElseThrow();

    assertThat(mean.ratio()).isCloseTo(641.23, within(0.005));
    assertThat(mean.standardError()).isCloseTo(23.704, within(0.0005));
  }

  @Test
  void gives_an_interval_of_the_t_distribution() {
    ClusterRatio ratio = new ClusterRatio(5, 2, 1, 6, 4);

    assertThat(ratio.interval(0.9).lower()).isCloseTo(5 - 2.131847 * 2, within(1e-5));
    assertThat(ratio.interval(0.9).upper()).isCloseTo(5 + 2.131847 * 2, within(1e-5));
  }

  @Test
  void a_single_cluster_tells_nothing_about_the_others() {
    assertThat(ClusterRatio.of(List.of(unit("Kent", 3), unit("Kent", 5)))).isEmpty();
    assertThat(ClusterRatio.of(List.of())).isEmpty();
  }

  @Test
  void without_a_denominator_there_is_no_ratio() {
    assertThat(
            ClusterRatio.of(
                List.of(
                    new Observation("all", "Kent", 1, 3, 0),
                    new Observation("all", "Devon", 1, 4, 0))))
        .isEmpty();
    assertThat(
            ClusterRatio.of(
                List.of(
                    new Observation("all", "Kent", 0, 3, 1),
                    new Observation("all", "Devon", 0, 4, 1))))
        .isEmpty();
  }

  @Test
  void where_all_say_the_same_the_interval_is_a_point() {
    ClusterRatio ratio =
        ClusterRatio.of(List.of(unit("Kent", 4), unit("Devon", 4), unit("Leeds", 4))).orElseThrow();

    assertThat(ratio.standardError()).isZero();
    assertThat(ratio.designEffect()).isEqualTo(1);
    assertThat(ratio.interval(0.9)).isEqualTo(new Interval(4, 4, 0.9));
  }

  @Test
  void clusters_without_weight_are_none() {
    List<Observation> two = List.of(unit("Kent", 3), unit("Devon", 5));
    List<Observation> three = new ArrayList<>(two);
    three.add(new Observation("all", "Leeds", 0, 900, 1));

    assertThat(ClusterRatio.of(three)).isEqualTo(ClusterRatio.of(two));
  }

  @Test
  void a_stratum_with_one_cluster_is_measured_against_all() {
    List<Observation> sample =
        List.of(
            new Observation("north", "Leeds", 1, 2, 1),
            new Observation("south", "Kent", 1, 3, 1),
            new Observation("south", "Devon", 1, 7, 1));

    // z = (-2, -1, 3)/3: north 4/9; south 2/1 × 2 × (2/3)² = 16/9
    assertThat(ClusterRatio.of(sample).orElseThrow().standardError())
        .isCloseTo(Math.sqrt(20 / 9.0), within(1e-12));
  }

  @Test
  void strata_take_out_what_lies_between_them() {
    List<Observation> one = new ArrayList<>();
    List<Observation> many = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String stratum = i < 6 ? "north" : "south";
      double y = i % 3 + (i < 6 ? 10 : 0);
      one.add(new Observation("all", "c" + i, 1, y, 1));
      many.add(new Observation(stratum, "c" + i, 1, y, 1));
    }

    assertThat(error(many)).isLessThan(error(one) / 2);
  }

  @Test
  void drawn_whole_a_population_is_certain() {
    List<Observation> sample = List.of(unit("Kent", 3), unit("Devon", 5));

    assertThat(ClusterRatio.of(sample, Map.of("all", 2)).orElseThrow().standardError()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterRatio.of(sample, Map.of("all", 1)));
  }

  @Test
  void refuses_what_are_no_numbers() {
    for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Observation("a", "b", wrong, 1, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new Observation("a", "b", 1, 1, wrong));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Observation("a", "b", 1, Double.NaN, 1));
  }

  @Test
  void neither_the_unit_of_weights_nor_the_order_matters_and_y_scales() {
    Random random = new Random(5);
    for (int round = 0; round < 100; round++) {
      List<Observation> sample = new ArrayList<>();
      List<Observation> other = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        double w = random.nextDouble() + 0.1;
        double y = random.nextGaussian();
        double x = random.nextDouble();
        sample.add(new Observation("s" + i % 2, "c" + i % 7, w, y, x));
        other.addFirst(new Observation("s" + i % 2, "c" + i % 7, 9 * w, 3 * y, x));
      }
      ClusterRatio one = ClusterRatio.of(sample).orElseThrow();
      ClusterRatio two = ClusterRatio.of(other).orElseThrow();

      assertThat(two.ratio()).isCloseTo(3 * one.ratio(), within(1e-9));
      assertThat(two.standardError()).isCloseTo(3 * one.standardError(), within(1e-9));
    }
  }

  private static double error(List<Observation> sample) {
    return ClusterRatio.of(sample).orElseThrow().standardError();
  }

  private static Observation unit(String council, double y) {
    return new Observation("all", council, 1, y, 1);
  }

  private static List<NamedCsvRecord> schools() throws IOException {
    assumeTrue(Files.exists(SCHOOLS), "skipped: " + SCHOOLS + " is not here");
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(SCHOOLS)) {
      return csv.stream().toList();
    }
  }

  private static List<String> column(List<NamedCsvRecord> schools, String name) {
    return schools.stream().map(it -> it.getField(name)).toList();
  }

  private static double[] weights(List<NamedCsvRecord> schools) {
    return column(schools, "pw").stream().mapToDouble(Double::parseDouble).toArray();
  }

  private static List<Observation> observations(List<NamedCsvRecord> schools, double[] weights) {
    return IntStream.range(0, weights.length)
        .mapToObj(i ->
            new Observation(
                "all",
                schools.get(i).getField("dnum"),
                weights[i],
                Double.parseDouble(schools.get(i).getField("api00")),
                1))
        .toList();
  }
}
