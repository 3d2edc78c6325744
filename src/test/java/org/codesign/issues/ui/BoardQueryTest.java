package org.codesign.issues.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.codesign.issues.BoardFilter;
import org.codesign.issues.BoardSort;
import org.codesign.issues.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardQueryTest {

  @Test
  void an_address_is_read_as_it_was_written() {
    BoardQuery query =
        new BoardQuery(
            new BoardFilter(null, Category.SPEED, false, "O'Brien & co?"), BoardSort.NEWEST, null);

    String address = query.address().getQueryString();

    assertThat(BoardQuery.of(QueryParameters.fromString(address))).isEqualTo(query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system=42",
        "category=NOISE",
        "sort=LOUDEST",
        "status=",
        "after=%25%25",
        "q=",
        "x=y"
      })
  void what_makes_no_sense_is_left_out(String address) {
    BoardQuery query = BoardQuery.of(QueryParameters.fromString(address));

    assertThat(query.filter()).isEqualTo(BoardFilter.ALL_OPEN);
    assertThat(query.sort()).isEqualTo(BoardSort.MOST_HOURS_LOST);
    assertThat(query.after()).isNull();
    assertThat(query.isFiltered()).isFalse();
  }
}
