package org.kuangheng.cli.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.cli.chain.Chain;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.VertexTable;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Rounding;

/** {@code proposals.json}: scenarios, best first, and the mines that were no candidates. */
final class ProposalJson {
  private ProposalJson() {}

  static Map<String, @Nullable Object> of(Chain chain, ConsolidationResult result) {
    List<Object> scenarios = new ArrayList<>();
    result.scenarios().forEach(scenario -> scenarios.add(scenario(scenario)));
    List<Object> excluded = new ArrayList<>();
    result
        .excluded()
        .forEach(
            mine ->
                excluded.add(
                    Json.map("mine", mine.mine().value(), "reason", Json.text(mine.reason()))));
    return Json.map(
        "pack",
        chain.pack().id(),
        "pack_hash",
        chain.pack().hash().hex(),
        "as_of",
        chain.asOf().toString(),
        "scenarios",
        scenarios,
        "excluded",
        excluded,
        "issues",
        Json.issues(result.issues()));
  }

  private static Object scenario(Scenario scenario) {
    List<Object> groups = new ArrayList<>();
    scenario.groups().forEach(group -> groups.add(group(group)));
    List<Object> leftOver = new ArrayList<>();
    scenario.leftOver().forEach(mine -> leftOver.add(leftOver(mine)));
    List<Object> values = new ArrayList<>();
    scenario
        .values()
        .forEach(
            value ->
                values.add(
                    Json.map(
                        "objective",
                        value.objective().name(),
                        "value",
                        value.value(),
                        "unit",
                        value.unit())));
    return Json.map(
        "id",
        scenario.id(),
        "proof",
        Json.map(
            "optimal",
            scenario.proof().optimal(),
            "value",
            scenario.proof().value(),
            "bound",
            scenario.proof().bound(),
            "text",
            Json.text(scenario.proof().text())),
        "objectives",
        values,
        "groups",
        groups,
        "left_over",
        leftOver);
  }

  private static Object group(Scenario.Group group) {
    List<Object> lead = new ArrayList<>();
    group
        .lead()
        .forEach(
            candidate ->
                lead.add(
                    Json.map(
                        "mine",
                        candidate.mine().value(),
                        "holder",
                        candidate.holder().name(),
                        "reasons",
                        candidate.reasons().stream().map(Json::text).toList())));
    List<Object> gaps = new ArrayList<>();
    group
        .gaps()
        .forEach(
            taken ->
                gaps.add(
                    Json.map(
                        "a",
                        taken.a().value(),
                        "b",
                        taken.b().value(),
                        "area_m2",
                        Rounding.COORDINATE.round(taken.gap().planarArea().value()),
                        "width_m",
                        Rounding.COORDINATE.round(taken.gap().width().value()))));
    return Json.map(
        "id",
        group.id(),
        "members",
        group.members().stream().map(MineId::value).toList(),
        "lead",
        lead,
        "retained_t",
        group.retained().value(),
        "capacity_t_a",
        group.capacity().tonnesPerYear(),
        "life_years",
        Rounding.YEARS.round(group.life().value()),
        "scale_class",
        group.scaleClass().name(),
        "constraints",
        constraints(group),
        "gaps",
        gaps,
        "merged",
        merged(group.merged()),
        "flags",
        group.flags().stream().map(Json::text).toList());
  }

  private static List<Object> constraints(Scenario.Group group) {
    List<Object> list = new ArrayList<>();
    for (Scenario.Justification held : group.justifications()) {
      list.add(
          Json.map(
              "constraint",
              held.constraint().name(),
              "clause",
              held.clause(),
              "needed",
              held.needed(),
              "actual",
              held.actual(),
              "unit",
              held.unit(),
              "text",
              Json.text(held.text())));
    }
    return list;
  }

  private static @Nullable Object merged(@Nullable MiningArea area) {
    if (area == null) {
      return null;
    }
    ElevationRange range = area.elevations().orElse(null);
    List<Object> vertices = new ArrayList<>();
    for (VertexTable.Row row : VertexTable.of(area).rows()) {
      vertices.add(
          Json.map(
              "block",
              row.block(),
              "ring",
              row.ring(),
              "point",
              row.point(),
              "x_north",
              row.north(),
              "y_east",
              row.east()));
    }
    return Json.map(
        "epsg",
        area.crs().epsg(),
        "planar_km2",
        area.planarArea().km2(),
        "geodesic_km2",
        area.geodesicArea().km2(),
        "elevation_top",
        range == null ? null : range.top().value(),
        "elevation_bottom",
        range == null ? null : range.bottom().value(),
        "vertices",
        vertices);
  }

  private static Object leftOver(Scenario.LeftOver mine) {
    List<Object> reasons = new ArrayList<>();
    for (Scenario.PartnerReason reason : mine.reasons()) {
      MineId partner = reason.partner();
      reasons.add(
          Json.map(
              "partner",
              partner == null ? null : partner.value(),
              "constraint",
              reason.constraint().name(),
              "shortfall",
              reason.shortfall(),
              "unit",
              reason.unit(),
              "text",
              Json.text(reason.text())));
    }
    return Json.map(
        "mine", mine.mine().value(), "summary", Json.text(mine.summary()), "reasons", reasons);
  }
}
