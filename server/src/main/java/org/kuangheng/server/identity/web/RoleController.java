package org.kuangheng.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.kuangheng.server.identity.OpenToAll;
import org.kuangheng.server.identity.Organisation;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.identity.internal.Fence;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roles and what each may do. */
@RestController
@RequestMapping("/api/roles")
@Tag(name = "roles")
class RoleController {
  /**
   * A role as the screens show it.
   *
   * @param kind of the organisations whose people may hold it
   */
  record RoleView(
      String role, Organisation.Kind kind, List<String> permissions, boolean needsSecondFactor) {}

  @Operation(summary = "The roles, what each may do, and which need a second factor")
  @OpenToAll(signedIn = true, because = "the division of duties is no secret")
  @GetMapping
  List<RoleView> list() {
    return Arrays.stream(Role.values())
        .map(
            role ->
                new RoleView(
                    role.name(),
                    Fence.home(role),
                    role.permissions().stream().map(Enum::name).sorted().toList(),
                    role.needsSecondFactor()))
        .toList();
  }
}
