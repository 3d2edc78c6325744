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
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScaleTest {

  private static final Path CLINICIANS = Path.of("../shared/data/stats/uta4_main_sheet_sus.csv");

  @Test
  void sus_reproduces_the_example() {
    assertThat(Scale.sus(5, 4, 2, 1, 2, 3, 2, 4, 5, 2)).isEqualTo(55);
  }

  @Test
  void sus_goes_from_0_to_100() {
    assertThat(Scale.sus(1, 5, 1, 5, 1, 5, 1, 5, 1, 5)).isZero();
    assertThat(Scale.sus(5, 1, 5, 1, 5, 1, 5, 1, 5, 1)).isEqualTo(100);
    assertThat(Scale.sus(3, 3, 3, 3, 3, 3, 3, 3, 3, 3)).isEqualTo(50);
  }

  @Test
  void sus_reproduces_what_31_clinicians_said_of_two_prototypes() throws IOException {
    assumeTrue(Files.exists(CLINICIANS), "skipped: " + CLINICIANS + " is not here");
    List<NamedCsvRecord> sheet;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(CLINICIANS)) {
      sheet = csv.stream().filter(row -> !row.getField("name").isEmpty()).toList();
    }

    assertThat(sheet).hasSize(31);
    assertThat(meanOf(sheet, "s")).isCloseTo(77.10, within(0.005));
    assertThat(meanOf(sheet, "m")).isCloseTo(86.94, within(0.005));
  }

  @Test
  void umux_lite_and_tlx_go_from_0_to_100() {
    assertThat(Scale.umuxLite(1, 1)).isZero();
    assertThat(Scale.umuxLite(7, 7)).isEqualTo(100);
    assertThat(Scale.umuxLite(5, 6)).isEqualTo(75);
    assertThat(Scale.rawTlx(0, 0, 0, 0, 0, 0)).isZero();
    assertThat(Scale.rawTlx(100, 100, 100, 100, 100, 100)).isEqualTo(100);
    assertThat(Scale.rawTlx(55, 10, 70, 30, 60, 45)).isEqualTo(45);
  }

  @Test
  void refuses_answers_that_cannot_be() {
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.sus(5, 4, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.sus(5, 4, 2, 1, 2, 3, 2, 4, 5, 6));
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.umuxLite(0, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.umuxLite(4, 8));
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.rawTlx(0, 0, 0, 0, 0, 101));
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.rawTlx(1));
  }

  @Test
  void work_sampling_reproduces_the_example() {
    assertThat(WorkSampling.promptsNeeded(0.2, 0.05, 0.9)).isEqualTo(174);
    assertThat(WorkSampling.hours(0.25, 7.4)).isCloseTo(1.85, within(1e-12));
  }

  @Test
  void work_sampling_refuses_shares_that_are_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> WorkSampling.promptsNeeded(0, 0.05, 0.9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkSampling.promptsNeeded(0.2, Double.NaN, 0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> WorkSampling.hours(1.2, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> WorkSampling.hours(0.2, -1));
  }

  private static double meanOf(List<NamedCsvRecord> sheet, String prototype) {
    return sheet.stream()
        .mapToDouble(row ->
            Scale.sus(
                IntStream.rangeClosed(1, 10)
                    .map(i ->
                        Integer.parseInt(
                            row.getField(String.format(Locale.ROOT, "%s_sus_%02d", prototype, i))))
                    .toArray()))
        .average()
        .orElseThrow();
  }
}
