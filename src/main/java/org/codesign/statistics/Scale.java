package org.codesign.statistics;

/** Scores of the questionnaires that Codesign asks, from one person's answers. */
public final class Scale {

  private static final int SUS_ITEMS = 10;
  private static final int TLX_ITEMS = 6;

  private Scale() {}

  /**
   * System Usability Scale: 2.5 · (Σ odd (x − 1) + Σ even (5 − x)), 0 (worst) to 100. Source:
   * Brooke, SUS: A Quick and Dirty Usability Scale, 1996.
   *
   * @param answers to the ten items in order, 1 (strongly disagree) to 5
   */
  public static double sus(int... answers) {
    Numbers.sameLength(SUS_ITEMS, answers.length, "SUS has ten items");
    int sum = 0;
    for (int i = 0; i < answers.length; i++) {
      int answer = within(answers[i], 1, 5);
      sum += i % 2 == 0 ? answer - 1 : 5 - answer;
    }
    return 2.5 * sum;
  }

  /**
   * UMUX-Lite: (a + b − 2) · 100 / 12, 0 (worst) to 100. Source: Lewis, Utesch and Maher, CHI 2013.
   *
   * @param capable "meets my requirements", 1 (strongly disagree) to 7
   * @param easy "is easy to use", 1 to 7
   */
  public static double umuxLite(int capable, int easy) {
    return (within(capable, 1, 7) + within(easy, 1, 7) - 2) * 100 / 12.0;
  }

  /**
   * Raw NASA-TLX: the mean of six, 0 (no load) to 100. Source: Hart, NASA-Task Load Index; 20 Years
   * Later, 2006.
   *
   * @param answers mental, physical and temporal demand, performance, effort, frustration; 0 to 100
   */
  public static double rawTlx(int... answers) {
    Numbers.sameLength(TLX_ITEMS, answers.length, "the TLX has six items");
    double sum = 0;
    for (int answer : answers) {
      sum += within(answer, 0, 100);
    }
    return sum / TLX_ITEMS;
  }

  private static int within(int answer, int least, int most) {
    if (answer < least || answer > most) {
      throw new IllegalArgumentException(answer + " is no answer from " + least + " to " + most);
    }
    return answer;
  }
}
