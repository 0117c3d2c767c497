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
      140802,盐湖区,111.05,35.10
      140821,临猗县,110.75,35.15
      140822,万荣县,110.90,35.45
      140823,闻喜县,111.25,35.45
      140824,稷山县,111.05,35.65
      140825,新绛县,111.20,35.65
      140826,绛县,111.60,35.55
      140827,垣曲县,111.70,35.40
      140828,夏县,111.20,35.15
      140829,平陆县,111.25,34.90
      140830,芮城县,110.75,34.75
      140881,永济市,110.45,34.90
      140882,河津市,110.75,35.65
      """;

  private static final String CHECKED =
      """
      图层代码,县区代码,核查单位,依据,日期
      ecological-redline,,市规划和自然资源局,示例核查记录〔2025〕101号,2025-05-20
      scenic-area,,市规划和自然资源局,示例核查记录〔2025〕102号,2025-05-20
      wetland,,市规划和自然资源局,示例核查记录〔2025〕103号,2025-05-20
      forest-land,,市规划和自然资源局,示例核查记录〔2025〕104号,2025-05-20
      landslide-danger,,市水务局,示例核查记录〔2025〕105号,2025-05-21
      heritage-burial,,市文化和旅游局,示例核查记录〔2025〕106号,2025-05-21
      water-source-quasi,,市生态环境局,示例核查记录〔2025〕107号,2025-05-21
      dam-protection,,市水务局,示例核查记录〔2025〕108号,2025-05-21
      township-road,,市规划和自然资源局,示例核查记录〔2025〕109号,2025-05-22
      bridge,,市规划和自然资源局,示例核查记录〔2025〕110号,2025-05-22
      highway-tunnel,,市规划和自然资源局,示例核查记录〔2025〕111号,2025-05-22
      railway-protection,,市规划和自然资源局,示例核查记录〔2025〕112号,2025-05-22
      pipeline-5,,市规划和自然资源局,示例核查记录〔2025〕113号,2025-05-23
      pipeline-200,,市规划和自然资源局,示例核查记录〔2025〕114号,2025-05-23
      pipeline-facility,,市规划和自然资源局,示例核查记录〔2025〕115号,2025-05-23
      pipeline-tunnel,,市规划和自然资源局,示例核查记录〔2025〕116号,2025-05-23
      powerline-10,,国网运城供电公司,示例核查记录〔2025〕117号,2025-05-26
      powerline-35,,国网运城供电公司,示例核查记录〔2025〕118号,2025-05-26
      powerline-330,,国网运城供电公司,示例核查记录〔2025〕119号,2025-05-26
      powerline-500,,国网运城供电公司,示例核查记录〔2025〕120号,2025-05-26
      quarry-neighbour,,市应急管理局,示例核查记录〔2025〕121号,2025-05-26
      yellow-river,,市水务局,示例核查记录〔2025〕122号,2025-05-27
      yellow-river-tributary,,市水务局,示例核查记录〔2025〕123号,2025-05-27
      visual-range,,市规划和自然资源局,示例核查记录〔2025〕124号,2025-05-27
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

  private static void writeLayers(Path folder) throws IOException {
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
    Files.writeString(into.resolve("checked.csv"), CHECKED);
    ShapefileWriter.write(
        folder.resolve("workings").resolve("workings.shp"), layers.surveyedWorkings());
  }
}
