package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.codesign.db.generated.tables.IssuesPictureTombstone.ISSUES_PICTURE_TOMBSTONE;

import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.issues.PictureKeeping.Deleted;
import org.codesign.issues.PictureKeeping.Differs;
import org.codesign.issues.PictureKeeping.Kept;
import org.codesign.issues.PictureKeeping.KeptBefore;
import org.codesign.privacy.HostilePictures;
import org.codesign.privacy.PictureIntake;
import org.codesign.privacy.PictureIntake.Taken;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;

/** Own pictures: kept once, held back, released or refused, and gone when they are deleted. */
@CodesignTest
class OwnPicturesTest {

  private static final String HERE = "192.0.2.7";

  @Autowired Given given;
  @Autowired DSLContext db;
  @Autowired Issues issues;
  @Autowired IssuePictures pictures;

  SupplierId supplier;
  SystemId system;
  Actor worker;
  Actor facilitator;
  IssueId issue;

  @BeforeEach
  void anIssue() {
    GssCode council = given.council();
    supplier = given.supplier();
    system = given.systemOf(supplier);
    given.deployment(council, system, 40);
    worker = given.worker(council);
    facilitator = given.facilitator();
    issue = IssueId.next();
  }

  private void report() {
    issues.report(worker, issue, Reports.on(system));
  }

  /** Different pictures for different widths. */
  static CleanPicture picture(int width) {
    try {
      byte[] png = HostilePictures.picture("png", width, 200);
      return CleanPicture.of((Taken) PictureIntake.take(new ByteArrayInputStream(png)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private PictureId kept(CleanPicture picture) {
    PictureId id = PictureId.next();
    assertThat(pictures.keep(worker, issue, id, picture)).isInstanceOf(Kept.class);
    return id;
  }

  private Resource shown(Actor actor, PictureId id) {
    return pictures.show(actor, issue, id, PictureSize.FULL, HERE);
  }

  @Test
  void a_picture_comes_before_its_report_and_is_kept_once() throws IOException {
    PictureId id = PictureId.next();
    CleanPicture picture = picture(301);

    assertThat(pictures.keep(worker, issue, id, picture)).isInstanceOf(Kept.class);
    assertThat(pictures.keep(worker, issue, id, picture)).isInstanceOf(KeptBefore.class);
    assertThat(pictures.keep(worker, issue, id, picture(302))).isEqualTo(new Differs());
    report();

    assertThat(pictures.of(worker, issue)).extracting(OwnPicture::id).containsExactly(id);
    assertThat(shown(worker, id).getContentAsByteArray()).isEqualTo(picture.full().png());
  }

  @Test
  void the_thumbnail_is_small_and_whole() throws IOException {
    PictureId id = kept(picture(1500));

    Resource thumbnail = pictures.show(worker, issue, id, PictureSize.THUMBNAIL, HERE);

    var small = ImageIO.read(thumbnail.getInputStream());
    assertThat(small.getWidth()).isEqualTo(480);
    assertThat(small.getHeight()).isEqualTo(64);
  }

  @Test
  void until_it_is_released_its_owner_and_the_facilitator_alone_see_it() {
    PictureId id = kept(picture(303));
    report();
    Actor colleague = given.worker(worker.council().orElseThrow());
    Actor elsewhere = given.worker(given.council());
    Actor lead = given.person(worker.homeCouncil(), null, Role.COUNCIL_LEAD);
    Actor vendor = given.personOf(supplier);

    assertThat(shown(worker, id).exists()).isTrue();
    assertThat(shown(facilitator, id).exists()).isTrue();
    for (Actor other : List.of(colleague, elsewhere, lead, vendor, given.admin())) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shown(other, id));
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pictures.one(other, issue, id));
      assertThat(pictures.of(other, issue)).isEmpty();
    }
  }

  @Test
  void released_it_is_seen_by_staff_and_by_the_systems_supplier_alone() {
    PictureId id = kept(picture(304));
    report();

    pictures.release(facilitator, issue, id);
    pictures.release(facilitator, issue, id);

    assertThat(shown(given.worker(given.council()), id).exists()).isTrue();
    assertThat(shown(given.personOf(supplier), id).exists()).isTrue();
    assertThat(pictures.of(given.personOf(supplier), issue)).hasSize(1);
    Actor rival = given.personOf(given.supplier());
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shown(rival, id));
    assertThat(pictures.of(rival, issue)).isEmpty();
  }

