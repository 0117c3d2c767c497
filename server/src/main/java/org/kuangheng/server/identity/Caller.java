package org.kuangheng.server.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Actor;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.database.RowScope;

/**
 * Who is asking (操作人): the person signed in, or the token used, with role and scope. Controllers
 * take it as a parameter and hand it to use cases; use cases ask it, never the web session.
 *
 * @param id opaque id of the account
 * @param name as shown on screen
 * @param unit code of the organisation: {@code NR} … {@code CT} for departments as in the pack,
 *     {@code county:140828}, {@code enterprise:…}, {@code city}, {@code province}, {@code
 *     technical:…}
 * @param actingFor account id of whoever delegated, {@code null} if the person acts for himself
 */
public record Caller(
    String id,
    String name,
    Role role,
    String unit,
    RowScope scope,
    Set<Permission> permissions,
    @Nullable String actingFor) {
  public Caller {
    permissions = Set.copyOf(permissions);
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Refuses with 403 without the permission. */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw Refusal.of(ApiProblem.FORBIDDEN, "caller", "permission", permission);
    }
  }

  /** Whether the caller's fence includes a county; the database checks the same again. */
  public boolean sees(String county) {
    return scope.everything() || scope.counties().contains(county);
  }

  public Actor actor() {
    return new Actor(actingFor == null ? id : id + ">" + actingFor, role.name(), unit);
  }
}
