package io.plumbline.liquid.internal.filter;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of the language by name. */
public final class FilterCatalog {

  private static final FilterCatalog STANDARD = standardFilters();

  private final Map<String, FilterDefinition> definitions;

  private FilterCatalog(Map<String, FilterDefinition> definitions) {
    this.definitions = Map.copyOf(definitions);
  }

  /** The filters of Liquid and of Ground Truth. */
  public static FilterCatalog standard() {
    return STANDARD;
  }

  /** The filter of a name, null if there is none. */
  public @Nullable FilterDefinition find(String name) {
    return definitions.get(name);
  }

  /** All names. */
  public Set<String> names() {
    return definitions.keySet();
  }

  private static FilterCatalog standardFilters() {
    Registration registration = new Registration();
    StringFilters.register(registration);
    CuttingFilters.register(registration);
    EncodingFilters.register(registration);
    HtmlFilters.register(registration);
    ArrayFilters.register(registration);
    SelectionFilters.register(registration);
    MathFilters.register(registration);
    DateFilters.register(registration);
    ValueFilters.register(registration);
    return new FilterCatalog(registration.definitions);
  }

  /** Collects definitions while the catalogue is made. */
  static final class Registration {

    private final Map<String, FilterDefinition> definitions = new HashMap<>();

    /** A filter that takes so many arguments. */
    void add(String name, int arguments, BuiltInFilter filter) {
      add(name, arguments, arguments, filter);
    }

    /** A filter that takes from {@code min} to {@code max} arguments. */
    void add(String name, int min, int max, BuiltInFilter filter) {
      put(new FilterDefinition(name, min, max, false, filter));
    }

    /** A filter that knows what to do with marked text. */
    void addForMarkup(String name, int min, int max, BuiltInFilter filter) {
      put(new FilterDefinition(name, min, max, true, filter));
    }

    private void put(FilterDefinition definition) {
      if (definitions.put(definition.name(), definition) != null) {
        throw new IllegalStateException("two filters are named " + definition.name());
      }
    }
  }
}
