package org.codesign.timing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.shared.Invalid;
import org.codesign.shared.Invalid.Fault;
import org.codesign.timing.internal.FavouriteStore;
import org.codesign.timing.internal.TimeEntryStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Work that one keeps at hand, to start it with one tap. */
@Component
@Validated
@Transactional
public class Favourites {

  public static final int MOST = 12;

  private final FavouriteStore favourites;
  private final TimeEntryStore entries;
  private final WorkRules rules;

  Favourites(FavouriteStore favourites, TimeEntryStore entries, WorkRules rules) {
    this.favourites = favourites;
    this.entries = entries;
    this.rules = rules;
  }

  /** In the order one gave them. */
  @Transactional(readOnly = true)
  public List<Work> of(Actor actor) {
    actor.mustBe(Role.FRONTLINE);
    return favourites.of(actor.id());
  }

  /**
   * Keeps exactly these; what is said twice counts once.
   *
   * @throws Invalid naming the place and the field of what is not in the catalogue
   */
  public List<Work> keep(Actor actor, @Size(max = MOST) List<@NotNull WorkForm> forms) {
    actor.mustBe(Role.FRONTLINE);
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      String place = "items[" + i + "].";
      rules
          .faultsOf(forms.get(i))
          .forEach(it -> faults.add(new Fault(place + it.field(), it.message())));
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    entries.lock(actor.id());
    List<Work> kept = forms.stream().map(WorkRules::work).distinct().toList();
    favourites.put(actor.id(), kept);
    return kept;
  }
}
