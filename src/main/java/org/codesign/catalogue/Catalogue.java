package org.codesign.catalogue;

import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.internal.PictureStore;
import org.codesign.catalogue.internal.ScreenReader;
import org.codesign.catalogue.internal.SystemReader;
import org.codesign.catalogue.internal.TaskReader;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What there is to log time on and to report about, as far as it concerns the person asking. */
@Component
@Transactional(readOnly = true)
public class Catalogue {

  private final SystemReader systems;
  private final ScreenReader screens;
  private final TaskReader tasks;
  private final PictureStore pictures;

  Catalogue(SystemReader systems, ScreenReader screens, TaskReader tasks, PictureStore pictures) {
    this.systems = systems;
    this.screens = screens;
    this.tasks = tasks;
    this.pictures = pictures;
  }

  /** Systems in use: a council's own for its people, a supplier's own for its people, else all. */
  public List<SystemListItem> systems(Actor actor) {
    actor.mustBe(Role.ANYONE);
    return systems.inUseBy(actor);
  }

  /** Tasks by name. */
  public List<TaskListItem> tasks(Actor actor) {
    actor.mustBe(Role.STAFF);
    return tasks.all();
  }

  /** Screens by system and name, 50 a page; of the systems that {@link #systems} gives. */
  public Page<ScreenListItem> screens(Actor actor, ScreenFilter filter, @Nullable Cursor after) {
    actor.mustBe(Role.ANYONE);
    return screens.page(actor, filter, after);
  }

  /** All screens of the systems that {@link #systems} gives, by system and name; at most 1,000. */
  public List<ScreenListItem> screens(Actor actor) {
    actor.mustBe(Role.ANYONE);
    return screens.inUseBy(actor);
  }

  /**
   * One screen; staff may look at any, suppliers at their own.
   *
   * @throws org.codesign.shared.NotFound if there is none, or it is another supplier's
   */
  public ScreenDetails screen(Actor actor, ScreenId id) {
    actor.mustBe(Role.ANYONE);
    return screens.one(actor, id);
  }

  /** The bytes of a reference picture (PNG), for those who may look at its screen. */
  public Optional<Resource> picture(Actor actor, String sha256) {
    actor.mustBe(Role.ANYONE);
    return screens.maySee(actor, sha256) ? pictures.find(sha256) : Optional.empty();
  }
}
