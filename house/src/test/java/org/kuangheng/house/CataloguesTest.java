package org.kuangheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kuangheng.kernel.IssueCode;

/**
 * Every finding has its sentence and remedy in both languages, with the same values, and no key is
 * stray.
 */
class CataloguesTest {
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

  @TestFactory
  Stream<DynamicTest> everyFindingSpeaksBothLanguages() {
    List<JavaClass> kinds =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.kuangheng")
                .stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(IssueCode.class))
                .toList();
    assertThat(kinds).as("kinds of findings").hasSizeGreaterThanOrEqualTo(4);
    return kinds.stream()
        .map(kind -> DynamicTest.dynamicTest(kind.getSimpleName(), () -> check(kind.reflect())));
  }

  private static void check(Class<?> kind) {
    Properties zh = load(kind, "zh");
    Properties en = load(kind, "en");
    Set<String> expected = new TreeSet<>();
    for (Object constant : kind.getEnumConstants()) {
      expected.add(((IssueCode) constant).name() + ".what");
      expected.add(((IssueCode) constant).name() + ".remedy");
    }
    assertThat(zh.stringPropertyNames()).as("zh").containsAll(expected);
    assertThat(en.stringPropertyNames()).as("en").containsAll(expected);
    assertThat(zh.stringPropertyNames()).as("same keys").isEqualTo(en.stringPropertyNames());
    for (String key : expected) {
      assertThat(zh.getProperty(key)).as(key).isNotBlank().matches(".*[\\p{IsHan}。：].*");
      assertThat(en.getProperty(key))
          .as(key)
          .isNotBlank()
          .doesNotMatch(".*[。，；].*")
          .matches(".*[A-Za-z{].*");
    }
  }

  @Test
  void theCommandLineSpeaksBothLanguagesWithTheSameValues() throws IOException {
    Properties zh = load("/org/kuangheng/cli/sentences_zh.properties");
    Properties en = load("/org/kuangheng/cli/sentences_en.properties");
    assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames()).isNotEmpty();
    for (String key : zh.stringPropertyNames()) {
      assertThat(values(zh.getProperty(key))).as(key).isEqualTo(values(en.getProperty(key)));
    }
  }

  private static Set<String> values(String sentence) {
    Set<String> values = new TreeSet<>();
    Matcher matcher = VALUE.matcher(sentence);
    while (matcher.find()) {
      values.add(matcher.group(1));
    }
    return values;
  }

  private static Properties load(Class<?> kind, String lang) {
    try {
      return load(
          "/" + kind.getPackageName().replace('.', '/') + "/issues_" + lang + ".properties");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Properties load(String resource) throws IOException {
    try (InputStream in = CataloguesTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    }
  }
}
