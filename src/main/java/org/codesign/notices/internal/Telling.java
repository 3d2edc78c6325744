package org.codesign.notices.internal;

import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codesign.guidance.GuidanceFacts;
import org.codesign.identity.PersonId;
import org.codesign.issues.CommentId;
import org.codesign.issues.IssueId;
import org.codesign.issues.TalkFacts;
import org.codesign.issues.TalkFacts.Spoken;
import org.codesign.notices.NoticeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells people what happened, beside those who made it happen: a thousand followers with a handful
 * of statements. What a crash leaves half told is taken up again where it stood; the key of a
 * notice keeps it to one.
 */
@Component
class Telling {

  private static final int AT_ONCE = 1000;

  private final Happenings happenings;
  private final NoticeStore notices;
  private final TalkFacts talk;
  private final GuidanceFacts guidance;
  private final Alarms alarms;
  private final Sides sides;
  private final MailQueue queue;
  private final Post post;
  private final Lane lane = new Lane("notices", this::all);

  Telling(
      Happenings happenings,
      NoticeStore notices,
      TalkFacts talk,
      GuidanceFacts guidance,
      Alarms alarms,
      Sides sides,
      MailQueue queue,
      Post post) {
    this.happenings = happenings;
    this.notices = notices;
    this.talk = talk;
    this.guidance = guidance;
    this.alarms = alarms;
    this.sides = sides;
    this.queue = queue;
    this.post = post;
  }

  @Scheduled(initialDelay = 10_000, fixedDelay = 30_000)
  void soon() {
    lane.ask();
  }

  private void all() {
    for (Optional<Happening> next = happenings.claim();
        next.isPresent();
        next = happenings.claim()) {
      tell(next.get());
    }
  }

  void tell(Happening happening) {
    switch (happening.kind()) {
      case COMMENT -> comment(happening, spoken(happening));
      case REMOVED ->
          spoken(happening)
              .ifPresent(it -> some(happening, NoticeKind.REMOVED, Set.of(it.author())));
      case SUPPLIER_WROTE -> some(happening, happening.kind(), sides.facilitators());
      case FACILITATOR_WROTE, LISTED ->
          some(happening, happening.kind(), sides.suppliers(happening.issue()));
      case ROUND_OPENED -> some(happening, happening.kind(), sides.members());
      case ROUND_CLOSED -> some(happening, happening.kind(), sides.group());
      case RESPONSE, CLOSED, REOPENED, MERGED, MOVED ->
          followers(happening, happening.issue(), null);
      case PROVED -> followers(happening, talk.shownAs(happening.issue()), null);
      case PICTURE, KEPT ->
          talk.reporter(happening.issue())
              .ifPresent(it -> some(happening, happening.kind(), Set.of(it)));
      case REVIEW_DUE ->
          guidance
              .reminded(happening.document())
              .ifPresent(it -> some(happening, happening.kind(), Set.of(it)));
      case HARM, HARM_OVERDUE -> alarm(happening);
      case MENTION -> {} // told with its comment
    }
    happenings.done(happening);
  }

  private Optional<Spoken> spoken(Happening happening) {
    CommentId comment = happening.comment();
    return comment == null ? Optional.empty() : talk.spoken(comment);
  }

  /**
   * Those mentioned first: who also follows is told once, as mentioned. Followers are those of what
   * the issue is shown as by now.
   */
  private void comment(Happening happening, Optional<Spoken> said) {
    if (said.isEmpty() || !said.get().shown()) {
      return;
    }
    some(happening, NoticeKind.MENTION, said.get().mentioned());
    followers(happening, talk.shownAs(happening.issue()), said.get().author());
  }

  /** In the application and by e-mail, now. */
  private void alarm(Happening happening) {
    Set<PersonId> concerned = alarms.concerned(happening.kind(), happening.issue());
    some(happening, happening.kind(), concerned);
    if (post.isOn()) {
      queue.alarm(happening, concerned);
      post.soon();
    }
  }

  private void some(Happening happening, NoticeKind kind, Collection<PersonId> people) {
    notices.add(happening, kind, people, null);
  }

  private void followers(Happening happening, IssueId issue, @Nullable PersonId but) {
    List<PersonId> people = talk.followers(issue, happening.reached(), AT_ONCE);
    while (!people.isEmpty()) {
      PersonId last = people.getLast();
      notices.add(
          happening,
          happening.kind(),
          people.stream().filter(it -> !it.equals(but)).toList(),
          last);
      people = people.size() < AT_ONCE ? List.of() : talk.followers(issue, last, AT_ONCE);
    }
  }

  @PreDestroy
  void finish() throws InterruptedException {
    lane.close();
  }
}
