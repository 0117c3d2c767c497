package org.kuangheng.server.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Holder;
import org.kuangheng.facts.MineRecord.CapacityBasis;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;

/**
 * What the registry keeps of a mine (矿山) itself; its titles, reserves, area and facts are subjects
 * of their own.
 *
 * @param holder the holder as the licence prints it
 * @param oreBodies ids of the ore bodies it works; empty if unknown
 * @param productionSystems how many it is said to have; the systems described stand by themselves
 * @param notes free survey columns by header
 */
public record MineContent(
    String name,
    Holder holder,
    CountyCode county,
    @Nullable String town,
    @Nullable Mineral mineral,
    List<Mineral> otherMinerals,
    @Nullable MiningMethod method,
    Map<CapacityBasis, AnnualCapacity> capacities,
    Set<String> oreBodies,
    @Nullable OperatingState state,
    @Nullable Integer productionSystems,
    Map<String, String> notes) {
  public MineContent {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A mine has a name, but it was blank");
    }
    otherMinerals = List.copyOf(otherMinerals);
    capacities = Map.copyOf(capacities);
    oreBodies = Set.copyOf(oreBodies);
    notes = Map.copyOf(notes);
  }
}
