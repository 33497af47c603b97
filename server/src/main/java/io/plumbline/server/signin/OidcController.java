package io.plumbline.server.signin;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.workforce.IdentityProvider.Oidc;
import io.plumbline.labeling.workforce.IpLiteral;
import io.plumbline.labeling.workforce.OidcClaims;
import io.plumbline.labeling.workforce.OidcSignIn;
import io.plumbline.labeling.workforce.SignInResult;
import io.plumbline.labeling.workforce.Workforce;
import io.plumbline.labeling.workforce.WorkforceRepository;
import io.plumbline.server.logging.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sign-in at the OpenID Connect providers of workforces. A provider knows this service by the
 * redirect URI {@code <public address>/portal/oauth2/idpresponse}. Safe for use by many threads.
 */
@RestController
class OidcController {

  private static final String RESPONSE_PATH = "/portal/oauth2/idpresponse";
  private static final URI PORTAL = URI.create("/portal/");

  /** Where the portal says that it did not work, and no more than that. */
  private static final URI REFUSED = URI.create("/portal/?sign-in=refused");

  private final WorkforceRepository workforces;
  private final OidcSignIn signIn;
  private final OidcProviders providers;
  private final Sessions sessions;
  private final SessionCookie sessionCookie;
  private final PendingSignInCookie pendingCookie;
  private final PublicAddress publicAddress;
  private final RandomGenerator random;
  private final Clock clock;

  OidcController(
      WorkforceRepository workforces,
      OidcSignIn signIn,
      OidcProviders providers,
      Sessions sessions,
      SessionCookie sessionCookie,
      PendingSignInCookie pendingCookie,
      PublicAddress publicAddress,
      RandomGenerator random,
      Clock clock) {
    this.workforces = workforces;
    this.signIn = signIn;
    this.providers = providers;
    this.sessions = sessions;
    this.sessionCookie = sessionCookie;
    this.pendingCookie = pendingCookie;
    this.publicAddress = publicAddress;
    this.random = random;
    this.clock = clock;
  }

  /** A workforce whose workers do not sign in here. */
  record Provider(String name, String href) {}

  /** Where workers can sign in other than by a password of this service. */
  @GetMapping("/portal/api/session/providers")
  @Admits(Visitor.ANYBODY)
  Map<String, List<Provider>> list() {
    return Map.of(
        "providers",
        workforces.findOnOidc().stream()
            .map(
                workforce ->
                    new Provider(
                        workforce.name(), "/portal/oauth2/authorize/" + workforce.accountId()))
            .toList());
  }

  /** Sends a browser to the provider of an account's workforce. */
  @GetMapping("/portal/oauth2/authorize/{accountId}")
  ResponseEntity<Void> authorize(
      @PathVariable String accountId, HttpServletRequest request, HttpServletResponse response) {
    Optional<Oidc> provider = providerOf(accountId);
    if (provider.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    PendingSignIn pending =
        PendingSignIn.begin(accountId, random, clock.instant().plus(PendingSignInCookie.LIFETIME));
    pendingCookie.write(request, response, pending);
    return seeOther(OidcProviders.authorization(provider.get(), pending, redirectUri(request)));
  }

  /** Takes a browser back from its provider. */
  @GetMapping(RESPONSE_PATH)
  ResponseEntity<Void> response(
      @RequestParam @Nullable String code,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String error,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<PendingSignIn> pending = pendingCookie.read(request);
    pendingCookie.clear(request, response);
    if (pending.isEmpty() || state == null || !pending.get().hasState(state)) {
      return refused(request, "it is no answer to a sign-in that this browser has begun");
    }
    if (code == null) {
      return refused(request, "the provider said " + error);
    }
    try {
      return admit(pending.get(), code, request, response);
    } catch (OidcFailure | InvalidRequestException e) {
      return refused(request, String.valueOf(e.getMessage()));
    }
  }

  private ResponseEntity<Void> admit(
      PendingSignIn pending, String code, HttpServletRequest request, HttpServletResponse response)
      throws OidcFailure {
    Oidc provider =
        providerOf(pending.accountId())
            .orElseThrow(() -> new OidcFailure("the workforce has no provider any more", null));
    OidcClaims claims = providers.claims(provider, pending, code, redirectUri(request));
    SignInResult result =
        signIn.admit(
            pending.accountId(),
            claims,
            IpLiteral.parse(request.getRemoteAddr()).orElseThrow(PortalRefusal::notFound));
    if (!(result instanceof SignInResult.Accepted accepted)) {
      return refused(
          request, result.getClass().getSimpleName() + " for the subject " + claims.sub());
    }
    sessionCookie.write(
        request, response, sessions.open(accepted.worker().id(), sessionCookie.read(request)));
    return seeOther(PORTAL);
  }

  private Optional<Oidc> providerOf(String accountId) {
    return workforces
        .find(accountId)
        .map(Workforce::provider)
        .filter(Oidc.class::isInstance)
        .map(Oidc.class::cast);
  }

  private URI redirectUri(HttpServletRequest request) {
    return publicAddress.of(request).resolve(RESPONSE_PATH);
  }

  private static ResponseEntity<Void> refused(HttpServletRequest request, String reason) {
    SecurityLog.refused(request, "OidcRefused", reason);
    return seeOther(REFUSED);
  }

  private static ResponseEntity<Void> seeOther(URI location) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(location).build();
  }
}
