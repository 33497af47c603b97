package io.plumbline.acceptance.labeling;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import io.plumbline.acceptance.RepositoryRoot;
import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.SignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the pictures of the README from the demo: {@code docs/pictures/worker-page-light.jpg},
 * {@code worker-page-dark.jpg} and {@code job-list.png}, 1280 by 800. How to run it stands in the
 * module's README.
 */
final class ScreenshotMaker {

  private static final String TITLE = "Which landscape is this?";
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  /** Pictures with photographs in them would be four times the size as PNG. */
  private static final int JPEG_QUALITY = 88;

  private static final long LARGEST_BYTES = 300L * 1024;

  private final Browser browser;
  private final RunningPlumbline plumbline;
  private final Path pictures;

  private ScreenshotMaker(Browser browser, RunningPlumbline plumbline, Path pictures) {
    this.browser = browser;
    this.plumbline = plumbline;
    this.pictures = pictures;
  }

  /**
   * Starts the demo, takes the pictures and ends it.
   *
   * @param arguments a data folder that is kept, or nothing
   */
  public static void main(String[] arguments) throws IOException {
    Path pictures = Files.createDirectories(RepositoryRoot.find().resolve("docs/pictures"));
    try (RunningPlumbline demo = demo(arguments);
        Playwright playwright = WorkerBrowser.playwright()) {
      demo.start();
      demo.awaitInLog("Sign in as");
      ScreenshotMaker maker =
          new ScreenshotMaker(WorkerBrowser.chromium(playwright), demo, pictures);
      maker.takeJobList();
      maker.takeWorkerPage(ColorScheme.LIGHT, "worker-page-light.jpg");
      maker.takeWorkerPage(ColorScheme.DARK, "worker-page-dark.jpg");
    }
  }

  private static RunningPlumbline demo(String... arguments) throws IOException {
    return arguments.length == 0
        ? RunningPlumbline.demonstrating()
        : RunningPlumbline.demonstratingOn(Path.of(arguments[0]));
  }

  private void takeJobList() throws IOException {
    try (WorkerBrowser worker = signIn(ColorScheme.LIGHT)) {
      worker.link("Start working on " + TITLE).waitFor();
      take(worker, "job-list.png", new Page.ScreenshotOptions());
    }
  }

  private void takeWorkerPage(ColorScheme scheme, String name) throws IOException {
    try (WorkerBrowser worker = signIn(scheme)) {
      // The list says "Resume" to whoever had the task open before.
      worker.page().getByText(TITLE).first().waitFor();
      worker.page().locator(".job-action a").first().click();
      worker.awaitTask();
      worker.page().keyboard().press("1");
      worker.awaitSaved();
      take(
          worker,
          name,
          new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(JPEG_QUALITY));
    }
  }

  private WorkerBrowser signIn(ColorScheme scheme) {
    SignIn anna =
        plumbline.signIns().stream()
            .filter(signIn -> signIn.username().equals("anna"))
            .findFirst()
            .orElseThrow();
    WorkerBrowser worker =
        WorkerBrowser.open(
            browser,
            plumbline.portal(),
            new Browser.NewContextOptions()
                .setLocale("en-US")
                .setColorScheme(scheme)
                .setViewportSize(WIDTH, HEIGHT));
    worker.signIn(anna.username(), anna.password());
    worker.heading("Jobs").waitFor();
    return worker;
  }

  private void take(WorkerBrowser worker, String name, Page.ScreenshotOptions options)
      throws IOException {
    Path file = pictures.resolve(name);
    worker.page().screenshot(options.setPath(file));
    if (Files.size(file) > LARGEST_BYTES) {
      throw new IllegalStateException(file + " is larger than " + LARGEST_BYTES + " bytes");
    }
    System.out.println(file);
  }
}
