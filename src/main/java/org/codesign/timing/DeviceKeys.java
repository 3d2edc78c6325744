package org.codesign.timing;

import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.timing.internal.DeviceKeyStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The key with which one's devices lock what they keep of the log. A device forgets it at the end
 * of the session, so that nobody else at the same device reads what waits there, and gets it again
 * when its owner signs in.
 */
@Component
@Transactional
public class DeviceKeys {

  private final DeviceKeyStore keys;

  DeviceKeys(DeviceKeyStore keys) {
    this.keys = keys;
  }

  /** Always the same 32 bytes, made when first asked for. */
  public byte[] of(Actor actor) {
    actor.mustBe(Role.FRONTLINE);
    return keys.of(actor.id());
  }
}
