package org.kuangheng.formats;

import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.Crs.Projection;

/** The well-known text (WKT 1) of a coordinate system, for GeoPackage and .prj. */
final class CrsDefinition {
  private static final String CGCS2000 =
      "GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\","
          + "SPHEROID[\"CGCS2000\",6378137,298.257222101]],PRIMEM[\"Greenwich\",0],"
          + "UNIT[\"degree\",0.0174532925199433]";
  private static final String WGS84 =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]";

  private CrsDefinition() {}

  static String wkt(Crs crs) {
    String geographic = crs.datum() == Crs.Datum.CGCS2000 ? CGCS2000 : WGS84;
    int code = crs.datum() == Crs.Datum.CGCS2000 ? 4490 : 4326;
    String base = geographic + ",AUTHORITY[\"EPSG\",\"" + code + "\"]]";
    if (crs.isGeographic()) {
      return base;
    }
    return "PROJCS[\"%s\",%s,PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",%d],PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",%d],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1],AUTHORITY[\"EPSG\",\"%d\"]]"
        .formatted(name(crs), base, crs.centralMeridian(), (long) crs.falseEasting(), crs.epsg());
  }

  static String name(Crs crs) {
    if (crs.isGeographic()) {
      return crs.datum() == Crs.Datum.CGCS2000 ? "China Geodetic Coordinate System 2000" : "WGS 84";
    }
    String width = crs.projection() == Projection.GAUSS_KRUGER_3 ? "3-degree " : "";
    return crs.zonePrefixed()
        ? "CGCS2000 / " + width + "Gauss-Kruger zone " + crs.zone()
        : "CGCS2000 / " + width + "Gauss-Kruger CM " + crs.centralMeridian() + "E";
  }
}
