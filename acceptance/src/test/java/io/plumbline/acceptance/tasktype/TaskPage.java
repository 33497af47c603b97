package io.plumbline.acceptance.tasktype;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Optional;

/** The worker's page of the task at hand: what is on it, and what hands do to it. */
final class TaskPage {

  /** The address of the picture, or the text, that the page's tool shows. */
  private static final String OBJECT =
      """
      () => {
        const tools = [...document.querySelectorAll('*')].filter(e => e.localName.startsWith('crowd-'));
        const tool = tools.find(e => e.src || e.text);
        const target = document.querySelector('classification-target');
        return tool === undefined ? target?.textContent ?? '' : tool.src || tool.text;
      }
      """;

  private final Page page;

  TaskPage(Page page) {
    this.page = page;
  }

  /** What the task is about; empty while no page is there that could be asked. */
  Optional<String> object() {
    try {
      ElementHandle task = page.querySelector("iframe#task");
      Frame content = task == null ? null : task.contentFrame();
      if (content == null) {
        return Optional.empty();
      }
      Object found = content.evaluate(OBJECT);
      return Optional.of(found.toString()).filter(object -> !object.isEmpty());
    } catch (PlaywrightException gone) {
      // While one page makes way for the next, neither can be asked.
      return Optional.empty();
    }
  }

  /** Whether the page takes keys, and shows its picture if it has one. */
  boolean isReady() {
    boolean picture = frame().locator("plumbline-image-viewer").count() == 1;
    var enabled = new FrameLocator.GetByRoleOptions().setName("Zoom in").setDisabled(false);
    return "task".equals(page.evaluate("document.activeElement?.id"))
        && (!picture || frame().getByRole(AriaRole.BUTTON, enabled).count() == 1);
  }

  /** Chooses a label by its place in the list, from 0. */
  void chooseLabel(int index) {
    press(String.valueOf(index + 1));
  }

  /** Says that a picture shows nothing of any label. */
  void sayNothing() {
    press("e");
  }

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  void submit() {
    press("Enter");
  }

  Locator button(String name) {
    return frame()
        .getByRole(
            AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }

  FrameLocator frame() {
    return page.frameLocator("iframe#task");
  }

  /** Draws with the pressed mouse from one place of the picture to another. */
  void drag(double fromX, double fromY, double toX, double toY) {
    moveTo(fromX, fromY);
    page.mouse().down();
    moveTo((fromX + toX) / 2, (fromY + toY) / 2);
    moveTo(toX, toY);
    page.mouse().up();
  }

  /** Clicks at a place of the picture. */
  void click(double x, double y) {
    moveTo(x, y);
    page.mouse().down();
    page.mouse().up();
  }

  private void moveTo(double x, double y) {
    Locator picture = frame().locator(".layer img");
    BoundingBox shown = picture.boundingBox();
    double width = ((Number) picture.evaluate("image => image.naturalWidth")).doubleValue();
    double scale = shown.width / width;
    page.mouse().move(shown.x + x * scale, shown.y + y * scale);
  }

  /** Selects a part of the text with the mouse. */
  void select(String part) {
    List<?> place = (List<?>) frame().locator("body").evaluate(PLACE_OF, part);
    BoundingBox frameBox = page.locator("iframe#task").boundingBox();
    double y = frameBox.y + number(place, 1);
    page.mouse().move(frameBox.x + number(place, 0) + 1, y);
    page.mouse().down();
    page.mouse().move(frameBox.x + number(place, 0) + 3, y);
    page.mouse().move(frameBox.x + number(place, 2) - 1, y);
    page.mouse().up();
  }

  private static double number(List<?> numbers, int index) {
    return ((Number) numbers.get(index)).doubleValue();
  }

  /** Left end, middle and right end of the first place of a text, in the page's pixels. */
  private static final String PLACE_OF =
      """
      (body, part) => {
        const find = root => {
          for (const element of root.querySelectorAll('*')) {
            const inside = element.shadowRoot && find(element.shadowRoot);
            if (inside) return inside;
          }
          return [...root.querySelectorAll('.text')]
            .flatMap(block => [...block.childNodes])
            .find(node => node instanceof Text && node.data.includes(part));
        };
        const node = find(body);
        const range = document.createRange();
        range.setStart(node, node.data.indexOf(part));
        range.setEnd(node, node.data.indexOf(part) + part.length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return [left, (top + bottom) / 2, right];
      }
      """;
}
