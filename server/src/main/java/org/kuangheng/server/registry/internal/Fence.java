package org.kuangheng.server.registry.internal;

import org.jspecify.annotations.Nullable;
import org.kuangheng.server.registry.EnterpriseContent;
import org.kuangheng.server.registry.MineContent;

/** Whose rows a subject's are (数据归属): its county and its enterprise. */
record Fence(@Nullable String county, @Nullable String enterprise) {
  static final Fence NONE = new Fence(null, null);

  static Fence of(MineContent mine) {
    return new Fence(mine.county().value(), EnterpriseContent.idOf(mine.holder()));
  }
}
