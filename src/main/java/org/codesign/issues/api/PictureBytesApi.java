package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.PictureId;
import org.codesign.issues.PictureSize;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves own pictures to those who may see them, and records each look. */
@RestController
@RequestMapping("/api/v1/issues/{id}/pictures/{picture}")
@Tag(name = "Issues")
class PictureBytesApi {

  private final IssuePictures pictures;

  PictureBytesApi(IssuePictures pictures) {
    this.pictures = pictures;
  }

  @GetMapping("/full.png")
  @Operation(summary = "The picture; each look is recorded")
  ResponseEntity<Resource> full(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID picture,
      @Parameter(hidden = true) HttpServletRequest request) {
    return bytes(actor, id, picture, PictureSize.FULL, request);
  }

  @GetMapping("/thumbnail.png")
  @Operation(summary = "The picture, at most 480 pixels wide and high; each look is recorded")
  ResponseEntity<Resource> thumbnail(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID picture,
      @Parameter(hidden = true) HttpServletRequest request) {
    return bytes(actor, id, picture, PictureSize.THUMBNAIL, request);
  }

  /** Never kept on the way: what is deleted is gone, and who looks again is seen again. */
  private ResponseEntity<Resource> bytes(
      Actor actor, UUID id, UUID picture, PictureSize size, HttpServletRequest request) {
    Resource bytes =
        pictures.show(
            actor, new IssueId(id), new PictureId(picture), size, request.getRemoteAddr());
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.noStore().cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + picture + ".png\"")
        .body(bytes);
  }
}
