package org.codesign.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
class ConflictRetryTest {

  static final AtomicInteger tries = new AtomicInteger();
  static volatile CyclicBarrier meet;

  @Autowired DSLContext db;
  @Autowired Accounts accounts;
  @Autowired Outer outer;

  @BeforeEach
  void twoAccounts() {
    db.execute("CREATE TABLE IF NOT EXISTS account (id INT PRIMARY KEY, amount INT NOT NULL)");
    db.execute("REPLACE INTO account VALUES (1, 100), (2, 100)");
    tries.set(0);
  }

  @Test
  void deadlockIsRepeatedAndHasOneEffect() throws Exception {
    meet = new CyclicBarrier(2);
    together(() -> accounts.move(1, 2, 10), () -> accounts.move(2, 1, 3));
    assertThat(tries).hasValue(3);
    assertThat(amount(1)).isEqualTo(93);
    assertThat(amount(2)).isEqualTo(107);
  }

  @Test
  void lostUpdateIsRefusedAndRepeated() throws Exception {
    meet = new CyclicBarrier(2);
    together(() -> accounts.addByReading(1, 10), () -> accounts.addByReading(1, 5));
    assertThat(tries).hasValue(3);
    assertThat(amount(1)).isEqualTo(115);
  }

  @Test
  void withReadCommittedAnUpdateIsLost() throws Exception {
    meet = new CyclicBarrier(2);
    together(
        () -> accounts.addByReadingCommitted(1, 10), () -> accounts.addByReadingCommitted(1, 5));
    assertThat(amount(1)).isIn(110, 105);
  }

  @Test
  void nestedTransactionsAreRepeatedFromTheOutside() throws Exception {
    meet = new CyclicBarrier(2);
    together(() -> outer.addTwice(1, 10), () -> outer.addTwice(1, 5));
    assertThat(amount(1)).isEqualTo(115);
    assertThat(amount(2)).isEqualTo(102);
  }

  @Test
  void stormOnOneRowByReading() throws Exception {
    System.out.println(
        "storm by reading: failed "
            + storm(() -> accounts.addByReading(1, 1))
            + " amount "
            + amount(1)
            + " tries "
            + tries);
  }

  @Test
  void stormOnOneRowByLockingFirst() throws Exception {
    assertThat(storm(() -> accounts.addByLocking(1, 1))).isZero();
    System.out.println("storm by locking: amount " + amount(1) + " tries " + tries);
    assertThat(amount(1)).isEqualTo(300);
  }

  @Test
  void otherFailuresAreNotRepeated() {
    assertThatThrownBy(() -> accounts.fail()).hasRootCauseInstanceOf(java.sql.SQLException.class);
    assertThat(tries).hasValue(1);
  }

  private int storm(Runnable work) throws Exception {
    meet = null;
    var failed = new AtomicInteger();
    var t = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 200; i++) {
        threads.submit(() -> {
          try {
            work.run();
          } catch (Exception e) {
            failed.incrementAndGet();
          }
        });
      }
    }
    System.out.println("storm took ms " + (System.nanoTime() - t) / 1000000);
    return failed.get();
  }

  private int amount(int id) {
    return db.fetchSingle("SELECT amount FROM account WHERE id = ?", id).get(0, int.class);
  }

  private static void together(Runnable one, Runnable other) throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var done : List.of(threads.submit(one), threads.submit(other))) {
        done.get(20, TimeUnit.SECONDS);
      }
    }
  }

  @TestConfiguration
  static class Beans {
    @Bean
    Accounts accounts(DSLContext db) {
      return new Accounts(db);
    }

    @Bean
    Outer outer(Accounts a, DSLContext db) {
      return new Outer(a, db);
    }
  }

  static class Outer {
    final Accounts accounts;
    final DSLContext db;

    Outer(Accounts accounts, DSLContext db) {
      this.accounts = accounts;
      this.db = db;
    }

    @Transactional
    public void addTwice(int id, int amount) {
      db.execute("UPDATE account SET amount = amount + 0 WHERE id = 99");
      accounts.addByReading(id, amount);
      db.execute("UPDATE account SET amount = amount + 1 WHERE id = 2");
    }
  }

  static class Accounts {
    final DSLContext db;

    Accounts(DSLContext db) {
      this.db = db;
    }

    @Transactional
    public void move(int from, int to, int amount) {
      var first = tries.incrementAndGet() <= 2;
      db.execute("UPDATE account SET amount = amount - ? WHERE id = ?", amount, from);
      await(first);
      db.execute("UPDATE account SET amount = amount + ? WHERE id = ?", amount, to);
    }

    @Transactional
    public void addByReading(int id, int amount) {
      var first = tries.incrementAndGet() <= 2;
      int now = db.fetchSingle("SELECT amount FROM account WHERE id = ?", id).get(0, int.class);
      await(first);
      db.execute("UPDATE account SET amount = ? WHERE id = ?", now + amount, id);
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void addByReadingCommitted(int id, int amount) {
      addByReading(id, amount);
    }

    @Transactional
    public void addByLocking(int id, int amount) {
      tries.incrementAndGet();
      int now =
          db.fetchSingle("SELECT amount FROM account WHERE id = ? FOR UPDATE", id)
              .get(0, int.class);
      db.execute("UPDATE account SET amount = ? WHERE id = ?", now + amount, id);
    }

    @Transactional
    public void fail() {
      tries.incrementAndGet();
      db.execute("INSERT INTO account VALUES (1, 1)");
    }

    private void await(boolean first) {
      if (first && meet != null) {
        try {
          meet.await(5, TimeUnit.SECONDS);
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
