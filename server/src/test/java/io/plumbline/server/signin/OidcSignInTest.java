package io.plumbline.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.tag.TagSet;
import io.plumbline.labeling.workforce.MemberDefinition.OidcGroups;
import io.plumbline.labeling.workforce.Memberships;
import io.plumbline.labeling.workforce.NewWorkforce;
import io.plumbline.labeling.workforce.NewWorkteam;
import io.plumbline.labeling.workforce.SourceIpRule;
import io.plumbline.labeling.workforce.Worker;
import io.plumbline.labeling.workforce.WorkerDirectory;
import io.plumbline.labeling.workforce.WorkerIdentity;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.server.testing.Http;
import io.plumbline.server.testing.LogLines;
import io.plumbline.server.testing.OidcPeer;
import io.plumbline.server.testing.RunningService;
import io.plumbline.server.testing.RunningServiceExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** A workforce whose workers sign in at a provider of their own. */
@ExtendWith(RunningServiceExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class OidcSignInTest {

  private static final String ACCOUNT = "777788889999";
  private static final String TEAM = "cartographers";

  private final RunningService service;
  private final OidcPeer provider;

  OidcSignInTest(RunningService service) throws IOException, JOSEException {
    this.service = service;
    this.provider = new OidcPeer();
  }

  @BeforeAll
  void makeWorkforce() {
    service
        .bean(Workforces.class)
        .create(
            ACCOUNT,
            new NewWorkforce(
                "mapmakers", provider.settings(), SourceIpRule.EVERYWHERE, null, TagSet.NONE));
    service
        .bean(Workteams.class)
        .create(
            ACCOUNT, NewWorkteam.of(TEAM, "maps", List.of(new OidcGroups(List.of("maps", "all")))));
  }

  @AfterAll
  void close() {
    provider.close();
  }

  @Test
  void providers_areNamedToWhoeverComes() {
    HttpResponse<byte[]> answer = Http.get(service.address("/portal/api/session/providers"));

    assertThat(Http.text(answer))
        .isEqualTo(
            "{\"providers\":[{\"name\":\"mapmakers\",\"href\":\"/portal/oauth2/authorize/"
                + ACCOUNT
                + "\"}]}");
  }

  @Test
  void worker_whoIsKnownToTheProvider_comesIn_asAMemberOfTheTeamsOfTheirGroups() {
    provider.claims(
        Map.of(
            "sagemaker:sub",
            "ann-1",
            "sagemaker:client_id",
            OidcPeer.CLIENT_ID,
            "sagemaker:groups",
            List.of("maps", "others"),
            "sagemaker:name",
            "Ann Adams"));

    HttpResponse<byte[]> back = signIn();

    assertThat(Http.header(back, "Location")).isEqualTo("/portal/");
    assertThat(provider.asked())
        .containsEntry("response_type", "code")
        .containsEntry("scope", "openid profile")
        .containsEntry("prompt", "login")
        .containsEntry("code_challenge_method", "S256");
    String session = cookie(back, "plumbline_session=");
    String who = Http.text(Http.get(service.address("/portal/api/session"), "Cookie", session));
    assertThat(JsonMapper.shared().readTree(who).get("displayName").stringValue())
        .isEqualTo("Ann Adams");
    assertThat(Http.get(service.address("/portal/api/jobs"), "Cookie", session).statusCode())
        .isEqualTo(200);
    Worker worker = worker("ann-1");
    assertThat(service.bean(Memberships.class).isMember(worker.id(), team())).isTrue();
    assertThat(service.bean(Memberships.class).teamsOf(worker.id())).containsExactly(team());
    assertThat(service.bean(Memberships.class).identityOf(worker.id()))
        .get()
        .satisfies(
            identity -> {
              assertThat(identity.identityProviderType()).isEqualTo("Oidc");
              assertThat(identity.issuer()).isEqualTo(provider.issuer());
              assertThat(identity.sub()).isEqualTo("ann-1");
            })
        .extracting(WorkerIdentity::workerId)
        .asString()
        .startsWith("private.us-east-1.");
  }

  @Test
  void groups_areThoseOfTheLatestSignIn_alsoFromTheUserInfoEndpoint() {
    provider.claims(claims("bob-1", "all"));
    signIn();
    assertThat(service.bean(Memberships.class).isMember(worker("bob-1").id(), team())).isTrue();

    provider.claims(claims("bob-1", "elsewhere"));
    provider.giveOpaqueTokens();
    HttpResponse<byte[]> back = signIn();

    assertThat(Http.header(back, "Location")).isEqualTo("/portal/");
    assertThat(service.bean(Memberships.class).isMember(worker("bob-1").id(), team())).isFalse();
  }

  @Test
  void tokenOfAnotherKey_isNotBelieved() throws JOSEException {
    provider.claims(claims("eve-1", "maps"));
    provider.signWithAnotherKey();

    assertRefused("the token is not valid", this::signIn);
  }

  @Test
  void tokenThatHasExpired_isNotBelieved() {
    provider.claims(claims("eve-1", "maps"));
    provider.giveOldTokens();

    assertRefused("the token is not valid", this::signIn);
  }

  @Test
  void tokenForAnotherService_letsNobodyIn() {
    provider.claims(
        Map.of(
            "sagemaker-sub",
            "eve-1",
            "sagemaker-client_id",
            "another",
            "sagemaker-groups",
            "maps"));

    assertRefused("Refused for the subject eve-1", this::signIn);
  }

  @Test
  void claimThatIsMissing_isNamedInTheLog() {
    provider.claims(Map.of("sagemaker-client_id", OidcPeer.CLIENT_ID, "sagemaker-groups", "maps"));

    assertRefused("the claim sagemaker:sub is missing", this::signIn);
  }

  @Test
  void workerWhoIsDisabled_staysOutside() {
    provider.claims(claims("dan-1", "maps"));
    signIn();
    service.bean(WorkerDirectory.class).disable(ACCOUNT, "dan-1@" + ACCOUNT);

    assertRefused("Refused for the subject dan-1", this::signIn);
  }

  @Test
  void answerToTheQuestionOfAnotherBrowser_isRefused() {
    provider.claims(claims("eve-1", "maps"));
    URI mine = provider.authorize(URI.create(Http.header(begin(), "Location")));

    String cookieOfAnother = cookie(begin(), "plumbline_sign_in=");

    assertRefused("no answer to a sign-in", () -> Http.get(mine, "Cookie", cookieOfAnother));
    assertRefused("no answer to a sign-in", () -> Http.get(mine));
  }

  @Test
  void accountWithoutAProvider_hasNothingHere() {
    assertThat(Http.get(service.address("/portal/oauth2/authorize/000000000000")).statusCode())
        .isEqualTo(404);
  }

  private interface Attempt {
    HttpResponse<byte[]> make();
  }

  private static void assertRefused(String reason, Attempt attempt) {
    try (LogLines security = new LogLines("plumbline.security")) {
      HttpResponse<byte[]> answer = attempt.make();

      assertThat(Http.header(answer, "Location")).isEqualTo("/portal/?sign-in=refused");
      assertThat(answer.headers().allValues("Set-Cookie"))
          .noneMatch(cookie -> cookie.startsWith("plumbline_session="));
      assertThat(security.lines()).anyMatch(line -> line.contains(reason));
    }
  }

  private HttpResponse<byte[]> begin() {
    HttpResponse<byte[]> answer = Http.get(service.address("/portal/oauth2/authorize/" + ACCOUNT));
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer;
  }

  /** What a browser does, from the portal to the provider and back. */
  private HttpResponse<byte[]> signIn() {
    HttpResponse<byte[]> sent = begin();
    URI back = provider.authorize(URI.create(Http.header(sent, "Location")));
    return Http.get(back, "Cookie", cookie(sent, "plumbline_sign_in="));
  }

  private static String cookie(HttpResponse<byte[]> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name))
        .map(cookie -> cookie.split(";", 2)[0])
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> claims(String sub, String group) {
    return Map.of(
        "sagemaker-sub", sub, "sagemaker-client_id", OidcPeer.CLIENT_ID, "sagemaker-groups", group);
  }

  private Worker worker(String sub) {
    return service.bean(WorkerDirectory.class).find(ACCOUNT, sub + "@" + ACCOUNT).orElseThrow();
  }

  private String team() {
    return service.bean(ServiceIdentity.class).workteamArn(ACCOUNT, TEAM);
  }
}
