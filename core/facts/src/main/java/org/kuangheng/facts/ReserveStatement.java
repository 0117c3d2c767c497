package org.kuangheng.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.Tonnes;

/**
 * A statement of retained resources and reserves (保有资源储量) as of a day. Resources and reserves are
 * listed apart and never added (GB/T 17766-2020).
 *
 * @param amounts ore by category; a category not stated is absent
 * @param designLoss design loss of ore, {@code null} if not stated
 * @param unusable resources the design leaves unused, {@code null} if not stated
 * @param recovery mining recovery as a fraction 0–1, {@code null} if not stated
 * @param dilution dilution as a fraction 0–1, {@code null} if not stated
 * @param recoverable recoverable reserves as stated by the report, {@code null} if only derivable
 */
public record ReserveStatement(
    LocalDate asOf,
    Map<Category, Tonnes> amounts,
    @Nullable Tonnes designLoss,
    @Nullable Tonnes unusable,
    @Nullable BigDecimal recovery,
    @Nullable BigDecimal dilution,
    @Nullable Tonnes recoverable,
    DocumentRef document) {
  /** The categories of GB/T 17766-2020. */
  public enum Category {
    /** 推断资源量 TD */
    INFERRED,
    /** 控制资源量 KZ */
    INDICATED,
    /** 探明资源量 TM */
    MEASURED,
    /** 可信储量 KX */
    PROBABLE,
    /** 证实储量 ZS */
    PROVED
  }

  public ReserveStatement {
    EnumMap<Category, Tonnes> copy = new EnumMap<>(Category.class);
    copy.putAll(amounts);
    amounts = copy;
  }

  @Override
  public Map<Category, Tonnes> amounts() {
    return Map.copyOf(amounts);
  }
}
