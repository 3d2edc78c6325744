package org.codesign.notices.internal;

import static org.codesign.db.generated.tables.NoticesKey.NOTICES_KEY;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.codesign.identity.PersonId;
import org.codesign.notices.UnsubscribeLink;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Signs links in e-mails (HMAC-SHA256 over the person and the purpose). The key lies in the
 * database, so that every node knows it and a restored backup still knows the links that are out.
 */
@Component
public class Signatures {

  private static final int ONLY = 1;
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 16;
  private static final byte[] PURPOSE = {'u', 'n', 's', 'u', 'b', '1'};
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext db;
  private final Clock clock;

  Signatures(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  UnsubscribeLink linkFor(PersonId person) {
    byte[] id = bytes(person.value());
    byte[] token = ByteBuffer.allocate(ID_BYTES + KEY_BYTES).put(id).put(signature(id)).array();
    return new UnsubscribeLink(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
  }

  /** Whose link this is, if we signed it. */
  public Optional<PersonId> owner(UnsubscribeLink link) {
    byte[] token;
    try {
      token = Base64.getUrlDecoder().decode(link.token());
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    if (token.length != ID_BYTES + KEY_BYTES) {
      return Optional.empty();
    }
    byte[] id = Arrays.copyOf(token, ID_BYTES);
    byte[] given = Arrays.copyOfRange(token, ID_BYTES, token.length);
    if (!MessageDigest.isEqual(given, signature(id))) {
      return Optional.empty();
    }
    ByteBuffer parts = ByteBuffer.wrap(id);
    return Optional.of(new PersonId(new UUID(parts.getLong(), parts.getLong())));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private byte[] signature(byte[] id) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      mac.update(PURPOSE);
      return mac.doFinal(id);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] key() {
    return known().orElseGet(this::made);
  }

  private Optional<byte[]> known() {
    return db.select(NOTICES_KEY.SECRET)
        .from(NOTICES_KEY)
        .where(NOTICES_KEY.ID.eq(ONLY))
        .fetchOptional(NOTICES_KEY.SECRET);
  }

  /** Of two nodes that make one at once, the first one's stays. */
  private byte[] made() {
    byte[] secret = new byte[KEY_BYTES];
    RANDOM.nextBytes(secret);
    Instant now = clock.instant();
    db.insertInto(NOTICES_KEY)
        .set(NOTICES_KEY.ID, ONLY)
        .set(NOTICES_KEY.SECRET, secret)
        .set(NOTICES_KEY.CREATED_AT, now)
        .set(NOTICES_KEY.CHANGED_AT, now)
        .onDuplicateKeyIgnore()
        .execute();
    return known().orElseThrow();
  }
}
