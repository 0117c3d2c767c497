package org.kuangheng.survey;

import java.util.List;

/** A column of the survey's sheets (调查表列): its header as printed, and other ways to write it. */
enum Column {
  MINE_ID(SheetKind.MINES, Need.REQUIRED, "矿山编号", "矿山编码", "编号"),
  SERIAL(SheetKind.MINES, Need.OPTIONAL, "序号"),
  COUNTY(SheetKind.MINES, Need.REQUIRED, "县区代码", "县(市、区)代码", "县市区代码", "县区", "行政区代码"),
  NAME(SheetKind.MINES, Need.REQUIRED, "矿山名称", "矿名"),
  HOLDER(SheetKind.MINES, Need.REQUIRED, "采矿权人", "矿业权人", "企业名称"),
  CREDIT_CODE(SheetKind.MINES, Need.OPTIONAL, "统一社会信用代码", "信用代码"),
  GROUP(SheetKind.MINES, Need.OPTIONAL, "所属集团", "上级集团"),
  TOWN(SheetKind.MINES, Need.OPTIONAL, "乡镇", "所在乡镇", "乡(镇)"),
  LICENCE(SheetKind.MINES, Need.OPTIONAL, "证号", "许可证号", "采矿许可证号"),
  RIGHT_KIND(SheetKind.MINES, Need.OPTIONAL, "权利类型", "矿业权类型"),
  MINERAL(SheetKind.MINES, Need.OPTIONAL, "矿种", "开采矿种", "主矿种", "开采主矿种"),
  OTHER_MINERALS(SheetKind.MINES, Need.OPTIONAL, "共伴生矿种", "其他矿种", "共生伴生矿种"),
  METHOD(SheetKind.MINES, Need.OPTIONAL, "开采方式"),
  LICENSED(SheetKind.MINES, Need.OPTIONAL, "证载规模", "生产规模"),
  DESIGNED(SheetKind.MINES, Need.OPTIONAL, "设计规模", "开采设计规模"),
  ACTUAL(SheetKind.MINES, Need.OPTIONAL, "实际产能", "实际生产能力"),
  AREA(SheetKind.MINES, Need.OPTIONAL, "面积", "矿区面积", "面积km2"),
  ELEVATION(SheetKind.MINES, Need.OPTIONAL, "标高", "开采标高", "开采深度"),
  VALIDITY(SheetKind.MINES, Need.OPTIONAL, "有效期", "有效期限"),
  RETAINED(SheetKind.MINES, Need.OPTIONAL, "保有资源量", "保有资源储量"),
  RECOVERABLE_STATED(SheetKind.MINES, Need.OPTIONAL, "可采储量"),
  RESERVES_DAY(SheetKind.MINES, Need.OPTIONAL, "截止日", "储量截止日"),
  LIFE(SheetKind.MINES, Need.OPTIONAL, "服务年限"),
  STATE(SheetKind.MINES, Need.OPTIONAL, "现状", "生产状态", "矿山现状"),
  SAFETY(SheetKind.MINES, Need.OPTIONAL, "安全证号与有效期", "安全生产许可证"),
  GREEN(SheetKind.MINES, Need.OPTIONAL, "绿色矿山"),
  RESTORATION(SheetKind.MINES, Need.OPTIONAL, "修复义务", "生态修复义务"),
  FUND(SheetKind.MINES, Need.OPTIONAL, "基金余额"),
  ARREARS(SheetKind.MINES, Need.OPTIONAL, "出让收益欠缴"),
  DEBTS(SheetKind.MINES, Need.OPTIONAL, "债权债务"),
  ORE_BODIES(SheetKind.MINES, Need.OPTIONAL, "矿体编号", "矿体"),
  SYSTEMS(SheetKind.MINES, Need.OPTIONAL, "生产系统数", "独立生产系统数"),
  PLOT(SheetKind.MINES, Need.OPTIONAL, "地块编号", "区块编号"),
  INTENTION(SheetKind.MINES, Need.OPTIONAL, "整合意向"),
  REMARKS(SheetKind.MINES, Need.OPTIONAL, "备注"),

