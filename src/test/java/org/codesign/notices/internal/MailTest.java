package org.codesign.notices.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.NoticesMail.NOTICES_MAIL;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.codesign.identity.Actor;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.issues.Cause;
import org.codesign.issues.CommentForm;
import org.codesign.issues.CommentId;
import org.codesign.issues.Comments;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.MoveForm;
import org.codesign.issues.Reports;
import org.codesign.notices.Digest;
import org.codesign.notices.NoticeChoice;
import org.codesign.notices.Notices;
import org.codesign.notices.UnsubscribeLink;
import org.codesign.shared.GssCode;
import org.codesign.shared.Ids;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** E-mails with a real receiver, which is also away, slow, or asked by two at once. */
@CodesignTest
class MailTest {

  private static final int PORT = freePort();
  private static final GreenMail RECEIVER =
      new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry settings) {
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> PORT);
    settings.add("spring.mail.properties[mail.smtp.timeout]", () -> "700");
    settings.add("spring.mail.properties[mail.smtp.connectiontimeout]", () -> "700");
    settings.add("codesign.mail-tls", () -> "false");
    settings.add("codesign.mail-from", () -> "codesign@codesign.example");
    settings.add("codesign.address", () -> "https://codesign.example");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Goes on by itself and can be put ahead. */
  static final class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    void goOn(Duration by) {
      ahead = ahead.plus(by);
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired Comments comments;
  @Autowired Notices notices;
  @Autowired Post post;
  @Autowired MailQueue queue;
  @Autowired Letters letters;
  @Autowired PeopleFacts people;
  @Autowired ObjectProvider<JavaMailSender> sender;
  @Autowired DigestPlan digests;
  @Autowired HarmWatch watch;
  @Autowired IssueCare care;
  @Autowired DSLContext db;

  GssCode council;
  Actor worker;
  SupplierId supplier;
  SystemId system;
  IssueId issue;

  @BeforeEach
  void aCouncilASupplierAndAReceiver() {
    if (!RECEIVER.isRunning()) {
      RECEIVER.start();
    }
    council = given.council();
    worker = given.worker(council);
    supplier = given.supplier();
    system = given.systemOf(supplier);
    issue = IssueId.next();
  }

  @AfterAll
  static void stop() {
    RECEIVER.stop();
  }

  private static List<MimeMessage> receivedBy(Actor actor) {
    return Arrays.stream(RECEIVER.getReceivedMessages())
        .filter(it -> to(it).equals(Given.emailOf(actor.id())))
        .toList();
  }

  private static String to(MimeMessage message) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private void reportHarm() {
    issues.report(
        worker, issue, Reports.with(system, Cause.INTEGRATION, given.systemOf(given.supplier())));
  }

  private Actor mentioned() {
    issues.report(worker, issue, Reports.saying(system, "A <b>title</b>\nwith lines", "Text"));
    Actor colleague = given.worker(council);
    comments.write(
        worker, issue, CommentId.next(), new CommentForm("Look at this", Set.of(colleague.id())));
    await().untilAsserted(() -> assertThat(notices.unread(colleague)).isEqualTo(1));
    return colleague;
  }

  private ZonedDateTime in(int days) {
    return clock.instant().plus(Duration.ofDays(days)).atZone(ZoneId.of("Europe/London"));
  }

  @Test
  void harm_is_told_at_once_to_the_councils_leads_and_the_suppliers_people() throws Exception {
    Actor lead = given.person(council, null, Role.COUNCIL_LEAD);
    Actor contact = given.personOf(supplier);
    Actor elsewhere = given.person(given.council(), null, Role.COUNCIL_LEAD);
    Actor competitor = given.personOf(given.supplier());
    notices.choose(lead, new NoticeChoice(Digest.OFF, Set.of()));

    reportHarm();

    await().untilAsserted(() -> assertThat(receivedBy(lead)).hasSize(1));
    await().untilAsserted(() -> assertThat(receivedBy(contact)).hasSize(1));
    MimeMessage alarm = receivedBy(contact).getFirst();
    assertThat(alarm.getSubject()).startsWith("Codesign: someone could come to harm (issue ");
    assertThat(alarm.getHeader("List-Unsubscribe")).isNull();
    String body = GreenMailUtil.getWholeMessage(alarm);
    assertThat(body)
        .contains("text/plain", "text/html", "https://codesign.example/harm")
        .doesNotContain("Alex", council.value(), "The same address twice");
    assertThat(receivedBy(elsewhere)).isEmpty();
    assertThat(receivedBy(competitor)).isEmpty();
    assertThat(receivedBy(worker)).isEmpty();
  }

  @Test
  void who_has_not_seen_it_after_a_day_is_reminded_once_and_the_facilitators_hear() {
    Actor lead = given.person(council, null, Role.COUNCIL_LEAD);
    Actor facilitator = given.facilitator();
    given.personOf(supplier);
    reportHarm();
    await().untilAsserted(() -> assertThat(receivedBy(lead)).hasSize(1));
    assertThat(receivedBy(facilitator)).isEmpty();

    clock.goOn(Duration.ofHours(25));
    watch.look(clock.instant());
    watch.look(clock.instant());

    await().untilAsserted(() -> assertThat(receivedBy(facilitator)).isNotEmpty());
    await().untilAsserted(() -> assertThat(receivedBy(lead)).hasSize(2));
  }

  @Test
  void one_that_cannot_be_written_holds_up_no_other() {
    Actor nobody = given.worker(council);
    Instant now = clock.instant();
    db.insertInto(NOTICES_MAIL)
        .set(NOTICES_MAIL.ID, Ids.next())
        .set(NOTICES_MAIL.PERSON_ID, nobody.id().value())
        .set(NOTICES_MAIL.KIND, MailKind.HARM.name())
        .set(NOTICES_MAIL.ABOUT, "of no issue")
        .set(NOTICES_MAIL.TELLS_FROM, now)
        .set(NOTICES_MAIL.TELLS_UNTIL, now)
        .set(NOTICES_MAIL.URGENT, true)
        .set(NOTICES_MAIL.DUE_AT, now.minus(Duration.ofDays(1)))
        .set(NOTICES_MAIL.LEASED_UNTIL, now)
        .set(NOTICES_MAIL.CREATED_AT, now)
        .set(NOTICES_MAIL.CHANGED_AT, now)
        .execute();
    Actor lead = given.person(council, null, Role.COUNCIL_LEAD);

    reportHarm();

    await().untilAsserted(() -> assertThat(receivedBy(lead)).hasSize(1));
    assertThat(attemptsTo(nobody)).isPositive();
    assertThat(stateOf(nobody)).as("and is tried again, not for ever").isEqualTo("WAITING");
  }

  @Test
  void an_alarm_that_went_to_another_supplier_is_sent_to_that_one_and_reminded_of_there() {
    RECEIVER.stop();
    Actor former = given.personOf(supplier);
    SupplierId second = given.supplier();
    Actor contact = given.personOf(second);
    reportHarm();
    await().untilAsserted(() -> assertThat(stateOf(former)).isEqualTo("WAITING"));

    care.move(given.facilitator(), issue, new MoveForm(1, given.systemOf(second), null, ""));
    RECEIVER.start();
    clock.goOn(Duration.ofMinutes(2));
    post.soon();
    await().untilAsserted(() -> assertThat(receivedBy(contact)).hasSize(1));
    await().untilAsserted(() -> assertThat(stateOf(former)).isEqualTo("EMPTY"));
    assertThat(receivedBy(former)).isEmpty();
    clock.goOn(Duration.ofHours(25));
    watch.look(clock.instant());
    await().untilAsserted(() -> assertThat(receivedBy(contact)).hasSize(2));

    SupplierId third = given.supplier();
    Actor last = given.personOf(third);
    care.move(given.facilitator(), issue, new MoveForm(2, given.systemOf(third), null, ""));
    await().untilAsserted(() -> assertThat(receivedBy(last)).hasSize(1));
    clock.goOn(Duration.ofHours(23));
    watch.look(clock.instant());
    assertThat(notices.page(last, null).items()).as("has a day").hasSize(1);
    clock.goOn(Duration.ofHours(2));
    watch.look(clock.instant());
    await().untilAsserted(() -> assertThat(receivedBy(last)).hasSize(2));
  }

  @Test
  void two_schedulers_make_one_digest_which_is_stopped_with_its_link() throws Exception {
    Actor colleague = mentioned();

    at_once(() -> {
      digests.plan(in(2));
      return null;
    });
    post.soon();

    await().untilAsserted(() -> assertThat(receivedBy(colleague)).hasSize(1));
    MimeMessage digest = receivedBy(colleague).getFirst();
    assertThat(digest.getSubject()).isEqualTo("What is new on Codesign");
    assertThat(digest.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    String whole = GreenMailUtil.getWholeMessage(digest);
    assertThat(whole).doesNotContain("Look at this", "<b>title</b></a>");

    String address = digest.getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
    String path = address.substring("https://codesign.example".length());
    assertThat(new Web(port).get(path).statusCode()).isEqualTo(200);
    assertThat(notices.choice(colleague).digest()).as("only looked at").isEqualTo(Digest.DAILY);
    assertThat(new Web(port).post(path, Map.of("List-Unsubscribe", "One-Click")).statusCode())
        .isEqualTo(200);
    assertThat(notices.choice(colleague).digest()).isEqualTo(Digest.OFF);
    comments.write(
        worker, issue, CommentId.next(), new CommentForm("Again", Set.of(colleague.id())));
    await().untilAsserted(() -> assertThat(notices.unread(colleague)).isEqualTo(2));
    digests.plan(in(3));
    assertThat(mailsTo(colleague.id())).isEqualTo(1);
  }

  @Test
  void a_link_that_is_not_ours_stops_nothing() {
    for (String token : List.of("x", "A".repeat(64), "..", "%00", "A".repeat(5000))) {
      assertThat(notices.isUnsubscribeLink(new UnsubscribeLink(token))).isFalse();
      assertThat(notices.stopDigests(new UnsubscribeLink(token))).isFalse();
    }
    String nobody = "/unsubscribe/" + "A".repeat(64);
    assertThat(new Web(port).get(nobody).statusCode()).isEqualTo(404);
    assertThat(new Web(port).post(nobody, Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void what_was_read_meanwhile_is_not_sent() {
    Actor colleague = mentioned();
    digests.plan(in(2));
    notices.readAll(colleague);
    post.soon();

    await().untilAsserted(() -> assertThat(stateOf(colleague)).isEqualTo("EMPTY"));
    assertThat(receivedBy(colleague)).isEmpty();
  }

  @Test
  void a_receiver_that_was_away_gets_everything_once() {
    RECEIVER.stop();
    Actor lead = given.person(council, null, Role.COUNCIL_LEAD);
    Actor contact = given.personOf(supplier);
    reportHarm();
    await().untilAsserted(() -> assertThat(attemptsTo(lead) + attemptsTo(contact)).isPositive());
    assertThat(stateOf(lead)).isEqualTo("WAITING");

    RECEIVER.start();
    clock.goOn(Duration.ofMinutes(2));
    post.soon();

    await().untilAsserted(() -> assertThat(receivedBy(lead)).hasSize(1));
    await().untilAsserted(() -> assertThat(receivedBy(contact)).hasSize(1));
    clock.goOn(Duration.ofHours(13));
    post.soon();
    await().untilAsserted(() -> assertThat(stateOf(contact)).isEqualTo("SENT"));
    assertThat(receivedBy(lead)).hasSize(1);
  }

  @Test
  void a_receiver_that_says_nothing_costs_one_timeout_a_round() throws Exception {
    RECEIVER.stop();
    List<Actor> concerned = new ArrayList<>(List.of(given.personOf(supplier)));
    for (int i = 0; i < 5; i++) {
      concerned.add(given.person(council, null, Role.COUNCIL_LEAD));
    }
    try (var silent = new ServerSocket(PORT, 50, InetAddress.getByName("127.0.0.1"))) {
      assertThat(silent.isBound()).isTrue();
      reportHarm();
      await()
          .untilAsserted(
              () -> assertThat(concerned.stream().mapToInt(this::attemptsTo).sum()).isPositive());
      clock.goOn(Duration.ofMinutes(2));
      long begun = System.nanoTime();
      post.round();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
    RECEIVER.start();
    clock.goOn(Duration.ofHours(13));
    post.soon();

    for (Actor one : concerned) {
      await().untilAsserted(() -> assertThat(receivedBy(one)).hasSize(1));
    }
  }

  @Test
  void two_nodes_send_each_mail_once() throws Exception {
    List<Actor> leads = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      leads.add(given.person(council, null, Role.COUNCIL_LEAD));
    }
    IssueId any = IssueId.next();
    issues.report(worker, any, Reports.on(system));
    reportHarm();
    Post other =
        new Post(
            queue,
            letters,
            people,
            sender,
            "codesign@codesign.example",
            "https://codesign.example");

    at_once(() -> {
      other.round();
      return null;
    });

    for (Actor lead : leads) {
      await().untilAsserted(() -> assertThat(stateOf(lead)).isEqualTo("SENT"));
      assertThat(receivedBy(lead)).hasSize(1);
    }
  }

  @Test
  void waits_grow_and_end() {
    assertThat(MailQueue.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(MailQueue.waitAfter(3)).isEqualTo(Duration.ofMinutes(16));
    assertThat(MailQueue.waitAfter(11)).isEqualTo(Duration.ofHours(12));
  }

  private static void at_once(Callable<Void> work) throws Exception {
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : nodes.invokeAll(List.of(work, work))) {
        done.get();
      }
    }
  }

  private int mailsTo(PersonId person) {
    return db.fetchCount(NOTICES_MAIL, NOTICES_MAIL.PERSON_ID.eq(person.value()));
  }

  private int attemptsTo(Actor actor) {
    return db.select(NOTICES_MAIL.ATTEMPTS)
        .from(NOTICES_MAIL)
        .where(NOTICES_MAIL.PERSON_ID.eq(actor.id().value()))
        .fetchOptional(NOTICES_MAIL.ATTEMPTS)
        .orElse(0);
  }

  private String stateOf(Actor actor) {
    return db.select(NOTICES_MAIL.STATE)
        .from(NOTICES_MAIL)
        .where(NOTICES_MAIL.PERSON_ID.eq(actor.id().value()))
        .fetchOptional(NOTICES_MAIL.STATE)
        .orElse("NONE");
  }
}
