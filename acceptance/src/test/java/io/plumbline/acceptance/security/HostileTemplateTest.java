package io.plumbline.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.portal.PortalVisit;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A worker template that attacks the portal that shows it, in a real browser. */
class HostileTemplateTest {

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private static final double PATIENCE_MILLIS = 120_000;

  private static final List<String> DEPARTURES =
      List.of(
          "address => { location.href = address; }",
          "address => {"
              + " const form = document.createElement('form');"
              + " form.action = address; form.method = 'post';"
              + " document.body.append(form); form.submit(); }");

  private final Attack attack = new Attack(PLUMBLINE);

  @Test
  void everyAttemptFails_andThePortalIsUnharmed() throws IOException {
    try (Eavesdropper elsewhere = new Eavesdropper();
        Requester requester = attack.requester("hostile");
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = chromium(playwright)) {
      requester.prepareBucket();
      requester.put("template.liquid", template(elsewhere.address()));
      requester.createTeam("prey");
      requester.createJob("trap", "prey", Attack.manifest(requester, 2), create -> {});
      PortalVisit worker = attack.worker("prey", "prey");
      String job = worker.awaitJob(2);

      BrowserContext context = browser.newContext();
      context.addCookies(List.of(cookie(worker)));
      Page portal = context.newPage();
      portal.setDefaultTimeout(PATIENCE_MILLIS);
      List<String> unexpected = new ArrayList<>();
      portal.onPopup(popup -> unexpected.add("a window: " + popup.url()));
      portal.onDownload((Download download) -> unexpected.add("a file: " + download.url()));
      portal.onDialog(
          dialog -> {
            unexpected.add("a dialog: " + dialog.message());
            dialog.dismiss();
          });
      String address = PLUMBLINE.portal().resolve("jobs/" + job).toString();
      portal.navigate(address);

      JsonNode results = results(portal);
      results
          .properties()
          .forEach(
              entry ->
                  assertThat(entry.getValue().asString()).as(entry.getKey()).isEqualTo("refused"));
      assertThat(results.size()).isGreaterThan(20);
      System.out.printf("%d attempts of a template, all refused%n", results.size());

      // Last, for these end the page: its frame may not leave for another host.
      for (String departure : DEPARTURES) {
        taskFrame(portal).evaluate(departure, elsewhere.address() + "/departed");
        portal.navigate(address);
        results(portal);
      }

      assertThat(unexpected).isEmpty();
      assertThat(context.pages()).hasSize(1);
      assertThat(portal.url()).isEqualTo(address);
      assertThat(context.cookies(PLUMBLINE.portal().toString()))
          .extracting(found -> found.name)
          .containsExactly("plumbline_session");
      assertPortalWorks(portal, worker);
      assertThat(elsewhere.heard()).isEmpty();
    }
  }

  /** The portal's own page still knows its worker, and no answer was given on their behalf. */
  private static void assertPortalWorks(Page portal, PortalVisit worker) throws IOException {
    Object status = portal.evaluate("fetch('/portal/api/session').then(answer => answer.status)");
    assertThat(status).isEqualTo(200);
    portal.navigate(PLUMBLINE.portal().toString());
    portal.getByText("Which animal?").first().waitFor();
    JsonNode job = PortalVisit.json(worker.call("GET", "/portal/api/jobs")).get("jobs").get(0);
    assertThat(job.get("answered").asInt()).isZero();
  }

  private static JsonNode results(Page portal) {
    Locator results = portal.frameLocator("iframe#task").locator("#results[data-done=yes]");
    results.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    return JsonMapper.shared().readTree(results.textContent());
  }

  private static Frame taskFrame(Page portal) {
    return portal.locator("iframe#task").elementHandle().contentFrame();
  }

  private static Cookie cookie(PortalVisit worker) {
    String[] parts = worker.cookie().split("=", 2);
    return new Cookie(parts[0], parts[1])
        .setDomain("localhost")
        .setPath("/portal")
        .setHttpOnly(true);
  }

  private static String template(URI elsewhere) throws IOException {
    try (InputStream in =
        HostileTemplateTest.class.getResourceAsStream("hostile-template.liquid")) {
      if (in == null) {
        throw new IOException("the template is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("ELSEWHERE", elsewhere.toString())
          .replace("PORTAL", PLUMBLINE.address().toString());
    }
  }

  private static Browser chromium(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(
                    Path.of(System.getProperty("plumbline.chromium", "/usr/bin/chromium")))
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }
}
