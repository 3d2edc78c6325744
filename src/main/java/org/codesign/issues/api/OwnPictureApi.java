package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.CleanPicture;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.OwnPicture;
import org.codesign.issues.PictureCaption;
import org.codesign.issues.PictureId;
import org.codesign.issues.PictureKeeping;
import org.codesign.privacy.PictureIntake;
import org.codesign.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** People's own pictures on their issues: put there, described, taken away. */
@RestController
@RequestMapping("/api/v1/issues/{id}/pictures")
@Tag(name = "Issues")
class OwnPictureApi {

  private final IssuePictures pictures;

  OwnPictureApi(IssuePictures pictures) {
    this.pictures = pictures;
  }

  @GetMapping
  @Operation(
      summary = "The pictures on an issue that one may see",
      description = "One's own, and those a facilitator has released; at most five a reporter.")
  PictureList list(Actor actor, @PathVariable UUID id) {
    return new PictureList(
        pictures.of(actor, new IssueId(id)).stream().map(OwnPictureJson::of).toList(), null);
  }

  @GetMapping("/{picture}")
  @Operation(summary = "What is known of a picture")
  OwnPictureJson one(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
    return OwnPictureJson.of(pictures.one(actor, new IssueId(id), new PictureId(picture)));
  }

  @PutMapping("/{picture}")
  @Operation(
      summary = "Put one's own picture on an issue one reports",
      description =
          "The body is a PNG or JPEG, redacted already, up to 10 MB and 40 megapixels. Both ids are"
              + " UUIDs made by the client; the report may come later, within a day. 201: it is"
              + " kept, and held back until a facilitator has looked. 200: it was kept before. 409:"
              + " another picture has this id. 410: it was deleted. 413: it is too large.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = "image/png",
                      schema = @Schema(type = "string", format = "binary")),
              required = true))
  ResponseEntity<OwnPictureJson> put(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID picture,
      @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    IssueId issue = new IssueId(id);
    pictures.mustHaveRoom(actor, issue, new PictureId(picture));
    if (request.getContentLengthLong() > PictureIntake.MAX_BYTES) {
      throw tooLarge();
    }
    return switch (PictureIntake.take(request.getInputStream())) {
      case PictureIntake.Taken taken ->
          answer(pictures.keep(actor, issue, new PictureId(picture), CleanPicture.of(taken)));
      case PictureIntake.Refused refused -> throw refusal(refused.reason());
    };
  }

  private static ResponseEntity<OwnPictureJson> answer(PictureKeeping keeping) {
    return switch (keeping) {
      case PictureKeeping.Kept it ->
          ResponseEntity.created(place(it.picture())).body(OwnPictureJson.of(it.picture()));
      case PictureKeeping.KeptBefore it -> ResponseEntity.ok(OwnPictureJson.of(it.picture()));
      case PictureKeeping.Differs it ->
          throw new ResponseStatusException(
              HttpStatus.CONFLICT, "Another picture was put here by this id");
      case PictureKeeping.Deleted it ->
          throw new ResponseStatusException(HttpStatus.GONE, "This picture was deleted");
    };
  }

  private static URI place(OwnPicture picture) {
    return URI.create("/api/v1/issues/" + picture.issue() + "/pictures/" + picture.id());
  }

  private static RuntimeException refusal(PictureIntake.Reason reason) {
    return reason == PictureIntake.Reason.TOO_LARGE
        ? tooLarge()
        : new Invalid("picture", "own-pictures.unfit." + reason);
  }

  private static RuntimeException tooLarge() {
    return new ResponseStatusException(
        HttpStatus.CONTENT_TOO_LARGE, "A picture has at most 10 MB; save it in a smaller size");
  }

  @PutMapping("/{picture}/caption")
  @Operation(summary = "Say what one's own picture shows, for those who cannot see it")
  OwnPictureJson describe(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID picture,
      @RequestBody Caption caption) {
    pictures.describe(actor, new IssueId(id), new PictureId(picture), caption.form());
    return one(actor, id, picture);
  }

  @DeleteMapping("/{picture}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Delete one's own picture for good",
      description = "The id is used up: a picture that is still on its way is not kept either.")
  void delete(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
    pictures.delete(actor, new PictureId(picture));
  }

  /**
   * @param next always null: these are few
   */
  record PictureList(List<OwnPictureJson> items, @Nullable String next) {}

  /**
   * @param text at most 300 characters, on one line
   */
  record Caption(@Nullable String text) {

    PictureCaption form() {
      return new PictureCaption(text == null ? "" : text);
    }
  }
}
