package org.kuangheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house rules hold for the product, and each is seen to fail on its fixture. */
class HouseRulesTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.kuangheng")
          .that(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "core",
                  type ->
                      !type.getPackageName().startsWith("org.kuangheng.cli")
                          && !type.getPackageName().startsWith("org.kuangheng.server")));

  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.kuangheng.server")
          .that(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "all but the application itself and the terminal it asks at",
                  type ->
                      !type.getName().equals("org.kuangheng.server.KuanghengServer")
                          && !type.getName()
                              .equals("org.kuangheng.server.operations.internal.Terminal")));

  private static final JavaClasses FIXTURES =
      new ClassFileImporter().importPackages("org.kuangheng.house.fixture");

  private static final Map<String, ArchRule> RULES =
      new TreeMap<>(
          Map.of(
              "no double outside geometry", HouseRules.NO_DOUBLE_OUTSIDE_GEOMETRY,
              "no clock in core", HouseRules.NO_CLOCK,
              "no bare exceptions", HouseRules.NO_BARE_EXCEPTIONS,
              "no setters", HouseRules.NO_SETTERS,
              "no empty names", HouseRules.NO_EMPTY_NAMES,
              "no empty folders", HouseRules.NO_EMPTY_FOLDERS,
              "no host in core", HouseRules.NO_HOST_IN_CORE));

  @TestFactory
  Stream<DynamicTest> theProductKeepsEveryRule() {
    assertThat(CORE.size()).as("classes read").isGreaterThan(100);
    return RULES.entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(CORE)));
  }

  /**
   * Only the application itself names the host's clock and writes to its terminal. What a
   * regulation compares is core's, so the server may hold a double.
   */
  @TestFactory
  Stream<DynamicTest> theServerKeepsTheRulesToo() {
    assertThat(SERVER.size()).as("classes read").isGreaterThan(50);
    return RULES.entrySet().stream()
        .filter(rule -> !rule.getKey().equals("no double outside geometry"))
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(SERVER)));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleIsSeenToFailOnItsFixture() {
    return RULES.entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () ->
                        assertThat(rule.getValue().evaluate(FIXTURES).hasViolation())
                            .as("the fixture breaks: " + rule.getKey())
                            .isTrue()));
  }

  @TestFactory
  Stream<DynamicTest> codePointsLeft() {
    return HouseRules.MAY_USE.keySet().stream()
        .sorted()
        .map(
            module ->
                DynamicTest.dynamicTest(
                    module, () -> HouseRules.dependsOnlyLeftwards(module).check(CORE)));
  }

  @Test
  void modulesHaveNoCycles() {
    HouseRules.NO_CYCLES.check(CORE);
  }
}
