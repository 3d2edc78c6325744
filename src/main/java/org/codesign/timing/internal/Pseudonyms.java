package org.codesign.timing.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.codesign.db.generated.tables.TimingImportKey.TIMING_IMPORT_KEY;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.codesign.shared.GssCode;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers instead of the names in a council's event logs; the same for the same name each time. */
@Component
@Transactional
public class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SECRET_BYTES = 32;

  private final DSLContext db;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Pseudonyms(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Made by the council's own key, which is made when it is needed first. */
  Numbers of(GssCode council) {
    Instant now = clock.instant();
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    db.insertInto(TIMING_IMPORT_KEY)
        .set(TIMING_IMPORT_KEY.COUNCIL_CODE, council.value())
        .set(TIMING_IMPORT_KEY.SECRET, secret)
        .set(TIMING_IMPORT_KEY.CREATED_AT, now)
        .set(TIMING_IMPORT_KEY.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(TIMING_IMPORT_KEY.COUNCIL_CODE, TIMING_IMPORT_KEY.COUNCIL_CODE)
        .execute();
    return new Numbers(
        db.select(TIMING_IMPORT_KEY.SECRET)
            .from(TIMING_IMPORT_KEY)
            .where(TIMING_IMPORT_KEY.COUNCIL_CODE.eq(council.value()))
            .fetchSingle(TIMING_IMPORT_KEY.SECRET));
  }

  /** Lets no other transaction finish an event log of this council until this one is over. */
  void lock(GssCode council) {
    db.select(TIMING_IMPORT_KEY.COUNCIL_CODE)
        .from(TIMING_IMPORT_KEY)
        .where(TIMING_IMPORT_KEY.COUNCIL_CODE.eq(council.value()))
        .forUpdate()
        .execute();
  }

  /**
   * Of one council; for one thread. UUIDs of version 8 (RFC 9562), out of a keyed hash; the ninth
   * byte is odd, because MariaDB refuses those of this version in which it is 0x80.
   */
  static final class Numbers {

    private final Mac mac;

    Numbers(byte[] secret) {
      try {
        mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(secret, ALGORITHM));
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    /** Of whatever these texts name together. */
    UUID of(String... parts) {
      for (String part : parts) {
        byte[] bytes = part.getBytes(UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        mac.update(bytes);
      }
      ByteBuffer hash = ByteBuffer.wrap(mac.doFinal());
      long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
      long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8100_0000_0000_0000L;
      return new UUID(high, low);
    }
  }
}
