package org.kuangheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every code name of the glossary exists. */
class GlossaryTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| ([^|]+) \\| ([^|]+) \\| `([\\w.]+)` \\|.*$", Pattern.MULTILINE);

  private static final Set<String> NAMES =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.kuangheng")
              .stream()
              .flatMap(type -> names(type).stream())
              .collect(Collectors.toCollection(TreeSet::new));

  @Test
  void everyCodeNameOfTheGlossaryExists() {
    List<String> missing = new ArrayList<>();
    Matcher row = ROW.matcher(Repository.read(Repository.ROOT.resolve("docs/glossary.md")));
    int rows = 0;
    while (row.find()) {
      rows++;
      if (!NAMES.contains(row.group(3))) {
        missing.add(row.group(1) + " → " + row.group(3));
      }
    }
    assertThat(rows).as("rows read").isGreaterThan(40);
    assertThat(missing).isEmpty();
    assertThat(NAMES).as("seen to fail").doesNotContain("NoSuchWord");
  }

  @Test
  void noChineseTermStandsTwice() {
    Matcher row = ROW.matcher(Repository.read(Repository.ROOT.resolve("docs/glossary.md")));
    List<String> terms = new ArrayList<>();
    while (row.find()) {
      terms.add(row.group(1).strip());
    }
    assertThat(terms).doesNotHaveDuplicates();
  }

  /** Simple name, nested name, and each enum constant behind either. */
  private static Set<String> names(JavaClass type) {
    String full = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    Set<String> names = new TreeSet<>(List.of(full, type.getSimpleName()));
    if (type.isEnum()) {
      type.getFields()
          .forEach(
              field -> {
                names.add(full + "." + field.getName());
              });
    }
    return names;
  }
}
