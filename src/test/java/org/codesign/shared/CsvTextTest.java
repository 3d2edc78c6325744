package org.codesign.shared;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.codesign.shared.CsvText.Row;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class CsvTextTest {

  private static final int MEGABYTE = 1024 * 1024;

  private final StaticMessageSource messages = new StaticMessageSource();
  private final FaultList faults = new FaultList(messages);

  CsvTextTest() {
    messages.setUseCodeAsDefaultMessage(true);
  }

  private List<Row> read(byte[] csv) {
    return CsvText.read(csv, MEGABYTE, 3, faults);
  }

  private List<Row> read(String csv) {
    return read(csv.getBytes(UTF_8));
  }

  @Test
  void rows_keep_their_numbers_where_others_are_empty() {
    assertThat(read("\uFEFFname,steps\n\n ,\nOne,\"a, or\nb\"\n"))
        .containsExactly(
            new Row(1, List.of("name", "steps")), new Row(4, List.of("One", "a, or\nb")));
    assertThat(faults.areAny()).isFalse();
  }

  @Test
  void what_cannot_be_read_is_one_fault_with_its_place() {
    assertThat(read("a,b\n\"open,1\n")).isEmpty();
    assertThat(read("a\nCafé\n".getBytes(ISO_8859_1))).isEmpty();
    assertThat(read("a\n1\n2\n3\n4\n")).isEmpty();
    assertThat(read("a\n")).isEmpty();
    assertThat(read(new byte[MEGABYTE + 1])).isEmpty();

    assertThat(faults.listed())
        .extracting(SheetFault::row, SheetFault::advice)
        .containsExactlyInAnyOrder(
            tuple(2, "sheet.quotes"),
            tuple(2, "sheet.encoding"),
            tuple(0, "sheet.rows"),
            tuple(0, "sheet.empty"),
            tuple(0, "sheet.large"));
  }

  @Test
  void three_rows_are_as_many_as_may_be() {
    assertThat(read("a\n1\n2\n3\n")).hasSize(4);
  }

  @Test
  void a_hundred_faults_are_listed_in_their_order_and_all_counted() {
    for (int row = 300; row > 0; row--) {
      faults.add(row, "column", "😀".repeat(60), "key");
    }

    assertThat(faults.listed()).hasSize(100);
    assertThat(faults.listed().getFirst().value()).isEqualTo("😀".repeat(40) + "…");
    assertThat(faults.listed()).isSortedAccordingTo((a, b) -> Integer.compare(a.row(), b.row()));
    assertThat(faults.more()).isEqualTo(200);
  }
}
