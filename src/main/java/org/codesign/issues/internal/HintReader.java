package org.codesign.issues.internal;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.Usage;
import org.codesign.issues.CauseHint;
import org.codesign.issues.CauseHint.OnRelease;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueId;
import org.codesign.shared.GssCode;
import org.springframework.stereotype.Component;

/** Puts answers and releases together, for a hint at what an issue comes from. */
@Component
public class HintReader {

  private final EvidenceReader evidence;
  private final CatalogueFacts catalogue;
  private final Clock clock;

  HintReader(EvidenceReader evidence, CatalogueFacts catalogue, Clock clock) {
    this.evidence = evidence;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  public Optional<CauseHint> of(IssueId issue) {
    return Optional.ofNullable(of(List.of(issue)).get(issue));
  }

  /** Those of these issues that there is a hint for. */
  Map<IssueId, CauseHint> of(Collection<IssueId> issues) {
    Map<SystemId, Map<GssCode, ReleaseId>> releases = new HashMap<>();
    Map<IssueId, CauseHint> hints = new HashMap<>();
    for (IssueEvidence one : evidence.of(issues)) {
      Map<GssCode, ReleaseId> run = releases.computeIfAbsent(one.system(), this::releasesOf);
      CauseHint.of(
              one.councils().stream()
                  .filter(it -> it.council() != null && run.containsKey(it.council()))
                  .map(it ->
                      new OnRelease(
                          Objects.requireNonNull(run.get(it.council())), it.asked(), it.affected()))
                  .toList())
          .ifPresent(it -> hints.put(one.issue(), it));
    }
    return hints;
  }

  /** What each council runs today. */
  private Map<GssCode, ReleaseId> releasesOf(SystemId system) {
    return catalogue.usage(system, LocalDate.now(clock)).stream()
        .collect(toMap(Usage::council, Usage::release, (one, other) -> one));
  }
}
