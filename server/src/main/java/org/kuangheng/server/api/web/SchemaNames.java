package org.kuangheng.server.api.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names of schemas in the API's description: the {@code name} of {@code @Schema}, else the simple
 * name of the type. Two types under one name would be described as one; {@link #collisions} tells.
 * Enumerations are described where they stand and need no name of their own.
 */
public final class SchemaNames extends TypeNameResolver {
  private final Map<String, Set<String>> types = new TreeMap<>();

  @Override
  protected String nameForClass(JavaType type, Set<Options> options) {
    return nameForClass(type.getRawClass(), options);
  }

  @Override
  protected synchronized String nameForClass(Class<?> type, Set<Options> options) {
    Schema said = type.getDeclaredAnnotation(Schema.class);
    String name =
        said == null || said.name().isEmpty() ? super.nameForClass(type, options) : said.name();
    if (!type.isEnum()) {
      types.computeIfAbsent(name, none -> new TreeSet<>()).add(type.getName());
    }
    return name;
  }

  /** The types that share a name, by that name. */
  public synchronized Map<String, Set<String>> collisions() {
    Map<String, Set<String>> shared = new TreeMap<>(types);
    shared.values().removeIf(named -> named.size() < 2);
    return shared;
  }
}
