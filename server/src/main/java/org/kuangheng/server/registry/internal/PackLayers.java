package org.kuangheng.server.registry.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.ReadOptions;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Issue;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.policy.PolicyPacks;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.LayerFeatureContent;
import org.kuangheng.server.registry.Layers;
import org.kuangheng.server.registry.RegistryForms;
import org.kuangheng.server.registry.RegistryProblem;
import org.kuangheng.server.registry.Subject;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The layers of the pack in force, with the features on record. */
@Service
@Transactional
class PackLayers implements Layers {
  private final JdbcClient jdbc;
  private final PolicyPacks packs;
  private final Recording recording;

  PackLayers(JdbcClient jdbc, PolicyPacks packs, Recording recording) {
    this.jdbc = jdbc;
    this.packs = packs;
    this.recording = recording;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> list(Caller caller, AsOf asOf) {
    Map<String, Long> counts = new HashMap<>();
    VersionReads.moment(
            jdbc.sql(
                "select state, count(*) from registry_version where kind = 'LAYER_FEATURE' "
                    + VersionReads.at(asOf)
                    + " group by state"),
            asOf)
        .query(
            row -> {
              counts.put(row.getString(1), row.getLong(2));
            });
    String unit = Authority.unitOf(caller);
    List<Row> rows = new ArrayList<>();
    for (LayerRule rule : packs.active().layers()) {
      rows.add(
          new Row(
              rule.id(),
              rule.name(),
              rule.strength(),
              rule.setback(),
              rule.departments(),
              counts.getOrDefault(rule.id(), 0L),
              rule.departments().contains(unit)));
    }
    return rows;
  }

  @Override
  @Transactional(readOnly = true)
  public String map(String layer, @Nullable List<BigDecimal> bbox, AsOf asOf) {
    known(packs.active(), layer);
    String sql =
        """
        select id, label, content ->> 'opinion', footprint from registry_version
        where kind = 'LAYER_FEATURE' and state = :layer and footprint is not null
        """
            + VersionReads.at(asOf)
            + (bbox == null
                ? ""
                : " and bounds && box(point(:west, :south), point(:east, :north)) ")
            + " order by id";
    StatementSpec told = VersionReads.moment(jdbc.sql(sql), asOf).param("layer", layer);
    if (bbox != null) {
      told =
          told.param("west", bbox.get(0).doubleValue())
              .param("south", bbox.get(1).doubleValue())
              .param("east", bbox.get(2).doubleValue())
              .param("north", bbox.get(3).doubleValue());
    }
    Footprints footprints = new Footprints(0);
    told.query(
        row -> {
          Map<String, @Nullable Object> properties = new LinkedHashMap<>();
          properties.put("name", row.getString(2));
          properties.put("opinion", row.getString(3));
          try {
            footprints.add(row.getString(1), properties, new WKBReader().read(row.getBytes(4)));
          } catch (ParseException e) {
            throw new IllegalStateException("A feature on record cannot be read back", e);
          }
        });
    return footprints.text();
  }

  @Override
  public Act upload(Caller caller, String layer, Upload upload) {
    Pack pack = packs.active();
    known(pack, layer);
    Crs crs = Crs.ofEpsg(pack.crs()).orElse(Crs.CGCS2000);
    boolean chinese = crs.datum() == Crs.Datum.CGCS2000;
    LayerFile.Found found =
        LayerFile.read(upload.file(), layer, new ReadOptions(crs, null, chinese));
    List<Issue> issues = new ArrayList<>(found.issues().stream().filter(Issue::blocks).toList());
    if (!issues.isEmpty() || found.features().isEmpty()) {
      throw new Refusal(400, issues.isEmpty() ? nothing(found, layer) : issues);
    }
    List<Change> changes = new ArrayList<>();
    Set<String> given = new HashSet<>();
    for (LayerFeatureContent feature : found.features()) {
      String id = layer + "/" + feature.id();
      given.add(id);
      changes.add(new Change.Put(subject(id), upload.validFrom(), null, RegistryForms.of(feature)));
    }
    if (upload.replace()) {
      inForce(layer, AsOf.now(upload.validFrom())).stream()
          .filter(id -> !given.contains(id))
          .forEach(id -> changes.add(new Change.End(subject(id), upload.validFrom())));
    }
    Act.Kind kind = upload.ground() == null ? Act.Kind.ENTRY : Act.Kind.CORRECTION;
    return recording.apply(caller, kind, upload.ground(), changes);
  }

  private static List<Issue> nothing(LayerFile.Found found, String layer) {
    return found.issues().isEmpty()
        ? Refusal.of(RegistryProblem.LAYER_FILE_EMPTY, "file", "layer", layer).issues()
        : found.issues();
  }

  private List<String> inForce(String layer, AsOf asOf) {
    return VersionReads.moment(
            jdbc.sql(
                "select id from registry_version where kind = 'LAYER_FEATURE' and state = :layer "
                    + VersionReads.at(asOf)
                    + " order by id"),
            asOf)
        .param("layer", layer)
        .query((row, i) -> row.getString(1))
        .list();
  }

  private static Subject subject(String id) {
    return new Subject(Kind.LAYER_FEATURE, id, null, null, null);
  }

  private static void known(Pack pack, String layer) {
    if (pack.layers().stream().noneMatch(rule -> rule.id().equals(layer))) {
      throw new Refusal(
          404, Refusal.of(RegistryProblem.LAYER_UNKNOWN, "layer", "layer", layer).issues());
    }
  }
}
