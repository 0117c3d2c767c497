package org.kuangheng.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.Source;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.UnitCode;

/**
 * Reads sheet 核查事实: what a unit has found of a mine. Of two findings by one unit the later counts;
 * two units that differ leave the fact disputed.
 */
final class FactSheet {
  private static final Pattern PLACED = Pattern.compile(".*?([省市县区])(.+)");

  private final SurveyOptions options;
  private final FieldReader fields;
  private final Findings findings;
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<MineId, Map<String, Assertions>> facts = new LinkedHashMap<>();
  private final Map<String, Stranger> strangers = new LinkedHashMap<>();

  /** A fact or unit the caller does not know: said once, with how often it occurs. */
  private static final class Stranger {
    private final SurveyCode code;
    private final Place first;
    private int count;

    private Stranger(SurveyCode code, Place first) {
      this.code = code;
      this.first = first;
    }
  }

  FactSheet(SurveyOptions options, FieldReader fields, Findings findings) {
    this.options = options;
    this.fields = fields;
    this.findings = findings;
    options.factKinds().keySet().forEach(key -> keys.put(Texts.key(key), key));
    options.factKeys().values().forEach(key -> keys.put(Texts.key(key), key));
    options.factKeys().forEach((label, key) -> keys.put(Texts.key(label), key));
    options.units().values().forEach(code -> units.put(Texts.key(code), code));
    options.units().forEach((name, code) -> addUnit(name, code));
  }

  void add(Iterable<Row> rows, MineSheet mines) {
    for (Row row : rows) {
      Optional<MineRow> mine = mines.resolve(row, Column.FACT_MINE);
      String key = key(row);
      UnitCode unit = unit(row);
      VerificationState state = state(row);
      if (mine.isEmpty() || key == null || row.isUnknown(Column.FACT_VALUE)) {
        continue;
      }
      FactValue value = value(row, key);
      if (value != null && unit != null) {
        Source source =
            new Source(document(row, key), unit, fields.day(row, Column.FACT_DAY), state);
        add(mine.get(), new Fact(key, value, source), row);
      }
    }
    strangers.forEach(
        (text, stranger) ->
            findings.add(stranger.code, stranger.first, "text", text, "count", stranger.count));
    strangers.clear();
    reportPassedOver(Place.of(SheetKind.FACTS.title()));
  }

  Map<String, Fact> of(MineId mine) {
    Map<String, Fact> settled = new LinkedHashMap<>();
    facts
        .getOrDefault(mine, Map.of())
        .forEach((key, assertions) -> settled.put(key, assertions.settled()));
    return settled;
  }

  private void add(MineRow mine, Fact fact, Row row) {
    Assertions held =
        facts
            .computeIfAbsent(mine.id(), id -> new LinkedHashMap<>())
            .computeIfAbsent(fact.key(), key -> new Assertions(key, options));
    Optional<Fact> met = held.add(fact);
    if (met.isEmpty()) {
      return;
    }
    Fact before = met.get();
    boolean agree = before.value().equals(fact.value());
    boolean sameUnit = before.source().assertedBy().equals(fact.source().assertedBy());
    findings.add(
        agree || sameUnit ? SurveyCode.FACT_TWICE : SurveyCode.FACTS_CONFLICT,
        row.at(Column.FACT_VALUE),
        "id",
        mine.id(),
        "fact",
        row.text(Column.FACT_KEY),
        "first",
        before.value().raw(),
        "second",
        fact.value().raw());
  }

  private void reportPassedOver(Place sheet) {
    facts.forEach(
        (mine, held) ->
            held.forEach(
                (key, assertions) ->
                    assertions
                        .passedOver()
                        .forEach(
                            fact ->
                                findings.add(
                                    SurveyCode.FACT_UNIT_WITHOUT_SAY,
                                    sheet,
                                    "id",
                                    mine,
                                    "fact",
                                    label(key),
                                    "unit",
                                    fact.source().assertedBy(),
                                    "value",
                                    fact.value().raw()))));
  }

  private String label(String key) {
    return options.factKeys().entrySet().stream()
        .filter(entry -> entry.getValue().equals(key))
        .map(Map.Entry::getKey)
        .sorted(Comparator.reverseOrder())
        .findFirst()
        .orElse(key);
  }

  private @Nullable String key(Row row) {
    String code = row.text(Column.FACT_CODE);
    String text = code.isEmpty() ? row.text(Column.FACT_KEY) : code;
    String known = keys.get(Texts.key(text));
    if (known == null && keys.isEmpty() && text.matches("[a-z][A-Za-z0-9]*")) {
      return text;
    }
    if (known == null) {
      strangers.computeIfAbsent(
              text, name -> new Stranger(SurveyCode.FACT_UNKNOWN, row.at(Column.FACT_KEY)))
          .count++;
    }
    return known;
  }

