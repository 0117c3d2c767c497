package org.kuangheng.survey.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fictional mine (示例矿山), drawn up line by line: what the survey says of it, the verdict expected,
 * and why. Unless said otherwise it is ordinary: valid licences of the province, every ground for
 * closure or exit denied by the unit that may say so.
 */
final class DemoMine {
  /** A paper it holds; {@code ownFault} is 是, 否 or empty. */
  record Paper(String kind, String number, String level, String from, String to, String ownFault) {}

  /** One finding: the fact's key, its value, the unit's code and the state. */
  record Finding(String key, String value, String unit, String state) {}

  /** The verdict expected, its clause, and the reason in Chinese and English. */
  record Expected(String outcome, String clause, String zh, String en) {}

  private static final BigDecimal KEPT = new BigDecimal("0.9");

  private final DemoField field;
  private final String id;
  private final String label;
  private final String mineral;
  private final List<DemoBlock> blocks = new ArrayList<>();
  private final Map<String, Paper> papers = new LinkedHashMap<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final List<Finding> contradictions = new ArrayList<>();
  private String method = "地下";
  private String capacity = "";
  private String recoverable = "";
  private String oreBody = "";
  private String state = "生产";
  private String owner = "";
  private String otherMinerals = "";
  private String otherwise = "";
  private boolean oldCodes;
  private Expected expected = new Expected("", "", "", "");

  DemoMine(DemoField field, String id, String label, String mineral) {
    this.field = field;
    this.id = id;
    this.label = label;
    this.mineral = mineral;
    int sequence = 1000 + Integer.parseInt(id.substring(3));
    String number = "C140000201903" + "219" + field.county().substring(4) + "9" + sequence;
    paper("采矿许可证", number, "2019-03-01", "2034-02-28");
    paper("安全生产许可证", "(晋)FM安许证字〔2024〕示" + id, "2024-01-01", "2026-12-31");
    DemoFacts.ORDINARY.forEach(
        (key, unit) -> findings.put(key, new Finding(key, "否", unit, "已核实")));
  }

  DemoMine openPit(String tenThousands) {
    method = "露天";
    capacity = tenThousands;
    return this;
  }

  DemoMine underground(String tenThousands) {
    method = "地下";
    capacity = tenThousands;
    return this;
  }

  /** Recoverable reserves that last this many years: Q = T × A × (1 − ρ), dilution 10 %. */
  DemoMine lasting(String years) {
    BigDecimal reserves = new BigDecimal(years).multiply(new BigDecimal(capacity)).multiply(KEPT);
    recoverable = reserves.setScale(2, RoundingMode.HALF_UP).toPlainString();
    return this;
  }

  DemoMine recoverable(String tenThousands) {
    recoverable = tenThousands;
    return this;
  }

  DemoMine inOldCodes() {
    oldCodes = true;
    return this;
  }

  /** Alone in a cell of 3 km; nothing else within 1.8 km. */
  DemoMine alone(int column, int row) {
    return at(column * 3000, row * 3000, 1000, 800);
  }

  DemoMine at(int east, int north, int width, int height) {
    return block(DemoBlock.rectangle(east, north, width, height));
  }

  DemoMine block(DemoBlock block) {
    blocks.add(block);
    return this;
  }

  DemoMine onOreBody(String body) {
    oreBody = body;
    return this;
  }

  DemoMine ownedBy(String company) {
    owner = company;
    return this;
  }

  DemoMine withMinerals(String minerals) {
    otherMinerals = minerals;
    return this;
  }

  DemoMine inState(String newState) {
    state = newState;
    return this;
  }

  /** A remark the mine's row carries. */
  DemoMine remarked(String remark) {
    otherwise = remark;
    return this;
  }

  DemoMine without(String kind) {
    papers.remove(kind);
    return this;
  }

  DemoMine paper(String kind, String number, String from, String to) {
    papers.put(kind, new Paper(kind, number, "省级", from, to, ""));
    return this;
  }

  DemoMine refused(String kind, String number, String ownFault) {
    papers.put(kind, new Paper(kind, number, "省级", "", "", ownFault));
    return this;
  }

  DemoMine says(String key, String value) {
    return says(key, value, DemoFacts.unitOf(key));
  }

  DemoMine says(String key, String value, String unit) {
    findings.put(key, new Finding(key, value, unit, "已核实"));
    return this;
  }

  DemoMine disputed(String key, String value) {
    findings.put(key, new Finding(key, value, DemoFacts.unitOf(key), "有争议"));
    return this;
  }

  /** A second finding on a fact already found. */
  DemoMine butAlso(String key, String value, String unit) {
    contradictions.add(new Finding(key, value, unit, "已核实"));
    return this;
  }

  DemoMine silentOn(String... keys) {
    for (String key : keys) {
      findings.remove(key);
    }
    return this;
  }

  void expect(String outcome, String clause, String zh, String en) {
    expected = new Expected(outcome, clause, zh, en);
  }

  String id() {
    return id;
  }

  String name() {
    return "示例" + label + DemoFacts.mineralName(mineral) + "矿";
  }

  String holder() {
    return owner.isEmpty() ? "虚构" + label + "矿业有限公司" : owner;
  }

  DemoField field() {
    return field;
  }

  String mineral() {
    return mineral;
  }

  String otherMinerals() {
    return otherMinerals;
  }

  String method() {
    return method;
  }

  String capacity() {
    return capacity;
  }

  String recoverableReserves() {
    return recoverable;
  }

  boolean usesOldCodes() {
    return oldCodes;
  }

  String oreBody() {
    return oreBody;
  }

  String state() {
    return state;
  }

  String remark() {
    return otherwise;
  }

  List<DemoBlock> blocks() {
    return List.copyOf(blocks);
  }

  List<Paper> papers() {
    return List.copyOf(papers.values());
  }

  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings.values());
    all.addAll(contradictions);
    return all;
  }

  Expected expected() {
    return expected;
  }
}
