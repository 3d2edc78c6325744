package org.codesign.notices.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail in words.
 *
 * @param subject never has words in it that people wrote
 * @param stopAddress where one click stops such e-mails; none for alarms
 */
record Letter(String subject, String text, String html, @Nullable String stopAddress) {

  Optional<String> stop() {
    return Optional.ofNullable(stopAddress);
  }
}