  @Test
  void only_facilitators_decide_and_read_who_looked() {
    PictureId id = kept(picture(305));
    report();
    for (Actor other : List.of(worker, given.admin(), given.personOf(supplier))) {
      assertThatExceptionOfType(NotAllowed.class)
          .isThrownBy(() -> pictures.release(other, issue, id));
      assertThatExceptionOfType(NotAllowed.class)
          .isThrownBy(() -> pictures.refuse(other, issue, id, PictureRefusal.RECOGNISABLE));
      assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> pictures.views(other, id, null));
      assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> pictures.held(other, null));
    }
  }

  @Test
  void a_refused_picture_is_gone_and_its_owner_is_told_why() {
    PictureId id = kept(picture(306));
    report();
    pictures.describe(worker, issue, id, new PictureCaption("The empty list"));
    pictures.release(facilitator, issue, id);

    pictures.refuse(facilitator, issue, id, PictureRefusal.RECOGNISABLE);

    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shown(worker, id));
    OwnPicture left = pictures.of(worker, issue).getFirst();
    assertThat(left.refusal()).contains(PictureRefusal.RECOGNISABLE);
    assertThat(left.caption()).isEmpty();
    assertThat(pictures.of(given.worker(given.council()), issue)).isEmpty();
    assertThat(pictures.keep(worker, issue, id, picture(306))).isEqualTo(new Deleted());
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> pictures.release(facilitator, issue, id));
  }

  @Test
  void a_deleted_picture_is_gone_and_stays_so() {
    PictureId id = kept(picture(307));

    pictures.delete(worker, id);
    pictures.delete(worker, id);

    assertThat(pictures.of(worker, issue)).isEmpty();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shown(worker, id));
    assertThat(pictures.keep(worker, issue, id, picture(307))).isEqualTo(new Deleted());
  }

  @Test
  void a_picture_deleted_before_it_arrives_does_not_arrive() {
    PictureId id = PictureId.next();

    pictures.delete(worker, id);

    assertThat(pictures.keep(worker, issue, id, picture(308))).isEqualTo(new Deleted());
  }

  @Test
  void the_same_bytes_on_another_issue_stay_when_one_is_deleted() {
    PictureId first = kept(picture(309));
    PictureId second = kept(picture(309));

    pictures.delete(worker, first);

    assertThat(shown(worker, second).exists()).isTrue();
  }

  @Test
  void nobody_touches_anothers_picture_or_issue() {
    PictureId id = kept(picture(310));
    report();
    Actor other = given.worker(given.council());

    pictures.delete(other, id);
    assertThat(shown(worker, id).exists()).isTrue();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> pictures.describe(other, issue, id, new PictureCaption("Mine")));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> pictures.keep(other, issue, PictureId.next(), picture(311)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> pictures.mustHaveRoom(other, issue, PictureId.next()));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> pictures.keep(other, IssueId.next(), id, picture(310)));
  }

  @Test
  void a_picture_somebody_put_by_the_id_of_anothers_coming_report_is_not_on_it() {
    Actor other = given.worker(given.council());
    PictureId id = PictureId.next();
    pictures.keep(other, issue, id, picture(312));
    report();

    assertThat(pictures.of(worker, issue)).isEmpty();
    assertThat(pictures.of(facilitator, issue)).isEmpty();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> pictures.release(facilitator, issue, id));
  }

  @Test
  void five_pictures_are_enough_for_an_issue() {
    for (int i = 0; i < 5; i++) {
      kept(picture(320 + i));
    }

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> pictures.mustHaveRoom(worker, issue, PictureId.next()));
  }

  @Test
  void each_look_is_recorded_also_of_what_is_deleted_later() {
    PictureId id = kept(picture(313));
    report();
    shown(facilitator, id);
    pictures.show(worker, issue, id, PictureSize.THUMBNAIL, "2001:db8::1");
    pictures.delete(worker, id);

    assertThat(pictures.views(facilitator, id, null).items())
        .extracting(PictureView::who, PictureView::size, PictureView::from)
        .containsExactly(
            tuple(worker.name(), PictureSize.THUMBNAIL, "2001:db8::1"),
            tuple(facilitator.name(), PictureSize.FULL, HERE));
  }

  @Test
  void the_queue_holds_what_waits_with_its_issue_and_nothing_else() {
    PictureId waiting = kept(picture(314));
    PictureId released = kept(picture(315));
    report();
    pictures.release(facilitator, issue, released);

    List<HeldPicture> mine =
        pictures.held(facilitator, null).items().stream()
            .filter(it -> it.picture().issue().equals(issue))
            .toList();

    assertThat(mine).extracting(it -> it.picture().id()).containsExactly(waiting);
    assertThat(mine.getFirst().issueTitle()).isEqualTo("Save lies below the fold");
  }

  @Test
  void captions_are_tidied_and_bounded() {
    PictureId id = kept(picture(316));

    pictures.describe(worker, issue, id, new PictureCaption(" The\u202e list\n of   notes "));
    assertThat(pictures.one(worker, issue, id).caption()).isEqualTo("The list of notes");
    pictures.describe(worker, issue, id, new PictureCaption("Ring 07700 900123, NW1 6XE"));
    assertThat(pictures.one(worker, issue, id).caption()).doesNotContain("900123", "6XE");
    assertThatExceptionOfType(ConstraintViolationException.class)
        .isThrownBy(
            () -> pictures.describe(worker, issue, id, new PictureCaption("x".repeat(301))));
  }

  @Test
  void ids_that_never_come_are_remembered_for_a_day_and_twenty_of_them_at_most() {
    List<PictureId> unwanted = Stream.generate(PictureId::next).limit(60).toList();

    unwanted.forEach(it -> pictures.delete(worker, it));

    assertThat(
            db.fetchCount(
                ISSUES_PICTURE_TOMBSTONE,
                ISSUES_PICTURE_TOMBSTONE.PICTURE_ID.in(
                    unwanted.stream().map(PictureId::value).toList())))
        .as("nothing was kept, so nothing is to be kept away for ever")
        .isZero();
    assertThat(pictures.keep(worker, issue, unwanted.getLast(), picture(330)))
        .isEqualTo(new Deleted());
    assertThat(pictures.keep(worker, issue, unwanted.get(40), picture(330)))
        .isEqualTo(new Deleted());
    assertThat(pictures.keep(worker, issue, unwanted.get(39), picture(330)))
        .isInstanceOf(Kept.class);
  }

  @Test
  void somebody_elses_unwanted_id_keeps_nobody_out() {
    PictureId id = PictureId.next();
    pictures.delete(given.worker(given.council()), id);

    assertThat(pictures.keep(worker, issue, id, picture(331))).isInstanceOf(Kept.class);
  }

  @Test
  void of_twelve_that_come_at_once_five_are_kept() throws Exception {
    assertThat(keptAtOnce(12, i -> issue)).isEqualTo(5);
    assertThat(pictures.of(worker, issue)).hasSize(5);
  }

  @Test
  void of_thirty_without_a_report_that_come_at_once_twenty_are_kept() throws Exception {
    assertThat(keptAtOnce(30, i -> IssueId.next())).isEqualTo(20);
  }

  private int keptAtOnce(int many, IntFunction<IssueId> where) throws Exception {
    CleanPicture same = picture(332);
    List<Callable<Boolean>> uploads =
        IntStream.range(0, many)
            .<Callable<Boolean>>mapToObj(i -> () -> mayKeep(where.apply(i), same))
            .toList();
    int kept = 0;
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var upload : people.invokeAll(uploads)) {
        kept += upload.get() ? 1 : 0;
      }
    }
    return kept;
  }

  private boolean mayKeep(IssueId where, CleanPicture picture) {
    try {
      return pictures.keep(worker, where, PictureId.next(), picture) instanceof Kept;
    } catch (Invalid full) {
      return false;
    }
  }
}
