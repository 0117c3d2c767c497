package org.kuangheng.formats.gis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.FeatureLayer;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Place;

/** Reads a shapefile: shapes, attributes, system and encoding. */
public final class ShapefileFeatures {
  private final GisSource source;
  private final Place place;

  private ShapefileFeatures(GisSource source) {
    this.source = source;
    this.place = source.findings().wholeFile();
  }

  /** The layer and the encoding of its attributes, {@code null} if there are none. */
  public record Found(List<FeatureLayer> layers, @Nullable String encoding) {}

  public static Found read(ShapefileParts parts, GisSource source) {
    return new ShapefileFeatures(source).read(parts);
  }

  private Found read(ShapefileParts parts) {
    if (!parts.shx()) {
      source.findings().add(FormatIssue.SHX_MISSING, place);
    }
    List<ShapeReader.Shape> shapes = new ShapeReader(source, place).read(parts.shp());
    DbfReader.Table table = null;
    if (parts.dbf() == null) {
      source.findings().add(FormatIssue.DBF_MISSING, place);
    } else {
      table =
          new DbfReader(source, place.inPart(source.stem() + ".dbf"))
              .read(parts.dbf(), parts.cpg());
      if (table.rows().size() != shapes.size()) {
        source
            .findings()
            .add(
                FormatIssue.RECORDS_DIFFER,
                place,
                "shapes",
                shapes.size(),
                "rows",
                table.rows().size());
      }
    }
    String encoding = table == null ? null : table.charset().name();
    List<RawFeature> raw = raw(shapes, table == null ? List.of() : table.rows());
    int before = source.findings().blocking();
    Crs stated = stated(parts);
    FeatureLayer layer =
        source.findings().blocking() > before
            ? null
            : new LayerBuilder(source, place).build(source.stem(), stated, raw);
    return new Found(layer == null ? List.of() : List.of(layer), encoding);
  }

  private @Nullable Crs stated(ShapefileParts parts) {
    String prj = parts.prj();
    return prj == null || prj.isBlank()
        ? null
        : new WktCrs(source, place.inPart(source.stem() + ".prj")).of(prj);
  }

  private static List<RawFeature> raw(
      List<ShapeReader.Shape> shapes, List<Map<String, @Nullable Object>> rows) {
    List<RawFeature> raw = new ArrayList<>();
    for (ShapeReader.Shape shape : shapes) {
      int index = shape.record() - 1;
      Map<String, @Nullable Object> attributes = index < rows.size() ? rows.get(index) : Map.of();
      if (shape.geometry() != null) {
        String id = RawFeature.idIn(attributes);
        raw.add(
            new RawFeature(
                id == null ? String.valueOf(shape.record()) : id, attributes, shape.geometry()));
      }
    }
    return raw;
  }
}
