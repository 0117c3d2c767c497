package org.kuangheng.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kuangheng.geo.adjacency.Adjacency;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.geo.adjacency.Parcel;
import org.kuangheng.geo.area.Areas;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.overlap.Overlap;
import org.kuangheng.geo.overlap.Overlaps;
import org.kuangheng.kernel.Metres;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/**
 * Adjacency among 10,000 rights and overlap with 50,000 zones. With a folder as argument it also
 * writes both layers as id-tab-WKT, so that another system can be measured on the same input.
 */
public final class SpatialBench {
  private static final Crs ZONE_37 = Crs.gaussKruger3(37, true);

  private SpatialBench() {}

  public static void main(String[] args) throws IOException {
    int rightCount = Integer.getInteger("rights", 10_000);
    int zoneCount = Integer.getInteger("zones", 50_000);
    List<Parcel> rights = Fields.rights(rightCount, 20250418);
    List<Parcel> zones = Fields.zones(zoneCount, rightCount, 9);
    if (args.length > 0) {
      write(Path.of(args[0], "rights.tsv"), rights);
      write(Path.of(args[0], "zones.tsv"), zones);
    }
    for (int round = 0; round < 4; round++) {
      long start = System.nanoTime();
      List<Contact> contacts = Adjacency.contacts(rights, ZONE_37, Metres.ZERO, Metres.ZERO);
      long middle = System.nanoTime();
      List<Overlap> overlaps = Overlaps.pairs(rights, zones, ZONE_37);
      long end = System.nanoTime();
      print(round, contacts, overlaps, new double[] {seconds(start, middle), seconds(middle, end)});
    }
    System.out.printf(Locale.ROOT, "scale %.6f%n", scale(rights));
  }

  private static void print(
      int round, List<Contact> contacts, List<Overlap> overlaps, double[] seconds) {
    long edges = contacts.stream().filter(c -> c.kind() == Contact.Kind.EDGE).count();
    long points = contacts.stream().filter(c -> c.kind() == Contact.Kind.POINT).count();
    double area = overlaps.stream().mapToDouble(o -> o.overlap().value().doubleValue()).sum();
    System.out.printf(
        Locale.ROOT,
        "round %d adjacency_s %.3f overlap_s %.3f edges %d points %d overlaps %d area_m2 %.0f%n",
        round,
        seconds[0],
        seconds[1],
        edges,
        points,
        overlaps.size(),
        area);
  }

  /** Geodesic over planar area of the rights, to compare sums with a planar system. */
  private static double scale(List<Parcel> rights) {
    double geodesic = 0;
    double planar = 0;
    for (Parcel right : rights) {
      Geometry plan = right.footprint();
      geodesic += Areas.geodesic(plan, ZONE_37).value().doubleValue();
      planar += plan.getArea();
    }
    return geodesic / planar;
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  private static void write(Path file, List<Parcel> parcels) throws IOException {
    WKTWriter wkt = new WKTWriter();
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Parcel parcel : parcels) {
        out.write(parcel.id() + "\t" + wkt.write(parcel.footprint()) + "\n");
      }
    }
  }
}
