package org.codesign.shared.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/** What an address says. Everybody can write one by hand. */
public final class Address {

  private Address() {}

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
