package org.kuangheng.survey.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureLayer;
import org.locationtech.jts.geom.Geometry;

/** The fictional constraint layers and workings (示例图层), laid over the mines they are to meet. */
final class DemoLayers {
  private final Map<String, List<Feature>> layers = new LinkedHashMap<>();
  private final List<Feature> workings = new ArrayList<>();

  private DemoLayers() {}

  static DemoLayers over(DemoField wenxi, DemoField xiaxian, DemoField xinjiang, DemoField yuanqu) {
    DemoLayers layers = new DemoLayers();
    layers.protectedGround(wenxi);
    layers.roads(wenxi);
    layers.waterAndFarmland(wenxi, xiaxian, xinjiang);
    layers.workings(yuanqu);
    return layers;
  }

  /** One layer, ready to be written under its id. */
  FeatureLayer layer(String id) {
    return new FeatureLayer(id, id, DemoShapes.CRS, layers.getOrDefault(id, List.of()));
  }

  FeatureLayer surveyedWorkings() {
    return new FeatureLayer("workings", "采掘工程", DemoShapes.CRS, workings);
  }

  private void protectedGround(DemoField wenxi) {
    ground("nature-reserve", "示例甲自然保护区", wenxi, 200, -200, 1300, 1300);
    ground("nature-reserve", "示例乙自然保护区", wenxi, 3700, -200, 900, 1300);
    ground("nature-reserve", "示例丙自然保护区", wenxi, 3800, 2800, 800, 1200);
    ground("nature-reserve", "示例丁自然保护区", wenxi, 6200, 2800, 1300, 1200);
    ground("heritage-protection", "示例古窑址保护范围", wenxi, 8900, -100, 1300, 1000);
    ground("heritage-control", "示例古塔建设控制地带", wenxi, 500, 2900, 1000, 1000);
  }

  private void roads(DemoField wenxi) {
    add("highway", "示例省道甲", DemoShapes.line(wenxi, 7060, -1000, 7060, 2000));
    add("highway", "示例省道乙", DemoShapes.line(wenxi, 9500, 5000, 9500, 8000));
    add("railway", "示例铁路", DemoShapes.line(wenxi, 4800, 5000, 4800, 8000));
  }

  private void waterAndFarmland(DemoField wenxi, DemoField xiaxian, DemoField xinjiang) {
    ground("water-source-1", "示例水源一级保护区", wenxi, 9550, 2900, 1050, 1000);
    ground("water-source-2", "示例水源二级保护区", wenxi, 450, 5900, 1050, 1000);
    ground("permanent-farmland", "示例永久基本农田", xiaxian, 9920, 5900, 160, 900);
    ground("spring-core", "示例泉域重点保护区", xinjiang, -100, 2900, 1300, 1100);
    ground("spring-basin", "示例泉域保护范围", xinjiang, -300, 2700, 4700, 1600);
  }

  private void workings(DemoField yuanqu) {
    working("YQ-03", DemoBlock.rectangle(6900, 300, 200, 200).between(760, 700), yuanqu);
    working("YQ-04", DemoBlock.rectangle(9900, 300, 180, 200).between(780, 700), yuanqu);
    working("YQ-05", DemoBlock.rectangle(12300, 300, 200, 200).between(700, 560), yuanqu);
    working("YQ-16", DemoBlock.rectangle(200, 9300, 300, 200).between(780, 650), yuanqu);
  }

  private void ground(String layer, String name, DemoField field, int... eastNorthSize) {
    DemoBlock block =
        DemoBlock.rectangle(eastNorthSize[0], eastNorthSize[1], eastNorthSize[2], eastNorthSize[3]);
    add(layer, name, DemoShapes.polygon(field, block));
  }

  private void add(String layer, String name, Geometry geometry) {
    List<Feature> features = layers.computeIfAbsent(layer, id -> new ArrayList<>());
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("名称", name);
    features.add(
        new Feature(String.valueOf(features.size() + 1), attributes, geometry, DemoShapes.CRS));
  }

  private void working(String mine, DemoBlock block, DemoField field) {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("矿山编号", mine);
    attributes.put("标高上", (long) block.top());
    attributes.put("标高下", (long) block.bottom());
    workings.add(
        new Feature(
            String.valueOf(workings.size() + 1),
            attributes,
            DemoShapes.polygon(field, block),
            DemoShapes.CRS));
  }
}
