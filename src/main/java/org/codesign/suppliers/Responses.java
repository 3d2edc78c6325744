package org.codesign.suppliers;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemRelease;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.issues.SupplierIssue;
import org.codesign.issues.TalkFacts;
import org.codesign.issues.TalkFacts.Headline;
import org.codesign.privacy.FreeText;
import org.codesign.shared.Cursor;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.codesign.suppliers.internal.ClockStore;
import org.codesign.suppliers.internal.ResponseStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * What suppliers answer to the issues on their lists, and how long they take. An answer is for
 * everybody who has the issue before them and is never changed; a supplier sees its own alone.
 */
@Component
@Validated
@Transactional
public class Responses {

  private static final Set<Role> WAITING = Set.of(Role.SUPPLIER, Role.FACILITATOR);

  private final ResponseStore store;
  private final ClockStore clocks;
  private final IssueFacts issues;
  private final TalkFacts talk;
  private final CatalogueFacts catalogue;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Responses(
      ResponseStore store,
      ClockStore clocks,
      IssueFacts issues,
      TalkFacts talk,
      CatalogueFacts catalogue,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.clocks = clocks;
    this.issues = issues;
    this.talk = talk;
    this.catalogue = catalogue;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Answers an issue that is or was on one of the supplier's lists. The id is made where the form
   * is, so that sending it twice answers once.
   *
   * @throws Invalid if the release is lacking or does not fit the answer, words are lacking that it
   *     needs, or the text tells who somebody is
   * @throws NotFound if the supplier was not given the issue
   * @throws org.codesign.shared.Stale if a colleague answered since {@link ResponseForm#after()}
   */
  public void respond(Actor actor, IssueId issue, ResponseId id, @Valid ResponseForm form) {
    actor.mustBe(Role.SUPPLIER);
    SupplierId supplier = employer(actor);
    ResponseClock before = clocks.lock(supplier, issue);
    SupplierIssue answered =
        issues.forSupplier(supplier, issue).orElseThrow(() -> new NotFound("issue"));
    ResponseCode code = codeOf(form);
    @Nullable SystemRelease release = code.needsRelease() ? releaseOf(answered, form) : null;
    if (code.needsText() && form.text().isEmpty()) {
      throw new Invalid("text", "response.text.needed." + code);
    }
    FreeText.check("text", form.text());
    if (store.add(actor, supplier, before, answered.id(), id, code, release, form)) {
      events.publishEvent(new Responded(issue));
    }
  }

  private static ResponseCode codeOf(ResponseForm form) {
    if (form.code() == null) {
      throw new Invalid("code", "response.code.needed");
    }
    return form.code();
  }

  private SystemRelease releaseOf(SupplierIssue issue, ResponseForm form) {
    @Nullable ReleaseId chosen = form.release();
    if (chosen == null) {
      throw new Invalid("release", "response.release.needed");
    }
    SystemRelease release =
        catalogue.releases(issue.system()).stream()
            .filter(it -> it.id().equals(chosen))
            .findFirst()
            .orElseThrow(() -> new Invalid("release", "response.release.unknown"));
    mustFit(codeOf(form), release);
    return release;
  }

  /** What is out cannot be promised, and what is still to come has mended nothing. */
  private void mustFit(ResponseCode code, SystemRelease release) {
    LocalDate today = LocalDate.now(clock);
    if (code == ResponseCode.PLANNED && release.day().filter(today::isAfter).isPresent()) {
      throw new Invalid("release", "response.release.out");
    }
    if (code == ResponseCode.ALREADY_RELEASED
        && release.day().filter(today::isBefore).isPresent()) {
      throw new Invalid("release", "response.release.not-out");
    }
  }

  /**
   * The releases an answer may name: all of the issue's system, the newest first.
   *
   * @throws NotFound if it is not on a system of the supplier's
   */
  @Transactional(readOnly = true)
  public List<SystemRelease> releases(Actor actor, IssueId issue) {
    actor.mustBe(Role.SUPPLIER);
    return issues
        .forSupplier(employer(actor), issue)
        .map(it -> catalogue.releases(it.system()))
        .orElseThrow(() -> new NotFound("issue"));
  }

  /**
   * What was answered to an issue and to those merged with it, the latest first; at most 100. A
   * supplier reads what it answered itself.
   *
   * @throws NotFound if there is no such issue, or the supplier was not given it
   */
  @Transactional(readOnly = true)
  public List<Response> to(Actor actor, IssueId issue) {
    actor.mustBe(Role.ANYONE);
    if (!actor.is(Role.SUPPLIER)) {
      Set<IssueId> group = issues.shownAsOneWith(issue);
      if (group.isEmpty()) {
        throw new NotFound("issue");
      }
      return store.to(group, null);
    }
    SupplierId supplier = employer(actor);
    clocks.mustBeGiven(supplier, issue);
    return store.to(List.of(issue), supplier);
  }

  /**
   * How long the issue's supplier has had it.
   *
   * @throws NotFound if the supplier was not given it, or it is another supplier's
   */
  @Transactional(readOnly = true)
  public ResponseClock clock(Actor actor, IssueId issue) {
    actor.mustBe(Role.ANYONE);
    return clocks.of(supplierOf(actor, issue), issue).orElseThrow(() -> new NotFound("issue"));
  }

  private SupplierId supplierOf(Actor actor, IssueId issue) {
    return actor.is(Role.SUPPLIER)
        ? employer(actor)
        : issues.supplierOf(issue).orElseThrow(() -> new NotFound("issue"));
  }

  /** How long the supplier has had these, as far as it was given them; in one query. */
  @Transactional(readOnly = true)
  public Map<IssueId, ResponseClock> clocks(Actor actor, Collection<IssueId> which) {
    actor.mustBe(Role.SUPPLIER);
    return clocks.of(employer(actor), which);
  }

  /**
   * Issues whose supplier is to answer, those due first at the top, 25 a page: of all suppliers for
   * facilitators, a supplier's people see their own.
   */
  @Transactional(readOnly = true)
  public Page<AwaitedResponse> awaited(Actor actor, @Nullable Cursor after) {
    actor.mustBe(WAITING);
    Page<ClockStore.Row> running =
        clocks.running(actor.is(Role.SUPPLIER) ? employer(actor) : null, after);
    Map<IssueId, Headline> headlines =
        talk.headlines(running.items().stream().map(ClockStore.Row::issue).toList());
    Map<SupplierId, String> suppliers = catalogue.suppliers();
    return new Page<>(
        running.items().stream()
            .flatMap(it ->
                Optional.ofNullable(headlines.get(it.issue())).stream()
                    .map(headline -> awaited(it, headline, suppliers)))
            .toList(),
        running.nextCursor());
  }

  private static AwaitedResponse awaited(
      ClockStore.Row row, Headline headline, Map<SupplierId, String> suppliers) {
    return new AwaitedResponse(
        row.issue(),
        headline.number(),
        headline.title(),
        suppliers.getOrDefault(row.supplier(), ""),
        row.clock());
  }

  private static SupplierId employer(Actor actor) {
    return actor.supplier().orElseThrow(NotAllowed::new);
  }
}
