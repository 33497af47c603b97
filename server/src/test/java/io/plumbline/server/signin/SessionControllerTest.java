package io.plumbline.server.signin;

import static io.plumbline.server.signin.PortalFixture.ACCOUNT;
import static io.plumbline.server.signin.PortalFixture.OWN_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.server.signin.PortalFixture.Visit;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SessionControllerTest {

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);

  private PortalFixture portal;

  @BeforeEach
  void open() {
    portal = new PortalFixture(database.get(), null, "ann");
  }

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void signIn_givesASessionAndACookieThatScriptsCannotRead() {
    MvcTestResult result = portal.trySignIn("ANN", portal.oneTimePassword, "127.0.0.1");

    assertThat(result)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$")
        .asMap()
        .containsEntry("username", "ann")
        .containsEntry("displayName", "Ann Lee")
        .containsEntry("mustChangePassword", true)
        .containsKey("csrfToken");
    assertThat(result.getResponse().getHeader("Set-Cookie"))
        .matches(
            "plumbline_session=[A-Za-z0-9_-]{43}; Path=/portal; Max-Age=604800; Expires=[^;]+;"
                + " HttpOnly; SameSite=Strict");
  }

  @Test
  void behindTls_theCookieIsSecure() {
    portal.close();
    portal = new PortalFixture(database.reopen(), URI.create("https://label.example.com"), "bob");

    assertThat(
            portal
                .trySignIn("bob", portal.oneTimePassword, "127.0.0.1")
                .getResponse()
                .getHeader("Set-Cookie"))
        .contains("; Secure; HttpOnly");
  }

  @Test
  void aWrongPassword_andAnUnknownName_areAnsweredAlike() throws Exception {
    MvcTestResult wrong = portal.trySignIn("ann", "not the password", "127.0.0.1");
    MvcTestResult unknown = portal.trySignIn("nobody", "not the password", "127.0.0.1");

    assertThat(wrong)
        .hasStatus(401)
        .bodyJson()
        .extractingPath("$.error.code")
        .isEqualTo("WrongPassword");
    assertThat(unknown).hasStatus(401);
    assertThat(unknown.getResponse().getContentAsString())
        .isEqualTo(wrong.getResponse().getContentAsString());
    assertThat(wrong.getResponse().getCookies()).isEmpty();
  }

  @Test
  void aOneTimePassword_opensOnlyThePasswordCalls() {
    Visit visit = portal.signIn("ann", portal.oneTimePassword);

    assertThat(portal.look(visit))
        .hasStatus(403)
        .bodyJson()
        .extractingPath("$.error.code")
        .isEqualTo("PasswordChangeRequired");
    assertThat(portal.mvc.get().uri("/portal/api/session").cookie(visit.cookie()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.csrfToken")
        .isEqualTo(visit.csrfToken());
  }

  @Test
  void aPasswordChange_opensTheRest_underANewSession() {
    Visit before = portal.signIn("ann", portal.oneTimePassword);
    Visit elsewhere = portal.signIn("ann", portal.oneTimePassword);

    MvcTestResult changed = portal.changePassword(before, portal.oneTimePassword, OWN_PASSWORD);
    Visit after = Visit.of(changed);

    assertThat(changed)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.mustChangePassword")
        .isEqualTo(false);
    assertThat(after.cookie().getValue()).isNotEqualTo(before.cookie().getValue());
    assertThat(portal.look(after)).hasStatusOk().hasBodyTextEqualTo("ann of " + ACCOUNT);
    assertThat(portal.look(before)).hasStatus(401);
    assertThat(portal.look(elsewhere)).hasStatus(401);
    assertThat(portal.trySignIn("ann", portal.oneTimePassword, "127.0.0.1")).hasStatus(401);
    assertThat(portal.trySignIn("ann", OWN_PASSWORD, "127.0.0.1")).hasStatusOk();
  }

  @Test
  void aPasswordChange_needsThePresentPasswordAndAGoodNewOne() {
    Visit visit = portal.signIn("ann", portal.oneTimePassword);

    assertThat(portal.changePassword(visit, "not the password", OWN_PASSWORD))
        .hasStatus(401)
        .bodyJson()
        .extractingPath("$.error.code")
        .isEqualTo("WrongPassword");
    assertThat(portal.changePassword(visit, portal.oneTimePassword, "short"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.error.message")
        .isEqualTo("The new password needs at least 10 characters.");
    assertThat(portal.changePassword(visit, portal.oneTimePassword, portal.oneTimePassword))
        .hasStatus(422);
    assertThat(portal.changePassword(visit, portal.oneTimePassword, OWN_PASSWORD)).hasStatusOk();
  }

  @Test
  void signOut_endsTheSession() {
    Visit visit = portal.settleIn();

    MvcTestResult result =
        portal
            .mvc
            .delete()
            .uri("/portal/api/session")
            .cookie(visit.cookie())
            .header("X-CSRF-Token", visit.csrfToken())
            .exchange();

    assertThat(result).hasStatus(204);
    assertThat(result.getResponse().getHeader("Set-Cookie"))
        .startsWith("plumbline_session=; Path=/portal; Max-Age=0");
    assertThat(portal.look(visit)).hasStatus(401);
  }

  @Test
  void signIn_replacesTheSessionThatTheBrowserHad() {
    Visit old = portal.settleIn();

    MvcTestResult result =
        portal
            .mvc
            .post()
            .uri("/portal/api/session")
            .cookie(old.cookie())
            .content("{\"username\":\"ann\",\"password\":\"" + OWN_PASSWORD + "\"}")
            .exchange();

    assertThat(result).hasStatusOk();
    assertThat(Visit.of(result).cookie().getValue()).isNotEqualTo(old.cookie().getValue());
    assertThat(portal.look(old)).hasStatus(401);
  }

  @Test
  void aSession_endsAfterTwelveHoursWithoutUse() {
    Visit visit = portal.settleIn();

    portal.clock.advance(Duration.ofHours(11));
    assertThat(portal.look(visit)).hasStatusOk();
    portal.clock.advance(Duration.ofHours(11));
    assertThat(portal.look(visit)).hasStatusOk();
    portal.clock.advance(Duration.ofHours(12));
    assertThat(portal.look(visit)).hasStatus(401);
  }

  @Test
  void aSession_endsAfterSevenDaysOfUse() {
    Visit visit = portal.settleIn();
    for (int hours = 10; hours < 7 * 24; hours += 10) {
      portal.clock.advance(Duration.ofHours(10));
      assertThat(portal.look(visit)).hasStatusOk();
    }

    portal.clock.advance(Duration.ofHours(8));
    assertThat(portal.look(visit)).hasStatus(401);
  }

  @Test
  void disabling_endsAllSessionsAtOnce_andEnablingRevivesNone() {
    Visit visit = portal.settleIn();
    portal.directory().disable(ACCOUNT, "ann");

    assertThat(portal.look(visit)).hasStatus(401);
    assertThat(portal.trySignIn("ann", OWN_PASSWORD, "127.0.0.1")).hasStatus(401);

    portal.directory().enable(ACCOUNT, "ann");
    assertThat(portal.look(visit)).hasStatus(401);
    assertThat(portal.trySignIn("ann", OWN_PASSWORD, "127.0.0.1")).hasStatusOk();
  }

  @Test
  void aReset_endsAllSessionsAndTheOldPassword() {
    Visit visit = portal.settleIn();
    String password = portal.directory().resetPassword(ACCOUNT, "ann");

    assertThat(portal.look(visit)).hasStatus(401);
    assertThat(portal.trySignIn("ann", OWN_PASSWORD, "127.0.0.1")).hasStatus(401);
    assertThat(portal.trySignIn("ann", password, "127.0.0.1"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.mustChangePassword")
        .isEqualTo(true);
  }

  @Test
  void aOneTimePassword_isGoodForSevenDays() {
    portal.clock.advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(portal.trySignIn("ann", portal.oneTimePassword, "127.0.0.1")).hasStatusOk();

    portal.clock.advance(Duration.ofSeconds(1));
    assertThat(portal.trySignIn("ann", portal.oneTimePassword, "127.0.0.1")).hasStatus(401);
  }

  @Test
  void guessing_isSlowedDown_andARestartDoesNotHelp() {
    for (int i = 0; i < 5; i++) {
      assertThat(portal.trySignIn("ann", "guess number " + i, "192.0.2." + i)).hasStatus(401);
    }
    assertThat(portal.trySignIn("ann", portal.oneTimePassword, "127.0.0.1"))
        .hasStatus(429)
        .hasHeader("Retry-After", "1")
        .bodyJson()
        .extractingPath("$.error.code")
        .isEqualTo("TooManyAttempts");

    String password = portal.oneTimePassword;
    portal.close();
    portal = new PortalFixture(database.reopen(), null, "bob");
    assertThat(portal.trySignIn("ann", password, "127.0.0.1")).hasStatus(429);
    portal.clock.advance(Duration.ofSeconds(1));
    assertThat(portal.trySignIn("ann", password, "127.0.0.1")).hasStatusOk();
  }

  @Test
  void bodies_areReadOnlyAsFarAsNeeded() {
    assertThat(portal.mvc.post().uri("/portal/api/session").content("x".repeat(20_000)))
        .hasStatus(413);
    assertThat(portal.mvc.post().uri("/portal/api/session").content("{\"username\":\"ann\"}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.error.message")
        .isEqualTo("The body has no password.");
    assertThat(portal.mvc.post().uri("/portal/api/session").content("[]")).hasStatus(400);
    assertThat(portal.trySignIn("a b", "x", "127.0.0.1")).hasStatus(401);
    assertThat(portal.trySignIn("ann", "x".repeat(1_000), "127.0.0.1")).hasStatus(401);
  }

  @Test
  void cookiesThatAreNoToken_areNoSession() {
    for (String value : new String[] {"", "x", "'; DROP TABLE portal_session; --"}) {
      assertThat(
              portal
                  .mvc
                  .get()
                  .uri("/portal/api/session")
                  .cookie(new Cookie("plumbline_session", value)))
          .hasStatus(401)
          .bodyJson()
          .extractingPath("$.error.code")
          .isEqualTo("NotSignedIn");
    }
  }
}
