package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.IssuesComment.ISSUES_COMMENT;
import static org.codesign.db.generated.tables.IssuesMention.ISSUES_MENTION;

import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.shared.Cursor;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.Stale;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class CommentsTest {

  @Autowired Comments comments;
  @Autowired Issues issues;
  @Autowired Following following;
  @Autowired TalkFacts facts;
  @Autowired Given given;
  @Autowired IssueCare care;
  @Autowired DSLContext db;

  SupplierId supplier;
  SystemId system;
  GssCode council;
  Actor author;
  Actor colleague;
  IssueId issue;

  @BeforeEach
  void anIssueWithSomebodyToTalk() {
    supplier = given.supplier();
    system = given.systemOf(supplier);
    council = given.council();
    author = given.worker(council);
    colleague = given.worker(council);
    issue = IssueId.next();
    issues.report(given.worker(given.council()), issue, Reports.on(system));
  }

  private CommentId say(Actor actor, String text) {
    CommentId id = CommentId.next();
    comments.write(actor, issue, id, CommentForm.saying(text));
    return id;
  }

  @Test
  void a_comment_sent_twice_is_said_once() {
    CommentId id = CommentId.next();

    comments.write(author, issue, id, CommentForm.saying("Same here."));
    comments.write(author, issue, id, CommentForm.saying("Same here."));

    assertThat(comments.page(author, issue, null).items()).hasSize(1);
    assertThatThrownBy(() -> comments.write(author, issue, id, CommentForm.saying("Other")))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> comments.write(colleague, issue, id, CommentForm.saying("Same here.")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void colleagues_know_names_and_others_the_work_and_the_region() {
    CommentId id = say(author, "From the own council");
    Actor elsewhere = given.worker(given.council());

    assertThat(comments.one(author, issue, id).author()).isEqualTo(new Author.Self());
    assertThat(comments.one(colleague, issue, id).author())
        .isEqualTo(new Author.Named("Alex Example", false));
    for (Actor other : List.of(elsewhere, given.facilitator(), given.admin())) {
      assertThat(comments.one(other, issue, id).author())
          .isEqualTo(new Author.Elsewhere(false, "South West"));
    }
    CommentId official = say(given.facilitator(), "From the facilitator");
    assertThat(comments.one(elsewhere, issue, official).author())
        .isEqualTo(new Author.Named("Alex Example", true));
    CommentId lead = say(given.person(council, null, Role.COUNCIL_LEAD), "From the lead");
    assertThat(comments.one(elsewhere, issue, lead).author())
        .isEqualTo(new Author.Elsewhere(true, "South West"));
  }

  @Test
  void mentions_are_for_colleagues_and_facilitators_and_their_names_for_those_who_know_them() {
    Actor facilitator = given.facilitator();
    CommentId id = CommentId.next();
    comments.write(
        author, issue, id, new CommentForm("Look", Set.of(colleague.id(), facilitator.id())));

    assertThat(comments.one(colleague, issue, id).mentioned()).hasSize(2);
    Comment seenElsewhere = comments.one(given.worker(given.council()), issue, id);
    assertThat(seenElsewhere.mentioned()).hasSize(1);
    assertThat(seenElsewhere.otherMentions()).isEqualTo(1);
    assertThat(facts.spoken(id).orElseThrow().mentioned())
        .containsExactlyInAnyOrder(colleague.id(), facilitator.id());
    for (PersonId nobody :
        List.of(
            given.worker(given.council()).id(),
            given.personOf(supplier).id(),
            PersonId.next(),
            author.id())) {
      CommentForm form = new CommentForm("Look", Set.of(nobody));
      assertThatThrownBy(() -> comments.write(author, issue, CommentId.next(), form))
          .isInstanceOf(Invalid.class)
          .hasMessageContaining("comment.mentions.unknown");
    }
  }

  @Test
  void whom_one_may_mention_is_found_by_name_and_no_list_of_all_staff() {
    assertThat(comments.mentionable(author, "Al"))
        .extracting(Mentionable::id)
        .contains(colleague.id())
        .doesNotContain(author.id());
    assertThat(comments.mentionable(author, "A")).isEmpty();
    assertThat(comments.mentionable(author, "")).isEmpty();
    assertThat(comments.mentionable(author, "%%")).isEmpty();
    assertThat(comments.mentionable(author, "__")).isEmpty();
    assertThat(comments.mentionable(given.worker(given.council()), "Alex"))
        .extracting(Mentionable::id)
        .doesNotContain(colleague.id());
  }

  @Test
  void the_own_words_can_be_changed_with_the_version_and_the_old_ones_are_gone() {
    CommentId id = say(author, "Befoore the change");

    comments.edit(author, issue, id, 1, new CommentText("After the change"));

    Comment changed = comments.one(colleague, issue, id);
    assertThat(changed.text()).isEqualTo("After the change");
    assertThat(changed.edited()).isTrue();
    assertThatThrownBy(() -> comments.edit(author, issue, id, 1, new CommentText("Late")))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> comments.edit(colleague, issue, id, 2, new CommentText("Not mine")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> comments.edit(given.facilitator(), issue, id, 2, new CommentText("Not mine")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> comments.edit(author, IssueId.next(), id, 2, new CommentText("Elsewhere")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_deleted_comment_leaves_its_place_and_comes_back_with_its_text() {
    CommentId id = say(author, "Said too soon");

    comments.delete(author, issue, id);
    comments.delete(author, issue, id);

    Comment gone = comments.one(colleague, issue, id);
    assertThat(gone.deleted()).isTrue();
    assertThat(gone.text()).isEmpty();
    assertThat(bodyOf(id)).isEmpty();
    assertThatThrownBy(() -> comments.restore(colleague, issue, id, new CommentText("Theirs")))
        .isInstanceOf(NotFound.class);

    comments.restore(author, issue, id, new CommentText("Said too soon"));
    assertThat(comments.one(colleague, issue, id).text()).isEqualTo("Said too soon");
    assertThatThrownBy(() -> comments.restore(author, issue, id, new CommentText("Again")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comments.delete(colleague, issue, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void what_the_facilitator_removes_is_erased_and_the_reason_stays() {
    CommentId id = say(author, "Mrs Jones at number 4");

    assertThatThrownBy(() -> comments.remove(colleague, issue, id, RemovalReason.ABUSIVE))
        .isInstanceOf(NotAllowed.class);
    comments.remove(given.facilitator(), issue, id, RemovalReason.PERSONAL_DATA);

    assertThat(comments.one(author, issue, id).removal()).contains(RemovalReason.PERSONAL_DATA);
    assertThat(bodyOf(id)).isEmpty();
    assertThatThrownBy(() -> comments.restore(author, issue, id, new CommentText("Mrs Jones")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comments.edit(author, issue, id, 2, new CommentText("Mrs Jones")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comments.delete(author, issue, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comments.remove(given.facilitator(), issue, id, RemovalReason.ABUSIVE))
        .isInstanceOf(NotFound.class);
  }

  private String bodyOf(CommentId id) {
    return db.select(ISSUES_COMMENT.BODY)
        .from(ISSUES_COMMENT)
        .where(ISSUES_COMMENT.ID.eq(id.value()))
        .fetchSingle()
        .value1();
  }

  @Test
  void pages_hold_every_comment_once() {
    List<CommentId> said = new ArrayList<>();
    for (int writer = 0; writer < 5; writer++) {
      Actor one = given.worker(council);
      for (int i = 0; i < 9; i++) {
        said.add(say(one, "Comment " + writer + " " + i));
      }
    }

    List<CommentId> read = new ArrayList<>();
    Cursor after = null;
    do {
      Page<Comment> page = comments.page(author, issue, after);
      page.items().forEach(it -> read.add(it.id()));
      after = page.nextCursor();
    } while (after != null);

    assertThat(read).containsExactlyElementsOf(said.reversed());
  }

  @Test
  void a_flood_is_stopped() {
    for (int i = 0; i < 10; i++) {
      say(author, "Comment " + i);
    }
    CommentId eleventh = CommentId.next();
    assertThatThrownBy(
            () -> comments.write(author, issue, eleventh, CommentForm.saying("Eleventh")))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("comment.too-many");
    assertThat(comments.page(author, issue, null).items()).hasSize(10);
    say(colleague, "Others go on");
  }

  @Test
  void empty_and_overlong_words_are_refused_and_invisible_ones_taken_out() {
    for (String text : List.of("", "  \n", "\u200B\u202E", "x".repeat(4001))) {
      assertThatThrownBy(() -> say(author, text)).isInstanceOf(ConstraintViolationException.class);
    }
    CommentId id = say(author, "O'Brien \u202Esaid\u200B 👍 so");
    assertThat(comments.one(author, issue, id).text()).isEqualTo("O'Brien said 👍 so");
  }

  @Test
  void what_tells_who_somebody_is_is_refused_wherever_it_is_written() {
    assertThatThrownBy(() -> say(author, "Her NHS number is 943 476 5919"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("guard.");
    CommentId id = say(author, "Nothing of that kind");
    CommentText hers = new CommentText("Mail her: jane.smith@example.org");
    assertThatThrownBy(() -> comments.edit(author, issue, id, 1, hers)).isInstanceOf(Invalid.class);
    comments.delete(author, issue, id);
    assertThatThrownBy(() -> comments.restore(author, issue, id, hers)).isInstanceOf(Invalid.class);
  }

  @Test
  void editing_to_nothing_is_refused() {
    CommentId id = say(author, "Something");
    assertThatThrownBy(() -> comments.edit(author, issue, id, 1, new CommentText(" ")))
        .isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(() -> comments.edit(author, issue, id, 1, new CommentText("\u200B")))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void suppliers_read_and_write_nothing() {
    CommentId id = say(author, "Between us");
    Actor reader = given.personOf(supplier);

    assertThatThrownBy(() -> comments.page(reader, issue, null)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> comments.one(reader, issue, id)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> say(reader, "Hello")).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> comments.edit(reader, issue, id, 1, new CommentText("x")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> comments.delete(reader, issue, id)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> comments.restore(reader, issue, id, new CommentText("x")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> comments.remove(reader, issue, id, RemovalReason.OTHER))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> comments.mentionable(reader, "Alex")).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> following.follow(reader, issue)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> following.list(reader, null)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void an_administrator_reads_and_does_not_speak() {
    Actor admin = given.admin();
    assertThat(comments.page(admin, issue, null).items()).isEmpty();
    assertThatThrownBy(() -> say(admin, "Hello")).isInstanceOf(NotAllowed.class);
  }

  @Test
  void what_is_not_there_is_not_found() {
    IssueId nowhere = IssueId.next();
    assertThatThrownBy(() -> comments.page(author, nowhere, null)).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> comments.write(author, nowhere, CommentId.next(), CommentForm.saying("x")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comments.one(author, issue, CommentId.next()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void the_board_puts_first_what_is_talked_about() {
    IssueId quiet = IssueId.next();
    issues.report(author, quiet, Reports.on(system));
    say(author, "One");
    CommentId second = say(colleague, "Two");

    await().untilAsserted(() -> assertThat(discussed()).containsExactly(2, 0));

    comments.delete(colleague, issue, second);
    await().untilAsserted(() -> assertThat(discussed()).containsExactly(1, 0));

    comments.restore(colleague, issue, second, new CommentText("Two"));
    await().untilAsserted(() -> assertThat(discussed()).containsExactly(2, 0));
  }

  private List<Integer> discussed() {
    return issues
        .board(author, new BoardFilter(system, null, true, ""), BoardSort.DISCUSSED, null)
        .items()
        .stream()
        .map(BoardItem::comments)
        .toList();
  }

  @Test
  void an_erased_mention_stays_with_its_comment_alone() {
    CommentId id = CommentId.next();
    comments.write(author, issue, id, new CommentForm("Look", Set.of(colleague.id())));
    comments.remove(given.facilitator(), issue, id, RemovalReason.OTHER);

    assertThat(comments.one(author, issue, id).mentioned()).isEmpty();
    assertThat(facts.spoken(id).orElseThrow().shown()).isFalse();
    assertThat(db.fetchCount(ISSUES_MENTION, ISSUES_MENTION.COMMENT_ID.eq(id.value())))
        .isEqualTo(1);
  }

  @Test
  void what_is_said_by_the_id_of_a_merged_issue_is_said_where_that_is_shown() {
    IssueId twin = IssueId.next();
    Actor reporter = given.worker(given.council());
    issues.report(reporter, twin, Reports.on(system));
    CommentId before = CommentId.next();
    comments.write(colleague, twin, before, CommentForm.saying("Said before"));
    care.merge(given.facilitator(), twin, new MergeForm(issue, ""));

    CommentId id = CommentId.next();
    comments.write(author, twin, id, CommentForm.saying("By an old link"));
    comments.write(author, twin, id, CommentForm.saying("By an old link"));
    comments.write(author, issue, id, CommentForm.saying("By an old link"));
    comments.write(colleague, twin, before, CommentForm.saying("Said before"));

    assertThat(comments.one(author, twin, id).issue()).isEqualTo(issue);
    assertThat(comments.page(author, twin, null).items())
        .extracting(Comment::id)
        .containsExactly(id, before);
    comments.edit(author, twin, id, 1, new CommentText("By an old link, changed"));
    comments.delete(author, twin, id);
    comments.restore(author, twin, id, new CommentText("Back"));
    assertThat(comments.one(author, issue, id).text()).isEqualTo("Back");
    assertThat(following.follows(author, issue)).isTrue();
    assertThat(following.follows(author, twin)).isTrue();
  }
}
