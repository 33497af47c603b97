package io.plumbline.acceptance.labeling;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import io.plumbline.acceptance.Waiting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A worker at the portal, with a browser profile of their own. For one thread. */
public final class WorkerBrowser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

  private final BrowserContext context;
  private final URI portal;
  private final Page page;

  private WorkerBrowser(BrowserContext context, URI portal) {
    this.context = context;
    this.portal = portal;
    this.page = context.newPage();
    page.setDefaultTimeout((double) PATIENCE.toMillis());
  }

  /** Playwright without browsers of its own. */
  public static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /** The Chromium of this machine. */
  public static Browser chromium(Playwright playwright) {
    String program = System.getProperty("plumbline.chromium", "/usr/bin/chromium");
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(program))
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--disable-background-networking")));
  }

  /** A fresh profile at the portal's first page. */
  static WorkerBrowser open(Browser browser, URI portal) {
    return open(
        browser,
        portal,
        new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1280, 800));
  }

  static WorkerBrowser open(Browser browser, URI portal, Browser.NewContextOptions options) {
    WorkerBrowser worker = new WorkerBrowser(browser.newContext(options), portal);
    worker.page.navigate(portal.toString());
    return worker;
  }

  /** The same profile in another tab, as when the first one is gone; at the portal's first page. */
  WorkerBrowser inAnotherTab() {
    WorkerBrowser tab = new WorkerBrowser(context, portal);
    tab.showJobs();
    return tab;
  }

  /** Closes the tab alone; the profile stays. */
  void closeTab() {
    page.close();
  }

  /** Takes the network from all tabs, or gives it back. */
  void setOffline(boolean offline) {
    context.setOffline(offline);
  }

  Page page() {
    return page;
  }

  void signIn(String username, String password) {
    page.locator("input[name=username]").fill(username);
    page.locator("input[name=password]").fill(password);
    button("Sign in").click();
  }

  /** What the portal asks for after a sign-in with a one-time password. */
  void choosePassword(String current, String chosen) {
    page.locator("input[name=current]").fill(current);
    page.locator("input[name=next]").fill(chosen);
    page.locator("input[name=repeat]").fill(chosen);
    button("Save and continue").click();
  }

  /** Opens the list of jobs afresh. */
  void showJobs() {
    page.navigate(portal.toString());
    heading("Jobs").waitFor();
  }

  /** Opens a job from the list and waits for its first task. */
  void startJob(String title) {
    link("Start working on " + title).click();
    awaitTask();
  }

  void resumeJob(String title) {
    link("Resume " + title).click();
    awaitTask();
  }

  /** Waits until a task can be worked on. */
  void awaitTask() {
    task().getByRole(AriaRole.BUTTON, role("Zoom in")).waitFor();
    Waiting.until("the task has the keyboard", PATIENCE, POLL_INTERVAL, () -> isReady());
  }

  /**
   * Waits until another picture than this is there to be labeled, or the work is done.
   *
   * @return whether there is one
   */
  boolean awaitTaskAfter(String picture) {
    Waiting.until(
        "a task after " + picture + ", or the end of the work",
        PATIENCE,
        POLL_INTERVAL,
        () ->
            isCaughtUp()
                || (isReady() && pictures().stream().anyMatch(shown -> !shown.equals(picture))));
    return !isCaughtUp();
  }

  /** Whether the page says that nothing is left. */
  boolean isCaughtUp() {
    return heading("You’re all caught up").isVisible();
  }

  /** Asks only what never waits: the task may go away between two questions. */
  private boolean isReady() {
    var enabled = new FrameLocator.GetByRoleOptions().setName("Zoom in").setDisabled(false);
    return task().getByRole(AriaRole.BUTTON, enabled).count() == 1
        && "task".equals(page.evaluate("document.activeElement?.id"));
  }

  /** The file name of the picture on the screen. */
  String picture() {
    return pictures().stream().findFirst().orElseThrow();
  }

  /** None when the task goes away while it is asked. */
  private List<String> pictures() {
    Object addresses;
    try {
      addresses =
          task()
              .locator("crowd-image-classifier")
              .evaluateAll("all => all.map(element => new URL(element.src).pathname)");
    } catch (PlaywrightException gone) {
      if (!gone.getMessage().contains("detached") && !gone.getMessage().contains("destroyed")) {
        throw gone;
      }
      return List.of();
    }
    return ((List<?>) addresses)
        .stream()
            .map(Object::toString)
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .toList();
  }

  void chooseByKey(Shape shape) {
    page.keyboard().press(String.valueOf(List.of(Shape.values()).indexOf(shape) + 1));
  }

  void chooseByMouse(Shape shape) {
    choice(shape).click();
  }

  void submitByKey() {
    page.keyboard().press("Enter");
  }

  void submitByMouse() {
    task().getByRole(AriaRole.BUTTON, role("Submit")).click();
  }

  boolean isChosen(Shape shape) {
    return "true".equals(choice(shape).getAttribute("aria-checked"));
  }

  /** Waits until a shape is chosen, as when a draft comes back. */
  void awaitChosen(Shape shape) {
    Waiting.until(shape + " is chosen", PATIENCE, POLL_INTERVAL, () -> isChosen(shape));
  }

  /** Waits until the portal says that the last change is safe. */
  void awaitSaved() {
    page.locator(".save[data-state=saved]").waitFor();
  }

  /** Waits until the portal says that it keeps an answer which the server could not take. */
  void awaitKeptAnswer() {
    page.getByText("Your answer is kept", new Page.GetByTextOptions().setExact(true)).waitFor();
  }

  /** Takes a way out of the task, by the menu above it, and confirms. */
  void leave(String entry, String confirmation) {
    page.getByRole(AriaRole.BUTTON, exactly("Task actions")).click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry)).click();
    page.getByRole(AriaRole.DIALOG)
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(confirmation).setExact(true))
        .click();
  }

  FrameLocator task() {
    return page.frameLocator("iframe#task");
  }

  Locator heading(String text) {
    // The first: while one page makes way for another, both have one.
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text)).first();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, exactly(name));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, exactly(name));
  }

  private Locator choice(Shape shape) {
    return task()
        .getByRole(
            AriaRole.RADIO,
            new FrameLocator.GetByRoleOptions().setName(shape.label()).setExact(true));
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static FrameLocator.GetByRoleOptions role(String name) {
    return new FrameLocator.GetByRoleOptions().setName(name);
  }

  @Override
  public void close() {
    context.close();
  }
}
