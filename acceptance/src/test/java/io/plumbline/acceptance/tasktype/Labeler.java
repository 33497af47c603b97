package io.plumbline.acceptance.tasktype;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.Waiting;
import io.plumbline.acceptance.portal.PortalVisit;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** A worker in a browser who works through jobs. For one thread. */
final class Labeler implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(25);

  private final BrowserContext context;
  private final RunningPlumbline plumbline;
  private final Page page;
  private final TaskPage task;

  private Labeler(BrowserContext context, RunningPlumbline plumbline) {
    this.context = context;
    this.plumbline = plumbline;
    this.page = context.newPage();
    this.task = new TaskPage(page);
  }

  /** Adds a worker to the team, and signs them in. */
  static Labeler join(RunningPlumbline plumbline, Browser browser, String name, String team)
      throws IOException {
    String printed = plumbline.cli("worker", "add", name, "--team", team);
    PortalVisit visit =
        PortalVisit.firstSignIn(
            HttpClient.newHttpClient(),
            plumbline.address(),
            name,
            PortalVisit.oneTimePassword(printed));
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1280, 800));
    String[] cookie = visit.cookie().split("=", 2);
    context.addCookies(
        List.of(new Cookie(cookie[0], cookie[1]).setUrl(plumbline.address().toString())));
    return new Labeler(context, plumbline);
  }

  /**
   * Answers all tasks of a job.
   *
   * @param answer gives an answer, submission included, to the object that a page shows
   * @return how many tasks there were
   */
  int work(String title, BiConsumer<String, TaskPage> answer) {
    page.navigate(plumbline.portal().toString());
    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName("Start working on " + title).setExact(true))
        .click();
    int done = 0;
    String before = "";
    while (isThereAnotherAfter(before)) {
      before = task.object().orElseThrow();
      answer.accept(before, task);
      done++;
    }
    return done;
  }

  private boolean isThereAnotherAfter(String object) {
    Waiting.until(
        "a task after \"" + object + "\", or the end of the work",
        PATIENCE,
        POLL_INTERVAL,
        () ->
            isCaughtUp()
                || (task.object().filter(shown -> !shown.equals(object)).isPresent()
                    && task.isReady()));
    return !isCaughtUp();
  }

  private boolean isCaughtUp() {
    return page.getByRole(
            AriaRole.HEADING, new Page.GetByRoleOptions().setName("You’re all caught up"))
        .first()
        .isVisible();
  }

  @Override
  public void close() {
    context.close();
  }
}
