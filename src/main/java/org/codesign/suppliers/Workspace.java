package org.codesign.suppliers;

import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.catalogue.SystemListItem;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.issues.SupplierIssue;
import org.codesign.priorities.Appearance;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.PriorityList;
import org.codesign.priorities.PriorityListItem;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a supplier's people see what they were given: the lists made for their own supplier and the
 * issues on them. There is nothing of anybody else here, and no name of anybody who reported.
 */
@Component
@Transactional(readOnly = true)
public class Workspace {

  private final Priorities priorities;
  private final IssueFacts issues;
  private final Catalogue catalogue;
  private final CatalogueFacts facts;

  Workspace(Priorities priorities, IssueFacts issues, Catalogue catalogue, CatalogueFacts facts) {
    this.priorities = priorities;
    this.issues = issues;
    this.catalogue = catalogue;
    this.facts = facts;
  }

  /** The latest list; empty before the first. */
  public Optional<PriorityList> latest(Actor actor) {
    actor.mustBe(Role.SUPPLIER);
    return priorities.latest(actor, employer(actor));
  }

  /**
   * @throws NotFound if there is no such edition
   */
  public PriorityList edition(Actor actor, int edition) {
    actor.mustBe(Role.SUPPLIER);
    return priorities.list(actor, employer(actor), edition);
  }

  /** All editions, newest first, 20 a page. */
  public Page<PriorityListItem> editions(Actor actor, @Nullable Cursor after) {
    actor.mustBe(Role.SUPPLIER);
    return priorities.lists(actor, employer(actor), after);
  }

  /**
   * An issue that is or was on one of the supplier's lists.
   *
   * @throws NotFound if it is not, whoever's it may be
   */
  public WorkspaceIssue issue(Actor actor, IssueId id) {
    actor.mustBe(Role.SUPPLIER);
    SupplierId supplier = employer(actor);
    List<Appearance> appearances = priorities.appearances(actor, supplier, id);
    if (appearances.isEmpty()) {
      throw new NotFound("issue");
    }
    SupplierIssue issue = issues.forSupplier(supplier, id).orElseThrow(() -> new NotFound("issue"));
    return new WorkspaceIssue(issue, systemName(issue), screen(actor, issue), appearances);
  }

  private String systemName(SupplierIssue issue) {
    return facts.system(issue.system()).map(SystemListItem::name).orElse("");
  }

  private @Nullable ScreenDetails screen(Actor actor, SupplierIssue issue) {
    return issue.screen() == null ? null : catalogue.screen(actor, issue.screen());
  }

  private static SupplierId employer(Actor actor) {
    return actor.supplier().orElseThrow(NotAllowed::new);
  }
}
