package org.codesign.db;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Purses with some coins each, made for transactions that get in each other's way. */
@Component
class Purses {

  private final DSLContext db;
  private final AtomicInteger tries = new AtomicInteger();
  private volatile @Nullable CyclicBarrier meeting;

  Purses(DSLContext db) {
    this.db = db;
  }

  /** Purses 1 and 2 with a hundred coins each, and nothing tried yet. */
  void fill() {
    db.execute("CREATE OR REPLACE TABLE db_purse (id INT PRIMARY KEY, coins INT NOT NULL)");
    db.execute("INSERT INTO db_purse VALUES (1, 100), (2, 100)");
    tries.set(0);
    meeting = null;
  }

  /** Other tests look at the tables there are. */
  void takeAway() {
    db.execute("DROP TABLE db_purse");
  }

  /** The first two tries wait for each other in the middle of their transactions. */
  void letTwoMeet() {
    meeting = new CyclicBarrier(2);
  }

  int tries() {
    return tries.get();
  }

  int coins(int purse) {
    return db.fetchSingle("SELECT coins FROM db_purse WHERE id = ?", purse).get(0, int.class);
  }

  @Transactional
  void move(int from, int to, int coins) {
    int attempt = tries.incrementAndGet();
    db.execute("UPDATE db_purse SET coins = coins - ? WHERE id = ?", coins, from);
    meetOther(attempt);
    db.execute("UPDATE db_purse SET coins = coins + ? WHERE id = ?", coins, to);
  }

  @Transactional
  void add(int purse, int coins) {
    int attempt = tries.incrementAndGet();
    int now = coins(purse);
    meetOther(attempt);
    db.execute("UPDATE db_purse SET coins = ? WHERE id = ?", now + coins, purse);
  }

  @Transactional(isolation = Isolation.READ_COMMITTED)
  void addUnderReadCommitted(int purse, int coins) {
    add(purse, coins);
  }

  @Transactional
  void addAfterLocking(int purse, int coins) {
    tries.incrementAndGet();
    int now =
        db.fetchSingle("SELECT coins FROM db_purse WHERE id = ? FOR UPDATE", purse)
            .get(0, int.class);
    db.execute("UPDATE db_purse SET coins = ? WHERE id = ?", now + coins, purse);
  }

  /** Makes a purse unless it is there; somebody else makes it after this has looked. */
  @Transactional
  int openOnce(int purse, Runnable somebodyElse) {
    boolean first = tries.incrementAndGet() == 1;
    boolean missing = db.fetch("SELECT id FROM db_purse WHERE id = ?", purse).isEmpty();
    if (first) {
      somebodyElse.run();
    }
    if (missing) {
      db.execute(
          "INSERT INTO db_purse VALUES (?, 0) ON DUPLICATE KEY UPDATE id = VALUES(id)", purse);
    }
    return coins(purse);
  }

  @Transactional
  void openTwice(int purse) {
    tries.incrementAndGet();
    db.execute("INSERT INTO db_purse VALUES (?, 0)", purse);
  }

  private void meetOther(int attempt) {
    CyclicBarrier other = meeting;
    if (other == null || attempt > 2) {
      return;
    }
    try {
      other.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      throw new IllegalStateException(alone);
    }
  }
}
