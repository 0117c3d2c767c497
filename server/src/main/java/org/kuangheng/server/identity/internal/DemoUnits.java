package org.kuangheng.server.identity.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.server.identity.Role;

/** The units of the demonstration: the departments and counties of the first policy pack. */
final class DemoUnits {
  static final List<Role> CITY_ROLES =
      List.of(
          Role.CITY_OFFICE,
          Role.CITY_LEADER,
          Role.SYSTEM_ADMIN,
          Role.SECURITY_ADMIN,
          Role.AUDIT_ADMIN);

  /** The first enterprise of the demo survey. */
  static final String ENTERPRISE = "91140802FAKE80442Q";

  static final Map<String, LocalizedText> DEPARTMENTS = departments();
  static final Map<String, String> COUNTIES = counties();

  private DemoUnits() {}

  private static Map<String, LocalizedText> departments() {
    Map<String, LocalizedText> all = new LinkedHashMap<>();
    all.put("NR", new LocalizedText("市规划和自然资源局", "Planning and natural resources bureau"));
    all.put("EM", new LocalizedText("市应急管理局", "Emergency management bureau"));
    all.put("EE", new LocalizedText("市生态环境局", "Ecology and environment bureau"));
    all.put("WR", new LocalizedText("市水务局", "Water bureau"));
    all.put("PS", new LocalizedText("市公安局", "Public security bureau"));
    all.put("AS", new LocalizedText("市审批服务管理局", "Administrative approval bureau"));
    all.put("HR", new LocalizedText("市人力资源和社会保障局", "Human resources and social security bureau"));
    all.put("FN", new LocalizedText("市财政局", "Finance bureau"));
    all.put("MR", new LocalizedText("市市场监督管理局", "Market regulation bureau"));
    all.put("TX", new LocalizedText("市税务局", "Tax bureau"));
    all.put("PW", new LocalizedText("国网运城供电公司", "Yuncheng power supply company"));
    all.put("CT", new LocalizedText("市文化和旅游局", "Culture and tourism bureau"));
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, String> counties() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("140802", "盐湖区");
    all.put("140821", "临猗县");
    all.put("140822", "万荣县");
    all.put("140823", "闻喜县");
    all.put("140824", "稷山县");
    all.put("140825", "新绛县");
    all.put("140826", "绛县");
    all.put("140827", "垣曲县");
    all.put("140828", "夏县");
    all.put("140829", "平陆县");
    all.put("140830", "芮城县");
    all.put("140881", "永济市");
    all.put("140882", "河津市");
    return Collections.unmodifiableMap(all);
  }
}
