package org.codesign.suppliers;

import jakarta.validation.Valid;
import java.util.Set;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.privacy.FreeText;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.codesign.suppliers.internal.ClockStore;
import org.codesign.suppliers.internal.MessageStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * What a supplier and the facilitators say to each other about an issue the supplier was given.
 * Nobody else reads it; where the issue goes to another supplier, the talk does not go with it.
 */
@Component
@Validated
@Transactional
public class Conversations {

  private static final Set<Role> BOTH = Set.of(Role.SUPPLIER, Role.FACILITATOR);

  private final MessageStore store;
  private final ClockStore clocks;
  private final IssueFacts issues;
  private final ApplicationEventPublisher events;

  Conversations(
      MessageStore store, ClockStore clocks, IssueFacts issues, ApplicationEventPublisher events) {
    this.store = store;
    this.clocks = clocks;
    this.issues = issues;
    this.events = events;
  }

  /**
   * What was said, the latest first, 20 a page.
   *
   * @throws NotFound if the issue's supplier was not given it, or it is another supplier's
   */
  @Transactional(readOnly = true)
  public Page<Message> page(Actor actor, IssueId issue, @Nullable Cursor after) {
    actor.mustBe(BOTH);
    SupplierId supplier = supplierOf(actor, issue);
    clocks.mustBeGiven(supplier, issue);
    return store.page(actor, supplier, issue, after);
  }

  /**
   * Says something to the other side. The id is made where the form is, so that sending it twice
   * says it once. What a facilitator says to a supplier that asked for information starts its clock
   * again.
   *
   * @throws org.codesign.shared.Invalid if it says nothing, or tells who somebody is
   * @throws NotFound if the issue's supplier was not given it, or it is another supplier's
   */
  public void write(Actor actor, IssueId issue, MessageId id, @Valid MessageForm form) {
    actor.mustBe(BOTH);
    FreeText.check("body", form.body());
    SupplierId supplier = supplierOf(actor, issue);
    boolean fromSupplier = actor.is(Role.SUPPLIER);
    if (store.add(actor, supplier, issue, fromSupplier, id, form.body())) {
      events.publishEvent(new Written(issue, fromSupplier));
    }
  }

  private SupplierId supplierOf(Actor actor, IssueId issue) {
    return actor.is(Role.SUPPLIER)
        ? actor.supplier().orElseThrow(NotAllowed::new)
        : issues.supplierOf(issue).orElseThrow(() -> new NotFound("issue"));
  }
}
