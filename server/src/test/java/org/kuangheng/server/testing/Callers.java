package org.kuangheng.server.testing;

import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Role;

/** Callers made by hand, for tests of use cases without HTTP. */
public final class Callers {
  private Callers() {}

  public static Caller cityOffice() {
    return of(Role.CITY_OFFICE, "city", RowScope.EVERYTHING);
  }

  public static Caller cityLeader() {
    return of(Role.CITY_LEADER, "city", RowScope.EVERYTHING);
  }

  public static Caller department(String code) {
    return of(Role.DEPARTMENT, code, RowScope.EVERYTHING);
  }

  public static Caller county(String county) {
    return of(Role.COUNTY_OFFICE, "county:" + county, RowScope.ofCounty(county));
  }

  public static Caller enterprise(String enterprise) {
    return of(Role.ENTERPRISE, "enterprise:" + enterprise, RowScope.ofEnterprise(enterprise));
  }

  public static Caller of(Role role, String unit, RowScope scope) {
    return new Caller(
        "test-" + role.name().toLowerCase(java.util.Locale.ROOT),
        "Test",
        role,
        unit,
        scope,
        role.permissions(),
        null);
  }
}
