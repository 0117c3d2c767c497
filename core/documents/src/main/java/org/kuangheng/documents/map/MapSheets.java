package org.kuangheng.documents.map;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.documents.DocumentIssue;
import org.kuangheng.documents.chapter.PlanContent;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.documents.county.Standings;
import org.kuangheng.documents.font.Glyphs;
import org.kuangheng.documents.map.SheetContent.LegendEntry;
import org.kuangheng.documents.map.SheetContent.Sign;
import org.kuangheng.facts.CountySeat;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.VertexTable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Place;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.Pack;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A county's map sheets (图件): the overview, and one sheet for each group. */
public final class MapSheets {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final int MOST_VERTICES = 120;

  private final CountyView view;
  private final MapProjection projection;
  private final SchematicBase base;

  private MapSheets(CountyView view, MapProjection projection) {
    this.view = view;
    this.projection = projection;
    this.base = SchematicBase.of(view, projection);
  }

  public static MapSheets of(CountyView view) {
    Crs crs = Crs.ofEpsg(view.pack().crs()).orElse(Crs.CGCS2000);
    Envelope extent = new Envelope();
    if (crs.isGeographic()) {
      view.mines().stream()
          .map(mine -> mine.mine().area())
          .filter(Objects::nonNull)
          .filter(area -> area.crs().equals(crs))
          .forEach(area -> extent.expandToInclude(area.footprint().getEnvelopeInternal()));
      CountySeat seat = view.input().survey().seats().get(view.county());
      if (extent.isNull() && seat != null) {
        extent.expandToInclude(seat.longitude().doubleValue(), seat.latitude().doubleValue());
      }
    }
    return new MapSheets(view, MapProjection.of(crs, extent));
  }

  /** 整治整合前后矿业权分布示意图 of the whole county. */
  public byte[] overview(Glyphs glyphs) {
    List<SheetContent.Right> rights = new ArrayList<>();
    for (int i = 0; i < view.mines().size(); i++) {
      MineView mine = view.mines().get(i);
      Symbol symbol = Symbol.of(mine);
      right(mine.mine(), i + 1, symbol).ifPresent(rights::add);
    }
    List<Geometry> gaps = new ArrayList<>();
    List<SheetContent.Outline> outlines = new ArrayList<>();
    for (Scenario.Group group : view.groups()) {
      gaps.addAll(gaps(group));
      outline(group).ifPresent(outlines::add);
    }
    return SheetPainter.paint(
        content("map.overview", "", new Drawn(rights, gaps, outlines, List.of())), glyphs);
  }

  /** One group's sheet: members, gaps, the merged area with its vertices, and its neighbours. */
  public byte[] group(Scenario.Group group, Glyphs glyphs) {
    List<SheetContent.Right> rights = new ArrayList<>();
    for (int i = 0; i < view.mines().size(); i++) {
      MineView mine = view.mines().get(i);
      if (!group.members().contains(mine.id())) {
        right(mine.mine(), i + 1, Symbol.ELSEWHERE).ifPresent(rights::add);
      }
    }
    int number = 0;
    for (MineId id : group.members()) {
      number++;
      MineRecord mine = view.everyMine().get(id);
      if (mine != null) {
        right(mine, number, CountyView.upgradesAlone(group) ? Symbol.UPGRADE : Symbol.CONSOLIDATION)
            .ifPresent(rights::add);
      }
    }
    return SheetPainter.paint(
        content(
            CountyView.upgradesAlone(group) ? "map.alone" : "map.group",
            CountyView.label(group),
            new Drawn(rights, gaps(group), outline(group).stream().toList(), vertices(group))),
        glyphs);
  }

  /** Mines of the county that are not on its map, each a finding. */
  public List<Issue> absent(String file) {
    return view.mines().stream()
        .filter(mine -> right(mine.mine(), 1, Symbol.OTHER).isEmpty())
        .map(mine -> Issue.of(DocumentIssue.NOT_ON_MAP, Place.of(file), "name", mine.name()))
        .toList();
  }

  private record Drawn(
      List<SheetContent.Right> rights,
      List<Geometry> gaps,
      List<SheetContent.Outline> outlines,
      List<SheetContent.Vertex> vertices) {}

  private SheetContent content(String titleKey, String group, Drawn drawn) {
    List<SheetContent.Layer> layers = layers(drawn);
    return new SheetContent(
        new SheetContent.Title(
            view.wording().say(titleKey, "county", view.name(), "group", group),
            view.name(),
            projection.target(),
            projection.isProjected(),
            PlanContent.provenance(view),
            view.input().asOf()),
        base,
        layers,
        drawn.rights(),
        drawn.gaps(),
        drawn.outlines(),
        drawn.vertices(),
        legend(drawn, layers),
        view.wording());
  }

  private Optional<SheetContent.Right> right(MineRecord mine, int number, Symbol symbol) {
    if (mine.area() == null) {
      return Optional.empty();
    }
    String standing =
        view.find(mine.id()).map(found -> Standings.of(found, view)).orElse(mine.county().value());
    return projection
        .project(mine.area().footprint(), mine.area().crs())
        .filter(footprint -> !footprint.isEmpty())
        .map(
            footprint ->
                new SheetContent.Right(
                    number, mine.name(), standing, footprint, symbol, base.isAfar(footprint)));
  }

