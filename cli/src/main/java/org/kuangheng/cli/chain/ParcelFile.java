package org.kuangheng.cli.chain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.cli.InputFiles;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureReader;
import org.kuangheng.formats.ParsedFeatures;
import org.kuangheng.formats.ReadOptions;
import org.kuangheng.geo.adjacency.Parcel;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.geo.validity.Repair;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.locationtech.jts.geom.Geometry;

/**
 * The polygons of a GIS file as parcels in one coordinate system. Invalid polygons are made valid
 * by the even-odd rule; features that are no polygons take no part and are named.
 */
public record ParcelFile(Crs crs, List<Parcel> parcels, List<Issue> issues) {
  public ParcelFile {
    parcels = List.copyOf(parcels);
    issues = List.copyOf(issues);
  }

  /** Reads the file; {@code crs} is for files that state none. */
  public static ParcelFile read(Path path, @Nullable Crs crs) throws BlockedException {
    Path file = InputFiles.file(path);
    ParsedFeatures parsed = FeatureReader.read(file, ReadOptions.FOREIGN.withCrs(crs));
    List<Issue> issues = new ArrayList<>(parsed.issues());
    List<Feature> features = parsed.features();
    if (features.isEmpty()) {
      issues.add(Issue.of(CliIssue.NO_FEATURES, Place.of(file.toString()), "path", file));
      if (Issue.anyBlocks(issues)) {
        throw new BlockedException(issues);
      }
      return new ParcelFile(crs == null ? Crs.WGS84 : crs, List.of(), issues);
    }
    Crs common = features.getFirst().crs();
    Map<String, Geometry> byId = new LinkedHashMap<>();
    for (Feature feature : features) {
      if (feature.geometry().getDimension() < 2) {
        issues.add(
            Issue.of(
                CliIssue.FEATURE_NOT_POLYGON,
                Place.of(file.toString()).inPart(feature.id()),
                "id",
                feature.id()));
        continue;
      }
      Geometry valid = Repair.evenOdd(feature.geometry());
      byId.merge(feature.id(), inCrs(valid, feature.crs(), common, file), Geometry::union);
    }
    List<Parcel> parcels = new ArrayList<>();
    byId.forEach((id, geometry) -> parcels.add(new Parcel(id, geometry)));
    return new ParcelFile(common, parcels, issues);
  }

  /** The same parcels in another system of the same datum. */
  public ParcelFile in(Crs other, Path file) throws BlockedException {
    List<Parcel> moved = new ArrayList<>();
    for (Parcel parcel : parcels) {
      moved.add(new Parcel(parcel.id(), inCrs(parcel.footprint(), crs, other, file)));
    }
    return new ParcelFile(other, moved, issues);
  }

  private static Geometry inCrs(Geometry geometry, Crs from, Crs to, Path file)
      throws BlockedException {
    if (from.equals(to)) {
      return geometry;
    }
    if (from.datum() != to.datum()) {
      throw new BlockedException(
          Issue.of(
              CliIssue.DIFFERENT_CRS,
              Place.of(file.toString()),
              "a",
              "EPSG:" + from.epsg(),
              "b",
              "EPSG:" + to.epsg()));
    }
    return CrsTransform.transform(geometry, from, to);
  }
}
