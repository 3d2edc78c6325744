package org.codesign.timing;

/** What comes of saying how a day was. */
public sealed interface Stating {

  /** So it stands now; also when the same arrives again. */
  record Stated(StudyDay day) implements Stating {}

  /** It says something else, and not what the worker saw. */
  record Differs(StudyDay kept, StudyDay offered) implements Stating {}
}
