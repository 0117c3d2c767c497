package org.kuangheng.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.Title.LicensingLevel;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.MineId;

/** Reads sheet 权证: the papers each mine holds. */
final class TitleSheet {
  private final FieldReader fields;
  private final Findings findings;
  private final Map<MineId, List<Title>> titles = new HashMap<>();
  private final Map<String, MineId> numbers = new HashMap<>();

  TitleSheet(FieldReader fields, Findings findings) {
    this.fields = fields;
    this.findings = findings;
  }

  void add(List<Row> rows, MineSheet mines) {
    for (Row row : rows) {
      Optional<MineRow> mine = mines.resolve(row, Column.TITLE_MINE);
      Optional<Title.Kind> kind = Vocabulary.kind(row.text(Column.TITLE_KIND));
      if (kind.isEmpty()) {
        findings.add(
            SurveyCode.TITLE_KIND_UNKNOWN,
            row.at(Column.TITLE_KIND),
            "text",
            row.text(Column.TITLE_KIND));
      }
      if (mine.isPresent() && kind.isPresent()) {
        add(mine.get(), title(row, kind.get()), row);
      }
    }
  }

  List<Title> of(MineId mine) {
    return titles.getOrDefault(mine, List.of());
  }

  private void add(MineRow mine, Title title, Row row) {
    List<Title> held = titles.computeIfAbsent(mine.id(), key -> new ArrayList<>());
    String number = title.number();
    if (held.contains(title)) {
      findings.add(
          SurveyCode.TITLE_TWICE,
          row.at(Column.TITLE_NUMBER),
          "id",
          mine.id(),
          "number",
          number == null ? "" : number);
      return;
    }
    if (number != null) {
      MineId other = numbers.putIfAbsent(title.kind() + " " + number, mine.id());
      if (other != null && !other.equals(mine.id())) {
        findings.add(
            SurveyCode.LICENCE_NUMBER_SHARED,
            row.at(Column.TITLE_NUMBER),
            "number",
            number,
            "other",
            other);
      }
    }
    held.add(title);
  }

  private Title title(Row row, Title.Kind kind) {
    String number = number(row, kind);
    LocalDate from = fields.day(row, Column.TITLE_FROM);
    LocalDate to = fields.day(row, Column.TITLE_TO);
    if (from != null && to != null && to.isBefore(from)) {
      findings.add(SurveyCode.DATES_REVERSED, row.at(Column.TITLE_TO), "from", from, "to", to);
      LocalDate first = to;
      to = from;
      from = first;
    }
    return new Title(
        kind,
        number,
        level(row, number),
        from,
        to,
        fields.yesNo(row, Column.TITLE_OWN_FAULT),
        document(row, number));
  }

  private @Nullable String number(Row row, Title.Kind kind) {
    if (row.isUnknown(Column.TITLE_NUMBER)) {
      return null;
    }
    String number = Texts.plain(row.text(Column.TITLE_NUMBER));
    if (!LicenceNumber.isPlausible(kind, number)) {
      findings.add(
          SurveyCode.LICENCE_NUMBER_INVALID,
          row.at(Column.TITLE_NUMBER),
          "number",
          number,
          "length",
          number.length());
    }
    return number;
  }

  private LicensingLevel level(Row row, @Nullable String number) {
    if (row.isUnknown(Column.TITLE_LEVEL)) {
      return number == null ? LicensingLevel.UNKNOWN : LicenceNumber.level(number);
    }
    Optional<LicensingLevel> level = Vocabulary.level(row.text(Column.TITLE_LEVEL));
    if (level.isEmpty()) {
      findings.add(
          SurveyCode.TITLE_LEVEL_UNKNOWN,
          row.at(Column.TITLE_LEVEL),
          "text",
          row.text(Column.TITLE_LEVEL));
    }
    return level.orElse(LicensingLevel.UNKNOWN);
  }

  private DocumentRef document(Row row, @Nullable String number) {
    LocalDate day = fields.day(row, Column.TITLE_DOCUMENT_DAY);
    if (!row.isUnknown(Column.TITLE_DOCUMENT)) {
      return new DocumentRef(row.text(Column.TITLE_DOCUMENT), day);
    }
    String title = row.text(Column.TITLE_KIND) + (number == null ? "" : " " + number);
    findings.add(SurveyCode.DOCUMENT_MISSING, row.at(Column.TITLE_DOCUMENT), "taken", title);
    return new DocumentRef(title, day);
  }
}
