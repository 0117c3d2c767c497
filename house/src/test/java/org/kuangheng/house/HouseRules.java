package org.kuangheng.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of the house that Maven and the compiler cannot see. Each has a fixture that breaks it.
 */
final class HouseRules {
  private static final Pattern CLOCK_CLASS =
      Pattern.compile("java\\.time\\.(LocalDate|LocalDateTime|Instant|ZonedDateTime|Year)");

  private HouseRules() {}

  /** Module → the modules of ours it may use; code points left. */
  static final Map<String, List<String>> MAY_USE =
      Map.of(
          "kernel", List.of(),
          "geo", List.of("kernel"),
          "policy", List.of("kernel"),
          "merkle", List.of("kernel"),
          "facts", List.of("kernel", "geo"),
          "formats", List.of("kernel", "geo"),
          "survey", List.of("kernel", "geo", "facts", "formats", "policy"),
          "assessment", List.of("kernel", "geo", "facts", "policy"),
          "consolidation", List.of("kernel", "geo", "facts", "policy", "assessment"),
          "documents", List.of("kernel", "geo", "facts", "policy", "assessment", "consolidation"));

  static ArchRule dependsOnlyLeftwards(String module) {
    List<String> forbidden =
        MAY_USE.keySet().stream()
            .filter(other -> !other.equals(module) && !MAY_USE.get(module).contains(other))
            .map(other -> "org.kuangheng." + other + "..")
            .toList();
    return noClasses()
        .that()
        .resideInAPackage("org.kuangheng." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .because("facts → rules → verdicts → proposals → plan: code points left")
        .allowEmptyShould(true);
  }

  static final ArchRule NO_CYCLES =
      SlicesRuleDefinition.slices().matching("org.kuangheng.(*)..").should().beFreeOfCycles();

  static final ArchRule NO_DOUBLE_OUTSIDE_GEOMETRY =
      fields()
          .that()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages(
              "org.kuangheng.geo..",
              "org.kuangheng.formats..",
              "org.kuangheng.documents.map..",
              "org.kuangheng.survey.demo..")
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(Double.class)
          .because("a number a regulation compares is exact and has its unit in its type");

  static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(readsTheClock())
          .because("time comes from outside, so that a verdict can be recomputed");

  static final ArchRule NO_BARE_EXCEPTIONS =
      noClasses()
          .should()
          .callConstructorWhere(createsBareException())
          .because("a broken promise says which; a finding is an Issue");

  static final ArchRule NO_SETTERS =
      methods()
          .that()
          .arePublic()
          .and(areOurOwn())
          .should()
          .haveNameNotMatching("set[A-Z].*")
          .because("records for facts, verbs for what has a life");

  static final ArchRule NO_EMPTY_NAMES =
      classes()
          .should()
          .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|V\\d+)$")
          .andShould()
          .haveNameNotMatching(".*[.$]Base[A-Z]\\w*$")
          .because("an implementation is named after how it works");

  static final ArchRule NO_EMPTY_FOLDERS =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..common..", "..util..", "..utils..", "..impl..", "..dto..", "..vo..", "..entity..")
          .because("the folder list is the domain");

  static final ArchRule NO_HOST_IN_CORE =
      noClasses()
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a library neither ends the process nor talks to its terminal");

  /** Not asked for by a type of somebody else's that the class extends. */
  private static DescribedPredicate<JavaMethod> areOurOwn() {
    return DescribedPredicate.describe(
        "are our own",
        method ->
            Stream.concat(
                    method.getOwner().getAllRawSuperclasses().stream(),
                    method.getOwner().getAllRawInterfaces().stream())
                .filter(type -> !type.getPackageName().startsWith("org.kuangheng"))
                .flatMap(type -> type.getMethods().stream())
                .noneMatch(other -> other.getName().equals(method.getName())));
  }

  private static DescribedPredicate<JavaCall<?>> readsTheClock() {
    return DescribedPredicate.describe(
        "read the clock",
        call -> {
          String owner = call.getTargetOwner().getName();
          boolean now =
              call.getName().equals("now")
                  && call.getTarget().getParameterTypes().stream()
                      .noneMatch(type -> type.getName().equals(Clock.class.getName()));
          boolean system =
              owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
          boolean clock =
              owner.equals(Clock.class.getName()) && call.getName().startsWith("system");
          return (now && CLOCK_CLASS.matcher(owner).matches()) || system || clock;
        });
  }

  private static DescribedPredicate<JavaConstructorCall> createsBareException() {
    return DescribedPredicate.describe(
        "create a bare exception",
        call -> {
          JavaClass owner = call.getTargetOwner();
          boolean bare =
              owner.isEquivalentTo(RuntimeException.class)
                  || owner.isEquivalentTo(Exception.class)
                  || owner.isEquivalentTo(Error.class)
                  || owner.isEquivalentTo(Throwable.class);
          boolean superCall = call.getOriginOwner().isAssignableTo(Throwable.class);
          return bare && !superCall;
        });
  }
}
