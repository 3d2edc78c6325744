package org.codesign.catalogue.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.CatalogueDeployment.CATALOGUE_DEPLOYMENT;
import static org.codesign.db.generated.tables.CataloguePicture.CATALOGUE_PICTURE;
import static org.codesign.db.generated.tables.CatalogueRegion.CATALOGUE_REGION;
import static org.codesign.db.generated.tables.CatalogueRelease.CATALOGUE_RELEASE;
import static org.codesign.db.generated.tables.CatalogueScreen.CATALOGUE_SCREEN;
import static org.codesign.db.generated.tables.CatalogueSystem.CATALOGUE_SYSTEM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.Picture;
import org.codesign.catalogue.Region;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.catalogue.ScreenFilter;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads screens and which picture of them a person is shown. */
@Component
public class ScreenReader {

  private static final int PAGE_SIZE = 50;
  private static final int MOST = 1_000;

  private final DSLContext db;
  private final SystemReader systems;
  private final Clock clock;

  ScreenReader(DSLContext db, SystemReader systems, Clock clock) {
    this.db = db;
    this.systems = systems;
    this.clock = clock;
  }

  public List<ScreenListItem> inUseBy(Actor actor) {
    return items(isInUseBy(actor), MOST);
  }

  private static Condition isInUseBy(Actor actor) {
    return SystemReader.concerning(actor)
        .and(CATALOGUE_SCREEN.RETIRED_AT.isNull())
        .and(CATALOGUE_SYSTEM.RETIRED_AT.isNull());
  }

  public Page<ScreenListItem> page(Actor actor, ScreenFilter filter, @Nullable Cursor after) {
    List<ScreenListItem> rows =
        items(isInUseBy(actor).and(matches(filter)).and(isAfter(after)), PAGE_SIZE + 1);
    return Page.of(rows, PAGE_SIZE, it -> Cursor.of(it.systemName(), it.name(), it.id()));
  }

  public Map<ScreenId, ScreenListItem> byId(Collection<ScreenId> ids) {
    return items(CATALOGUE_SCREEN.ID.in(ids.stream().map(ScreenId::value).toList()), ids.size())
        .stream()
        .collect(toMap(ScreenListItem::id, identity()));
  }

  private List<ScreenListItem> items(Condition which, int limit) {
    return db.select(
            CATALOGUE_SCREEN.ID.convertFrom(ScreenId::new),
            CATALOGUE_SCREEN.NAME,
            CATALOGUE_SCREEN.AREA,
            CATALOGUE_SYSTEM.ID.convertFrom(SystemId::new),
            CATALOGUE_SYSTEM.NAME)
        .from(CATALOGUE_SCREEN)
        .join(CATALOGUE_SYSTEM)
        .on(CATALOGUE_SYSTEM.ID.eq(CATALOGUE_SCREEN.SYSTEM_ID))
        .where(which)
        .orderBy(CATALOGUE_SYSTEM.NAME, CATALOGUE_SCREEN.NAME, CATALOGUE_SCREEN.ID)
        .limit(limit)
        .fetch(mapping(ScreenListItem::new));
  }

  private static Condition matches(ScreenFilter filter) {
    Condition system =
        filter.system() == null
            ? noCondition()
            : CATALOGUE_SCREEN.SYSTEM_ID.eq(filter.system().value());
    return filter.search().isBlank()
        ? system
        : system.and(
            CATALOGUE_SCREEN
                .NAME
                .containsIgnoreCase(filter.search())
                .or(CATALOGUE_SYSTEM.NAME.containsIgnoreCase(filter.search())));
  }

  private static Condition isAfter(@Nullable Cursor after) {
    if (after == null) {
      return noCondition();
    }
    return row(CATALOGUE_SYSTEM.NAME, CATALOGUE_SCREEN.NAME, CATALOGUE_SCREEN.ID)
        .gt(after.keys().get(0), after.keys().get(1), UUID.fromString(after.keys().get(2)));
  }

