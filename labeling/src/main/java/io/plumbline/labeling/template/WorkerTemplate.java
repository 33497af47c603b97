package io.plumbline.labeling.template;

import io.plumbline.liquid.CompileOptions;
import io.plumbline.liquid.Filter;
import io.plumbline.liquid.LiquidException;
import io.plumbline.liquid.RenderOptions;
import io.plumbline.liquid.Template;
import io.plumbline.liquid.TemplateOutline;
import io.plumbline.objectstore.S3Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A worker template, compiled: Liquid around HTML with {@code crowd-*} elements.
 *
 * <p>The page gets our copy of the elements in place of AWS's script address, whichever version the
 * template names. Immutable and safe for use by many threads.
 */
public final class WorkerTemplate {

  private static final String GRANT_READ_ACCESS = "grant_read_access";
  private static final String AWS_ASSETS = "https?://assets\\.crowd\\.aws/";
  private static final CompileOptions OPTIONS =
      CompileOptions.defaults().withHostFilters(Set.of(GRANT_READ_ACCESS));
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Template template;

  private WorkerTemplate(Template template) {
    this.template = template;
  }

  /**
   * Compiles a template whose elements come from {@code /assets/} of the page's own host.
   *
   * @throws TemplateException when it is not valid Liquid; it names every place
   */
  public static WorkerTemplate compile(String source) throws TemplateException {
    return compile(source, "/assets/");
  }

  /**
   * Which parts of a template are text, outputs and tags.
   *
   * @throws TemplateException when it is not valid Liquid; it names every place
   */
  public static TemplateOutline outline(String source) throws TemplateException {
    try {
      return Template.compile(source, OPTIONS).outline();
    } catch (LiquidException e) {
      throw exception(e);
    }
  }

  /**
   * Compiles a template.
   *
   * @param assets the URL, ending in a slash, that the elements' script comes from
   * @throws TemplateException when it is not valid Liquid; it names every place
   */
  public static WorkerTemplate compile(String source, String assets) throws TemplateException {
    try {
      return new WorkerTemplate(Template.compile(source.replaceAll(AWS_ASSETS, assets), OPTIONS));
    } catch (LiquidException e) {
      throw exception(e);
    }
  }

  /**
   * Renders the page of one task.
   *
   * @param taskInput what the template sees as {@code task.input}
   * @param readAccess makes a short-lived URL for an object that the page may read
   * @throws TemplateException when it cannot be rendered with this input
   */
  public String render(JsonNode taskInput, Function<S3Location, String> readAccess)
      throws TemplateException {
    return render(taskInput, readAccess, false);
  }

  /**
   * What the template reads that a task's input does not have: it would be blank in the page.
   *
   * @param taskInput what the template sees as {@code task.input}
   */
  public List<TemplateError> undefinedIn(JsonNode taskInput) {
    try {
      render(taskInput, S3Location::toString, true);
      return List.of();
    } catch (TemplateException e) {
      return e.errors();
    }
  }

  private String render(
      JsonNode taskInput, Function<S3Location, String> readAccess, boolean strictVariables)
      throws TemplateException {
    Map<String, Object> task = Map.of("input", JSON.treeToValue(taskInput, Object.class));
    Filter grantReadAccess =
        (input, arguments) ->
            input == null || input.toString().isEmpty()
                ? null
                : readAccess.apply(S3Location.parse(input.toString()));
    try {
      return template.render(
          Map.of("task", task),
          RenderOptions.defaults()
              .withStrictVariables(strictVariables)
              .withHostFilters(Map.of(GRANT_READ_ACCESS, grantReadAccess)));
    } catch (LiquidException e) {
      throw exception(e);
    }
  }

  private static TemplateException exception(LiquidException e) {
    return new TemplateException(
        e.errors().stream()
            .map(
                error ->
                    new TemplateError(error.code(), error.message(), error.line(), error.column()))
            .toList());
  }
}
