package org.codesign.catalogue.api;

import java.time.Duration;
import org.codesign.catalogue.Catalogue;
import org.codesign.identity.Actor;
import org.codesign.shared.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves reference pictures to those who may look at their screens. */
@RestController
class PictureApi {

  private final Catalogue catalogue;

  PictureApi(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The address is the hash of the bytes, so a browser may keep the picture for good. */
  @GetMapping("/pictures/{sha256}")
  ResponseEntity<Resource> picture(Actor actor, @PathVariable String sha256) {
    Resource bytes = catalogue.picture(actor, sha256).orElseThrow(() -> new NotFound("picture"));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sha256 + ".png\"")
        .body(bytes);
  }
}
