package org.kuangheng.geo.crs;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;
import org.locationtech.proj4j.proj.Projection;

/**
 * The Gauss–Krüger projection (高斯-克吕格投影) of one central meridian: Poder and Engsager's extended
 * transverse Mercator with scale 1, good to fractions of a micrometre anywhere in its zone. The
 * ellipsoid is given by its two axes because proj4j misreads {@code +rf}.
 */
final class GaussKruger {
  private final Projection projection;

  GaussKruger(Ellipsoid ellipsoid, double centralMeridian, double falseEasting) {
    String parameters =
        String.format(
            Locale.ROOT,
            "+proj=etmerc +lat_0=0 +lon_0=%s +k=1 +x_0=%s +y_0=0 +a=%s +b=%s +units=m +no_defs",
            centralMeridian,
            falseEasting,
            ellipsoid.semiMajorAxis(),
            ellipsoid.semiMinorAxis());
    this.projection =
        new CRSFactory().createFromParameters("gauss-kruger", parameters).getProjection();
  }

  static GaussKruger of(Crs crs) {
    return new GaussKruger(Ellipsoid.of(crs.datum()), crs.centralMeridian(), crs.falseEasting());
  }

  /** Longitude and latitude in degrees become easting and northing in metres, in place. */
  void project(CoordinateSequence sequence, int i) {
    ProjCoordinate plane = new ProjCoordinate();
    projection.project(
        new ProjCoordinate(sequence.getOrdinate(i, 0), sequence.getOrdinate(i, 1)), plane);
    store(plane, sequence, i);
  }

  /** Easting and northing in metres become longitude and latitude in degrees, in place. */
  void unproject(CoordinateSequence sequence, int i) {
    ProjCoordinate geographic = new ProjCoordinate();
    projection.inverseProject(
        new ProjCoordinate(sequence.getOrdinate(i, 0), sequence.getOrdinate(i, 1)), geographic);
    store(geographic, sequence, i);
  }

  private static void store(ProjCoordinate from, CoordinateSequence sequence, int i) {
    sequence.setOrdinate(i, Coordinate.X, from.x);
    sequence.setOrdinate(i, Coordinate.Y, from.y);
  }
}
