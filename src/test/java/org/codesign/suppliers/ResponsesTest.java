package org.codesign.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.codesign.catalogue.ReleaseForm;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemDesk;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.issues.CloseForm;
import org.codesign.issues.ClosedAs;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueId;
import org.codesign.issues.MergeForm;
import org.codesign.priorities.GivenEvidence;
import org.codesign.priorities.GivenEvidence.Market;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.PublicationForm;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a supplier answers: fitting, once, for all to read, and in time. */
@CodesignTest
class ResponsesTest {

  @Autowired Responses responses;
  @Autowired Conversations conversations;
  @Autowired Priorities priorities;
  @Autowired IssueCare care;
  @Autowired SystemDesk releases;
  @Autowired Given given;
  @Autowired GivenEvidence evidence;

  private Market market;
  private Actor supplier;
  private Actor facilitator;
  private IssueId listed;

  @BeforeEach
  void aSupplierWithAListedIssue() {
    market = evidence.market();
    supplier = given.personOf(market.supplier());
    facilitator = given.facilitator();
    listed = evidence.issue(market, "Saving takes a minute");
    evidence.affected(market, listed, 12, 30);
    await().until(() -> isRanked(listed));
    publish(1);
  }

  private boolean isRanked(IssueId issue) {
    return priorities.ranking(facilitator, market.supplier(), null).items().stream()
        .anyMatch(it -> it.issue().equals(issue));
  }

  private void publish(int edition) {
    priorities.publish(facilitator, market.supplier(), new PublicationForm(edition, ""));
  }

  private ResponseId answer(ResponseCode code, String text) {
    ResponseId id = ResponseId.next();
    ResponseId before = responses.clock(supplier, listed).latest();
    responses.respond(supplier, listed, id, new ResponseForm(code, null, text, before));
    return id;
  }

  @Test
  void the_clock_starts_with_the_first_list_and_stops_with_the_answer() {
    ResponseClock running = responses.clock(supplier, listed);
    assertThat(running.due()).contains(running.givenAt().plus(ResponseClock.ALLOWED));
    publish(2);
    assertThat(responses.clock(supplier, listed)).isEqualTo(running);

    answer(ResponseCode.ACCEPTED, "");

    ResponseClock stopped = responses.clock(supplier, listed);
    assertThat(stopped.due()).isEmpty();
    assertThat(stopped.code()).contains(ResponseCode.ACCEPTED);
    assertThat(stopped.daysTaken()).contains(0);
    assertThat(responses.awaited(supplier, null).items()).isEmpty();
  }

  @Test
  void everybody_reads_the_answer_and_earlier_ones_stay() {
    answer(ResponseCode.ACCEPTED, "We have seen it happen.");
    answer(ResponseCode.DECLINED, "The field is prescribed by law.");

    assertThat(responses.to(given.worker(given.council()), listed))
        .extracting(Response::code, Response::text)
        .containsExactly(
            tuple(ResponseCode.DECLINED, "The field is prescribed by law."),
            tuple(ResponseCode.ACCEPTED, "We have seen it happen."));
  }