  public ScreenDetails one(Actor actor, ScreenId id) {
    ScreenRow screen =
        db.select(
                CATALOGUE_SCREEN.NAME,
                CATALOGUE_SCREEN.AREA,
                CATALOGUE_SCREEN.DESCRIPTION,
                CATALOGUE_SCREEN.SYSTEM_ID.convertFrom(SystemId::new))
            .from(CATALOGUE_SCREEN)
            .where(CATALOGUE_SCREEN.ID.eq(id.value()))
            .fetchOptional(mapping(ScreenRow::new))
            .orElseThrow(() -> new NotFound("screen"));
    SystemListItem system = systems.byId(List.of(screen.system())).get(screen.system());
    if (system == null || !mayLookAt(actor, system)) {
      throw new NotFound("screen");
    }
    PictureRow shown = pictureFor(actor, id);
    return new ScreenDetails(
        id,
        screen.name(),
        screen.area(),
        screen.description(),
        system,
        shown == null ? null : shown.release(),
        shown == null ? null : shown.releaseName(),
        shown == null ? null : shown.picture(),
        regions(id));
  }

  private static boolean mayLookAt(Actor actor, SystemListItem system) {
    return !actor.is(Role.SUPPLIER)
        || actor.supplier().filter(system.supplier()::equals).isPresent();
  }

  /** The release the council runs comes first, then the newest. */
  private @Nullable PictureRow pictureFor(Actor actor, ScreenId screen) {
    return db.select(
            CATALOGUE_RELEASE.ID.convertFrom(ReleaseId::new),
            CATALOGUE_RELEASE.NAME,
            row(CATALOGUE_PICTURE.SHA256, CATALOGUE_PICTURE.WIDTH, CATALOGUE_PICTURE.HEIGHT)
                .mapping(Picture::new))
        .from(CATALOGUE_PICTURE)
        .join(CATALOGUE_RELEASE)
        .on(CATALOGUE_RELEASE.ID.eq(CATALOGUE_PICTURE.RELEASE_ID))
        .where(CATALOGUE_PICTURE.SCREEN_ID.eq(screen.value()))
        .orderBy(
            latestStartAt(actor).desc().nullsLast(),
            CATALOGUE_RELEASE.RELEASED_ON.desc().nullsLast(),
            CATALOGUE_RELEASE.ID.desc())
        .limit(1)
        .fetchOne(mapping(PictureRow::new));
  }

  private Field<LocalDate> latestStartAt(Actor actor) {
    String council = actor.council().map(Object::toString).orElse("");
    return DSL.field(
        DSL.select(DSL.max(CATALOGUE_DEPLOYMENT.STARTS_ON))
            .from(CATALOGUE_DEPLOYMENT)
            .where(CATALOGUE_DEPLOYMENT.RELEASE_ID.eq(CATALOGUE_RELEASE.ID))
            .and(CATALOGUE_DEPLOYMENT.COUNCIL_CODE.eq(council))
            .and(CATALOGUE_DEPLOYMENT.STARTS_ON.le(LocalDate.now(clock))));
  }

  private List<Region> regions(ScreenId screen) {
    return db.select(
            CATALOGUE_REGION.NAME,
            CATALOGUE_REGION.X.convertFrom(Number::doubleValue),
            CATALOGUE_REGION.Y.convertFrom(Number::doubleValue),
            CATALOGUE_REGION.WIDTH.convertFrom(Number::doubleValue),
            CATALOGUE_REGION.HEIGHT.convertFrom(Number::doubleValue))
        .from(CATALOGUE_REGION)
        .where(CATALOGUE_REGION.SCREEN_ID.eq(screen.value()))
        .orderBy(CATALOGUE_REGION.Y, CATALOGUE_REGION.X)
        .fetch(mapping(Region::new));
  }

  /** Whether a picture of this hash is of a screen the person may look at. */
  public boolean maySee(Actor actor, String sha256) {
    return db.fetchExists(
        selectOne()
            .from(CATALOGUE_PICTURE)
            .where(CATALOGUE_PICTURE.SHA256.eq(sha256))
            .and(actor.is(Role.SUPPLIER) ? isOfTheirSystem(actor) : noCondition()));
  }

  private static Condition isOfTheirSystem(Actor supplier) {
    return exists(
        selectOne()
            .from(CATALOGUE_SCREEN)
            .join(CATALOGUE_SYSTEM)
            .on(CATALOGUE_SYSTEM.ID.eq(CATALOGUE_SCREEN.SYSTEM_ID))
            .where(CATALOGUE_SCREEN.ID.eq(CATALOGUE_PICTURE.SCREEN_ID))
            .and(SystemReader.concerning(supplier)));
  }

  private record ScreenRow(String name, String area, String description, SystemId system) {}

  private record PictureRow(ReleaseId release, String releaseName, Picture picture) {}
}
