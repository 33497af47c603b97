package io.plumbline.liquid.internal.render;

import io.plumbline.liquid.Filter;
import io.plumbline.liquid.LiquidException;
import io.plumbline.liquid.RenderOptions;
import io.plumbline.liquid.internal.budget.Budget;
import io.plumbline.liquid.internal.budget.LimitReached;
import io.plumbline.liquid.internal.filter.FilterArguments;
import io.plumbline.liquid.internal.filter.FilterCatalog;
import io.plumbline.liquid.internal.filter.FilterDefinition;
import io.plumbline.liquid.internal.filter.FilterFailure;
import io.plumbline.liquid.internal.syntax.Expression;
import io.plumbline.liquid.internal.syntax.FilterCall;
import io.plumbline.liquid.internal.value.HtmlText;
import io.plumbline.liquid.internal.value.Markup;
import io.plumbline.liquid.internal.value.Special;
import io.plumbline.liquid.internal.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Applies filters, the host's and the language's. */
final class FilterApplication {

  private final RenderOptions options;
  private final Budget budget;

  FilterApplication(RenderOptions options, Budget budget) {
    this.options = options;
    this.budget = budget;
  }

  /**
   * The result of a filter.
   *
   * @throws FilterCallFailure if the filter cannot do its work
   */
  @Nullable Object apply(
      FilterCall call, @Nullable Object input, Function<Expression, @Nullable Object> evaluate) {
    List<@Nullable Object> positional = new ArrayList<>(call.positional().size());
    call.positional().forEach(argument -> positional.add(evaluate.apply(argument)));
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    call.named().forEach((name, argument) -> named.put(name, evaluate.apply(argument)));
    try {
      Filter host = options.hostFilters().get(call.name());
      Object result =
          host == null
              ? applyBuiltIn(call, input, positional, named)
              : applyHost(host, input, positional, named);
      return Values.of(result);
    } catch (LimitReached | FilterCallFailure | LiquidException known) {
      throw known;
    } catch (FilterFailure | ArithmeticException failure) {
      throw new FilterCallFailure(call, String.valueOf(failure.getMessage()), null);
    } catch (RuntimeException failure) {
      throw new FilterCallFailure(call, String.valueOf(failure.getMessage()), failure);
    }
  }

  private @Nullable Object applyBuiltIn(
      FilterCall call,
      @Nullable Object input,
      List<@Nullable Object> positional,
      Map<String, @Nullable Object> named) {
    FilterDefinition definition = FilterCatalog.standard().find(call.name());
    if (definition == null) {
      throw new FilterFailure("the host has not registered it");
    }
    if (!definition.seesMarkup()) {
      positional.replaceAll(Values::plain);
      named.replaceAll((name, value) -> Values.plain(value));
    }
    FilterArguments arguments =
        new FilterArguments(positional, named, budget, options.clock(), options.escaping());
    if (definition.seesMarkup()) {
      return definition.filter().apply(input, arguments);
    }
    Object result = definition.filter().apply(Values.plain(input), arguments);
    return input instanceof Markup markup && markup.escaped() ? stillEscaped(result) : result;
  }

  private @Nullable Object applyHost(
      Filter host,
      @Nullable Object input,
      List<@Nullable Object> positional,
      Map<String, @Nullable Object> named) {
    positional.replaceAll(FilterApplication::forHost);
    if (!named.isEmpty()) {
      named.replaceAll((name, value) -> forHost(value));
      positional.add(named);
    }
    return host.apply(forHost(input), positional);
  }

  private static @Nullable Object forHost(@Nullable Object value) {
    return value instanceof Special ? null : Values.plain(value);
  }

  /**
   * What a filter makes of escaped text holds entities, which must not be escaped again; whatever
   * else is special must be.
   */
  private @Nullable Object stillEscaped(@Nullable Object result) {
    if (result instanceof String text) {
      return new Markup(text, HtmlText.escapeOnce(text, budget), true);
    }
    if (result instanceof List<?> list) {
      List<@Nullable Object> marked = new ArrayList<>(list.size());
      list.forEach(element -> marked.add(stillEscaped(element)));
      return marked;
    }
    return result;
  }
}
