package org.kuangheng.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the writers send; every name is plainly fictional. */
final class Forms {
  private final String county;
  private final JsonNode example;

  private Forms(String county, JsonNode example) {
    this.county = county;
    this.example = example;
  }

  /** After the form of the first mine the county has on record. */
  static Forms of(String county, Api office) throws IOException, InterruptedException {
    Api.Answer list = office.get("/api/mines?limit=1");
    JsonNode first = list.json().path("items").path(0);
    String id = first.path("id").asText(first.path("mine").asText());
    Api.Answer history = office.get("/api/mines/" + id + "/history");
    JsonNode own = own(history.json().path("items"));
    if (own.isObject()) {
      return new Forms(county, own);
    }
    throw new IOException("County " + county + " has no mine to go by: " + list + history);
  }

  /** Among versions, the content of the mine itself; a missing node if it is not there. */
  static JsonNode own(JsonNode versions) {
    for (JsonNode version : versions) {
      if (version.path("kind").asText().equals("MINE")) {
        return version.path("content");
      }
    }
    return MissingNode.getInstance();
  }

  String newMine(String id, String name) throws IOException {
    ObjectNode body = entry(name);
    body.put("id", id);
    return Api.JSON.writeValueAsString(body);
  }

  String correction(String name, String ground) throws IOException {
    ObjectNode body = entry(name);
    body.put("ground", ground);
    return Api.JSON.writeValueAsString(body);
  }

  /** The correction of a mine's name, the rest as it is. */
  static String correction(JsonNode mine, String name) throws IOException {
    ObjectNode body = new Forms("", mine).entry(name);
    body.put("ground", "压测更正");
    return Api.JSON.writeValueAsString(body);
  }

  private ObjectNode entry(String name) {
    ObjectNode content = example.deepCopy();
    content.put("name", name);
    ObjectNode body = Api.JSON.createObjectNode();
    body.put("validFrom", "2023-12-31");
    body.set("content", content);
    return body;
  }

  /** A finding of a unit on a fact. */
  static String finding(String fact, boolean value, String unit) throws IOException {
    ObjectNode source = Api.JSON.createObjectNode();
    source.set("document", Api.JSON.createObjectNode().put("title", "示例核查表").putNull("date"));
    source.put("assertedBy", unit);
    source.put("date", "2024-01-01");
    source.put("state", "VERIFIED");
    ObjectNode content = Api.JSON.createObjectNode();
    content.put("key", fact);
    content.set("value", Api.JSON.createObjectNode().put("yesNo", value));
    content.set("source", source);
    ObjectNode body = Api.JSON.createObjectNode();
    body.put("validFrom", "2023-12-31");
    body.set("content", content);
    return Api.JSON.writeValueAsString(body);
  }

  /** A survey of as many mines as asked, as tables in a zip. */
  byte[] survey(String prefix, int mines) throws IOException {
    StringBuilder rows =
        new StringBuilder("矿山编号,县区代码,矿山名称,采矿权人,统一社会信用代码,矿种,开采方式,证载规模（万吨/年）,现状,面积（km²）,标高（m）\n");
    for (int i = 1; i <= mines; i++) {
      rows.append(
          "%1$s-%2$d,%3$s,示例矿%1$s-%2$d,虚构公司%1$s-%2$d,,铁矿,地下,30,生产,,\n"
              .formatted(prefix, i, county));
    }
    Map<String, String> files = new TreeMap<>();
    files.put("tables/矿山基本情况.csv", rows.toString());
    files.put("tables/权证.csv", "矿山编号,类型,编号,发证层级,起,止,自身原因,文件\n");
    files.put("tables/资源储量.csv", "矿山编号,截止日,类别,数量（万吨）,回采率（%）,贫化率（%）,可采储量（万吨）,依据\n");
    files.put("tables/核查事实.csv", "矿山编号,事实,值,认定单位,依据文件,日期,状态\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
