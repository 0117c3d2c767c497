package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kuangheng.consolidation.merging.Constraint;
import org.kuangheng.consolidation.merging.Constraints;

/** The registry of constraints is complete, and each has a test class tagged with its name. */
class ConstraintCoverageTest {
  @Test
  void everyNameHasExactlyOneConstraintInTheRegistry() {
    assertThat(Constraints.ALL.stream().map(Constraint::name).toList())
        .containsExactlyInAnyOrder(ConstraintName.values());
    assertThat(Constraints.ALL).hasSameSizeAs(Constraint.class.getPermittedSubclasses());
  }

  @Test
  void everyConstraintHasATestClassTaggedWithItsName() throws Exception {
    TreeSet<String> tags = new TreeSet<>();
    for (String name : testClasses()) {
      Class<?> type = Class.forName(name, false, getClass().getClassLoader());
      Arrays.stream(type.getAnnotationsByType(Tag.class)).map(Tag::value).forEach(tags::add);
    }
    for (ConstraintName name : ConstraintName.values()) {
      assertThat(tags).as("a test tagged constraint:%s", name).contains("constraint:" + name);
    }
  }

  private List<String> testClasses() throws IOException, URISyntaxException {
    Path root = Path.of(getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith("Test.class"))
          .map(file -> root.relativize(file).toString())
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .map(file -> file.replace('\\', '.'))
          .toList();
    }
  }
}
