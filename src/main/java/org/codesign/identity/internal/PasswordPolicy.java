package org.codesign.identity.internal;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import org.codesign.identity.PersonListItem;
import org.codesign.shared.Invalid;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long enough and not among those that are tried first. No rules of
 * composition, no expiry (NIST SP 800-63B, OWASP ASVS 5.0 chapter 6).
 */
@Component
public class PasswordPolicy {

  static final int MIN_LENGTH = 12;
  static final int MAX_LENGTH = 128;

  /** zxcvbn's estimate from 0 (guessed at once) to 4; below 2 means fewer than a million tries. */
  private static final int MIN_SCORE = 2;

  private final Zxcvbn zxcvbn = new Zxcvbn();

  /**
   * @throws Invalid naming the field {@code password}
   */
  public void check(String password, PersonListItem owner) {
    if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
      throw new Invalid("password", "password.short");
    }
    if (password.length() > MAX_LENGTH) {
      throw new Invalid("password", "password.long");
    }
    List<String> known = List.of("codesign", owner.name(), owner.email().value());
    if (zxcvbn.measure(password, known).getScore() < MIN_SCORE) {
      throw new Invalid("password", "password.common");
    }
  }
}
