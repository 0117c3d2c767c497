package org.kuangheng.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.SquareMetres;

/**
 * All that is known of one mine (矿山) on the day of assessment. What nobody has stated is {@code
 * null} and stays unknown; it is never taken for no.
 *
 * @param otherMinerals co-existing and associated minerals of the right
 * @param capacities yearly capacity by basis; a basis not stated is absent
 * @param area the right's area, {@code null} where no coordinates could be read
 * @param declaredArea the area as printed on the licence
 * @param oreBodies ids of the ore bodies the right works; empty if unknown
 * @param productionSystems number of independent production systems
 * @param facts the facts of the pack's catalogue by key
 * @param notes free survey columns (assets, debts, intention …) by header, kept as they came
 */
public record MineRecord(
    MineId id,
    String name,
    Holder holder,
    CountyCode county,
    @Nullable String town,
    List<Title> titles,
    @Nullable Mineral mineral,
    List<Mineral> otherMinerals,
    @Nullable MiningMethod method,
    Map<CapacityBasis, AnnualCapacity> capacities,
    @Nullable ReserveStatement reserves,
    @Nullable MiningArea area,
    @Nullable SquareMetres declaredArea,
    Set<String> oreBodies,
    @Nullable OperatingState state,
    @Nullable Integer productionSystems,
    Map<String, Fact> facts,
    Map<String, String> notes) {
  /** Which capacity: as licensed 证载规模, as designed 设计规模, or as achieved 实际产能. */
  public enum CapacityBasis {
    LICENSED,
    DESIGNED,
    ACTUAL
  }

  public MineRecord {
    titles = List.copyOf(titles);
    otherMinerals = List.copyOf(otherMinerals);
    capacities = Map.copyOf(capacities);
    oreBodies = Set.copyOf(oreBodies);
    facts = Map.copyOf(facts);
    notes = Map.copyOf(notes);
  }

  /** The same mine with these further columns; they take the place of those of the same name. */
  public MineRecord withNotes(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(notes);
    all.putAll(more);
    return new MineRecord(
        id,
        name,
        holder,
        county,
        town,
        titles,
        mineral,
        otherMinerals,
        method,
        capacities,
        reserves,
        area,
        declaredArea,
        oreBodies,
        state,
        productionSystems,
        facts,
        all);
  }

  public Optional<Fact> findFact(String key) {
    return Optional.ofNullable(facts.get(key));
  }

  public List<Title> titles(Title.Kind kind) {
    return titles.stream().filter(title -> title.kind() == kind).toList();
  }
}
