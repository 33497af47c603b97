package io.plumbline.server.signin;

import static io.plumbline.server.signin.PortalFixture.OWN_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.server.signin.PortalFixture.Visit;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

class PortalGateTest {

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);

  private PortalFixture portal;
  private Visit visit;

  @BeforeEach
  void open() {
    portal = new PortalFixture(database.get(), URI.create("https://label.example.com"), "ann");
    visit = portal.settleIn();
  }

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void withoutASession_nothingBehindTheGateIsReached() {
    assertThat(portal.mvc.get().uri("/portal/api/work"))
        .hasStatus(401)
        .bodyJson()
        .extractingPath("$.error.code")
        .isEqualTo("NotSignedIn");
  }

  @Test
  void aControllerOutsideTheGate_hasNoWorker() {
    assertThat(portal.mvc.get().uri("/elsewhere/work").cookie(visit.cookie())).hasStatus(401);
  }

  @Test
  void anUnsafeCall_needsTheTokenOfItsOwnSession() {
    Visit other = portal.signIn("ann", OWN_PASSWORD);

    assertThat(change(visit.csrfToken())).hasStatusOk().hasBodyTextEqualTo("changed by ann");
    for (String token :
        new String[] {
          other.csrfToken(), visit.cookie().getValue(), "", "x", visit.csrfToken() + "x"
        }) {
      assertThat(change(token))
          .hasStatus(403)
          .bodyJson()
          .extractingPath("$.error.code")
          .isEqualTo("CsrfTokenInvalid");
    }
    assertThat(portal.mvc.post().uri("/portal/api/work").cookie(visit.cookie())).hasStatus(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null", "https://evil.example.com", "http://localhost.evil.example.com",
        "https://label.example.com.evil.example.com", "https://label.example.com:8443", "localhost"
      })
  void callsThatOtherSitesMade_areRefused(String origin) {
    assertThat(change(visit.csrfToken()).header("Origin", origin)).hasStatus(403);
    assertThat(signInFrom(origin)).hasStatus(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://label.example.com", "http://localhost", "https://localhost"})
  void callsThatOurPagesMade_areLetThrough(String origin) {
    assertThat(change(visit.csrfToken()).header("Origin", origin)).hasStatusOk();
    assertThat(signInFrom(origin)).hasStatusOk();
  }

  @Test
  void withoutAnOrigin_theBrowserStillTellsTheSite() {
    assertThat(change(visit.csrfToken()).header("Sec-Fetch-Site", "cross-site")).hasStatus(403);
    assertThat(change(visit.csrfToken()).header("Sec-Fetch-Site", "same-site")).hasStatus(403);
    assertThat(change(visit.csrfToken()).header("Sec-Fetch-Site", "same-origin")).hasStatusOk();
  }

  @Test
  void outsideTheWorkforcesNetwork_thereIsNothing() {
    portal.restrictTo("10.0.0.0/8");

    assertThat(portal.look(visit))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.error.code")
        .isEqualTo("NotFound");
    assertThat(portal.trySignIn("ann", OWN_PASSWORD, "192.0.2.1")).hasStatus(404);
    assertThat(portal.trySignIn("ann", "wrong password", "192.0.2.1")).hasStatus(401);
    assertThat(portal.trySignIn("ann", OWN_PASSWORD, "10.1.2.3")).hasStatusOk();
  }

  @Test
  void thePassword_isNotWrittenAnywhere() {
    for (String table : new String[] {"worker_credential", "portal_session", "sign_in_guess"}) {
      String rows =
          database.get().jdbc().sql("SELECT * FROM " + table).query().listOfRows().toString();
      assertThat(rows)
          .doesNotContain(OWN_PASSWORD, portal.oneTimePassword, visit.cookie().getValue());
    }
  }

  private MockMvcRequestBuilder change(String csrfToken) {
    return portal
        .mvc
        .post()
        .uri("/portal/api/work")
        .cookie(visit.cookie())
        .header("Host", "localhost")
        .header("X-CSRF-Token", csrfToken);
  }

  private MockMvcRequestBuilder signInFrom(String origin) {
    return portal
        .mvc
        .post()
        .uri("/portal/api/session")
        .header("Host", "localhost")
        .header("Origin", origin)
        .content("{\"username\":\"ann\",\"password\":\"" + OWN_PASSWORD + "\"}");
  }
}
