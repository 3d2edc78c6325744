package org.codesign.shared.ui;

/**
 * A place in the navigation that is no Flow view and so cannot carry {@code @Menu}. Modules offer
 * beans of this kind; the navigation puts them among the views by their order and knows none.
 */
public interface NavigationLink {

  /** The key of its words. */
  String title();

  /** Below the root, such as {@code log}. */
  String path();

  /** As {@code @Menu} has it. */
  double order();

  /** As {@code @Menu} has it. */
  String icon();

  /** Whether the person who is signed in can use it. */
  boolean isForSignedIn();
}
