package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.assessment.Judged.soundIronMine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.SquareMetres;

class ReceiptTest {
  private static VerdictCodec.Recorded recorded() {
    MineRecord mine =
        soundIronMine()
            .area(
                Places.area(Places.rectangle(0.123456789, 0, 1000, 1000)), SquareMetres.of(990_000))
            .oreBodies("I", "II")
            .refused(false)
            .build();
    SpatialFindings findings = SpatialSurveyTest.withBreach();
    Verdict verdict = new Assessor(Packs.yuncheng()).assess(mine, findings, Mines.DAY);
    return new VerdictCodec.Recorded(verdict, mine, findings);
  }

  /** As a JSON parser gives it back: other maps, other lists, numbers with other scales. */
  private static @Nullable Object reparsed(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> copy = new TreeMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), reparsed(value)));
        yield copy;
      }
      case List<?> list -> {
        List<@Nullable Object> copy = new ArrayList<>();
        list.forEach(item -> copy.add(reparsed(item)));
        yield copy;
      }
      case BigDecimal number -> new BigDecimal(CanonicalJson.text(number));
      case null, default -> tree;
    };
  }

  private static Map<String, @Nullable Object> tree() {
    return VerdictCodec.object(reparsed(VerdictCodec.toTree(recorded())));
  }

  @SuppressWarnings("unchecked") // the trees of these tests are built above
  private static void set(
      Map<String, @Nullable Object> tree, @Nullable Object value, String... path) {
    Map<String, @Nullable Object> at = tree;
    for (int i = 0; i + 1 < path.length; i++) {
      at = VerdictCodec.object(at.get(path[i]));
    }
    at.put(path[path.length - 1], value);
  }

  @Test
  void aReceiptRecomputesToTheByteFromItsFileAndThePack() {
    assertThat(ReceiptCheck.verify(tree(), Packs.yuncheng())).isEmpty();
  }

  @Test
  void whatIsReadBackIsWhatWasWritten() {
    VerdictCodec.Parsed parsed = VerdictCodec.parse(tree(), "r.json");
    assertThat(parsed.issues()).isEmpty();
    VerdictCodec.Recorded back = parsed.recorded();
    if (back == null) {
      throw new AssertionError("nothing read");
    }
    assertThat(CanonicalJson.text(VerdictCodec.toTree(back)))
        .isEqualTo(CanonicalJson.text(VerdictCodec.toTree(recorded())));
    assertThat(back.verdict().receipt().verdict()).isEqualTo(Receipts.digest(back.verdict()));
  }

  @Test
  void anAlteredRecommendationIsNamedWithBothValues() {
    Map<String, @Nullable Object> tree = tree();
    set(tree, "CLOSURE", "verdict", "recommended");
    assertThat(ReceiptCheck.verify(tree, Packs.yuncheng()))
        .containsExactly(
            new ReceiptCheck.Difference(
                "$.verdict.recommended", "\"CLOSURE\"", "\"SOLE_RETENTION\""));
  }

  @Test
  void anAlteredInputChangesTheDigestsAndWhatFollows() {
    Map<String, @Nullable Object> tree = tree();
    set(tree, new BigDecimal("450001"), "mine", "capacities", "LICENSED");
    assertThat(ReceiptCheck.verify(tree, Packs.yuncheng()))
        .extracting(ReceiptCheck.Difference::path)
        .contains("$.verdict.receipt.facts", "$.verdict.receipt.verdict", "$.verdict.life.years")
        .doesNotContain("$.verdict.receipt.surroundings", "$.verdict.receipt.pack");
  }

  @Test
  void anotherPackIsNamed() {
    assertThat(ReceiptCheck.verify(tree(), Packs.named("hunan-2019")))
        .extracting(ReceiptCheck.Difference::path)
        .contains("$.verdict.pack", "$.verdict.receipt.pack");
  }

  @Test
  void somethingAddedIsADifference() {
    Map<String, @Nullable Object> tree = tree();
    set(tree, "x", "verdict", "smuggled");
    assertThat(ReceiptCheck.verify(tree, Packs.yuncheng()))
        .containsExactly(new ReceiptCheck.Difference("$.verdict.smuggled", "\"x\"", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "titles", "capacities", "county"})
  void anUnreadablePartIsAnIssueWithItsPlaceInBothLanguages(String part) {
    Map<String, @Nullable Object> tree = tree();
    set(tree, new BigDecimal("-1.5"), "mine", part);
    List<Issue> issues = VerdictCodec.parse(tree, "r.json").issues();
    assertThat(issues)
        .singleElement()
        .satisfies(issue -> assertThat(issue.place().field()).startsWith("$.mine." + part))
        .satisfies(issue -> assertThat(issue.what(Lang.ZH)).contains("-1.5"))
        .satisfies(issue -> assertThat(issue.what(Lang.EN)).contains("-1.5"));
    assertThat(ReceiptCheck.verify(tree, Packs.yuncheng())).hasSize(1);
  }

  @Test
  void whatIsNoReceiptAtAllIsSaid() {
    assertThat(VerdictCodec.parse(null, "r.json").issues()).isNotEmpty();
    assertThat(VerdictCodec.parse(List.of(), "r.json").issues())
        .extracting(issue -> issue.code().name())
        .contains("RECEIPT_FORMAT");
    assertThat(VerdictCodec.parse(Map.of("format", VerdictCodec.FORMAT), "r.json").issues())
        .extracting(issue -> issue.code().name())
        .containsOnly("RECEIPT_UNREADABLE");
  }

  @Test
  void theDigestOfFactsRoundsCoordinatesToTheCentimetre() {
    MineRecord one =
        soundIronMine().area(Places.area(Places.rectangle(0.001, 0, 10, 10)), null).build();
    MineRecord two =
        soundIronMine().area(Places.area(Places.rectangle(0.004, 0, 10, 10)), null).build();
    MineRecord three =
        soundIronMine().area(Places.area(Places.rectangle(0.014, 0, 10, 10)), null).build();
    assertThat(CanonicalForms.digest(one)).isEqualTo(CanonicalForms.digest(two));
    assertThat(CanonicalForms.digest(one)).isNotEqualTo(CanonicalForms.digest(three));
  }

  @Test
  void everySentenceStandsInBothCataloguesAndNoOther() throws java.io.IOException {
    Set<String> sentences = new TreeSet<>();
    for (Sentence sentence : Sentence.values()) {
      sentences.add(sentence.name());
    }
    Set<String> issues = new TreeSet<>();
    for (AssessmentIssue issue : AssessmentIssue.values()) {
      issues.add(issue.name() + ".what");
      issues.add(issue.name() + ".remedy");
    }
    for (String language : List.of("zh", "en")) {
      assertThat(keys("sentences_" + language)).isEqualTo(sentences);
      assertThat(keys("issues_" + language)).isEqualTo(issues);
    }
  }

  private static Set<String> keys(String catalogue) throws java.io.IOException {
    Properties properties = new Properties();
    try (java.io.InputStream in =
        ReceiptTest.class.getResourceAsStream(catalogue + ".properties")) {
      if (in == null) {
        throw new AssertionError("No catalogue " + catalogue);
      }
      properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
    }
    properties.values().forEach(value -> assertThat(value.toString()).isNotBlank());
    return new TreeSet<>(properties.stringPropertyNames());
  }
}
