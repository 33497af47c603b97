package io.plumbline.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.portal.PortalVisit;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers, and sites that workers visit, against other workers' sessions and work. */
@TestInstance(Lifecycle.PER_CLASS)
class WorkerBoundaryTest {

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private static final String API = "/portal/api/";
  private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Attack attack = new Attack(PLUMBLINE);
  private PortalVisit victim;
  private PortalVisit colleague;
  private PortalVisit stranger;
  private String job = "";
  private String assignment = "";

  @BeforeAll
  void giveTheVictimATask() throws IOException {
    try (Requester requester = attack.requester("work")) {
      requester.prepareBucket();
      requester.createTeam("ours");
      requester.createTeam("theirs");
      requester.createJob("secret", "ours", Attack.manifest(requester, 3), create -> {});
    }
    victim = attack.worker("victim", "ours");
    colleague = attack.worker("colleague", "ours");
    stranger = attack.worker("stranger", "theirs");
    job = victim.awaitJob(3);
    assignment = victim.next(job);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, ''",
    "GET, /page",
    "POST, /open",
    "PUT, /draft",
    "POST, /submit",
    "POST, /decline",
    "POST, /release",
    "POST, /stop",
    "POST, /extend"
  })
  void assignmentOfAnother_isNotFound(String method, String call) throws IOException {
    for (PortalVisit attacker : new PortalVisit[] {colleague, stranger}) {
      HttpResponse<String> answer =
          attacker.call(method, API + "assignments/" + assignment + call, Attack.answer("cat"));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("secret");
    }
    attack.assertLogged("NotFound", "assignments/" + assignment + call);
    assertThat(
            PortalVisit.json(victim.call("GET", API + "assignments/" + assignment))
                .get("state")
                .stringValue())
        .isEqualTo("Accepted");
  }

  @Test
  void jobOfAnotherTeam_isNotFoundAndNotListed() throws IOException {
    assertThat(PortalVisit.json(stranger.call("GET", API + "jobs")).get("jobs")).isEmpty();
    assertThat(stranger.call("POST", API + "jobs/" + job + "/next", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(
            stranger
                .call("POST", API + "jobs/" + job + "/next", Map.of("prefetch", true))
                .statusCode())
        .isEqualTo(404);
    attack.assertLogged("NotFound", "jobs/" + job + "/next");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "guessed", "0000000000000000000000000000000000000000000"})
  void missingOrWrongCsrfToken_isRefused(@Nullable String token) throws Exception {
    var request =
        HttpRequest.newBuilder(
                PLUMBLINE.address().resolve(API + "assignments/" + assignment + "/decline"))
            .header("Cookie", victim.cookie())
            .POST(BodyPublishers.noBody());
    if (token != null) {
      request.header("X-CSRF-Token", token);
    }

    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("CsrfTokenInvalid");
    attack.assertLogged("CsrfTokenInvalid");
  }

  @Test
  void csrfTokenOfAnotherSession_isRefused() throws Exception {
    var request =
        victim
            .request(API + "assignments/" + assignment + "/decline")
            .setHeader("X-CSRF-Token", colleague.csrfToken())
            .POST(BodyPublishers.noBody());

    assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "null", "http://localhost", "http://localhost.evil"})
  void otherOrigin_isRefused(String origin) throws Exception {
    var request =
        victim
            .request(API + "assignments/" + assignment + "/decline")
            .header("Origin", origin)
            .POST(BodyPublishers.noBody());

    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("OriginNotAllowed");
    attack.assertLogged("OriginNotAllowed");
  }

  @Test
  void signIn_fromAnotherSite_isRefused() throws Exception {
    var request =
        HttpRequest.newBuilder(PLUMBLINE.address().resolve(API + "session"))
            .header("Sec-Fetch-Site", "cross-site")
            .POST(BodyPublishers.ofString("{\"username\":\"victim\",\"password\":\"x\"}"));

    assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  void sessionThatWasThereBefore_isNotTheOneAfterSignIn() throws Exception {
    String planted = "plumbline_session=" + "A".repeat(43);
    var request =
        HttpRequest.newBuilder(PLUMBLINE.address().resolve(API + "session"))
            .header("Cookie", planted)
            .POST(
                BodyPublishers.ofString(
                    "{\"username\":\"colleague\",\"password\":\"" + PortalVisit.PASSWORD + "\"}"));

    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).doesNotContain(planted);
    assertThat(sessionStatus(planted)).isEqualTo(401);
  }

  @Test
  void cookie_isOutOfReachOfScriptsAndOtherSites() throws Exception {
    var request =
        HttpRequest.newBuilder(PLUMBLINE.address().resolve(API + "session"))
            .POST(
                BodyPublishers.ofString(
                    "{\"username\":\"stranger\",\"password\":\"" + PortalVisit.PASSWORD + "\"}"));

    String cookie =
        http.send(request.build(), BodyHandlers.ofString())
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow();

    assertThat(cookie).contains("; Path=/portal;", "; HttpOnly", "; SameSite=Strict");
    assertThat(cookie).doesNotContain("Domain=");
  }

  @Test
  void session_endsWithSignOutAndWithAChangeOfThePassword() throws Exception {
    PortalVisit visit = signIn("colleague", PortalVisit.PASSWORD);
    assertThat(visit.call("DELETE", API + "session").statusCode()).isEqualTo(204);
    assertThat(sessionStatus(visit.cookie())).isEqualTo(401);

    PortalVisit before = attack.worker("changing", "theirs");
    PortalVisit after =
        PortalVisit.changePassword(
            http, PLUMBLINE.address(), "changing", PortalVisit.PASSWORD, "another password");
    assertThat(sessionStatus(before.cookie())).isEqualTo(401);
    assertThat(sessionStatus(after.cookie())).isEqualTo(200);
  }

  @Test
  void guesses_areSlowedDown() throws Exception {
    attack.worker("guessed", "theirs");
    HttpResponse<String> answer = guess("wrong");
    int tries = 1;
    while (answer.statusCode() == 401 && tries < 20) {
      answer = guess("wrong " + tries);
      tries++;
    }

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1L, 300L);
    assertThat(guess(PortalVisit.PASSWORD).statusCode())
        .as("the right password must wait like the wrong ones")
        .isEqualTo(429);
    attack.assertLogged("TooManyAttempts", "guessed");
    assertThat(PLUMBLINE.log()).doesNotContain(PortalVisit.PASSWORD);
  }

  @Test
  void answerThatIsTooLarge_isRefused() throws IOException {
    Map<String, Object> large = Attack.answer("c".repeat(LARGEST_ANSWER));

    for (String call : new String[] {"/submit", "/draft"}) {
      HttpResponse<String> answer =
          victim.call(
              call.equals("/draft") ? "PUT" : "POST",
              API + "assignments/" + assignment + call,
              large);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    }
  }

  private HttpResponse<String> guess(String password) throws Exception {
    var request =
        HttpRequest.newBuilder(PLUMBLINE.address().resolve(API + "session"))
            .POST(
                BodyPublishers.ofString(
                    "{\"username\":\"guessed\",\"password\":\"" + password + "\"}"));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private PortalVisit signIn(String name, String password) throws IOException {
    return PortalVisit.signIn(http, PLUMBLINE.address(), name, password);
  }

  private int sessionStatus(String cookie) throws Exception {
    var request =
        HttpRequest.newBuilder(PLUMBLINE.address().resolve(API + "session"))
            .header("Cookie", cookie);
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }
}
