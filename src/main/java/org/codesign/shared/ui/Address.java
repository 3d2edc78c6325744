package org.codesign.shared.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.codesign.shared.NotFound;

/** What an address says. Everybody can write one by hand. */
public final class Address {

  private Address() {}

  /**
   * The id in a gap of a page's address.
   *
   * @throws NotFound if there is none, or it is no id at all
   */
  public static <T> T id(RouteParameters gaps, String name, Function<UUID, T> kind) {
    try {
      return kind.apply(UUID.fromString(gaps.get(name).orElse("")));
    } catch (IllegalArgumentException noId) {
      throw new NotFound(name);
    }
  }

  /** Empty where the address says nothing of it, or what makes no sense. */
  public static <T> Optional<T> read(
      QueryParameters address, String name, Function<String, T> parse) {
    try {
      return address.getSingleParameter(name).map(parse);
    } catch (IllegalArgumentException | DateTimeException nonsense) {
      return Optional.empty();
    }
  }
}