  private Optional<SheetContent.Outline> outline(Scenario.Group group) {
    MiningArea merged = group.merged();
    return merged == null
        ? Optional.empty()
        : projection
            .project(merged.footprint(), merged.crs())
            .map(
                footprint ->
                    new SheetContent.Outline(
                        view.wording()
                            .say(
                                CountyView.upgradesAlone(group)
                                    ? "map.aloneLabel"
                                    : "map.groupLabel",
                                "group",
                                CountyView.label(group)),
                        footprint));
  }

  /** Gaps lie in the system of the merged area. */
  private List<Geometry> gaps(Scenario.Group group) {
    MiningArea merged = group.merged();
    Crs crs = merged == null ? projection.target() : merged.crs();
    return group.gaps().stream()
        .flatMap(taken -> projection.project(taken.gap().polygon(), crs).stream())
        .toList();
  }

  /** The vertices as the vertex sheet numbers them; none where they would crowd the sheet. */
  private List<SheetContent.Vertex> vertices(Scenario.Group group) {
    MiningArea merged = group.merged();
    if (merged == null || merged.crs().isGeographic()) {
      return List.of();
    }
    List<VertexTable.Row> rows = VertexTable.of(merged).rows();
    if (rows.size() > MOST_VERTICES) {
      return List.of();
    }
    Crs prefixed = Crs.gaussKruger3(merged.crs().zone(), true);
    boolean three = merged.crs().projection() == Crs.Projection.GAUSS_KRUGER_3;
    List<SheetContent.Vertex> vertices = new ArrayList<>();
    for (VertexTable.Row row : rows) {
      Coordinate place = new Coordinate(row.east().doubleValue(), row.north().doubleValue());
      boolean single = rows.stream().allMatch(r -> r.block() == 1 && r.ring() == 1);
      String number = (single ? "" : row.block() + "-" + row.ring() + "-") + row.point();
      projection
          .project(GEOMETRY.createPoint(place), three ? prefixed : merged.crs())
          .ifPresent(
              point -> vertices.add(new SheetContent.Vertex(number, point.getInteriorPoint())));
    }
    return vertices;
  }

  /** Constraint layers with their setbacks, as far as they reach the rights. */
  private List<SheetContent.Layer> layers(Drawn drawn) {
    Envelope near = new Envelope();
    drawn.rights().stream()
        .filter(right -> right.symbol() != Symbol.ELSEWHERE && !right.afar())
        .forEach(right -> near.expandToInclude(right.footprint().getEnvelopeInternal()));
    near.expandBy(near.getWidth() / 4, near.getHeight() / 4);
    List<SheetContent.Layer> layers = new ArrayList<>();
    for (var feature : view.input().survey().constraints()) {
      view.pack().layers().stream()
          .filter(rule -> rule.id().equals(feature.layer()))
          .findFirst()
          .ifPresent(
              rule ->
                  projection
                      .project(feature.geometry(), feature.crs())
                      .map(geometry -> geometry.buffer(rule.setback().doubleValue()))
                      .filter(ground -> near.intersects(ground.getEnvelopeInternal()))
                      .ifPresent(
                          ground ->
                              layers.add(
                                  new SheetContent.Layer(
                                      ground, rule.strength() == LayerRule.Strength.HARD))));
    }
    return layers;
  }

  private List<LegendEntry> legend(Drawn drawn, List<SheetContent.Layer> layers) {
    Set<Symbol> used = EnumSet.noneOf(Symbol.class);
    drawn.rights().forEach(right -> used.add(right.symbol()));
    List<LegendEntry> legend = new ArrayList<>();
    for (Symbol symbol : used) {
      legend.add(new LegendEntry(Sign.RIGHT, symbol, name(symbol)));
    }
    sign(legend, !drawn.outlines().isEmpty(), Sign.GROUP);
    sign(legend, !drawn.gaps().isEmpty(), Sign.GAP);
    sign(legend, layers.stream().anyMatch(SheetContent.Layer::hard), Sign.HARD_LAYER);
    sign(legend, layers.stream().anyMatch(layer -> !layer.hard()), Sign.CONDITIONAL_LAYER);
    sign(legend, !drawn.vertices().isEmpty(), Sign.VERTEX);
    sign(legend, !base.isEmpty(), Sign.COUNTY_LINE);
    sign(legend, !base.isEmpty(), Sign.SEAT);
    return legend;
  }

  private void sign(List<LegendEntry> legend, boolean shown, Sign sign) {
    if (shown) {
      legend.add(new LegendEntry(sign, Symbol.ELSEWHERE, view.wording().word("sign", sign.name())));
    }
  }

  /** The pack's own word for a disposition; the catalogue's for the rest. */
  private String name(Symbol symbol) {
    return view.pack().categories().stream()
        .filter(category -> Symbol.of(category.kind()) == symbol)
        .findFirst()
        .map(Pack.Category::name)
        .map(view.wording()::of)
        .orElseGet(() -> view.wording().word("symbol", symbol.name()));
  }
}
