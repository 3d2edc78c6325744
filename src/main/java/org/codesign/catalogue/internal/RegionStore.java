package org.codesign.catalogue.internal;

import static org.codesign.db.generated.tables.CatalogueRegion.CATALOGUE_REGION;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.Region;
import org.codesign.catalogue.RegionId;
import org.codesign.catalogue.ScreenId;
import org.codesign.shared.Ids;
import org.codesign.shared.Invalid;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the named places on screens. */
@Component
public class RegionStore {

  private static final int DECIMALS = 6;

  private final DSLContext db;
  private final EditedTable<UUID> regions;

  RegionStore(DSLContext db, Clock clock) {
    this.db = db;
    this.regions =
        new EditedTable<>(
            db,
            clock,
            CATALOGUE_REGION.ID,
            "region",
            new Invalid.Fault("name", "region.name.taken"));
  }

  public RegionId add(ScreenId screen, Region region) {
    UUID id = Ids.next();
    Map<Field<?>, @Nullable Object> values = values(region);
    values.put(CATALOGUE_REGION.SCREEN_ID, screen.value());
    regions.add(id, values);
    return new RegionId(id);
  }

  public void change(RegionId id, int version, Region region) {
    regions.change(id.value(), version, values(region));
  }

  private static Map<Field<?>, @Nullable Object> values(Region region) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(CATALOGUE_REGION.NAME, region.name());
    values.put(CATALOGUE_REGION.X, part(region.x()));
    values.put(CATALOGUE_REGION.Y, part(region.y()));
    values.put(CATALOGUE_REGION.WIDTH, part(region.width()));
    values.put(CATALOGUE_REGION.HEIGHT, part(region.height()));
    return values;
  }

  /** Never rounded up, so that two parts never make more than a whole. */
  private static BigDecimal part(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.DOWN);
  }

  public void remove(RegionId id) {
    db.deleteFrom(CATALOGUE_REGION).where(CATALOGUE_REGION.ID.eq(id.value())).execute();
  }

  public int countOn(ScreenId screen) {
    return db.fetchCount(CATALOGUE_REGION, CATALOGUE_REGION.SCREEN_ID.eq(screen.value()));
  }
}