  private @Nullable UnitCode unit(Row row) {
    if (row.isUnknown(Column.FACT_UNIT)) {
      findings.add(SurveyCode.FACT_UNIT_MISSING, row.at(Column.FACT_UNIT));
      return null;
    }
    String text = Texts.plain(row.text(Column.FACT_UNIT));
    String known = unitCode(text);
    if (known == null && !units.isEmpty()) {
      strangers.computeIfAbsent(
              text, name -> new Stranger(SurveyCode.FACT_UNIT_UNKNOWN, row.at(Column.FACT_UNIT)))
          .count++;
    }
    return new UnitCode(known == null ? text : known);
  }

  /** A unit is known by its name, by the name without its level, and never by another's. */
  private void addUnit(String name, String code) {
    String bare = Texts.key(Texts.withoutBrackets(name));
    units.putIfAbsent(Texts.key(name), code);
    units.putIfAbsent(bare, code);
    if (!bare.endsWith("政府")) {
      units.putIfAbsent(bare.replaceFirst("^[省市县区]", ""), code);
    }
  }

  /** The code of a unit named in full, or with the place it is of: 示例县应急管理局. */
  private @Nullable String unitCode(String text) {
    String code = Texts.inBrackets(text);
    String key = Texts.key(code.matches("[A-Z]{2,12}") ? code : text);
    String known = units.isEmpty() && code.matches("[A-Z]{2,12}") ? code : units.get(key);
    Matcher placed = PLACED.matcher(key);
    if (known == null && placed.matches()) {
      String level = placed.group(1).equals("区") ? "县" : placed.group(1);
      known = units.get(level + placed.group(2));
      known = known == null ? units.get(placed.group(2)) : known;
    }
    return known;
  }

  private VerificationState state(Row row) {
    Optional<VerificationState> state = Vocabulary.verification(row.text(Column.FACT_STATE));
    if (state.isEmpty()) {
      findings.add(
          SurveyCode.FACT_STATE_UNKNOWN,
          row.at(Column.FACT_STATE),
          "text",
          row.text(Column.FACT_STATE));
    }
    return state.orElse(VerificationState.REPORTED);
  }

  private @Nullable FactValue value(Row row, String key) {
    String text = Texts.plain(row.text(Column.FACT_VALUE));
    ValueKind kind = options.factKinds().get(key);
    FactValue value = kind == null ? guess(text) : parse(text, kind);
    if (value == null) {
      findings.add(
          SurveyCode.FACT_VALUE_UNREADABLE,
          row.at(Column.FACT_VALUE),
          "fact",
          row.text(Column.FACT_KEY),
          "text",
          text,
          "kind",
          kind == null ? "" : kind.name().toLowerCase(Locale.ROOT));
    }
    return value;
  }

  private static @Nullable FactValue parse(String text, ValueKind kind) {
    return switch (kind) {
      case YES_NO -> {
        Boolean answer = FieldReader.yesNo(text);
        yield answer == null ? null : new FactValue.YesNo(answer);
      }
      case AMOUNT -> {
        Optional<BigDecimal> number = Quantity.PLAIN.parse(text, "");
        yield number.isEmpty() ? null : new FactValue.Amount(number.get());
      }
      case WORD -> new FactValue.Word(text);
      case DAY -> Days.parse(text).<FactValue>map(FactValue.Day::new).orElse(null);
    };
  }

  private static FactValue guess(String text) {
    Boolean answer = FieldReader.yesNo(text);
    if (answer != null && !text.matches("[01]")) {
      return new FactValue.YesNo(answer);
    }
    Optional<LocalDate> day = text.matches("\\d{5}") ? Optional.empty() : Days.parse(text);
    if (day.isPresent()) {
      return new FactValue.Day(day.get());
    }
    return Quantity.PLAIN
        .parse(text, "")
        .<FactValue>map(FactValue.Amount::new)
        .orElseGet(() -> new FactValue.Word(text));
  }

  private DocumentRef document(Row row, String key) {
    if (!row.isUnknown(Column.FACT_DOCUMENT)) {
      return new DocumentRef(row.text(Column.FACT_DOCUMENT), null);
    }
    String title = "核查事实表 " + key;
    findings.add(SurveyCode.DOCUMENT_MISSING, row.at(Column.FACT_DOCUMENT), "taken", title);
    return new DocumentRef(title, null);
  }
}
