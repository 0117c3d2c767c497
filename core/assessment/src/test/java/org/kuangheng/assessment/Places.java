package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kuangheng.assessment.SpatialFindings.Neighbour;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.geo.prism.Separation;
import org.kuangheng.geo.prism.Withdrawal;
import org.kuangheng.kernel.Elevation;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Percent;
import org.kuangheng.kernel.SquareMetres;
import org.kuangheng.kernel.Truth;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Fictional places in zone 37, and findings made by hand. */
final class Places {
  static final Crs ZONE_37 = Crs.gaussKruger3(37, true);
  private static final double EAST = 37_500_000;
  private static final double NORTH = 3_880_000;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Places() {}

  static final SpatialFindings ALONE =
      new SpatialFindings(List.of(), List.of(), null, List.of(), false);

  static SpatialFindings near(Contact.Kind kind, String metres) {
    return new SpatialFindings(
        List.of(neighbour(kind, metres, false)), List.of(), null, List.of(), false);
  }

  static Neighbour neighbour(Contact.Kind kind, String metres, boolean sameOreBody) {
    Metres facing = kind == Contact.Kind.EDGE ? Metres.of(100) : Metres.ZERO;
    Contact contact =
        new Contact(
            "demo-001",
            "demo-002",
            kind,
            SquareMetres.ZERO,
            new Metres(new BigDecimal(metres)),
            facing);
    return new Neighbour(
        new MineId("demo-002"),
        contact,
        sameOreBody,
        new Separation(Truth.MET, Truth.UNKNOWN, Truth.NOT_MET));
  }

  /** Overlaps a nature reserve, with this share of the area left. */
  static SpatialFindings inReserve(String percentLeft) {
    return new SpatialFindings(
        List.of(),
        List.of(
            new SpatialFindings.LayerOverlap(
                "nature-reserve", "r1", "虚构保护区", SquareMetres.of(1000), Metres.ZERO)),
        new Withdrawal(
            null,
            SquareMetres.of(1000),
            SquareMetres.of(9000),
            new Percent(new BigDecimal(percentLeft)),
            1),
        List.of(),
        false);
  }

  /** A rectangle, in metres from a corner in the middle of the zone. */
  static Polygon rectangle(double x, double y, double width, double height) {
    List<Coordinate> corners = new ArrayList<>();
    corners.add(new Coordinate(EAST + x, NORTH + y));
    corners.add(new Coordinate(EAST + x + width, NORTH + y));
    corners.add(new Coordinate(EAST + x + width, NORTH + y + height));
    corners.add(new Coordinate(EAST + x, NORTH + y + height));
    corners.add(new Coordinate(EAST + x, NORTH + y));
    return FACTORY.createPolygon(corners.toArray(new Coordinate[0]));
  }

  static MiningArea area(Polygon polygon) {
    return new MiningArea(
        ZONE_37,
        List.of(
            new Prism(
                polygon,
                new ElevationRange(Elevation.of("900"), Elevation.of("500")),
                Prism.Sign.INCLUDE,
                "")));
  }
}
