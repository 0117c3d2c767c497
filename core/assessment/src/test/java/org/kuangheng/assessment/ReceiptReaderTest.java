package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.SquareMetres;

/** What a receipt file may hold, value by value, and how it is told what is wrong. */
class ReceiptReaderTest {
  private static VerdictCodec.Recorded recorded(Mines mine) {
    MineRecord built = mine.build();
    SpatialFindings findings = SpatialSurveyTest.withBreach();
    Verdict verdict = new Assessor(Packs.yuncheng()).assess(built, findings, Mines.DAY);
    return new VerdictCodec.Recorded(verdict, built, findings);
  }

  private static Mines mine() {
    return Judged.soundIronMine()
        .area(Places.area(Places.rectangle(0, 0, 1000, 1000)), SquareMetres.of(990_000))
        .oreBodies("I")
        .fact("a", new FactValue.Word("甲"), "NR", VerificationState.VERIFIED)
        .fact("b", new FactValue.Amount(new BigDecimal("1.50")), "NR", VerificationState.REPORTED)
        .fact("c", new FactValue.Day(LocalDate.of(2024, 2, 29)), "NR", VerificationState.DISPUTED);
  }

  /** A copy that may be changed, as a JSON parser would make it. */
  private static @Nullable Object copy(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), copy(value)));
        yield copy;
      }
      case List<?> list -> {
        List<@Nullable Object> copy = new ArrayList<>();
        list.forEach(item -> copy.add(copy(item)));
        yield copy;
      }
      case null, default -> tree;
    };
  }

  private static Map<String, @Nullable Object> tree() {
    return VerdictCodec.object(copy(VerdictCodec.toTree(recorded(mine()))));
  }

  @SuppressWarnings("unchecked") // the lists of these trees are made above
  private static @Nullable Object at(@Nullable Object tree, String path, @Nullable Object[] put) {
    Object here = tree;
    String[] steps = path.split("/");
    for (int i = 0; i < steps.length; i++) {
      boolean last = i == steps.length - 1 && put.length > 0;
      if (here instanceof List<?> list) {
        int index = Integer.parseInt(steps[i]);
        if (last) {
          ((List<@Nullable Object>) list).set(index, put[0]);
        }
        here = list.get(index);
      } else {
        Map<String, @Nullable Object> map = VerdictCodec.object(here);
        if (last) {
          map.put(steps[i], put[0]);
        }
        here = map.get(steps[i]);
      }
    }
    return here;
  }

  private static List<Issue> issuesAfter(String path, @Nullable Object value) {
    Map<String, @Nullable Object> tree = tree();
    at(tree, path, new @Nullable Object[] {value});
    return VerdictCodec.parse(tree, "r.json").issues();
  }

  @Test
  void factsOfEveryKindAreReadBackAsTheyWereWritten() {
    VerdictCodec.Recorded back =
        Objects.requireNonNull(VerdictCodec.parse(tree(), "r.json").recorded());
    assertThat(back.mine().facts()).isEqualTo(mine().build().facts());
    assertThat(back.mine().oreBodies()).isEqualTo(mine().build().oreBodies());
    assertThat(back.mine().capacities()).isEqualTo(mine().build().capacities());
    assertThat(back.mine().titles()).isEqualTo(mine().build().titles());
    assertThat(back.mine().declaredArea()).isEqualTo(SquareMetres.of(990_000));
    assertThat(Objects.requireNonNull(back.mine().area()).planarArea())
        .isEqualTo(SquareMetres.of(1_000_000));
    assertThat(back.verdict()).isEqualTo(recorded(mine()).verdict());
  }

  @ParameterizedTest(name = "{0} = {1}: should be {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "mine/name | 7 | text",
        "mine/name | null | String",
        "mine/titles | 7 | a list",
        "mine/titles/0 | 7 | an object",
        "mine/titles/0 | null | a value",
        "mine/titles/0/kind | BOUGHT | one of",
        "mine/titles/0/to | 2025-02-30 | a day",
        "mine/facts | 7 | an object",
        "mine/facts/a/value | 7 | an object",
        "mine/facts/a/value | {} | a fact's value",
        "mine/facts/majorAccident/value/yesNo | 7 | true or false",
        "mine/facts/b/value/amount | much | a number",
        "mine/capacities/LICENSED | much | a number",
        "mine/capacities/LICENSED | -1 | a valid AnnualCapacity",
        "mine/area/crs | 1.5 | a whole number",
        "mine/area/crs | 99999 | a known EPSG code",
        "verdict/asOf | today | a day",
        "verdict/thresholds/0/truth | true | one of",
        "verdict/receipt/facts | xyz | a valid Sha256",
        "findings/workingsSurveyed | 7 | true or false"
      })
  void aValueThatCannotStandThereIsNamedWithWhatShould(String path, String value, String wanted) {
    Object put =
        switch (value) {
          case "null" -> null;
          case "{}" -> new LinkedHashMap<String, Object>();
          default -> value.matches("-?[\\d.]+") ? new BigDecimal(value) : value;
        };
    assertThat(issuesAfter(path, put))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo(AssessmentIssue.RECEIPT_UNREADABLE);
              assertThat(issue.place().file()).isEqualTo("r.json");
              assertThat(issue.values().get("wanted")).startsWith(wanted);
              assertThat(issue.values().get("path"))
                  .startsWith("$." + path.substring(0, path.indexOf('/')));
            });
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void aNumberThatIsNotFiniteIsRefused(double number) {
    assertThat(issuesAfter("mine/capacities/LICENSED", number))
        .singleElement()
        .satisfies(issue -> assertThat(issue.values()).containsEntry("wanted", "a finite number"));
  }

  @Test
  void aLongValueIsShownInPart() {
    assertThat(issuesAfter("verdict/asOf", "x".repeat(60)).getFirst().values())
        .containsEntry("found", "x".repeat(60));
    assertThat(issuesAfter("verdict/asOf", "x".repeat(61)).getFirst().values())
        .containsEntry("found", "x".repeat(60) + "…");
  }

  @Test
  void everyPartThatCannotBeReadIsAnIssueAndFindingsMayBeMissing() {
    Map<String, @Nullable Object> tree = tree();
    tree.put("format", "other");
    tree.put("verdict", null);
    tree.put("mine", List.of());
    tree.put("findings", "none");
    assertThat(VerdictCodec.parse(tree, "r.json").issues()).hasSize(4);
    MineRecord alone = mine().build();
    Verdict verdict = new Assessor(Packs.yuncheng()).assess(alone, null, Mines.DAY);
    Map<String, @Nullable Object> written =
        VerdictCodec.toTree(new VerdictCodec.Recorded(verdict, alone, null));
    assertThat(ReceiptCheck.verify(written, Packs.yuncheng())).isEmpty();
    assertThat(VerdictCodec.parse(written, "r.json").recorded())
        .satisfies(read -> assertThat(read.findings()).isNull());
  }

  @Test
  void whatIsMissingOrTooMuchInAListIsADifference() {
    Map<String, @Nullable Object> tree = tree();
    at(tree, "verdict/possible", new @Nullable Object[] {List.of("SOLE_RETENTION", "OTHER")});
    assertThat(ReceiptCheck.verify(tree, Packs.yuncheng()))
        .containsExactly(new ReceiptCheck.Difference("$.verdict.possible[1]", "\"OTHER\"", null));
    at(tree, "verdict/possible", new @Nullable Object[] {List.of()});
    assertThat(ReceiptCheck.verify(tree, Packs.yuncheng()))
        .containsExactly(new ReceiptCheck.Difference("$.verdict.possible[0]", null, recomputed()));
  }

  private static String recomputed() {
    return CanonicalJson.text(recorded(mine()).verdict().possible().getFirst());
  }

  /** The paths of all texts, numbers and truths of a tree. */
  private static void leaves(@Nullable Object tree, String path, List<String> found) {
    switch (tree) {
      case Map<?, ?> map -> map.forEach((key, value) -> leaves(value, path + "/" + key, found));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          leaves(list.get(i), path + "/" + i, found);
        }
      }
      case null -> {}
      default -> found.add(path.substring(1));
    }
  }

  @Test
  void anyValueThatIsChangedIsFound() {
    List<String> leaves = new ArrayList<>();
    leaves(tree(), "", leaves);
    Random random = new Random(20250418);
    for (int round = 0; round < 25; round++) {
      String path = leaves.get(random.nextInt(leaves.size()));
      Map<String, @Nullable Object> tree = tree();
      Object before = at(tree, path, new @Nullable Object[0]);
      Object after =
          switch (before) {
            case Boolean yes -> !yes;
            case Number number -> new BigDecimal(number.toString()).add(BigDecimal.ONE);
            case null, default -> before + "x";
          };
      at(tree, path, new @Nullable Object[] {after});
      assertThat(ReceiptCheck.verify(tree, Packs.yuncheng()))
          .as("seed 20250418, round %d: %s", round, path)
          .isNotEmpty();
    }
  }
}
