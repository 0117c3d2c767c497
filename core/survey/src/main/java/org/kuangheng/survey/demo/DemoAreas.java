package org.kuangheng.survey.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureLayer;
import org.kuangheng.formats.GeoJsonWriter;
import org.kuangheng.formats.ShapefileWriter;
import org.kuangheng.survey.StableZip;
import org.kuangheng.survey.demo.LandText.Flaw;
import org.kuangheng.survey.demo.RegistryText.Elevations;
import org.locationtech.jts.geom.Geometry;

/** Writes the fictional areas (示例矿区范围), each county in a format of its own. */
final class DemoAreas {
  private static final Charset GBK = Charset.forName("GBK");

  private final Path folder;

  DemoAreas(Path folder) {
    this.folder = folder;
  }

  /** One coordinate text for the county. */
  void land(DemoField field, boolean inGbk) throws IOException {
    LandText text = new LandText("37");
    for (DemoMine mine : located(field)) {
      text.add(mine, Flaw.CLEAN);
    }
    write(field.county() + ".txt", text.text(), inGbk ? GBK : StandardCharsets.UTF_8);
  }

  /** One file of registry strings for the county. */
  void registry(DemoField field) throws IOException {
    RegistryText text = new RegistryText();
    for (DemoMine mine : located(field)) {
      text.add(mine, Elevations.UPPER_FIRST);
    }
    write(field.county() + "-登记坐标串.txt", text.text(), GBK);
  }

  /** One licence-style workbook a mine. */
  void licences(DemoField field) throws IOException {
    for (DemoMine mine : located(field)) {
      try (XSSFWorkbook workbook = new XSSFWorkbook()) {
        VertexTables.licence(workbook, mine);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.getProperties().getCoreProperties().setCreated("2026-01-01T00:00:00Z");
        workbook.getProperties().getCoreProperties().setModified("2026-01-01T00:00:00Z");
        workbook.write(bytes);
        Files.createDirectories(folder);
        Files.write(folder.resolve(mine.id() + ".xlsx"), StableZip.of(bytes.toByteArray()));
      } catch (InvalidFormatException e) {
        throw new IllegalStateException("A fixed date is well formed", e);
      }
    }
  }

  /** One CSV of degrees, minutes and seconds a mine. */
  void degrees(DemoField field) throws IOException {
    for (DemoMine mine : located(field)) {
      write(mine.id() + ".csv", VertexTables.degrees(mine), StandardCharsets.UTF_8);
    }
  }

  /** One shapefile for the county. */
  void shapefile(DemoField field) {
    ShapefileWriter.write(folder.resolve(field.county() + ".shp"), layer(field));
  }

  /** One GeoJSON for the county, in longitude and latitude. */
  void geoJson(DemoField field) {
    FeatureLayer degrees = DemoShapes.geographic(layer(field));
    GeoJsonWriter.write(folder.resolve(field.county() + ".geojson"), degrees);
  }

  /** The county's areas as features with the mine number as attribute. */
  static FeatureLayer layer(DemoField field) {
    List<Feature> features = new ArrayList<>();
    for (DemoMine mine : located(field)) {
      Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
      attributes.put("矿山编号", mine.id());
      attributes.put("矿山名称", mine.name());
      Geometry area = DemoShapes.polygon(field, mine.blocks().getFirst());
      features.add(new Feature(mine.id(), attributes, area, DemoShapes.CRS));
    }
    return new FeatureLayer("rights", "矿区范围", DemoShapes.CRS, features);
  }

  /** The county of dirty geometry: a file for each fault. */
  void faulty(DemoField field) throws IOException {
    List<DemoMine> mines = field.mines();
    land(mines.get(0), "37", Flaw.CLEAN);
    land(mines.get(1), "37", Flaw.AXES_SWAPPED);
    land(mines.get(2), "38", Flaw.WRONG_ZONE);
    land(mines.get(3), "37", Flaw.CLOSED_AGAIN);
    registry(mines.get(4), Elevations.UPPER_FIRST);
    land(mines.get(5), "37", Flaw.VERTEX_REPEATED);
    registry(mines.get(6), Elevations.LOWER_FIRST);
    registry(mines.get(7), Elevations.MISSING);
    land(mines.get(8), "37", Flaw.CLEAN);
    land(mines.get(9), "37", Flaw.CLEAN);
    land(mines.get(10), "37", Flaw.CLEAN);
    land(mines.get(11), "", Flaw.NO_ZONE);
  }

  private void land(DemoMine mine, String zone, Flaw flaw) throws IOException {
    LandText text = new LandText(zone);
    text.add(mine, flaw);
    write(mine.id() + ".txt", text.text(), GBK);
  }

  private void registry(DemoMine mine, Elevations elevations) throws IOException {
    RegistryText text = new RegistryText();
    text.add(mine, elevations);
    write(mine.id() + ".txt", text.text(), GBK);
  }

  private static List<DemoMine> located(DemoField field) {
    return field.mines().stream().filter(mine -> !mine.blocks().isEmpty()).toList();
  }

  private void write(String name, String text, Charset charset) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), text.getBytes(charset));
  }
}
