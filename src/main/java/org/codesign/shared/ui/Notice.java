package org.codesign.shared.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short word at the foot of the page, also read out. */
public final class Notice {

  private static final int DONE_MILLIS = 4000;
  private static final int PROBLEM_MILLIS = 10_000;

  private Notice() {}

  public static void done(String text) {
    show(text, DONE_MILLIS, NotificationVariant.LUMO_SUCCESS);
  }

  public static void problem(String text) {
    show(text, PROBLEM_MILLIS, NotificationVariant.LUMO_ERROR);
  }

  private static void show(String text, int millis, NotificationVariant variant) {
    Notification notification = new Notification(text, millis, Position.BOTTOM_CENTER);
    notification.addThemeVariants(variant);
    notification.open();
  }
}
