package org.kuangheng.geo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kuangheng.geo.adjacency.Parcel;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Real registers that lie beside the repository; tests that need them are skipped without. */
public final class RealData {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private RealData() {}

  public static Path file(String name) {
    String configured = System.getenv("KUANGHENG_SHARED_DATA");
    Path folder =
        configured == null
            ? Path.of(System.getProperty("kuangheng.root", ".")).resolve("../shared/data")
            : Path.of(configured);
    Path file = folder.normalize().resolve(name);
    assumeTrue(Files.isReadable(file), "needs " + file);
    return file;
  }

  /** The rows of a comma-separated file without its header. */
  public static List<String[]> rows(String name) throws IOException {
    return Files.readAllLines(file(name)).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  public static List<Parcel> parcels(String name) throws IOException {
    List<Parcel> parcels = new ArrayList<>();
    for (JsonNode feature : new ObjectMapper().readTree(file(name).toFile()).path("features")) {
      parcels.add(new Parcel(feature.path("id").asText(), geometry(feature.path("geometry"))));
    }
    return parcels;
  }

  private static Geometry geometry(JsonNode node) {
    JsonNode coordinates = node.path("coordinates");
    if (node.path("type").asText().equals("Polygon")) {
      return polygon(coordinates);
    }
    List<Polygon> polygons = new ArrayList<>();
    coordinates.forEach(part -> polygons.add(polygon(part)));
    return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private static Polygon polygon(JsonNode rings) {
    List<LinearRing> read = new ArrayList<>();
    for (JsonNode ring : rings) {
      List<Coordinate> vertices = new ArrayList<>();
      ring.forEach(v -> vertices.add(new Coordinate(v.path(0).asDouble(), v.path(1).asDouble())));
      read.add(FACTORY.createLinearRing(vertices.toArray(Coordinate[]::new)));
    }
    return FACTORY.createPolygon(
        read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
  }
}