  TITLE_MINE(SheetKind.TITLES, Need.FILLED, "矿山编号", "矿山编码"),
  TITLE_KIND(SheetKind.TITLES, Need.REQUIRED, "类型", "权证类型", "证照类型"),
  TITLE_NUMBER(SheetKind.TITLES, Need.OPTIONAL, "编号", "证号", "文号"),
  TITLE_LEVEL(SheetKind.TITLES, Need.OPTIONAL, "发证层级", "层级", "发证机关层级"),
  TITLE_FROM(SheetKind.TITLES, Need.OPTIONAL, "起", "有效期起", "起始日期", "有效期自"),
  TITLE_TO(SheetKind.TITLES, Need.OPTIONAL, "止", "有效期止", "终止日期", "有效期至"),
  TITLE_OWN_FAULT(SheetKind.TITLES, Need.OPTIONAL, "自身原因", "企业自身原因"),
  TITLE_DOCUMENT(SheetKind.TITLES, Need.OPTIONAL, "文件", "文件名称", "依据文件"),
  TITLE_DOCUMENT_DAY(SheetKind.TITLES, Need.OPTIONAL, "文件日期", "发文日期", "发证日期"),

  RESERVES_MINE(SheetKind.RESERVES, Need.FILLED, "矿山编号", "矿山编码"),
  AS_OF(SheetKind.RESERVES, Need.FILLED, "截止日", "截止日期", "储量截止日"),
  CATEGORY(SheetKind.RESERVES, Need.REQUIRED, "类别", "资源储量类别", "储量类别"),
  AMOUNT(SheetKind.RESERVES, Need.REQUIRED, "数量", "资源储量", "数量万吨", "保有量"),
  DESIGN_LOSS(SheetKind.RESERVES, Need.OPTIONAL, "设计损失", "设计损失量"),
  UNUSED(SheetKind.RESERVES, Need.OPTIONAL, "未利用", "设计未利用", "未利用量"),
  RECOVERY(SheetKind.RESERVES, Need.OPTIONAL, "回采率", "开采回采率"),
  DILUTION(SheetKind.RESERVES, Need.OPTIONAL, "贫化率"),
  RECOVERABLE(SheetKind.RESERVES, Need.OPTIONAL, "可采储量"),
  BASIS(SheetKind.RESERVES, Need.OPTIONAL, "依据", "依据文件", "报告名称"),

  FACT_MINE(SheetKind.FACTS, Need.FILLED, "矿山编号", "矿山编码"),
  FACT_KEY(SheetKind.FACTS, Need.REQUIRED, "事实", "事项", "核查事项"),
  FACT_CODE(SheetKind.FACTS, Need.OPTIONAL, "事实代码", "代码"),
  FACT_VALUE(SheetKind.FACTS, Need.REQUIRED, "值", "结论", "核查结论"),
  FACT_UNIT(SheetKind.FACTS, Need.REQUIRED, "认定单位", "核查单位", "填报单位"),
  FACT_DOCUMENT(SheetKind.FACTS, Need.OPTIONAL, "依据文件", "依据", "文件"),
  FACT_DAY(SheetKind.FACTS, Need.OPTIONAL, "日期", "认定日期"),
  FACT_STATE(SheetKind.FACTS, Need.OPTIONAL, "状态", "核实状态");

  /** How a column must be there: at will, always, or always and read down through merged cells. */
  enum Need {
    OPTIONAL,
    REQUIRED,
    FILLED
  }

  private final SheetKind sheet;
  private final Need need;

  // List.of is immutable; the checker sees only the type.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> headers;

  Column(SheetKind sheet, Need need, String... headers) {
    this.sheet = sheet;
    this.need = need;
    this.headers = List.of(headers);
  }

  SheetKind sheet() {
    return sheet;
  }

  boolean required() {
    return need != Need.OPTIONAL;
  }

  /** Whether a value in vertically merged cells counts for every row of the merge. */
  boolean filledDown() {
    return need == Need.FILLED;
  }

  String header() {
    return headers.getFirst();
  }

  boolean isHeaded(String text) {
    String whole = Texts.key(text);
    String bare = Texts.key(Texts.withoutBrackets(text));
    return headers.stream()
        .map(Texts::key)
        .anyMatch(header -> header.equals(bare) || header.equals(whole));
  }
}
