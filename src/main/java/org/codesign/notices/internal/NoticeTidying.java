package org.codesign.notices.internal;

import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets go of what is too old; several nodes may do so at once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NoticeTidying {

  private final NoticeStore notices;
  private final Happenings happenings;
  private final MailQueue mails;

  NoticeTidying(NoticeStore notices, Happenings happenings, MailQueue mails) {
    this.notices = notices;
    this.happenings = happenings;
    this.mails = mails;
  }

  @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
  void tidy() {
    all(notices::tidy);
    all(happenings::tidy);
    all(mails::tidy);
  }

  /** Some at a time, so that nobody waits for a lock. */
  private static void all(BooleanSupplier some) {
    boolean more = true;
    while (more) {
      more = some.getAsBoolean();
    }
  }
}
