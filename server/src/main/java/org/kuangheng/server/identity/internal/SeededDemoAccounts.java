package org.kuangheng.server.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.server.identity.DemoAccounts;
import org.kuangheng.server.identity.Organisation;
import org.kuangheng.server.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Opens the demo accounts at the start. */
@Service
class SeededDemoAccounts implements DemoAccounts {
  private final AccountTable accounts;
  private final OrganisationTable organisations;
  private final Passwords passwords;
  private final Unfenced unfenced;
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final boolean demo;

  /** One digest serves all that share a password: opening dozens of accounts stays quick. */
  private final Map<String, String> digests = new ConcurrentHashMap<>();

  SeededDemoAccounts(
      AccountTable accounts,
      OrganisationTable organisations,
      Passwords passwords,
      Unfenced unfenced,
      JdbcClient sql,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${kuangheng.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.passwords = passwords;
    this.unfenced = unfenced;
    this.sql = sql;
    this.events = events;
    this.clock = clock;
    this.demo = demo;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(0)
  void seed() {
    list().forEach(account -> ensure(account.role(), account.unit()));
  }

  @Override
  public List<DemoAccount> list() {
    if (!demo) {
      return List.of();
    }
    List<DemoAccount> all = new ArrayList<>();
    for (Role role : DemoUnits.CITY_ROLES) {
      all.add(account(role, "city"));
    }
    DemoUnits.DEPARTMENTS.keySet().forEach(code -> all.add(account(Role.DEPARTMENT, code)));
    DemoUnits.COUNTIES
        .keySet()
        .forEach(code -> all.add(account(Role.COUNTY_OFFICE, "county:" + code)));
    all.add(account(Role.ENTERPRISE, "enterprise:" + DemoUnits.ENTERPRISE));
    all.add(account(Role.TECHNICAL_UNIT, "technical:demo"));
    all.add(account(Role.PROVINCE, "province"));
    return List.copyOf(all);
  }

  @Override
  public DemoAccount ensure(Role role, String unit) {
    if (!demo) {
      throw new IllegalStateException("Demo accounts exist only while kuangheng.demo is on");
    }
    DemoAccount account = account(role, unit);
    if (unfenced.read(() -> accounts.findByLogin(account.login())).isEmpty()) {
      String digest = digests.computeIfAbsent(account.password(), passwords::encode);
      unfenced.run(() -> open(account, digest));
    }
    return account;
  }

  private void open(DemoAccount account, String digest) {
    organisations.insert(organisation(account.role(), account.unit()));
    Instant now = clock.instant();
    String id = "demo-" + account.login();
    boolean opened =
        sql.sql(
                    """
                    insert into account (id, login, name, organisation, role, admin_role_held, demo,
                      password, password_set_at, must_change, opened_at)
                    values (:id, :login, :name, :unit, :role, :held, true,
                      :password, :now, false, :now) on conflict do nothing""")
                .param("id", id)
                .param("login", account.login())
                .param("name", "演示 " + account.login())
                .param("unit", account.unit())
                .param("role", account.role().name())
                .param("held", administrator(account.role()), java.sql.Types.VARCHAR)
                .param("password", digest)
                .param("now", Times.sql(now))
                .update()
            == 1;
    if (opened) {
      events.publishEvent(AuditedEvent.of("user:" + id, "identity.demo.opened", Actor.SYSTEM));
    }
  }

  private static @org.jspecify.annotations.Nullable String administrator(Role role) {
    return switch (role) {
      case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> role.name();
      default -> null;
    };
  }

  private static DemoAccount account(Role role, String unit) {
    String word = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String login =
        switch (role) {
          case DEPARTMENT -> "dept-" + unit.toLowerCase(Locale.ROOT);
          case COUNTY_OFFICE -> "county-" + unit.substring(unit.indexOf(':') + 1);
          case ENTERPRISE, TECHNICAL_UNIT -> {
            String id = unit.substring(unit.indexOf(':') + 1).toLowerCase(Locale.ROOT);
            boolean first = id.equals("demo") || unit.endsWith(":" + DemoUnits.ENTERPRISE);
            yield role.name().toLowerCase(Locale.ROOT).replace("_unit", "")
                + (first ? "" : "-" + id);
          }
          default -> unit.contains(":") ? word + "-" + unit.substring(unit.indexOf(':') + 1) : word;
        };
    return new DemoAccount(login, "Demo-" + word + "-2025", role, unit);
  }

  private static Organisation organisation(Role role, String unit) {
    String id = unit.substring(unit.indexOf(':') + 1);
    boolean county = role == Role.COUNTY_OFFICE;
    boolean enterprise = role == Role.ENTERPRISE;
    return new Organisation(
        unit,
        Fence.home(role),
        name(role, unit, id),
        county ? id : null,
        enterprise ? id : null,
        false,
        1);
  }

  private static LocalizedText name(Role role, String unit, String id) {
    return switch (role) {
      case DEPARTMENT -> DemoUnits.DEPARTMENTS.getOrDefault(unit, both(unit));
      case COUNTY_OFFICE -> {
        String county = DemoUnits.COUNTIES.getOrDefault(id, id);
        yield new LocalizedText(county + "工作专班办公室", "Task-force office of " + county);
      }
      case ENTERPRISE -> new LocalizedText("示例企业 " + id, "Example enterprise " + id);
      case TECHNICAL_UNIT -> new LocalizedText("示例技术单位 " + id, "Example technical unit " + id);
      case PROVINCE -> new LocalizedText("省自然资源厅", "Provincial department of natural resources");
      default -> new LocalizedText("市工作专班办公室", "City task-force office");
    };
  }

  private static LocalizedText both(String text) {
    return new LocalizedText(text, text);
  }
}
