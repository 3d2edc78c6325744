package org.codesign.shell;

import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Gives Vaadin's index page what it lacks: a content security policy with a nonce for each of its
 * scripts, and the status "not found" where there is no page, or none for this person.
 */
@Component
class IndexPage implements VaadinServiceInitListener {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final AccessAnnotationChecker access;

  IndexPage(AccessAnnotationChecker access) {
    this.access = access;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::complete);
  }

  private void complete(IndexHtmlResponse page) {
    page.getDocument().child(0).attr("lang", "en-GB");
    String nonce = nonce();
    page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
    page.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
    if (!leadsSomewhere(page.getVaadinRequest())) {
      page.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Flow finds the page with the client's second request; the first must not say 200 to all. */
  private boolean leadsSomewhere(VaadinRequest request) {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
    NavigationRouteTarget found =
        request.getService().getRouter().getRegistry().getNavigationRouteTarget(path);
    return found != null
        && found.getRouteTarget() != null
        && access.hasAccess(
            found.getRouteTarget().getTarget(), request.getUserPrincipal(), request::isUserInRole);
  }

  /**
   * Looser than elsewhere (Vaadin 25.2, seen in November 2026): Flow's client runs expressions the
   * server sends through {@code new Function}, and components set style attributes and elements.
   */
  private static String policy(String nonce) {
    return "default-src 'self'; script-src 'self' 'nonce-"
        + nonce
        + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
        + "frame-ancestors 'none'";
  }

  private static String nonce() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
