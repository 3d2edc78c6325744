package org.codesign.notices.internal;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codesign.issues.HarmFacts;
import org.codesign.issues.IssueId;
import org.codesign.notices.Notice;
import org.codesign.notices.NoticeKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes e-mails, as plain text and as HTML. They name issues and no more: what people wrote stays
 * in the application.
 */
@Component
class Letters {

  private static final int MOST = 30;

  private final NoticeReader notices;
  private final HarmFacts harm;
  private final Alarms alarms;
  private final Signatures signatures;
  private final MessageSource messages;
  private final String site;

  Letters(
      NoticeReader notices,
      HarmFacts harm,
      Alarms alarms,
      Signatures signatures,
      MessageSource messages,
      @Value("${codesign.address:}") String site) {
    this.notices = notices;
    this.harm = harm;
    this.alarms = alarms;
    this.signatures = signatures;
    this.messages = messages;
    this.site = site.replaceFirst("/+$", "");
  }

  /** Empty where nothing is left to be told. */
  @Transactional
  public Optional<Letter> of(Mail mail) {
    return mail.kind() == MailKind.DIGEST ? digest(mail) : alarm(mail);
  }

  private Optional<Letter> digest(Mail mail) {
    List<Notice> all =
        notices.unread(mail.person(), mail.from(), mail.until(), MOST + 1).stream()
            .filter(it -> it.kind().isSwitchable())
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String stop = site + signatures.linkFor(mail.person()).path();
    List<Notice> shown = all.stream().limit(MOST).toList();
    String more = all.size() > MOST ? words("mail.digest.more") : "";
    return Optional.of(
        new Letter(
            words("mail.digest.subject"), text(shown, more, stop), html(shown, more, stop), stop));
  }

  private String text(List<Notice> shown, String more, String stop) {
    return String.join(
        "\n",
        words("mail.digest.lead"),
        "",
        shown.stream().map(this::textLine).collect(Collectors.joining("\n")),
        more,
        "",
        words("mail.digest.choose"),
        site + "/account/notices",
        "",
        words("mail.digest.stop"),
        stop,
        "");
  }

  private String html(List<Notice> shown, String more, String stop) {
    return page(
        "<p>"
            + htmlEscape(words("mail.digest.lead"))
            + "</p><ul>"
            + shown.stream().map(this::htmlLine).collect(Collectors.joining())
            + "</ul><p>"
            + htmlEscape(more)
            + "</p><p>"
            + link(site + "/account/notices", words("mail.digest.choose"))
            + " · "
            + link(stop, words("mail.digest.stop.link"))
            + "</p>");
  }

  private String textLine(Notice notice) {
    return "- "
        + words("notice." + notice.kind())
        + " "
        + notice.title()
        + "\n  "
        + addressOf(notice);
  }

  private String htmlLine(Notice notice) {
    return "<li>"
        + htmlEscape(words("notice." + notice.kind()))
        + " "
        + link(addressOf(notice), notice.title())
        + "</li>";
  }

  private String addressOf(Notice notice) {
    return site + "/notices/" + notice.id();
  }

  /** Only to those whom it still concerns: an issue may have gone to another supplier meanwhile. */
  private Optional<Letter> alarm(Mail mail) {
    IssueId issue = Objects.requireNonNull(mail.issue());
    NoticeKind kind = NoticeKind.valueOf(mail.kind().name());
    return harm.alarm(issue)
        .filter(it -> alarms.concerned(kind, issue).contains(mail.person()))
        .map(it -> {
          String key = "mail." + mail.kind();
          String said = words(key + ".said", it.system());
          String page = site + "/harm";
          String text =
              said
                  + "\n\n"
                  + words("mail.HARM.act")
                  + "\n"
                  + page
                  + "\n\n"
                  + words("mail.HARM.why")
                  + "\n";
          String html =
              "<p><strong>"
                  + htmlEscape(said)
                  + "</strong></p><p>"
                  + link(page, words("mail.HARM.act"))
                  + "</p><p>"
                  + htmlEscape(words("mail.HARM.why"))
                  + "</p>";
          return new Letter(
              words(key + ".subject", String.valueOf(it.number())), text, page(html), null);
        });
  }

  private static String link(String address, String words) {
    return "<a href=\"" + htmlEscape(address) + "\">" + htmlEscape(words) + "</a>";
  }

  private static String page(String body) {
    return "<!doctype html><html lang=\"en-GB\"><body>" + body + "</body></html>";
  }

  private String words(String key, Object... parameters) {
    return messages.getMessage(key, parameters, Locale.UK);
  }
}
