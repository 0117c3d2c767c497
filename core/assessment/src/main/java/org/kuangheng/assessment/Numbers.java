package org.kuangheng.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;

/**
 * The stated numbers of a mine from which the engine computes the others; ×10⁴ t, ×10⁴ t/a, per
 * cent and km². {@code null} while unknown.
 *
 * @param remainingShare the share of the area left after the hard layers, per cent
 * @param area km²
 */
record Numbers(
    @Nullable Mineral mineral,
    @Nullable MiningMethod method,
    @Nullable BigDecimal capacity,
    @Nullable BigDecimal retained,
    @Nullable BigDecimal recoverable,
    @Nullable BigDecimal dilution,
    @Nullable BigDecimal remainingShare,
    @Nullable BigDecimal area) {}