  @Test
  void an_answer_sent_twice_is_one_and_another_by_its_id_is_refused() {
    ResponseId id = answer(ResponseCode.ACCEPTED, "Once.");
    ResponseForm again = new ResponseForm(ResponseCode.ACCEPTED, null, "Once.", null);
    responses.respond(supplier, listed, id, again);

    assertThat(responses.to(supplier, listed)).hasSize(1);
    assertThatThrownBy(() ->
            responses.respond(
                supplier,
                listed,
                id,
                new ResponseForm(ResponseCode.ACCEPTED, null, "Twice.", null)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void of_colleagues_who_answer_at_once_one_is_heard() throws Exception {
    List<Callable<Boolean>> colleagues =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(i -> {
              Actor colleague = given.personOf(market.supplier());
              return () -> isHeard(colleague, "Colleague " + i);
            })
            .toList();
    int heard = 0;
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : all.invokeAll(colleagues)) {
        heard += one.get() ? 1 : 0;
      }
    }
    assertThat(heard).isEqualTo(1);
    assertThat(responses.to(supplier, listed)).hasSize(1);
  }

  private boolean isHeard(Actor colleague, String text) {
    try {
      responses.respond(
          colleague,
          listed,
          ResponseId.next(),
          new ResponseForm(ResponseCode.ACCEPTED, null, text, null));
      return true;
    } catch (Stale answeredMeanwhile) {
      return false;
    }
  }

  @Test
  void an_answer_says_what_its_code_needs() {
    assertThatThrownBy(() -> answer(null, "")).isInstanceOf(ConstraintViolationException.class);
    for (ResponseCode code : ResponseCode.values()) {
      if (code.needsText()) {
        assertRefused("text", () -> answer(code, "  "));
      }
      if (code.needsRelease()) {
        assertRefused("release", () -> answer(code, "Soon."));
      }
    }
    assertRefused("text", () -> answer(ResponseCode.ACCEPTED, "Ring Ann on 020 7946 0018"));
    assertThat(responses.to(supplier, listed)).isEmpty();
  }

  @Test
  void a_promise_names_a_release_that_is_still_to_come() {
    ReleaseId out = release("1.0", LocalDate.now().minusDays(1));
    ReleaseId coming = release("2.0", LocalDate.now().plusDays(90));
    ReleaseId undated = release("3.0", null);
    SystemDeskOther other = new SystemDeskOther();

    assertRefused("release", () -> name(ResponseCode.PLANNED, out));
    assertRefused("release", () -> name(ResponseCode.ALREADY_RELEASED, coming));
    assertRefused("release", () -> name(ResponseCode.PLANNED, other.release()));
    name(ResponseCode.PLANNED, undated);
    name(ResponseCode.PLANNED, coming);
    name(ResponseCode.ALREADY_RELEASED, out);

    assertThat(responses.to(supplier, listed))
        .extracting(Response::releaseName)
        .containsExactly("1.0", "2.0", "3.0");
  }

  private ReleaseId release(String name, LocalDate day) {
    return releases.addRelease(facilitator, market.system(), new ReleaseForm(name, day, ""));
  }

  private void name(ResponseCode code, ReleaseId release) {
    responses.respond(
        supplier,
        listed,
        ResponseId.next(),
        new ResponseForm(code, release, "", responses.clock(supplier, listed).latest()));
  }

  private final class SystemDeskOther {
    ReleaseId release() {
      return releases.addRelease(
          facilitator,
          given.systemOf(given.supplier()),
          new ReleaseForm("9.9", LocalDate.now().plusDays(9), ""));
    }
  }

  @Test
  void who_asks_for_information_has_the_time_again_once_it_is_given() {
    answer(ResponseCode.NEEDS_INFORMATION, "Which release is this?");
    conversations.write(supplier, listed, MessageId.next(), new MessageForm("And which form?"));
    assertThat(responses.clock(supplier, listed).due()).isEmpty();

    conversations.write(facilitator, listed, MessageId.next(), new MessageForm("1.0, any form."));
    assertThat(responses.clock(supplier, listed).due()).isPresent();
    assertThat(conversations.page(supplier, listed, null).items())
        .extracting(Message::fromSupplier, Message::author)
        .containsExactly(tuple(false, ""), tuple(true, supplier.name()));

    answer(ResponseCode.ACCEPTED, "");
    assertThat(responses.clock(supplier, listed).due()).isEmpty();
  }

  @Test
  void nobody_waits_for_an_answer_about_what_is_closed_or_merged_away() {
    care.close(facilitator, listed, new CloseForm(ClosedAs.NOT_ENOUGH_KNOWN, ""));
    assertThat(responses.clock(supplier, listed).due()).isEmpty();
    care.reopen(facilitator, listed);
    assertThat(responses.clock(supplier, listed).due()).isPresent();

    IssueId target = evidence.issue(market, "Saving is slow");
    care.merge(facilitator, listed, new MergeForm(target, ""));
    assertThat(responses.clock(supplier, listed).due()).isEmpty();
    answer(ResponseCode.ACCEPTED, "Before we knew.");
    assertThat(responses.to(facilitator, target)).hasSize(1);
  }

  @Test
  void another_supplier_finds_nothing_and_staff_do_not_answer() {
    Actor foreign = given.personOf(evidence.market().supplier());
    Actor worker = given.worker(given.council());
    ResponseForm form = new ResponseForm(ResponseCode.ACCEPTED, null, "", null);
    MessageForm message = new MessageForm("Hello");

    assertThatThrownBy(() -> responses.to(foreign, listed)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> responses.clock(foreign, listed)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> responses.releases(foreign, listed)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> responses.respond(foreign, listed, ResponseId.next(), form))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> conversations.page(foreign, listed, null))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> conversations.write(foreign, listed, MessageId.next(), message))
        .isInstanceOf(NotFound.class);
    assertThat(responses.awaited(foreign, null).items()).isEmpty();
    assertThat(responses.clocks(foreign, List.of(listed))).isEmpty();
    assertThatThrownBy(() -> responses.respond(worker, listed, ResponseId.next(), form))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> conversations.page(worker, listed, null))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void an_issue_that_was_not_given_is_not_answered() {
    IssueId unlisted = evidence.issue(market, "Not told yet");

    assertThatThrownBy(() -> responses.to(supplier, unlisted)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() ->
            responses.respond(
                supplier,
                unlisted,
                ResponseId.next(),
                new ResponseForm(ResponseCode.ACCEPTED, null, "", null)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() ->
            conversations.write(facilitator, unlisted, MessageId.next(), new MessageForm("Hello")))
        .isInstanceOf(NotFound.class);
  }

  private static void assertRefused(String field, Runnable act) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(act::run)
        .satisfies(it -> assertThat(it.faults().getFirst().field()).isEqualTo(field));
  }
}
