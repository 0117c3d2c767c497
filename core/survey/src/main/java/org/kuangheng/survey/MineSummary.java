package org.kuangheng.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.ReserveCategories;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.ReserveStatement.Category;
import org.kuangheng.facts.Title;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.Tonnes;

/**
 * What a mine's own row says of its papers and reserves (基本情况表所载权证与储量): compared with the detail
 * sheets where they speak of it, taken where they are silent.
 */
final class MineSummary {
  private static final Pattern LABELLED =
      Pattern.compile(
          "([A-Za-z]{2,}|\\d+[A-Za-z]\\d*|\\d{3}(?=[\\s:])|[\\u4e00-\\u9fff]+)\\s*:?\\s*"
              + "(\\d[\\d,.]*)\\s*(?:万吨|万t)?");

  private final FieldReader fields;
  private final Findings findings;

  MineSummary(FieldReader fields, Findings findings) {
    this.fields = fields;
    this.findings = findings;
  }

  List<Title> titles(MineRow mine, List<Title> detailed) {
    Row row = mine.row();
    List<Title> titles = new ArrayList<>(detailed);
    Optional<Title.Kind> kind = Vocabulary.kind(row.text(Column.RIGHT_KIND));
    if (kind.isEmpty() && !row.isUnknown(Column.RIGHT_KIND)) {
      findings.add(
          SurveyCode.TITLE_KIND_UNKNOWN,
          row.at(Column.RIGHT_KIND),
          "text",
          row.text(Column.RIGHT_KIND));
    }
    if (!row.isUnknown(Column.LICENCE)) {
      Title stated = stated(row, kind.orElse(Title.Kind.MINING_LICENCE));
      merge(mine, Column.LICENCE, stated, titles);
    }
    if (!row.isUnknown(Column.SAFETY)) {
      safety(row).ifPresent(title -> merge(mine, Column.SAFETY, title, titles));
    }
    return titles;
  }

  private Title stated(Row row, Title.Kind kind) {
    String number = Texts.plain(row.text(Column.LICENCE));
    List<LocalDate> days = Days.all(row.text(Column.VALIDITY));
    return new Title(
        kind,
        number,
        LicenceNumber.level(number),
        days.size() > 1 ? days.getFirst() : null,
        days.isEmpty() ? null : days.getLast(),
        null,
        new DocumentRef(number, null));
  }

  private static Optional<Title> safety(Row row) {
    String text = Texts.plain(row.text(Column.SAFETY));
    List<LocalDate> days = Days.all(text);
    String number = text.split("[,;\\s]+")[0];
    if (FieldReader.yesNo(text) != null || !number.matches(".*\\d.*") || days.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Title(
            Title.Kind.SAFETY_LICENCE,
            number,
            Title.LicensingLevel.UNKNOWN,
            days.size() > 1 ? days.getFirst() : null,
            days.getLast(),
            null,
            new DocumentRef(number, null)));
  }

  private void merge(MineRow mine, Column column, Title stated, List<Title> titles) {
    List<Title> same = titles.stream().filter(title -> title.kind() == stated.kind()).toList();
    if (same.isEmpty()) {
      String number = stated.number();
      if (number != null && !LicenceNumber.isPlausible(stated.kind(), number)) {
        findings.add(
            SurveyCode.LICENCE_NUMBER_INVALID,
            mine.row().at(column),
            "number",
            number,
            "length",
            number.length());
      }
      findings.add(
          SurveyCode.TITLE_FROM_MINE_SHEET,
          mine.row().at(column),
          "id",
          mine.id(),
          "number",
          number == null ? "" : number);
      titles.add(stated);
    } else if (same.stream().noneMatch(title -> agrees(title, stated))) {
      findings.add(
          SurveyCode.TITLE_DIFFERS,
          mine.row().at(column),
          "id",
          mine.id(),
          "stated",
          brief(stated),
          "sheet",
          brief(same.getFirst()));
    }
  }

