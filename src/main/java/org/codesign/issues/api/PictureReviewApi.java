package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.PictureId;
import org.codesign.issues.PictureRefusal;
import org.codesign.issues.PictureSize;
import org.codesign.issues.PictureView;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What facilitators decide about own pictures, and who looked at them. */
@RestController
@RequestMapping("/api/v1/issues/{id}/pictures/{picture}")
@Tag(name = "Issues")
class PictureReviewApi {

  private final IssuePictures pictures;

  PictureReviewApi(IssuePictures pictures) {
    this.pictures = pictures;
  }

  @PutMapping("/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Release a picture to those who may see its issue; facilitators")
  void release(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
    pictures.release(actor, new IssueId(id), new PictureId(picture));
  }

  @PutMapping("/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Refuse a picture, which deletes it for good; facilitators")
  void refuse(
      Actor actor, @PathVariable UUID id, @PathVariable UUID picture, @RequestBody Refusal why) {
    pictures.refuse(actor, new IssueId(id), new PictureId(picture), why.reason());
  }

  @GetMapping("/views")
  @Operation(summary = "Who looked at a picture, the latest first, 50 a page; facilitators")
  ViewList views(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID picture,
      @RequestParam(required = false) @Nullable String cursor) {
    Page<PictureView> page =
        pictures.views(actor, new PictureId(picture), cursor == null ? null : Cursor.parse(cursor));
    return new ViewList(
        page.items().stream().map(ViewJson::of).toList(),
        page.next().map(Cursor::text).orElse(null));
  }

  record Refusal(@Nullable PictureRefusal reason) {}

  record ViewList(List<ViewJson> items, @Nullable String next) {}

  /**
   * @param from the network address
   */
  record ViewJson(String who, Instant when, PictureSize size, String from) {

    static ViewJson of(PictureView view) {
      return new ViewJson(view.who(), view.when(), view.size(), view.from());
    }
  }
}
