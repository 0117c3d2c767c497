package org.kuangheng.server.identity.internal;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Organisation;
import org.kuangheng.server.identity.Role;

/** Which rows a role sees from its organisation, and which organisations a role is for. */
public final class Fence {
  private Fence() {}

  static RowScope of(Role role, Organisation unit, AccountTable.Additions added) {
    return switch (role) {
      case CITY_OFFICE, CITY_LEADER, DEPARTMENT, PROVINCE, AUDIT_ADMIN -> RowScope.EVERYTHING;
      case SYSTEM_ADMIN, SECURITY_ADMIN -> RowScope.NOTHING;
      case COUNTY_OFFICE ->
          new RowScope(
              false, with(unit.county(), added.counties()), added.enterprises(), added.mines());
      case ENTERPRISE ->
          new RowScope(false, Set.of(), with(unit.enterprise(), added.enterprises()), Set.of());
      case TECHNICAL_UNIT -> new RowScope(false, Set.of(), Set.of(), added.mines());
    };
  }

  /** The kind of organisation whose people may hold a role. */
  public static Organisation.Kind home(Role role) {
    return switch (role) {
      case CITY_OFFICE, CITY_LEADER, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN ->
          Organisation.Kind.CITY;
      case DEPARTMENT -> Organisation.Kind.DEPARTMENT;
      case COUNTY_OFFICE -> Organisation.Kind.COUNTY;
      case ENTERPRISE -> Organisation.Kind.ENTERPRISE;
      case TECHNICAL_UNIT -> Organisation.Kind.TECHNICAL;
      case PROVINCE -> Organisation.Kind.PROVINCE;
    };
  }

  private static Set<String> with(@Nullable String own, Set<String> added) {
    Set<String> all = new TreeSet<>(added);
    if (own != null) {
      all.add(own);
    }
    return all;
  }
}
