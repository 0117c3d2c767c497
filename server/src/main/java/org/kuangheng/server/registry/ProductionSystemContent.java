package org.kuangheng.server.registry;

import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.MiningMethod;

/**
 * What the registry keeps of an independent production system (独立生产系统).
 *
 * @param capacity what it can raise a year, {@code null} if unknown
 */
public record ProductionSystemContent(
    String name,
    @Nullable MiningMethod method,
    @Nullable AnnualCapacity capacity,
    @Nullable OperatingState state) {}
