package org.kuangheng.server.operations.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations this program brings along, in the order in which a new system runs them. */
public record Migrations(List<Script> scripts) {
  /** One of them. */
  public record Script(String version, String name, String sql) {}

  public Migrations {
    scripts = List.copyOf(scripts);
  }

  /** Read from the class path. */
  public static Migrations ofProgram() {
    try {
      List<Script> scripts = new ArrayList<>();
      for (Resource resource :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/V*__*.sql")) {
        String name = Objects.requireNonNull(resource.getFilename());
        String version = name.substring(1, name.indexOf("__"));
        scripts.add(new Script(version, name, resource.getContentAsString(StandardCharsets.UTF_8)));
      }
      scripts.sort(Comparator.comparingLong(script -> Long.parseLong(script.version())));
      return new Migrations(scripts);
    } catch (IOException e) {
      throw new UncheckedIOException("The migrations could not be read from the program", e);
    }
  }

  /** The versions, as a backup's manifest has them. */
  public String schema() {
    return scripts.stream().map(Script::version).sorted().collect(Collectors.joining(","));
  }
}
