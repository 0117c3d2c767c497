package org.kuangheng.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.KuanghengServer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The configuration reference names every setting there is, with the words of its source. */
final class ConfigurationReferenceTest {
  private static final Path ROOT = Path.of(System.getProperty("kuangheng.root", ".."));
  private static final Path SOURCES = ROOT.resolve("server/src/main/java");
  private static final Path PAGE = ROOT.resolve("docs/generated/configuration.md");
  private static final Pattern USED = Pattern.compile("\\$\\{(kuangheng\\.[a-z.-]+)(?::([^}]*))?}");

  private static final Pattern CLASS_DOC =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n)*(?:public )?(?:final )?class ",
          Pattern.DOTALL);

  /** One row. */
  record Setting(String name, String type, String preset, String sentence) {}

  private static final Map<String, Setting> SETTINGS = new TreeMap<>();

  @BeforeAll
  static void readTheRecords() throws Exception {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    for (var found : scanner.findCandidateComponents(KuanghengServer.class.getPackageName())) {
      Class<?> type = Class.forName(Objects.requireNonNull(found.getBeanClassName()));
      ConfigurationProperties properties = type.getAnnotation(ConfigurationProperties.class);
      read(type, properties.value().isEmpty() ? properties.prefix() : properties.value());
    }
    readSingleSettings();
  }

  @Test
  void everySettingHasASentence() {
    assertThat(SETTINGS).hasSizeGreaterThan(15);
    assertThat(SETTINGS.values().stream().filter(one -> one.sentence().isBlank())).isEmpty();
  }

  @Test
  void everySettingInTheProgramsOwnFileExists() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (String name : presets().getPropertyNames()) {
      if (name.startsWith("kuangheng.")) {
        names.add(name);
      }
    }
    assertThat(SETTINGS.keySet()).containsAll(names);
  }

  @Test
  void isTheOneOnRecord() throws IOException {
    String page = page();
    if (Boolean.getBoolean("kuangheng.generate")) {
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
    assertThat(PAGE).as("bin/generate-docs writes it").exists();
    assertThat(page).as("run bin/generate-docs").isEqualTo(Files.readString(PAGE));
  }

  /** Those that a class asks for alone, with the words of the class. */
  private static void readSingleSettings() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        Matcher used = USED.matcher(text);
        while (used.find()) {
          String preset = used.group(2) == null ? "" : used.group(2);
          Matcher doc = CLASS_DOC.matcher(text);
          String sentence = doc.find() ? doc.group(1).replaceAll("\\s*\\n\\s*\\* ?", " ") : "";
          SETTINGS.putIfAbsent(
              used.group(1), new Setting(used.group(1), "text", preset, sentence.strip()));
        }
      }
    }
  }

  private static void read(Class<?> type, String prefix) throws IOException {
    Map<String, String> sentences = sentences(type);
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + "." + kebab(component.getName());
      if (component.getType().isRecord()) {
        read(component.getType(), name);
        continue;
      }
      DefaultValue preset = parameter(type, component.getName()).getAnnotation(DefaultValue.class);
      SETTINGS.put(
          name,
          new Setting(
              name,
              type(component.getType()),
              preset == null ? "" : String.join(", ", preset.value()),
              sentences.getOrDefault(component.getName(), "")));
    }
  }

  private static java.lang.reflect.Parameter parameter(Class<?> type, String name) {
    RecordComponent[] components = type.getRecordComponents();
    var parameters = type.getDeclaredConstructors()[0].getParameters();
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        return parameters[i];
      }
    }
    throw new AssertionError(name);
  }

  /** The record's own words on its components. */
  private static Map<String, String> sentences(Class<?> type) throws IOException {
    Class<?> outer = type.isMemberClass() ? type.getEnclosingClass() : type;
    String text = Files.readString(SOURCES.resolve(outer.getName().replace('.', '/') + ".java"));
    int declared = text.indexOf("record " + type.getSimpleName() + "(");
    int from = text.lastIndexOf("/**", declared);
    String doc = text.substring(from, text.indexOf("*/", from)).replaceAll("\\s*\\n\\s*\\* ?", " ");
    Map<String, String> sentences = new TreeMap<>();
    for (String part : List.of(doc.split("@param ")).subList(1, doc.split("@param ").length)) {
      String[] words = part.strip().split("\\s+", 2);
      sentences.put(words[0], words[1].replaceAll("\\{@code ([^}]*)}", "`$1`").strip());
    }
    return sentences;
  }

  private static String page() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Configuration

            Written by `bin/generate-docs` from the sources; do not edit. Give a setting as an environment variable (second column)
            or in `config/application.yaml` of the folder the server is started in. Durations are written `30s`, `10m`, `12h`, `7d`.

            | setting | environment variable | type | preset | what it is |
            |---|---|---|---|---|
            """);
    for (Setting setting : SETTINGS.values()) {
      page.append(
          "| `%s` | `%s` | %s | %s | %s |%n"
              .formatted(
                  setting.name(),
                  environment(setting.name()),
                  setting.type(),
                  setting.preset().isEmpty() ? "" : "`" + setting.preset() + "`",
                  setting.sentence().replace("|", "\\|")));
    }
    page.append(
        "\n## What the program sets of Spring's own settings\n\n| setting | preset |\n|---|---|\n");
    var source = presets();
    for (String name : new TreeSet<>(List.of(source.getPropertyNames()))) {
      if (!name.startsWith("kuangheng.")) {
        page.append("| `%s` | `%s` |%n".formatted(name, source.getProperty(name)));
      }
    }
    return page.toString();
  }

  private static EnumerablePropertySource<?> presets() throws IOException {
    return (EnumerablePropertySource<?>)
        new YamlPropertySourceLoader()
            .load("application", new ClassPathResource("application.yaml"))
            .getFirst();
  }

  private static String environment(String name) {
    return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String type(Class<?> type) {
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", "));
    }
    return switch (type.getSimpleName()) {
      case "Path" -> "file or folder";
      case "String" -> "text";
      case "int", "long" -> "number";
      case "boolean" -> "true or false";
      case "List", "Set" -> "list";
      default -> type == Duration.class ? "duration" : type.getSimpleName();
    };
  }
}
