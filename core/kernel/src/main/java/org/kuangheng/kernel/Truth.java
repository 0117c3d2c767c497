package org.kuangheng.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Three-valued truth: a criterion is met, not met, or cannot be told yet. Unknown never becomes
 * false; the connectives are Kleene's.
 */
public enum Truth {
  MET,
  NOT_MET,
  UNKNOWN;

  /** {@code null} (a fact nobody has established) is {@link #UNKNOWN}. */
  public static Truth of(@Nullable Boolean value) {
    if (value == null) {
      return UNKNOWN;
    }
    return value ? MET : NOT_MET;
  }

  /** The Boolean a FEEL expression sees; {@code null} for unknown. */
  public @Nullable Boolean toBoolean() {
    return switch (this) {
      case MET -> Boolean.TRUE;
      case NOT_MET -> Boolean.FALSE;
      case UNKNOWN -> null;
    };
  }

  public Truth and(Truth other) {
    if (this == NOT_MET || other == NOT_MET) {
      return NOT_MET;
    }
    return this == MET && other == MET ? MET : UNKNOWN;
  }

  public Truth or(Truth other) {
    if (this == MET || other == MET) {
      return MET;
    }
    return this == NOT_MET && other == NOT_MET ? NOT_MET : UNKNOWN;
  }

  public Truth negate() {
    return switch (this) {
      case MET -> NOT_MET;
      case NOT_MET -> MET;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
