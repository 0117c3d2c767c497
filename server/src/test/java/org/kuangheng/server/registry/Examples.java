package org.kuangheng.server.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.Holder;
import org.kuangheng.facts.Source;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.UnitCode;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.transaction.support.TransactionTemplate;

/** What the registry's tests put into it. */
final class Examples {
  static final LocalDate DAY = LocalDate.of(2023, 12, 31);

  private Examples() {}

  static Registry registry() {
    return RunningServer.shared().bean(Registry.class);
  }

  static TransactionTemplate transaction() {
    return new TransactionTemplate(
        RunningServer.shared()
            .bean(org.springframework.transaction.PlatformTransactionManager.class));
  }

  /** The folder of the repository. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("policy-packs"))) {
      folder = java.util.Objects.requireNonNull(folder.getParent());
    }
    return folder;
  }

  /** The city office under a scope of everything. */
  static Caller city() {
    return caller(Role.CITY_OFFICE, "city", RowScope.EVERYTHING);
  }

  static Caller county(String code) {
    return caller(Role.COUNTY_OFFICE, "county:" + code, RowScope.ofCounty(code));
  }

  static Caller department(String code) {
    return caller(Role.DEPARTMENT, code, RowScope.EVERYTHING);
  }

  static Caller enterprise(String id) {
    return caller(Role.ENTERPRISE, "enterprise:" + id, RowScope.ofEnterprise(id));
  }

  static Caller caller(Role role, String unit, RowScope scope) {
    return new Caller("test-" + unit, "测试", role, unit, scope, role.permissions(), null);
  }

  static MineContent mine(String name, String county, String holder) {
    return new MineContent(
        name,
        new Holder(holder, null, null),
        new CountyCode(county),
        null,
        new Mineral("iron"),
        List.of(),
        null,
        Map.of(),
        Set.of(),
        null,
        null,
        Map.of());
  }

  static Subject subject(Kind kind, String id, String mine) {
    return new Subject(kind, id, mine, null, null);
  }

  static Change.Put put(String mine, LocalDate from, MineContent content) {
    return new Change.Put(subject(Kind.MINE, mine, mine), from, null, RegistryForms.of(content));
  }

  static Fact fact(String key, boolean value, String unit, VerificationState state) {
    return new Fact(
        key,
        new FactValue.YesNo(value),
        new Source(new DocumentRef("测试文书", DAY), new UnitCode(unit), DAY, state));
  }

  static Change.Put put(String mine, Fact fact) {
    return new Change.Put(RegistryForms.fact(mine, fact.key()), DAY, null, RegistryForms.of(fact));
  }

  /** Applies under the caller's scope. */
  static Act apply(
      Caller caller,
      Act.Kind kind,
      @org.jspecify.annotations.Nullable String ground,
      Change... changes) {
    return caller.scope().get(() -> registry().apply(caller, kind, ground, List.of(changes)));
  }

  static List<Change> puts(Map<Subject, tools.jackson.databind.JsonNode> forms, LocalDate from) {
    List<Change> changes = new ArrayList<>();
    forms.forEach((subject, content) -> changes.add(new Change.Put(subject, from, null, content)));
    return changes;
  }
}
