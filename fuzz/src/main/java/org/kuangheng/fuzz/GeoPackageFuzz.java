package org.kuangheng.fuzz;

/** GeoPackage of areas and layers. */
public final class GeoPackageFuzz {
  private GeoPackageFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Trial.features("areas.gpkg", bytes);
  }
}
