package org.kuangheng.fuzz;

/** GeoJSON of areas and layers. */
public final class GeoJsonFuzz {
  private GeoJsonFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Trial.features("areas.geojson", bytes);
  }
}
