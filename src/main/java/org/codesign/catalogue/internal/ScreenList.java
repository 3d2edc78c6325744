package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CataloguePicture.CATALOGUE_PICTURE;
import static org.codesign.db.generated.tables.CatalogueRegion.CATALOGUE_REGION;
import static org.codesign.db.generated.tables.CatalogueRelease.CATALOGUE_RELEASE;
import static org.codesign.db.generated.tables.CatalogueScreen.CATALOGUE_SCREEN;
import static org.codesign.db.generated.tables.CatalogueSystem.CATALOGUE_SYSTEM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.DeskFilter;
import org.codesign.catalogue.Edited;
import org.codesign.catalogue.Picture;
import org.codesign.catalogue.Region;
import org.codesign.catalogue.RegionId;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.ScreenForm;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.ScreenRow;
import org.codesign.catalogue.ScreenSheet;
import org.codesign.catalogue.ScreenSheet.PlacedRegion;
import org.codesign.catalogue.ScreenSheet.ReleasePicture;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads screens with their pictures and regions for those who keep them. */
@Component
public class ScreenList {

  private final DSLContext db;

  ScreenList(DSLContext db) {
    this.db = db;
  }

  public Page<ScreenRow> page(SystemId system, DeskFilter filter, @Nullable Cursor after) {
    List<Record5<UUID, String, String, Integer, Boolean>> rows =
        db.select(
                CATALOGUE_SCREEN.ID,
                CATALOGUE_SCREEN.NAME,
                CATALOGUE_SCREEN.AREA,
                field(
                    selectCount()
                        .from(CATALOGUE_REGION)
                        .where(CATALOGUE_REGION.SCREEN_ID.eq(CATALOGUE_SCREEN.ID))),
                field(CATALOGUE_SCREEN.RETIRED_AT.isNotNull()))
            .from(CATALOGUE_SCREEN)
            .where(CATALOGUE_SCREEN.SYSTEM_ID.eq(system.value()))
            .and(DeskList.matches(filter, CATALOGUE_SCREEN.NAME, CATALOGUE_SCREEN.RETIRED_AT))
            .and(DeskList.isAfter(after, CATALOGUE_SCREEN.NAME, CATALOGUE_SCREEN.ID))
            .orderBy(CATALOGUE_SCREEN.NAME, CATALOGUE_SCREEN.ID)
            .limit(DeskList.PAGE_SIZE + 1)
            .fetch();
    Map<UUID, Picture> pictures = newestPictures(rows.stream().map(it -> it.value1()).toList());
    List<ScreenRow> screens =
        rows.stream()
            .map(it ->
                new ScreenRow(
                    new ScreenId(it.value1()),
                    it.value2(),
                    it.value3(),
                    pictures.get(it.value1()),
                    it.value4(),
                    it.value5()))
            .toList();
    return Page.of(screens, DeskList.PAGE_SIZE, it -> Cursor.of(it.name(), it.id()));
  }

  private Map<UUID, Picture> newestPictures(Collection<UUID> screens) {
    Map<UUID, Picture> newest = new HashMap<>();
    db.select(
            CATALOGUE_PICTURE.SCREEN_ID,
            row(CATALOGUE_PICTURE.SHA256, CATALOGUE_PICTURE.WIDTH, CATALOGUE_PICTURE.HEIGHT)
                .mapping(Picture::new))
        .from(CATALOGUE_PICTURE)
        .join(CATALOGUE_RELEASE)
        .on(CATALOGUE_RELEASE.ID.eq(CATALOGUE_PICTURE.RELEASE_ID))
        .where(CATALOGUE_PICTURE.SCREEN_ID.in(screens))
        .orderBy(CATALOGUE_RELEASE.RELEASED_ON.desc().nullsLast(), CATALOGUE_RELEASE.ID.desc())
        .forEach(it -> newest.putIfAbsent(it.value1(), it.value2()));
    return newest;
  }

  /** Four queries: the screen, its regions, the releases with its pictures. */
  public ScreenSheet sheet(ScreenId id) {
    return db.select(CATALOGUE_SYSTEM.ID.convertFrom(SystemId::new), CATALOGUE_SYSTEM.NAME)
        .from(CATALOGUE_SCREEN)
        .join(CATALOGUE_SYSTEM)
        .on(CATALOGUE_SYSTEM.ID.eq(CATALOGUE_SCREEN.SYSTEM_ID))
        .where(CATALOGUE_SCREEN.ID.eq(id.value()))
        .fetchOptional(
            mapping((system, name) ->
                new ScreenSheet(id, system, name, one(id), releases(id, system), regions(id))))
        .orElseThrow(() -> new NotFound("screen"));
  }

  public Edited<ScreenForm> one(ScreenId id) {
    return db.select(
            row(CATALOGUE_SCREEN.NAME, CATALOGUE_SCREEN.AREA, CATALOGUE_SCREEN.DESCRIPTION)
                .mapping(ScreenForm::new),
            CATALOGUE_SCREEN.VERSION,
            field(CATALOGUE_SCREEN.RETIRED_AT.isNotNull()))
        .from(CATALOGUE_SCREEN)
        .where(CATALOGUE_SCREEN.ID.eq(id.value()))
        .fetchOptional(mapping(Edited<ScreenForm>::new))
        .orElseThrow(() -> new NotFound("screen"));
  }

  private List<ReleasePicture> releases(ScreenId screen, SystemId system) {
    return db.select(
            CATALOGUE_RELEASE.ID.convertFrom(ReleaseId::new),
            CATALOGUE_RELEASE.NAME,
            field(CATALOGUE_RELEASE.RETIRED_AT.isNotNull()),
            row(CATALOGUE_PICTURE.SHA256, CATALOGUE_PICTURE.WIDTH, CATALOGUE_PICTURE.HEIGHT)
                .mapping(ScreenList::picture))
        .from(CATALOGUE_RELEASE)
        .leftJoin(CATALOGUE_PICTURE)
        .on(CATALOGUE_PICTURE.RELEASE_ID.eq(CATALOGUE_RELEASE.ID))
        .and(CATALOGUE_PICTURE.SCREEN_ID.eq(screen.value()))
        .where(CATALOGUE_RELEASE.SYSTEM_ID.eq(system.value()))
        .orderBy(CATALOGUE_RELEASE.RELEASED_ON.desc().nullsLast(), CATALOGUE_RELEASE.ID.desc())
        .fetch(mapping(ReleasePicture::new));
  }

  private static @Nullable Picture picture(
      @Nullable String sha256, @Nullable Integer width, @Nullable Integer height) {
    return sha256 == null || width == null || height == null
        ? null
        : new Picture(sha256, width, height);
  }

  private List<PlacedRegion> regions(ScreenId screen) {
    return db.select(
            CATALOGUE_REGION.ID.convertFrom(RegionId::new),
            CATALOGUE_REGION.VERSION,
            row(
                    CATALOGUE_REGION.NAME,
                    CATALOGUE_REGION.X.convertFrom(Number::doubleValue),
                    CATALOGUE_REGION.Y.convertFrom(Number::doubleValue),
                    CATALOGUE_REGION.WIDTH.convertFrom(Number::doubleValue),
                    CATALOGUE_REGION.HEIGHT.convertFrom(Number::doubleValue))
                .mapping(Region::new))
        .from(CATALOGUE_REGION)
        .where(CATALOGUE_REGION.SCREEN_ID.eq(screen.value()))
        .orderBy(CATALOGUE_REGION.Y, CATALOGUE_REGION.X, CATALOGUE_REGION.ID)
        .fetch(mapping(PlacedRegion::new));
  }
}
