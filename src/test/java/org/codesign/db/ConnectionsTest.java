package org.codesign.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.codesign.fixture.CodesignTest;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements are kept or undone as one expects, in as few trips to the database as it takes. */
@CodesignTest
class ConnectionsTest {

  private static final Name NAME = DSL.name("connections_test");
  private static final Table<?> TABLE = DSL.table(NAME);
  private static final Field<UUID> ID = DSL.field("id", SQLDataType.UUID);

  @Autowired DSLContext db;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void makeATable() {
    db.createTable(NAME).column(ID).constraint(DSL.primaryKey(ID)).execute();
  }

  @AfterEach
  void dropIt() {
    db.dropTable(NAME).execute();
  }

  @Test
  void what_is_written_outside_a_transaction_is_kept() {
    db.insertInto(TABLE, ID).values(UUID.randomUUID()).execute();
    assertThat(rows()).isOne();
  }

  @Test
  void a_transaction_is_kept_or_undone_as_a_whole() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(it -> db.insertInto(TABLE, ID).values(UUID.randomUUID()).execute());
    assertThat(rows()).isOne();
    new TransactionTemplate(transactions)
        .executeWithoutResult(it -> {
          db.insertInto(TABLE, ID).values(UUID.randomUUID()).execute();
          it.setRollbackOnly();
        });
    assertThat(rows()).isOne();
  }

  @Test
  void one_transaction_after_the_other_sets_nothing_on_its_connection() {
    String first = settingsSoFar();
    assertThat(settingsSoFar()).isEqualTo(first);
    assertThat(settingsSoFar()).isEqualTo(first);
  }

  @Test
  void a_row_that_is_there_already_is_left_alone_without_asking_why() {
    UUID there = UUID.randomUUID();
    new TransactionTemplate(transactions)
        .executeWithoutResult(it -> {
          db.insertInto(TABLE, ID).values(there).execute();
          db.insertInto(TABLE, ID).values(there).onDuplicateKeyIgnore().execute();
          assertThat(counted("COM_SHOW_WARNINGS")).isEqualTo("0");
        });
  }

  /** How many settings were sent on which connection; a thread is given the one it had before. */
  private String settingsSoFar() {
    return new TransactionTemplate(transactions)
        .execute(it -> db.fetchValue("select connection_id()") + ": " + counted("COM_SET_OPTION"));
  }

  private String counted(String status) {
    return db.fetchValue(
            "select variable_value from information_schema.session_status where variable_name = ?",
            status)
        .toString();
  }

  private int rows() {
    return db.fetchCount(TABLE);
  }
}
