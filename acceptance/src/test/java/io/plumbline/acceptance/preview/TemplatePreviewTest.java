package io.plumbline.acceptance.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.plumbline.acceptance.RunningPreview;
import io.plumbline.acceptance.labeling.WorkerBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author's loop: see the page, try it, save a change, be told of a mistake, mend it. */
class TemplatePreviewTest {

  private static final double PATIENCE_MILLIS = 120_000;

  private static final String TEMPLATE =
      """
      <script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
      <crowd-form>
        <crowd-classifier name="mood" categories="['glad','sad']" header="Which mood?">
          <classification-target>{{ task.input.source | upcase }}</classification-target>
          <full-instructions header="Moods">Read it.</full-instructions>
          <short-instructions>Read it.</short-instructions>
        </crowd-classifier>
      </crowd-form>
      """;

  @TempDir Path folder;

  @Test
  void pageFollowsTheFile_showsWhatItAnswersAndWhereItIsWrong() throws IOException {
    Path template = Files.writeString(folder.resolve("page.liquid.html"), TEMPLATE);
    Path input = Files.writeString(folder.resolve("line.json"), "{\"source\":\"What a day\"}");
    try (RunningPreview preview = RunningPreview.of(template, input);
        Playwright playwright = WorkerBrowser.playwright()) {
      Page page = WorkerBrowser.chromium(playwright).newPage();
      page.setDefaultTimeout(PATIENCE_MILLIS);
      page.navigate(preview.address().toString());
      awaitInPage(page, "WHAT A DAY");
      awaitInPage(page, "Which mood?");

      page.getByRole(AriaRole.TAB, named("HTML")).click();
      assertThat(page.locator("#html").textContent())
          .contains("<classification-target>WHAT A DAY</classification-target>")
          .doesNotContain("{{");

      choice(page).click();
      frame(page)
          .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Submit"))
          .click();
      await(page.locator("#answer"), "Submitted.");
      assertThat(page.locator("#answer pre").textContent().replaceAll("\\s", ""))
          .isEqualTo("{\"mood\":{\"label\":\"glad\"}}");

      save(template, TEMPLATE.replace("Which mood?", "How is it?"));
      awaitInPage(page, "How is it?");
      frame(page).locator("[role=radio][aria-checked=true]", withText("glad")).waitFor();

      save(template, TEMPLATE.replace("upcase", "upcse"));
      page.getByText("The page cannot be rendered.").waitFor();
      page.getByRole(AriaRole.TAB, named("Problems")).click();
      await(page.locator("#problems li.error"), "4:51");
      await(page.locator("#problems li.error"), "do you mean 'upcase'?");

      save(template, TEMPLATE);
      await(page.locator("#problems"), "Nothing is wrong with this template.");
      awaitInPage(page, "Which mood?");
    }
  }

  private static void save(Path template, String text) throws IOException {
    Files.writeString(template, text);
  }

  private static FrameLocator frame(Page page) {
    return page.frameLocator("#frame");
  }

  private static Locator choice(Page page) {
    return frame(page)
        .getByRole(
            AriaRole.RADIO, new FrameLocator.GetByRoleOptions().setName("glad").setExact(true));
  }

  private static void awaitInPage(Page page, String text) {
    frame(page).getByText(text).first().waitFor();
  }

  private static void await(Locator place, String text) {
    place.filter(new Locator.FilterOptions().setHasText(text)).first().waitFor();
  }

  private static FrameLocator.LocatorOptions withText(String text) {
    return new FrameLocator.LocatorOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
