package org.kuangheng.server.registry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.facts.CountySeat;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.LayerCheck;
import org.kuangheng.facts.LayerCoverage;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.Survey;
import org.kuangheng.facts.WorkingsFeature;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.server.registry.AreaContent;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.CountyContent;
import org.kuangheng.server.registry.FactContent;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.LayerFeatureContent;
import org.kuangheng.server.registry.MineContent;
import org.kuangheng.server.registry.TitleContent;
import org.springframework.stereotype.Component;

/** Puts the engine's view together from versions (登记库的调查视图). */
@Component
class SurveyAssembly {
  private final VersionReads reads;
  private final DecodedVersions decoded;

  /** The records of one mine, by kind. */
  private static final class Parts {
    private final Map<Kind, List<Record>> byKind = new EnumMap<>(Kind.class);

    void add(Kind kind, Record record) {
      byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(record);
    }

    <T> List<T> all(Kind kind, Class<T> type) {
      return byKind.getOrDefault(kind, List.of()).stream().map(type::cast).toList();
    }

    <T> @Nullable T one(Kind kind, Class<T> type) {
      List<Record> found = byKind.getOrDefault(kind, List.of());
      return found.isEmpty() ? null : type.cast(found.getFirst());
    }
  }

  SurveyAssembly(VersionReads reads, DecodedVersions decoded) {
    this.reads = reads;
    this.decoded = decoded;
  }

  Survey survey(AsOf asOf, Set<CountyCode> counties) {
    Set<String> codes =
        counties.stream()
            .map(CountyCode::value)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    List<VersionReads.Head> heads = reads.heads(List.of(Kind.WORKINGS), codes, null, asOf);
    return survey(
        mines(codes, null, asOf),
        records(
                reads.heads(List.of(Kind.LAYER_FEATURE), Set.of(), null, asOf),
                LayerFeatureContent.class)
            .stream()
            .map(LayerFeatureContent::feature)
            .toList(),
        records(heads, WorkingsFeature.class),
        asOf);
  }

  /** A survey of these mines and features, with the counties and checks of the moment. */
  Survey survey(
      List<MineRecord> mines,
      List<ConstraintFeature> features,
      List<WorkingsFeature> workings,
      AsOf asOf) {
    List<VersionReads.Head> countyHeads = reads.heads(List.of(Kind.COUNTY), Set.of(), null, asOf);
    Map<Long, Record> contents =
        decoded.of(countyHeads.stream().map(VersionReads.Head::number).toList());
    Map<CountyCode, String> names = new TreeMap<>();
    Map<CountyCode, CountySeat> seats = new TreeMap<>();
    for (VersionReads.Head head : countyHeads) {
      if (contents.get(head.number()) instanceof CountyContent county) {
        CountyCode code = new CountyCode(head.id());
        names.put(code, county.name());
        if (county.seat() != null) {
          seats.put(code, county.seat());
        }
      }
    }
    List<LayerCheck> checks =
        records(reads.heads(List.of(Kind.LAYER_CHECK), Set.of(), null, asOf), LayerCheck.class);
    LayerCoverage coverage = new LayerCoverage(LayerCoverage.of(features).supplied(), checks);
    return new Survey(mines, features, workings, names, Map.of(), List.of(), coverage)
        .withSeats(seats);
  }

  /** The mines in force, in the counties, or those named; in order of their ids. */
  List<MineRecord> mines(Set<String> counties, @Nullable Collection<String> named, AsOf asOf) {
    List<VersionReads.Head> heads = reads.heads(Contents.OF_A_MINE, counties, named, asOf);
    Map<Long, Record> contents = decoded.of(heads.stream().map(VersionReads.Head::number).toList());
    Map<String, Parts> mines = new LinkedHashMap<>();
    for (VersionReads.Head head : heads) {
      Record record = contents.get(head.number());
      if (head.mine() != null && record != null) {
        mines.computeIfAbsent(head.mine(), key -> new Parts()).add(head.kind(), record);
      }
    }
    List<MineRecord> records = new ArrayList<>();
    mines.forEach((id, parts) -> assembled(id, parts).ifPresent(records::add));
    records.sort(Comparator.comparing(MineRecord::id));
    return records;
  }

  Optional<MineRecord> mine(String id, AsOf asOf) {
    return mines(Set.of(), List.of(id), asOf).stream().findFirst();
  }

  <T> List<T> records(List<VersionReads.Head> heads, Class<T> type) {
    Map<Long, Record> contents = decoded.of(heads.stream().map(VersionReads.Head::number).toList());
    return heads.stream()
        .map(head -> contents.get(head.number()))
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static Optional<MineRecord> assembled(String id, Parts parts) {
    MineContent mine = parts.one(Kind.MINE, MineContent.class);
    if (mine == null) {
      return Optional.empty();
    }
    Map<String, Fact> facts = new HashMap<>();
    parts.all(Kind.FACT, FactContent.class).forEach(fact -> facts.put(fact.key(), fact.fact()));
    Comparator<TitleContent> asSurveyed =
        Comparator.comparing(TitleContent::order, Comparator.nullsLast(Comparator.naturalOrder()));
    return Optional.of(
        Forms.assemble(
            id,
            new Forms.MineParts(
                mine,
                parts.all(Kind.TITLE, TitleContent.class).stream()
                    .sorted(asSurveyed)
                    .map(TitleContent::title)
                    .toList(),
                parts.one(Kind.RESERVES, ReserveStatement.class),
                parts.one(Kind.AREA, AreaContent.class),
                parts.all(Kind.PRODUCTION_SYSTEM, Record.class).size(),
                facts)));
  }
}
