package org.codesign.issues.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codesign.db.generated.tables.IssuesPicture.ISSUES_PICTURE;
import static org.codesign.db.generated.tables.IssuesPictureTombstone.ISSUES_PICTURE_TOMBSTONE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.codesign.catalogue.SystemId;
import org.codesign.db.Home;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.CleanPicture;
import org.codesign.issues.Drafts;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.Issues;
import org.codesign.issues.PictureId;
import org.codesign.issues.PictureSize;
import org.codesign.issues.Reports;
import org.codesign.issues.Typed;
import org.codesign.privacy.HostilePictures;
import org.codesign.privacy.PictureIntake;
import org.codesign.privacy.PictureIntake.Taken;
import org.codesign.shared.GssCode;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;

/** Nothing is left of a deleted picture, whatever a backup or a crash brings back. */
@CodesignTest
class PictureErasureTest {

  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired IssuePictures pictures;
  @Autowired Drafts drafts;
  @Autowired OwnPictureFiles files;
  @Autowired PictureSweep sweep;
  @Autowired Home home;
  @Autowired DSLContext db;

  Actor worker;
  SystemId system;
  IssueId issue;
  PictureId id;
  CleanPicture picture;

  @BeforeEach
  void aPictureIsKept() throws IOException {
    GssCode council = given.council();
    system = given.systemOf(given.supplier());
    given.deployment(council, system, 40);
    worker = given.worker(council);
    issue = IssueId.next();
    id = PictureId.next();
    picture = unlikeAnyOther();
    pictures.keep(worker, issue, id, picture);
    assertThat(bytes()).isPresent();
  }

  private static CleanPicture unlikeAnyOther() throws IOException {
    int width = 400 + (int) (PictureId.next().value().getLeastSignificantBits() & 0x3FF);
    byte[] png = HostilePictures.picture("png", width, 150);
    return CleanPicture.of((Taken) PictureIntake.take(new ByteArrayInputStream(png)));
  }

  private Optional<Resource> bytes() {
    return files.find(picture.sha256(), PictureSize.FULL);
  }

  private Optional<Resource> thumbnail() {
    return files.find(picture.sha256(), PictureSize.THUMBNAIL);
  }

  @Test
  void deleting_takes_bytes_thumbnail_and_row_at_once() {
    pictures.delete(worker, id);

    assertThat(bytes()).isEmpty();
    assertThat(thumbnail()).isEmpty();
    assertThat(db.fetchExists(ISSUES_PICTURE, ISSUES_PICTURE.ID.eq(id.value()))).isFalse();
  }

  @Test
  void what_a_backup_of_database_and_pictures_brings_back_is_not_shown_and_deleted_again()
      throws IOException {
    var row = db.fetchSingle(ISSUES_PICTURE, ISSUES_PICTURE.ID.eq(id.value()));
    pictures.delete(worker, id);
    db.deleteFrom(ISSUES_PICTURE_TOMBSTONE)
        .where(ISSUES_PICTURE_TOMBSTONE.PICTURE_ID.eq(id.value()))
        .execute();
    db.insertInto(ISSUES_PICTURE, ISSUES_PICTURE.fields()).values(row.intoArray()).execute();
    files.keep(picture);

    sweep.stop();
    sweep.start();

    assertThat(pictures.of(worker, issue)).isEmpty();
    assertThat(bytes()).isEmpty();
    assertThat(thumbnail()).isEmpty();
    assertThat(Files.readString(home.folder().resolve("erased-pictures.txt")))
        .contains(id + " " + picture.sha256());
  }

  @Test
  void a_row_brought_back_while_the_application_runs_is_not_shown() {
    var row = db.fetchSingle(ISSUES_PICTURE, ISSUES_PICTURE.ID.eq(id.value()));
    pictures.delete(worker, id);
    db.insertInto(ISSUES_PICTURE, ISSUES_PICTURE.fields()).values(row.intoArray()).execute();
    files.keep(picture);

    assertThat(pictures.of(worker, issue)).isEmpty();
    sweep.tidy();
    assertThat(bytes()).isEmpty();
  }

  @Test
  void bytes_without_a_row_go() {
    db.deleteFrom(ISSUES_PICTURE).where(ISSUES_PICTURE.ID.eq(id.value())).execute();

    sweep.tidy();

    assertThat(bytes()).isEmpty();
    assertThat(thumbnail()).isEmpty();
  }

  @Test
  void a_picture_whose_report_never_came_goes_after_a_day() {
    grow(Duration.ofHours(23));
    sweep.tidy();
    assertThat(bytes()).isPresent();

    grow(Duration.ofHours(25));
    sweep.tidy();
    assertThat(bytes()).isEmpty();
    assertThat(pictures.of(worker, issue)).isEmpty();
  }

  @Test
  void a_picture_whose_report_is_a_draft_stays_with_it() {
    drafts.save(worker, issue, 0, Typed.title("One more thing"));
    grow(Duration.ofDays(3));

    sweep.tidy();

    assertThat(bytes()).isPresent();
  }

  @Test
  void a_picture_whose_report_came_stays() {
    issues.report(worker, issue, Reports.on(system));
    grow(Duration.ofDays(400));

    sweep.tidy();

    assertThat(bytes()).isPresent();
    assertThat(pictures.of(worker, issue)).hasSize(1);
  }

  private void grow(Duration old) {
    db.update(ISSUES_PICTURE)
        .set(ISSUES_PICTURE.CREATED_AT, Instant.now().minus(old))
        .where(ISSUES_PICTURE.ID.eq(id.value()))
        .execute();
  }
}
