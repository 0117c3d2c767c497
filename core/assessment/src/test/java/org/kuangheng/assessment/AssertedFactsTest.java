package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;

/** Which statements of units are used, and what is said of those that are not. */
class AssertedFactsTest {
  private static final LocalizedText TEXT = new LocalizedText("项", "Item");

  /** The Yuncheng pack with a fact of each kind that NR may assert. */
  private static Pack pack() {
    Pack like = Packs.yuncheng();
    List<FactDefinition> facts = new ArrayList<>(like.facts());
    facts.add(definition("open", FactDefinition.Kind.YES_NO, null));
    facts.add(definition("depth", FactDefinition.Kind.AMOUNT, "米"));
    facts.add(definition("grade", FactDefinition.Kind.WORD, null, "甲", "乙"));
    facts.add(definition("remark", FactDefinition.Kind.WORD, null));
    facts.add(definition("since", FactDefinition.Kind.DAY, null));
    return Packs.with(like, "facts", facts);
  }

  private static FactDefinition definition(
      String id, FactDefinition.Kind kind, @Nullable String unit, String... words) {
    return new FactDefinition(
        id, TEXT, kind, unit, List.of(words), false, List.of("NR", "EM"), TEXT, TEXT);
  }

  private static FactValue value(String text) {
    if (text.equals("是")) {
      return new FactValue.YesNo(true);
    }
    if (text.matches("\\d+")) {
      return new FactValue.Amount(new BigDecimal(text));
    }
    return text.matches("\\d{4}-.*")
        ? new FactValue.Day(LocalDate.parse(text))
        : new FactValue.Word(text);
  }

  private static Map<String, KnownFact> book(Mines mine) {
    Map<String, KnownFact> book = new HashMap<>();
    AssertedFacts.addTo(book, mine.build(), pack());
    return book;
  }

  private static KnownFact known(Map<String, KnownFact> book, String fact) {
    return Objects.requireNonNull(book.get(fact), fact);
  }

  private static LocalizedText note(KnownFact known) {
    return Objects.requireNonNull(known.note());
  }

  @ParameterizedTest(name = "{0} is {1}: used {2}")
  @CsvSource({
    "open,是,true",
    "open,12,false",
    "open,甲,false",
    "depth,12,true",
    "depth,是,false",
    "grade,甲,true",
    "grade,12,false",
    "remark,随便,true",
    "since,2025-01-31,true",
    "since,甲,false",
    "grade,2025-01-31,false"
  })
  void aStatementIsUsedWhereItIsOfTheFactsKind(String fact, String text, boolean used) {
    KnownFact known =
        known(
            book(Mines.unknown(pack()).fact(fact, value(text), "NR", VerificationState.REPORTED)),
            fact);
    assertThat(known.source()).isEqualTo("核查表 · NR · 2025-06-01 · REPORTED");
    if (used) {
      assertThat(known.value()).isEqualTo(value(text));
      assertThat(known.note()).isNull();
    } else {
      assertThat(known.value()).isNull();
      assertThat(note(known).zh()).startsWith("所述“" + text).endsWith("”与该事实的类型不符，未采用");
    }
  }

  @Test
  void aWordOutsideTheListIsNotUsedAndTheListIsNamed() {
    KnownFact known =
        known(
            book(Mines.unknown(pack()).fact("grade", value("丙"), "NR", VerificationState.VERIFIED)),
            "grade");
    assertThat(known.value()).isNull();
    assertThat(note(known).zh()).isEqualTo("所述“丙”不在允许的用语（甲, 乙）之内，未采用");
  }

  @Test
  @Tag("clause:6.1")
  void aUnitThatHasNoSayIsNamedWithThoseThatHave() {
    KnownFact known =
        known(
            book(
                Mines.unknown(pack())
                    .fact("depth", value("12"), "COUNTY", VerificationState.VERIFIED)),
            "depth");
    assertThat(known.value()).isNull();
    assertThat(note(known).zh()).isEqualTo("COUNTY 无权认定该事实，未采用其所述“12 米”；应由 NR, EM 认定");
  }

  @Test
  void aDisputedStatementIsNotUsedAndSaysWhose() {
    KnownFact known =
        known(
            book(Mines.unknown(pack()).fact("open", value("是"), "EM", VerificationState.DISPUTED)),
            "open");
    assertThat(known.value()).isNull();
    assertThat(note(known).zh()).isEqualTo("该事实有争议，核实前按不详处理（EM，核查表）");
  }

  @Test
  void whatIsComputedMayBeAssertedOnlyWhereItCouldNotBeComputed() {
    Mines mine =
        Mines.unknown(pack())
            .fact("validSafetyLicence", true)
            .fact("mineral", value("iron"), "NR", VerificationState.VERIFIED);
    Map<String, KnownFact> book = new HashMap<>();
    book.put("validSafetyLicence", KnownFact.UNKNOWN);
    AssertedFacts.addTo(book, mine.build(), pack());
    assertThat(known(book, "validSafetyLicence").raw()).isEqualTo(true);
    assertThat(book).doesNotContainKey("mineral");
    book.put("validSafetyLicence", KnownFact.yesNo(false, "安全生产许可证"));
    AssertedFacts.addTo(book, mine.build(), pack());
    assertThat(known(book, "validSafetyLicence").raw()).isEqualTo(false);
    assertThat(known(book, "validSafetyLicence").source()).isEqualTo("安全生产许可证");
  }

  @Test
  @Tag("clause:3.5")
  void aCountyActProvesTheCountysOpinionUnlessTheCountySaysOtherwise() {
    LocalDate from = LocalDate.of(2025, 5, 1);
    Mines mine = Mines.unknown(pack()).title(Title.Kind.COUNTY_ACT, from, null);
    KnownFact act = known(book(mine), "countyHoldsTakesPart");
    assertThat(act.raw()).isEqualTo(true);
    assertThat(act.source()).isEqualTo("示例文书 X-1 (2025-05-01 – …)");
    assertThat(known(book(mine.fact("countyHoldsTakesPart", false)), "countyHoldsTakesPart").raw())
        .isEqualTo(false);
    assertThat(book(Mines.unknown(pack()))).isEmpty();
  }
}
