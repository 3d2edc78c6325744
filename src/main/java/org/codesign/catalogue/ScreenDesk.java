package org.codesign.catalogue;

import jakarta.validation.Valid;
import org.codesign.catalogue.ScreenSheet.PlacedRegion;
import org.codesign.catalogue.internal.PictureShelf;
import org.codesign.catalogue.internal.RegionStore;
import org.codesign.catalogue.internal.ScreenList;
import org.codesign.catalogue.internal.ScreenStore;
import org.codesign.catalogue.internal.SystemStore;
import org.codesign.identity.Actor;
import org.codesign.privacy.FreeText;
import org.codesign.privacy.PictureIntake;
import org.codesign.shared.Cursor;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Screens, their pictures and the regions on them, kept by facilitators and administrators. */
@Component
@Validated
@Transactional
public class ScreenDesk {

  private static final int MAX_REGIONS = 100;

  private final ScreenList list;
  private final ScreenStore store;
  private final RegionStore regions;
  private final PictureShelf pictures;
  private final SystemStore systems;

  ScreenDesk(
      ScreenList list,
      ScreenStore store,
      RegionStore regions,
      PictureShelf pictures,
      SystemStore systems) {
    this.list = list;
    this.store = store;
    this.regions = regions;
    this.pictures = pictures;
    this.systems = systems;
  }

  /** The screens of a system by name, 50 a page. */
  @Transactional(readOnly = true)
  public Page<ScreenRow> screens(
      Actor actor, SystemId system, DeskFilter filter, @Nullable Cursor after) {
    actor.mustBe(Keepers.ROLES);
    return list.page(system, filter, after);
  }

  /**
   * @throws NotFound if there is none
   */
  @Transactional(readOnly = true)
  public ScreenSheet screen(Actor actor, ScreenId id) {
    actor.mustBe(Keepers.ROLES);
    return list.sheet(id);
  }

  /**
   * @throws Invalid if the system has a screen of this name
   */
  public ScreenId add(Actor actor, SystemId system, @Valid ScreenForm form) {
    actor.mustBe(Keepers.ROLES);
    FreeText.check("description", form.description());
    systems.mustExist(system);
    return store.add(system, form);
  }

  /**
   * @throws Invalid if the system has another screen of this name
   * @throws org.codesign.shared.Stale if it was changed since {@code version}
   */
  public void change(Actor actor, ScreenId id, int version, @Valid ScreenForm form) {
    actor.mustBe(Keepers.ROLES);
    FreeText.check("description", form.description());
    store.change(id, version, form);
  }

  /** Offers it no more; what was said about it stays. */
  public void retire(Actor actor, ScreenId id) {
    actor.mustBe(Keepers.ROLES);
    store.retire(id);
  }

  public void restore(Actor actor, ScreenId id) {
    actor.mustBe(Keepers.ROLES);
    store.restore(id);
  }

  /**
   * Shows the screen by this picture in the release, in place of the one there.
   *
   * @throws NotFound if the release is not of the screen's system
   */
  public void putPicture(
      Actor actor, ScreenId screen, ReleaseId release, PictureIntake.Taken picture) {
    actor.mustBe(Keepers.ROLES);
    mustBelong(screen, release);
    pictures.put(screen, release, picture);
  }

  /** Takes the picture away, and its bytes with it unless another screen shows the same. */
  public void removePicture(Actor actor, ScreenId screen, ReleaseId release) {
    actor.mustBe(Keepers.ROLES);
    mustBelong(screen, release);
    pictures.remove(screen, release);
  }

  private void mustBelong(ScreenId screen, ReleaseId release) {
    if (list.sheet(screen).releases().stream().noneMatch(it -> it.id().equals(release))) {
      throw new NotFound("release");
    }
  }

  /**
   * @throws Invalid if it does not fit on the picture, the name is taken, or there are 100
   */
  public RegionId addRegion(Actor actor, ScreenId screen, @Valid Region region) {
    actor.mustBe(Keepers.ROLES);
    region.mustFit();
    store.mustExist(screen);
    if (regions.countOn(screen) >= MAX_REGIONS) {
      throw new Invalid("name", "region.many");
    }
    return regions.add(screen, region);
  }

  /**
   * @throws Invalid if it does not fit on the picture or the name is taken
   * @throws org.codesign.shared.Stale if it was changed since {@code version}
   */
  public void changeRegion(
      Actor actor, ScreenId screen, RegionId id, int version, @Valid Region region) {
    actor.mustBe(Keepers.ROLES);
    region.mustFit();
    mustLieOn(screen, id);
    regions.change(id, version, region);
  }

  /** Takes the region off; one that is gone already is no fault. */
  public void removeRegion(Actor actor, ScreenId screen, RegionId id) {
    actor.mustBe(Keepers.ROLES);
    if (list.sheet(screen).regions().stream().anyMatch(it -> it.id().equals(id))) {
      regions.remove(id);
    }
  }

  private void mustLieOn(ScreenId screen, RegionId id) {
    if (list.sheet(screen).regions().stream().map(PlacedRegion::id).noneMatch(id::equals)) {
      throw new NotFound("region");
    }
  }
}