  private static boolean agrees(Title title, Title stated) {
    boolean number =
        title.number() == null
            || stated.number() == null
            || Texts.key(title.number()).equals(Texts.key(stated.number()));
    boolean end = title.to() == null || stated.to() == null || title.to().equals(stated.to());
    return number && end;
  }

  private static String brief(Title title) {
    return (title.number() == null ? "" : title.number())
        + (title.to() == null ? "" : " → " + title.to());
  }

  /** The detailed statement; else what the row states, {@code null} if it states nothing. */
  @Nullable ReserveStatement reserves(MineRow mine, @Nullable ReserveStatement detailed) {
    Row row = mine.row();
    BigDecimal recoverable = fields.number(row, Column.RECOVERABLE_STATED, Quantity.ORE);
    Map<Category, Tonnes> amounts = amounts(row);
    if (detailed != null) {
      compare(mine, amounts, detailed);
      return detailed;
    }
    LocalDate day = fields.day(row, Column.RESERVES_DAY);
    if (amounts.isEmpty() && recoverable == null) {
      return null;
    }
    if (day == null) {
      if (row.isUnknown(Column.RESERVES_DAY)) {
        findings.add(SurveyCode.RESERVES_DATE_MISSING, row.at(Column.RESERVES_DAY));
      }
      return null;
    }
    findings.add(SurveyCode.RESERVES_FROM_MINE_SHEET, row.at(Column.RETAINED), "id", mine.id());
    return new ReserveStatement(
        day,
        amounts,
        null,
        null,
        null,
        null,
        recoverable == null ? null : Tonnes.ofTenThousands(recoverable),
        new DocumentRef("矿山基本情况表 " + day, null));
  }

  private void compare(MineRow mine, Map<Category, Tonnes> amounts, ReserveStatement detailed) {
    if (!amounts.isEmpty() && !detailed.amounts().isEmpty()) {
      BigDecimal stated = sum(amounts);
      BigDecimal sheet = sum(detailed.amounts());
      if (stated.compareTo(sheet) != 0) {
        findings.add(
            SurveyCode.RESERVES_TOTAL_DIFFERS,
            mine.row().at(Column.RETAINED),
            "total",
            stated.toPlainString(),
            "sum",
            sheet.toPlainString());
      }
    }
  }

  private static BigDecimal sum(Map<Category, Tonnes> amounts) {
    return amounts.values().stream()
        .map(Tonnes::tenThousands)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .stripTrailingZeros();
  }

  /** Reads {@code TM 100/KZ 50/TD 20}, or three bare numbers in that order. */
  private Map<Category, Tonnes> amounts(Row row) {
    EnumMap<Category, Tonnes> amounts = new EnumMap<>(Category.class);
    if (row.isUnknown(Column.RETAINED)) {
      return amounts;
    }
    String[] parts = Texts.plain(row.text(Column.RETAINED)).split("[/;、]");
    List<Category> order = List.of(Category.MEASURED, Category.INDICATED, Category.INFERRED);
    for (int i = 0; i < parts.length; i++) {
      Matcher labelled = LABELLED.matcher(parts[i].strip());
      Optional<BigDecimal> bare = Quantity.ORE.parse(parts[i], row.unit(Column.RETAINED));
      if (parts.length == 3 && bare.isPresent() && bare.get().signum() >= 0) {
        amounts.put(order.get(i), Tonnes.ofTenThousands(bare.get()));
      } else if (labelled.matches()) {
        Optional<ReserveCategories.Reading> category = ReserveCategories.find(labelled.group(1));
        Optional<BigDecimal> amount = Quantity.ORE.parse(labelled.group(2), "");
        if (category.isPresent() && amount.isPresent()) {
          amounts.put(category.get().category(), Tonnes.ofTenThousands(amount.get()));
        }
      }
    }
    if (amounts.size() < parts.length) {
      findings.add(
          SurveyCode.NUMBER_UNREADABLE, row.at(Column.RETAINED), "text", row.text(Column.RETAINED));
      return Map.of();
    }
    return amounts;
  }
}
