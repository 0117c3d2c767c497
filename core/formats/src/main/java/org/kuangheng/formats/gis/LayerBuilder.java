package org.kuangheng.formats.gis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureLayer;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Turns raw features into a layer: system told, axes put right, ids and geometry checked. */
final class LayerBuilder {
  private final GisSource source;
  private final Place place;

  LayerBuilder(GisSource source, Place place) {
    this.source = source;
    this.place = place;
  }

  /**
   * The layer, or {@code null} if its system cannot be told.
   *
   * @param stated the system the file states, {@code null} if it states none
   */
  @Nullable FeatureLayer build(String name, @Nullable Crs stated, List<RawFeature> raw) {
    Envelope envelope = new Envelope();
    raw.forEach(feature -> envelope.expandToInclude(feature.geometry().getEnvelopeInternal()));
    boolean swapped = isSwapped(envelope);
    if (swapped) {
      swap(raw, envelope);
    }
    Crs crs = stated != null ? stated : unstated(envelope);
    Crs option = source.options().crs();
    if (crs == null) {
      return null;
    }
    if (stated != null && option != null && stated.epsg() != option.epsg()) {
      source
          .findings()
          .add(
              FormatIssue.CRS_OPTION_IGNORED,
              place,
              "stated",
              stated.epsg(),
              "option",
              option.epsg());
    }
    if (!envelope.isNull() && !fits(envelope, crs)) {
      Coordinate corner = new Coordinate(envelope.getMinX(), envelope.getMinY());
      source
          .findings()
          .add(
              crs.isGeographic()
                  ? FormatIssue.COORDINATE_OUT_OF_WORLD
                  : FormatIssue.ORDINATE_OUT_OF_RANGE,
              place,
              "first",
              corner.x,
              "second",
              corner.y);
      return null;
    }
    return new FeatureLayer(name, name, crs, features(raw, crs));
  }

  private List<Feature> features(List<RawFeature> raw, Crs crs) {
    List<Feature> features = new ArrayList<>(raw.size());
    Set<String> ids = new HashSet<>();
    for (RawFeature feature : raw) {
      if (!ids.add(feature.id())) {
        source.findings().add(FormatIssue.DUPLICATE_ID, place, "id", feature.id());
      }
      checkValid(feature, crs);
      features.add(new Feature(feature.id(), feature.attributes(), feature.geometry(), crs));
    }
    return features;
  }

  private void checkValid(RawFeature feature, Crs crs) {
    TopologyValidationError error = new IsValidOp(feature.geometry()).getValidationError();
    if (error == null) {
      return;
    }
    Coordinate at = error.getCoordinate();
    String pattern = crs.isGeographic() ? "%.8f" : "%.2f";
    source
        .findings()
        .add(
            FormatIssue.GEOMETRY_INVALID,
            place,
            "id",
            feature.id(),
            "reason",
            error.getMessage(),
            "x",
            at == null ? "?" : String.format(Locale.ROOT, pattern, at.x),
            "y",
            at == null ? "?" : String.format(Locale.ROOT, pattern, at.y));
  }

  private @Nullable Crs unstated(Envelope envelope) {
    Crs option = source.options().crs();
    if (option != null) {
      return option;
    }
    boolean degrees = envelope.isNull() || isDegrees(envelope);
    if (degrees) {
      return source.options().chinese() ? assumed(Crs.CGCS2000) : Crs.WGS84;
    }
    int zone = (int) (envelope.getMinX() / 1e6);
    if (zone == (int) (envelope.getMaxX() / 1e6) && zone >= 25 && zone <= 45) {
      return assumed(Crs.gaussKruger3(zone, true));
    }
    if (zone == (int) (envelope.getMaxX() / 1e6) && zone >= 13 && zone <= 23) {
      return assumed(Crs.gaussKruger6(zone, true));
    }
    source.findings().add(FormatIssue.CRS_MISSING, place);
    return null;
  }

  private Crs assumed(Crs crs) {
    source.findings().add(FormatIssue.CRS_ASSUMED, place, "epsg", crs.epsg());
    return crs;
  }

  private static boolean isDegrees(Envelope e) {
    return e.getMinX() >= -180 && e.getMaxX() <= 180 && e.getMinY() >= -90 && e.getMaxY() <= 90;
  }

  private static boolean fits(Envelope envelope, Crs crs) {
    return crs.isGeographic()
        ? isDegrees(envelope)
        : !isDegrees(envelope)
            && Math.abs(envelope.getMinX() - crs.falseEasting()) < 3_000_000
            && Math.abs(envelope.getMaxX() - crs.falseEasting()) < 3_000_000;
  }

  /** Latitude before longitude, or north before an easting with its zone. */
  private boolean isSwapped(Envelope e) {
    boolean degrees =
        source.options().chinese()
            && within(e.getMinX(), e.getMaxX(), 0, 60)
            && within(e.getMinY(), e.getMaxY(), 70, 140);
    boolean metres =
        within(e.getMinX(), e.getMaxX(), 1.5e6, 6e6)
            && within(e.getMinY(), e.getMaxY(), 13e6, 46e6);
    return !e.isNull() && (degrees || metres);
  }

  private static boolean within(double least, double most, double from, double to) {
    return least >= from && most <= to;
  }

  private void swap(List<RawFeature> raw, Envelope envelope) {
    int points = 0;
    for (RawFeature feature : raw) {
      points += feature.geometry().getNumPoints();
      feature.geometry().apply(new SwapAxes());
      feature.geometry().geometryChanged();
    }
    source
        .findings()
        .add(
            FormatIssue.AXES_SWAPPED,
            place,
            "count",
            points,
            "first",
            envelope.getMinX(),
            "second",
            envelope.getMinY());
    envelope.setToNull();
    raw.forEach(feature -> envelope.expandToInclude(feature.geometry().getEnvelopeInternal()));
  }

  private static final class SwapAxes implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence sequence, int at) {
      double x = sequence.getX(at);
      sequence.setOrdinate(at, CoordinateSequence.X, sequence.getY(at));
      sequence.setOrdinate(at, CoordinateSequence.Y, x);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
