package io.plumbline.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.Database;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.workforce.BuiltInPool;
import io.plumbline.labeling.workforce.MemberDefinition.CognitoGroup;
import io.plumbline.labeling.workforce.NewWorkteam;
import io.plumbline.labeling.workforce.SourceIpRule;
import io.plumbline.labeling.workforce.WorkerDirectory;
import io.plumbline.labeling.workforce.WorkforceChange;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.server.testing.PeopleParts;
import io.plumbline.server.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The portal's session calls, calls behind the gate, and one worker, of the team cats. */
final class PortalFixture implements AutoCloseable {

  static final String ACCOUNT = "111122223333";
  static final String OWN_PASSWORD = "correct horse battery";

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
  final GenericWebApplicationContext context = new GenericWebApplicationContext();
  final MockMvcTester mvc;
  final String oneTimePassword;

  /**
   * Begins, or begins again on a database that has been used.
   *
   * @param username a worker to add
   */
  PortalFixture(Database database, @Nullable URI publicUrl, String username) {
    context.setServletContext(new MockServletContext());
    PeopleParts.register(context, database, clock, publicUrl, null);
    PeopleParts.scan(
        context,
        "io.plumbline.server.signin",
        "io.plumbline.server.persistence.signin",
        "io.plumbline.server.sagemaker.workforce",
        "io.plumbline.server.sagemaker.workteam",
        "io.plumbline.server.sagemaker.tag");
    context.registerBean(WebMvc.class);
    context.refresh();
    mvc = MockMvcTester.from(context);
    addTeam();
    oneTimePassword =
        directory().addToTeam(ACCOUNT, "cats", username, "Ann Lee").oneTimePassword().orElseThrow();
  }

  @EnableWebMvc
  static class WebMvc {}

  /** What lies behind the gate. */
  @RestController
  static class Work {

    @GetMapping("/portal/api/work")
    String look(SignedInWorker worker) {
      return worker.username() + " of " + worker.accountId();
    }

    @PostMapping("/portal/api/work")
    String change(SignedInWorker worker) {
      return "changed by " + worker.username();
    }

    @GetMapping("/elsewhere/work")
    String outsideTheGate(SignedInWorker worker) {
      return "never reached by " + worker.username();
    }
  }

  WorkerDirectory directory() {
    return context.getBean(WorkerDirectory.class);
  }

  Workforces workforces() {
    return context.getBean(Workforces.class);
  }

  /** Signs in and gives what later calls need. */
  Visit signIn(String username, String password) {
    MvcTestResult result = trySignIn(username, password, "127.0.0.1");
    assertThat(result).hasStatusOk();
    return Visit.of(result);
  }

  MvcTestResult trySignIn(String username, String password, String address) {
    return mvc.post()
        .uri("/portal/api/session")
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            })
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}")
        .exchange();
  }

  /** Signs in with the one-time password and chooses {@link #OWN_PASSWORD}. */
  Visit settleIn() {
    MvcTestResult result =
        changePassword(signIn("ann", oneTimePassword), oneTimePassword, OWN_PASSWORD);
    assertThat(result).hasStatusOk();
    return Visit.of(result);
  }

  MvcTestResult changePassword(Visit visit, String current, String chosen) {
    return mvc.put()
        .uri("/portal/api/session/password")
        .cookie(visit.cookie())
        .header("X-CSRF-Token", visit.csrfToken())
        .content("{\"currentPassword\":\"" + current + "\",\"newPassword\":\"" + chosen + "\"}")
        .exchange();
  }

  MvcTestResult look(Visit visit) {
    return mvc.get().uri("/portal/api/work").cookie(visit.cookie()).exchange();
  }

  void restrictTo(String cidr) {
    workforces()
        .update(
            ACCOUNT, "default", new WorkforceChange(null, SourceIpRule.of(List.of(cidr)), null));
  }

  private void addTeam() {
    workforces().getOrCreateDefault(ACCOUNT);
    Workteams workteams = context.getBean(Workteams.class);
    if (workteams.find(ACCOUNT, "cats").isPresent()) {
      return;
    }
    workteams.create(
        ACCOUNT,
        NewWorkteam.of(
            "cats",
            "Labels cats.",
            List.of(
                CognitoGroup.of(BuiltInPool.of(new ServiceIdentity(PeopleParts.REGION)), "cats"))));
  }

  @Override
  public void close() {
    context.close();
  }

  /**
   * What a browser keeps of a session.
   *
   * @param cookie the session's cookie
   * @param csrfToken the token for unsafe calls
   */
  record Visit(Cookie cookie, String csrfToken) {

    static Visit of(MvcTestResult result) {
      try {
        String body = result.getResponse().getContentAsString();
        String token = body.replaceFirst(".*\"csrfToken\":\"([^\"]+)\".*", "$1");
        return new Visit(result.getResponse().getCookie(SessionCookie.NAME), token);
      } catch (UnsupportedEncodingException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
