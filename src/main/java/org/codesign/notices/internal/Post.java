package org.codesign.notices.internal;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codesign.db.StartProblem;
import org.codesign.identity.Colleague;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is in the queue, beside everything else. A server that is away or slow costs one
 * time-out a round; what was not taken is tried again later, and given up after some days. Without
 * a mail server nothing is put into the queue.
 */
@Component
public class Post {

  private static final Logger log = LoggerFactory.getLogger(Post.class);
  private static final int AT_ONCE = 20;

  private final MailQueue queue;
  private final Letters letters;
  private final PeopleFacts people;
  private final @Nullable JavaMailSender sender;
  private final String from;
  private final Lane lane = new Lane("post", this::all);

  Post(
      MailQueue queue,
      Letters letters,
      PeopleFacts people,
      ObjectProvider<JavaMailSender> sender,
      @Value("${codesign.mail-from:}") String from,
      @Value("${codesign.address:}") String site) {
    this.queue = queue;
    this.letters = letters;
    this.people = people;
    this.sender = sender.getIfAvailable();
    this.from = from;
    if (this.sender != null && (from.isBlank() || !site.matches("https?://[^\\s/]+.*"))) {
      throw new StartProblem(
          "A mail server is set, but not what stands in the e-mails.",
          "Set CODESIGN_ADDRESS to the address of this site, such as https://codesign.example, and"
              + " CODESIGN_MAIL_FROM to the sender's e-mail address; or unset SPRING_MAIL_HOST.");
    }
  }

  public boolean isOn() {
    return sender != null;
  }

  @Scheduled(initialDelay = 15_000, fixedDelay = 20_000)
  void soon() {
    if (isOn()) {
      lane.ask();
    }
  }

  private void all() {
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = round() == AT_ONCE;
    }
  }

  /** How many were dealt with. */
  int round() {
    List<Mail> mails = queue.claim(AT_ONCE);
    Map<PersonId, Colleague> receivers =
        people.people(mails.stream().map(Mail::person).collect(Collectors.toSet()));
    for (int i = 0; i < mails.size(); i++) {
      if (!send(mails.get(i), receivers.get(mails.get(i).person()))) {
        queue.release(mails.subList(i + 1, mails.size()));
        return i;
      }
    }
    return mails.size();
  }

  /** Whether it makes sense to go on. */
  private boolean send(Mail mail, @Nullable Colleague receiver) {
    try {
      Optional<Letter> letter =
          receiver == null || !receiver.active() ? Optional.empty() : letters.of(mail);
      if (receiver == null || letter.isEmpty()) {
        queue.empty(mail);
        return true;
      }
      send(mail, receiver, letter.get());
      queue.sent(mail);
      return true;
    } catch (MessagingException | RuntimeException failure) {
      putOff(mail, failure);
      return !isServersFault(failure);
    }
  }

  private void putOff(Mail mail, Exception why) {
    boolean again = queue.failed(mail);
    log.warn(
        "E-mail {} was not sent ({}); {}",
        mail.id(),
        why.getClass().getSimpleName(),
        again ? "it is tried again" : "it is given up");
  }

  /** The server is away or does not know us: the next e-mail would meet the same. */
  private static boolean isServersFault(Exception refused) {
    return refused instanceof MailAuthenticationException
        || (refused instanceof MailSendException one && one.getCause() != null);
  }

  private void send(Mail mail, Colleague receiver, Letter letter) throws MessagingException {
    JavaMailSender server = java.util.Objects.requireNonNull(sender);
    MimeMessage message = server.createMimeMessage();
    MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
    helper.setFrom(from);
    helper.setTo(receiver.email().value());
    helper.setSubject(letter.subject());
    helper.setText(letter.text(), letter.html());
    message.setHeader("Message-ID", "<" + mail.id() + "@codesign>"); // the same if tried again
    message.setHeader("Auto-Submitted", "auto-generated");
    if (letter.stop().isPresent()) {
      message.setHeader("List-Unsubscribe", "<" + letter.stop().get() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    server.send(message);
  }

  @PreDestroy
  void finish() throws InterruptedException {
    lane.close();
  }
}
