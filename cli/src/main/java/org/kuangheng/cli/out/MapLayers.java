package org.kuangheng.cli.out;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.cli.chain.Chain;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureLayer;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.geo.overlap.Setbacks;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Metres;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.Pack;
import org.locationtech.jts.geom.Geometry;

/** The map data of a chain: rights, groups, gaps and overlaps, in the pack's coordinate system. */
final class MapLayers {
  private final Chain chain;
  private final Lang lang;
  private final Crs crs;

  MapLayers(Chain chain, Lang lang) {
    this.chain = chain;
    this.lang = lang;
    this.crs = Crs.ofEpsg(chain.pack().crs()).orElse(Crs.CGCS2000);
  }

  /** Every right whose area could be read, with its verdict. */
  FeatureLayer rights() {
    List<Feature> features = new ArrayList<>();
    for (MineRecord mine : chain.survey().mines()) {
      footprint(mine)
          .ifPresent(
              plan -> features.add(feature(mine.id().value(), rightAttributes(mine), plan, crs)));
    }
    return new FeatureLayer("rights", "矿业权", crs, features);
  }

  private Map<String, @Nullable Object> rightAttributes(MineRecord mine) {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    Verdict verdict = chain.verdicts().get(mine.id());
    MiningArea area = mine.area();
    attributes.put("mine_id", mine.id().value());
    attributes.put("name", mine.name());
    attributes.put("holder", mine.holder().name());
    attributes.put("county", mine.county().value());
    attributes.put("mineral", mine.mineral() == null ? null : mine.mineral().code());
    attributes.put("method", mine.method() == null ? null : mine.method().name());
    attributes.put("area_km2", area == null ? null : area.planarArea().km2());
    attributes.put("disposition", verdict == null ? null : verdict.recommended());
    attributes.put("disposition_name", verdict == null ? null : name(verdict.recommended()));
    attributes.put("possible", verdict == null ? null : String.join(",", verdict.possible()));
    attributes.put(
        "capacity_t_a",
        verdict == null || verdict.scale().capacity() == null
            ? null
            : verdict.scale().capacity().tonnesPerYear());
    attributes.put(
        "service_life_years",
        verdict == null || verdict.life().years() == null ? null : verdict.life().years().value());
    attributes.put(
        "scale_class",
        verdict == null || verdict.scale().scaleClass() == null
            ? null
            : verdict.scale().scaleClass().name());
    return attributes;
  }

  private @Nullable String name(@Nullable String category) {
    if (category == null) {
      return null;
    }
    return chain.pack().findCategory(category).map(c -> c.name().in(lang)).orElse(category);
  }

  /** The groups of a scenario. */
  FeatureLayer groups(Scenario scenario) {
    List<Feature> features = new ArrayList<>();
    for (Scenario.Group group : scenario.groups()) {
      MiningArea merged = group.merged();
      if (merged != null) {
        features.add(feature(group.id(), groupAttributes(group), merged.in(crs).footprint(), crs));
      }
    }
    return new FeatureLayer("groups", "整合矿区", crs, features);
  }

  private static Map<String, @Nullable Object> groupAttributes(Scenario.Group group) {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("group_id", group.id());
    attributes.put(
        "members", group.members().stream().map(Object::toString).collect(Collectors.joining(",")));
    attributes.put("lead", group.lead().isEmpty() ? null : group.lead().getFirst().holder().name());
    attributes.put("retained_t", group.retained().value());
    attributes.put("capacity_t_a", group.capacity().tonnesPerYear());
    attributes.put("life_years", group.life().value());
    attributes.put("scale_class", group.scaleClass().name());
    return attributes;
  }

  /** The gaps the groups of a scenario take in. */
  FeatureLayer gaps(Scenario scenario) {
    List<Feature> features = new ArrayList<>();
    for (Scenario.Group group : scenario.groups()) {
      for (Scenario.TakenGap taken : group.gaps()) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("group_id", group.id());
        attributes.put("a", taken.a().value());
        attributes.put("b", taken.b().value());
        attributes.put("area_m2", taken.gap().planarArea().value());
        attributes.put("width_m", taken.gap().width().value());
        features.add(
            feature(
                group.id() + "-gap-" + (features.size() + 1),
                attributes,
                taken.gap().polygon(),
                crs));
      }
    }
    return new FeatureLayer("gaps", "夹缝资源", crs, features);
  }

  /** The ground rights share with constraint layers, setback included. */
  FeatureLayer overlaps() {
    Pack pack = chain.pack();
    Map<String, LayerRule> rules =
        pack.layers().stream().collect(Collectors.toMap(LayerRule::id, Function.identity()));
    Map<String, ConstraintFeature> zones = new LinkedHashMap<>();
    chain.survey().constraints().forEach(zone -> zones.put(zone.layer() + "/" + zone.id(), zone));
    List<Feature> features = new ArrayList<>();
    for (MineRecord mine : chain.survey().mines()) {
      SpatialFindings findings = chain.findings().get(mine.id());
      Optional<Geometry> plan = footprint(mine);
      if (findings == null || plan.isEmpty()) {
        continue;
      }
      for (SpatialFindings.LayerOverlap overlap : findings.overlaps()) {
        ConstraintFeature zone = zones.get(overlap.layer() + "/" + overlap.feature());
        LayerRule rule = rules.get(overlap.layer());
        if (zone != null && rule != null) {
          features.add(overlap(mine, plan.get(), zone, rule, features.size() + 1));
        }
      }
    }
    return new FeatureLayer("overlaps", "重叠", crs, features);
  }

  private Feature overlap(
      MineRecord mine, Geometry plan, ConstraintFeature zone, LayerRule rule, int number) {
    Geometry ground = CrsTransform.transform(zone.geometry(), zone.crs(), crs);
    Geometry shared = plan.intersection(Setbacks.around(ground, new Metres(rule.setback())));
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("mine_id", mine.id().value());
    attributes.put("layer", rule.id());
    attributes.put("layer_name", rule.name().in(lang));
    attributes.put("strength", rule.strength().name());
    attributes.put("zone", zone.id());
    attributes.put("zone_name", zone.name());
    attributes.put("setback_m", rule.setback());
    attributes.put("area_m2", BigDecimal.valueOf(Math.round(shared.getArea() * 100), 2));
    attributes.put("law", rule.law());
    return feature("overlap-" + number, attributes, shared, crs);
  }

  private Optional<Geometry> footprint(MineRecord mine) {
    MiningArea area = mine.area();
    if (area == null || area.crs().datum() != crs.datum()) {
      return Optional.empty();
    }
    return Optional.of(area.in(crs).footprint());
  }

  /** A feature with attributes of which some may be {@code null}. */
  @SuppressWarnings("NullAway") // type annotations of record components are lost in class files
  static Feature feature(
      String id, Map<String, @Nullable Object> attributes, Geometry geometry, Crs crs) {
    return new Feature(id, attributes, geometry, crs);
  }
}
