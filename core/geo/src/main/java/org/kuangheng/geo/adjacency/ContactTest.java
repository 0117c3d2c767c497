package org.kuangheng.geo.adjacency;

import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.area.Areas;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;

/** How two footprints meet, for one system, tolerance and reach. */
final class ContactTest {
  /** Shared lines are equal up to rounding, which a millimetre covers. */
  private static final double SAME_LINE_METRES = 0.001;

  private final Crs crs;
  private final double tolerance;
  private final double nearWithin;

  ContactTest(Crs crs, Metres tolerance, Metres nearWithin) {
    this.crs = crs;
    this.tolerance = withRounding(tolerance);
    this.nearWithin = withRounding(nearWithin);
  }

  /** Differences of coordinates of eight digits are good to a hundredth of this. */
  private static double withRounding(Metres limit) {
    return limit.value().signum() == 0 ? 0 : limit.value().doubleValue() + 1e-6;
  }

  Envelope reach(Envelope envelope) {
    return LocalPlane.widened(envelope, crs, Math.max(tolerance, nearWithin));
  }

  /** The test with one parcel fixed, so that its indexes are built once. */
  Of of(Parcel parcel) {
    return new Of(parcel);
  }

  final class Of {
    private final Parcel a;
    private final RelateNG relate;
    private @Nullable Boundary boundary;

    private Of(Parcel a) {
      this.a = a;
      this.relate = RelateNG.prepare(a.footprint());
    }

    /** The contact, or {@code null} if the two neither meet nor lie near. */
    @Nullable Contact with(Parcel b) {
      Geometry other = b.footprint();
      IntersectionMatrix matrix =
          a.footprint().getEnvelopeInternal().intersects(other.getEnvelopeInternal())
              ? relate.evaluate(other)
              : null;
      if (matrix == null || matrix.isDisjoint()) {
        return near(b);
      }
      boolean ground = matrix.get(Location.INTERIOR, Location.INTERIOR) == Dimension.A;
      SquareMetres overlap = ground ? overlap(other, matrix) : SquareMetres.ZERO;
      if (overlap.compareTo(Areas.NOISE) > 0) {
        return contact(b, Contact.Kind.OVERLAP, overlap, facing(other, SAME_LINE_METRES));
      }
      boolean line = ground || matrix.get(Location.BOUNDARY, Location.BOUNDARY) == Dimension.L;
      return line
          ? contact(b, Contact.Kind.EDGE, SquareMetres.ZERO, facing(other, SAME_LINE_METRES))
          : contact(b, Contact.Kind.POINT, SquareMetres.ZERO, facing(other, 0));
    }

    private Contact contact(Parcel b, Contact.Kind kind, SquareMetres overlap, Metres facing) {
      return new Contact(a.id(), b.id(), kind, overlap, Metres.ZERO, facing);
    }

    private SquareMetres overlap(Geometry other, IntersectionMatrix matrix) {
      if (matrix.isCovers()) {
        return Areas.geodesic(other, crs);
      }
      if (matrix.isCoveredBy()) {
        return Areas.geodesic(a.footprint(), crs);
      }
      return Areas.geodesic(
          OverlayNGRobust.overlay(a.footprint(), other, OverlayNG.INTERSECTION), crs);
    }

    private @Nullable Contact near(Parcel b) {
      double reach = Math.max(tolerance, nearWithin);
      if (reach <= 0) {
        return null;
      }
      Boundary other = Boundary.of(b.footprint(), crs);
      double distance = new Nearness(crs, reach).distance(boundary(), other);
      if (distance > reach) {
        return null;
      }
      Metres facing = distance <= tolerance ? facing(b.footprint(), 0) : Metres.ZERO;
      if (distance > nearWithin && facing.value().signum() == 0) {
        return null;
      }
      return new Contact(
          a.id(), b.id(), Contact.Kind.NEAR, SquareMetres.ZERO, Metres.of(distance), facing);
    }

    private Metres facing(Geometry other, double atLeast) {
      double within = Math.max(tolerance, atLeast);
      if (within <= 0) {
        return Metres.ZERO;
      }
      Boundary boundaryOfB = Boundary.of(other, crs);
      double length = new Facing(crs, within).length(boundary(), boundaryOfB);
      if (length == 0 && atLeast > 0) {
        length = new Facing(crs, atLeast).length(boundary(), boundaryOfB);
      }
      return Metres.of(length);
    }

    private Boundary boundary() {
      if (boundary == null) {
        boundary = Boundary.of(a.footprint(), crs);
      }
      return boundary;
    }
  }
}
