package io.plumbline.liquid.internal.syntax;

import io.plumbline.liquid.LiquidErrorCode;
import io.plumbline.liquid.internal.filter.FilterCatalog;
import io.plumbline.liquid.internal.filter.FilterDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the names and arguments of filters while a template is compiled. */
final class FilterChecks {

  private final FilterCatalog catalog;
  private final @Nullable Set<String> hostFilters;
  private final Diagnostics diagnostics;
  private final List<FilterCall> hostCalls = new ArrayList<>();

  FilterChecks(FilterCatalog catalog, @Nullable Set<String> hostFilters, Diagnostics diagnostics) {
    this.catalog = catalog;
    this.hostFilters = hostFilters;
    this.diagnostics = diagnostics;
  }

  /**
   * Reports a filter that does not exist or is called wrongly, as far as this is known before the
   * host says what it adds.
   */
  void check(FilterCall call) {
    FilterDefinition definition = catalog.find(call.name());
    if (hostFilters != null && hostFilters.contains(call.name())) {
      hostCalls.add(call);
    } else if (definition != null) {
      checkArguments(call, definition);
    } else if (hostFilters == null) {
      hostCalls.add(call);
    } else if (!diagnostics.isFull()) {
      diagnostics.report(
          call.offset(), LiquidErrorCode.UNKNOWN_FILTER, unknown(call.name(), hostFilters));
    }
  }

  /** The calls whose filters only the host can know. */
  List<FilterCall> hostCalls() {
    return hostCalls;
  }

  private void checkArguments(FilterCall call, FilterDefinition definition) {
    int count = call.positional().size();
    if (count < definition.minArguments() || count > definition.maxArguments()) {
      diagnostics.report(
          call.offset(),
          LiquidErrorCode.WRONG_ARGUMENTS,
          "the filter '%s' takes %s, not %d".formatted(call.name(), definition.arity(), count));
    }
  }

  private String unknown(String name, Set<String> host) {
    Set<String> known = new HashSet<>(catalog.names());
    known.addAll(host);
    return "there is no filter '%s'; %s".formatted(name, NearestName.hint(name, known));
  }
}
