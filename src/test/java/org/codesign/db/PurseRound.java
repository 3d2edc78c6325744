package org.codesign.db;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A transaction around another one. */
@Component
class PurseRound {

  private final Purses purses;

  PurseRound(Purses purses) {
    this.purses = purses;
  }

  @Transactional
  void addToBoth(int coins) {
    purses.add(1, coins);
    purses.add(2, coins);
  }
}
