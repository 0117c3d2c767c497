package org.kuangheng.survey.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kuangheng.formats.GeoJsonWriter;
import org.kuangheng.formats.GeoPackageWriter;
import org.kuangheng.formats.ShapefileWriter;
import org.kuangheng.survey.SurveyWriter;

/**
 * The demonstration survey (示例调查资料): a plainly fictional survey of more than a hundred mines in
 * eleven counties, written in the field's own formats, the same to the byte each time.
 */
public final class DemoCounty {
  private static final long SEED = 20250418;

  private static final String COUNTIES =
      """
      code,name,lon,lat
      140802,盐湖区,110.998,35.015
      140821,临猗县,110.774,35.144
      140822,万荣县,110.838,35.415
      140823,闻喜县,111.224,35.357
      140824,稷山县,110.983,35.604
      140825,新绛县,111.225,35.616
      140826,绛县,111.568,35.491
      140827,垣曲县,111.670,35.298
      140828,夏县,111.220,35.141
      140829,平陆县,111.194,34.837
      140830,芮城县,110.694,34.694
      140881,永济市,110.448,34.867
      140882,河津市,110.712,35.596
      """;

  private DemoCounty() {}

  /** Writes the survey folder with its expected verdicts; files of the same name are replaced. */
  public static void write(Path folder) throws IOException {
    List<DemoField> fields = fields();
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("counties.csv"), COUNTIES);
    SurveyWriter.write(folder.resolve("survey.xlsx"), DemoTables.of(fields, SEED));
    writeAreas(folder.resolve("areas"));
    writeLayers(folder);
    Files.write(
        folder.resolve("expected.csv"),
        DemoExpectations.csv(fields).getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("EXPECTED.md"), DemoExpectations.markdown(fields));
  }

  static List<DemoField> fields() {
    List<DemoField> fields = new ArrayList<>();
    fields.add(DemoYanhu.field());
    fields.add(DemoWanrong.field());
    fields.add(DemoWenxi.field());
    fields.add(DemoJishan.field());
    fields.add(DemoXinjiang.field());
    fields.add(DemoJiangxian.field());
    fields.add(DemoYuanqu.field());
    fields.add(DemoXiaxian.field());
    fields.add(DemoPinglu.field());
    fields.add(DemoRuicheng.field());
    fields.add(DemoHejin.field());
    return fields;
  }

  private static void writeAreas(Path folder) throws IOException {
    DemoAreas areas = new DemoAreas(folder);
    areas.land(DemoYanhu.field(), true);
    areas.land(DemoXiaxian.field(), true);
    areas.land(DemoJiangxian.field(), true);
    areas.land(DemoJishan.field(), false);
    areas.registry(DemoYuanqu.field());
    areas.registry(DemoPinglu.field());
    areas.licences(DemoRuicheng.field());
    areas.degrees(DemoWanrong.field());
    areas.shapefile(DemoWenxi.field());
    areas.geoJson(DemoXinjiang.field());
    areas.faulty(DemoHejin.field());
  }

  private static void writeLayers(Path folder) {
    DemoLayers layers =
        DemoLayers.over(
            DemoWenxi.field(), DemoXiaxian.field(), DemoXinjiang.field(), DemoYuanqu.field());
    Path into = folder.resolve("layers");
    for (String id :
        List.of(
            "nature-reserve",
            "heritage-protection",
            "highway",
            "railway",
            "water-source-2",
            "permanent-farmland",
            "spring-basin")) {
      ShapefileWriter.write(into.resolve(id + ".shp"), layers.layer(id));
    }
    for (String id : List.of("heritage-control", "spring-core")) {
      GeoJsonWriter.write(into.resolve(id + ".geojson"), DemoShapes.geographic(layers.layer(id)));
    }
    GeoPackageWriter.write(
        into.resolve("water-source-1.gpkg"), List.of(layers.layer("water-source-1")));
    ShapefileWriter.write(
        folder.resolve("workings").resolve("workings.shp"), layers.surveyedWorkings());
  }
}
