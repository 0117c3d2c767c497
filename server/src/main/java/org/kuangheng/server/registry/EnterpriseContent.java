package org.kuangheng.server.registry;

import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Holder;

/**
 * What the registry keeps of an enterprise (企业).
 *
 * @param creditCode the unified social credit code, {@code null} if unknown
 * @param group the parent group, {@code null} if none is known
 */
public record EnterpriseContent(String name, @Nullable String creditCode, @Nullable String group) {
  /** The subject id of a holder: its credit code, or its name where it has none. */
  public static String idOf(Holder holder) {
    String code = holder.creditCode();
    return code == null || code.isBlank() ? "name:" + holder.name().strip() : code.strip();
  }

  public static EnterpriseContent of(Holder holder) {
    return new EnterpriseContent(holder.name(), holder.creditCode(), holder.group());
  }
}
