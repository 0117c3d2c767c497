package org.kuangheng.cli.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.assessment.VerdictCodec;
import org.kuangheng.cli.chain.Chain;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.documents.PlanInput;
import org.kuangheng.documents.VerdictWriter;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureLayer;
import org.kuangheng.formats.GeoJsonWriter;
import org.kuangheng.formats.GeoPackageWriter;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.kernel.Lang;

/** Writes what a chain found: verdicts with receipts, proposals, map data and findings. */
public final class ChainWriter {
  private final Chain chain;
  private final Lang lang;
  private final MapLayers layers;

  public ChainWriter(Chain chain, Lang lang) {
    this.chain = chain;
    this.lang = lang;
    this.layers = new MapLayers(chain, lang);
  }

  /** {@code verdicts.json}, {@code verdicts.xlsx}, receipts, findings, rights and overlaps. */
  public void verdicts(Path folder) {
    for (MineRecord mine : chain.survey().mines()) {
      Verdict verdict = chain.verdicts().get(mine.id());
      if (verdict != null) {
        write(
            folder.resolve("receipts").resolve(FileNames.of(mine.id().value()) + ".json"),
            CanonicalJson.bytes(
                VerdictCodec.toTree(
                    new VerdictCodec.Recorded(verdict, mine, chain.findings().get(mine.id())))));
      }
    }
    write(folder.resolve("verdicts.json"), Json.bytes(VerdictJson.of(chain)));
    VerdictWriter.xlsx(
        planInput(new ConsolidationResult(List.of(), List.of())), folder.resolve("verdicts.xlsx"));
    issues(folder);
    map(folder, List.of(layers.rights(), layers.overlaps()));
  }

  /** {@code proposals.json}, findings, and the map data of the best scenario. */
  public void proposals(ConsolidationResult result, Path folder) {
    write(folder.resolve("proposals.json"), Json.bytes(ProposalJson.of(chain, result)));
    issues(folder);
    List<FeatureLayer> map = new ArrayList<>(List.of(layers.rights(), layers.overlaps()));
    if (!result.scenarios().isEmpty()) {
      Scenario best = result.scenarios().getFirst();
      map.add(layers.groups(best));
      map.add(layers.gaps(best));
    }
    map(folder, map);
  }

  /** What the county plan's documents are filled from. */
  public PlanInput planInput(ConsolidationResult result) {
    return new PlanInput(
        chain.pack(),
        chain.survey(),
        chain.findings(),
        chain.verdicts(),
        result,
        chain.asOf(),
        lang);
  }

  private void issues(Path folder) {
    write(folder.resolve("issues.json"), Json.bytes(Json.issues(chain.survey().issues())));
  }

  private static void map(Path folder, List<FeatureLayer> layers) {
    GeoPackageWriter.write(folder.resolve("map.gpkg"), layers);
    for (FeatureLayer layer : layers) {
      GeoJsonWriter.write(folder.resolve(layer.name() + ".geojson"), geographic(layer));
    }
  }

  private static FeatureLayer geographic(FeatureLayer layer) {
    Crs target = layer.crs().datum() == Crs.Datum.CGCS2000 ? Crs.CGCS2000 : Crs.WGS84;
    List<Feature> features =
        layer.features().stream()
            .map(
                feature ->
                    MapLayers.feature(
                        feature.id(),
                        feature.attributes(),
                        CrsTransform.transform(feature.geometry(), layer.crs(), target),
                        target))
            .toList();
    return new FeatureLayer(layer.name(), layer.title(), target, features);
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
