package org.codesign.timing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.codesign.catalogue.SystemId;

/**
 * What suppliers were told about systems on which somebody logs time. Modules that tell them offer
 * beans of this kind; time knows none of them.
 */
public interface EvidenceUse {

  /**
   * The priority lists that were published with issues of these systems, the newest first, at most
   * 20.
   *
   * @param since of each system, lists from this moment on
   */
  List<Use> since(Map<SystemId, Instant> since);

  /**
   * A system in a published priority list.
   *
   * @param supplier whom the list was made for
   * @param address of the list's page, below the root
   * @param issues of the system in it
   * @param withFigures how many of them were listed with hours lost
   */
  record Use(
      SystemId system,
      String supplier,
      int edition,
      String address,
      Instant publishedAt,
      int issues,
      int withFigures) {}
}
