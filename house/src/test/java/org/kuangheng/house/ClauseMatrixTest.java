package org.kuangheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kuangheng.cli.chain.Packs;
import org.kuangheng.policy.Pack;

/**
 * The matrix clause → tests of the Yuncheng pack, generated from the tags of the tests:
 * {@code @Tag("clause:4.1.3")}. Written to {@code docs/generated} when {@code
 * -Dkuangheng.generate=true}; otherwise the committed page must equal it.
 */
class ClauseMatrixTest {
  private static final Pattern TAG = Pattern.compile("@Tag\\(\"clause:([^\"]+)\"\\)");
  private static final Pattern METHOD = Pattern.compile("\\bvoid\\s+(\\w+)\\s*\\(");
  private static final Path PAGE = Repository.ROOT.resolve("docs/generated/clause-tests.md");

  @Test
  void everyClauseOfSectionsTwoToFiveHasATestAndThePageIsTrue() throws Exception {
    Map<String, List<String>> tests = tests();
    Pack pack = Packs.load(Repository.ROOT.resolve("policy-packs/yuncheng-2025-9").toString());
    List<String> lacking = new ArrayList<>();
    StringBuilder page = new StringBuilder(head());
    for (Pack.Clause clause : pack.clauses()) {
      if (!clause.document().equals(pack.clauses().getFirst().document())) {
        continue;
      }
      List<String> own = tests.getOrDefault(clause.id(), List.of());
      if (own.isEmpty() && clause.id().matches("[2-5].*")) {
        lacking.add(clause.id());
      }
      page.append(row(clause, own));
    }
    if (Boolean.getBoolean("kuangheng.generate")) {
      write(page.toString());
    }
    assertThat(lacking).as("clauses of sections 2–5 without a test").isEmpty();
    assertThat(Repository.read(PAGE))
        .as("docs/generated/clause-tests.md; write it anew with ./bin/generate-docs")
        .isEqualTo(page.toString());
  }

  private static String head() {
    return """
        # Clause → tests

        Generated from the tests' tags; the build fails when it is not true. Paraphrases are the pack's.

        | clause | what it says | tests |
        |---|---|---|
        """;
  }

  private static String row(Pack.Clause clause, List<String> tests) {
    String text = clause.text().en();
    String brief = text.length() <= 110 ? text : text.substring(0, 107) + "…";
    return "| "
        + clause.id()
        + " | "
        + brief.replace("|", "/").replace("\n", " ")
        + " | "
        + (tests.isEmpty() ? "–" : String.join("<br>", tests))
        + " |\n";
  }

  private static void write(String page) throws IOException {
    Files.createDirectories(PAGE.getParent());
    Files.writeString(PAGE, page);
  }

  /** Clause → {@code Class.method} of every tagged test, in the order of the files. */
  private static Map<String, List<String>> tests() {
    Map<String, List<String>> tests = new TreeMap<>();
    for (Path file : Repository.files("Test.java", "core", "cli", "server")) {
      if (file.endsWith("ClauseMatrixTest.java")) {
        continue;
      }
      String type = file.getFileName().toString().replace(".java", "");
      List<String> pending = new ArrayList<>();
      for (String line : Repository.read(file).lines().toList()) {
        Matcher tag = TAG.matcher(line);
        while (tag.find()) {
          pending.add(tag.group(1).replace('[', '(').replace(']', ')'));
        }
        Matcher method = METHOD.matcher(line);
        boolean onClass = line.matches("^(final |public |abstract )*class .*");
        if (method.find() || onClass) {
          String name = onClass ? type : type + "." + method.group(1);
          pending.forEach(
              clause ->
                  tests.computeIfAbsent(clause, key -> new ArrayList<>()).add("`" + name + "`"));
          pending.clear();
        }
      }
    }
    return tests;
  }
}
