package io.plumbline.liquid;

import java.util.Map;

/** Compiles and renders in one step. */
final class Rendered {

  private Rendered() {}

  static String of(String source, Map<String, ?> data) {
    return of(source, data, RenderOptions.defaults());
  }

  static String of(String source, Map<String, ?> data, RenderOptions options) {
    return Template.compile(source).render(data, options);
  }
}
