package org.codesign.identity;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.Set;
import org.codesign.identity.internal.PasswordLinks;
import org.codesign.identity.internal.PasswordPolicy;
import org.codesign.identity.internal.PeopleList;
import org.codesign.identity.internal.PersonStore;
import org.codesign.shared.Cursor;
import org.codesign.shared.Invalid;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The people who use Codesign, kept by the administrators. */
@Component
@Validated
@Transactional
public class People {

  private static final Set<Role> KEEPERS = Set.of(Role.ADMIN);

  private final PersonStore store;
  private final PeopleList list;
  private final PasswordLinks links;
  private final PasswordPolicy policy;
  private final PasswordEncoder encoder;

  People(
      PersonStore store,
      PeopleList list,
      PasswordLinks links,
      PasswordPolicy policy,
      PasswordEncoder encoder) {
    this.store = store;
    this.list = list;
    this.links = links;
    this.policy = policy;
    this.encoder = encoder;
  }

  /**
   * People by name, 50 a page.
   *
   * @param search part of a name or e-mail address; empty for all
   */
  @Transactional(readOnly = true)
  public Page<PersonListItem> list(Actor actor, String search, @Nullable Cursor after) {
    actor.mustBe(KEEPERS);
    return list.page(search, after);
  }

  @Transactional(readOnly = true)
  public PersonListItem person(Actor actor, PersonId id) {
    actor.mustBe(KEEPERS);
    return list.one(id);
  }

  @Transactional(readOnly = true)
  public PeopleOverview overview(Actor actor) {
    actor.mustBe(KEEPERS);
    return list.overview();
  }

  /**
   * Adds a person, who gets in with the link returned here and in no other way.
   *
   * @throws Invalid if the e-mail address is taken or a role lacks its council or supplier
   */
  public PasswordLink invite(Actor actor, @Valid PersonForm form) {
    actor.mustBe(KEEPERS);
    ScopePolicy.check(form);
    return links.make(store.add(form));
  }

  /**
   * Changes a person; their sessions end where a role or scope was taken away or given.
   *
   * @throws org.codesign.shared.Stale if the person was changed since {@code version}
   */
  public void change(Actor actor, PersonId id, int version, @Valid PersonForm form) {
    actor.mustBe(KEEPERS);
    ScopePolicy.check(form);
    ScopePolicy.checkKeepsOwnAccess(actor, id, form);
    store.change(id, version, form);
    store.endSessions(id);
  }

  /** A new link for somebody who lost their password; the old password goes on until it is used. */
  public PasswordLink renewLink(Actor actor, PersonId id) {
    actor.mustBe(KEEPERS);
    return links.make(id);
  }

  /** Shuts a person out at once, everywhere; nobody can shut out themselves. */
  public void disable(Actor actor, PersonId id) {
    actor.mustBe(KEEPERS);
    if (actor.id().equals(id)) {
      throw new Invalid("id", "people.disable.self");
    }
    store.disable(id);
    store.endSessions(id);
  }

  public void enable(Actor actor, PersonId id) {
    actor.mustBe(KEEPERS);
    store.enable(id);
  }

  /** Ends every session of the person; one's own, or anybody's for an administrator. */
  public void signOutEverywhere(Actor actor, PersonId id) {
    actor.mustBe(actor.id().equals(id) ? Role.ANYONE : KEEPERS);
    store.endSessions(id);
  }

  /** Whose link this is, if it can still be used. */
  @OpenToAll("the link is the proof")
  @Transactional(readOnly = true)
  public Optional<String> nameBehind(PasswordLink link) {
    return links.owner(link).map(id -> list.one(id).name());
  }

  /**
   * Sets the password of the link's owner and uses the link up.
   *
   * @throws Invalid if the password is too short, too long or well known
   * @throws org.codesign.shared.NotFound if the link was used, has expired or never was
   */
  @OpenToAll("the link is the proof")
  public void choosePassword(PasswordLink link, String password) {
    PersonId owner = links.use(link);
    policy.check(password, list.one(owner));
    store.setPassword(owner, encoder.encode(password));
    store.endSessions(owner);
  }
}
