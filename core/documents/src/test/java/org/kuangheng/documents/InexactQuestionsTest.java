package org.kuangheng.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kuangheng.documents.chapter.PlanContent;
import org.kuangheng.documents.content.DraftPlan;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.LocalizedText;

/** Where fewer questions may suffice, plan and list of questions say so. */
final class InexactQuestionsTest {
  private static final LocalizedText NOTE = new LocalizedText("可能无需全部答复", "fewer may suffice");

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theUndecidedParagraphAndTheListOfQuestionsSayThatFewerMaySuffice(Lang lang) {
    DraftPlan plan =
        PlanContent.of(
            CountyView.of(PlanFixture.notProvedSmallest(lang, NOTE), PlanFixture.COUNTY));
    String note = NOTE.in(lang);
    assertThat(paragraphs(plan)).filteredOn(text -> text.contains(note)).hasSize(1);
    assertThat(paragraphs(plan))
        .filteredOn(text -> text.contains(note))
        .allMatch(text -> text.contains("虚构辛铝土矿"));
    assertThat(questions(plan).notes())
        .singleElement()
        .satisfies(line -> assertThat(line).contains("虚构辛铝土矿", note));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void nothingIsSaidWhereTheSetIsProvedSmallest(Lang lang) {
    DraftPlan plan = PlanContent.of(CountyView.of(PlanFixture.input(lang), PlanFixture.COUNTY));
    assertThat(questions(plan).notes()).isEmpty();
    assertThat(questions(plan).rows()).isNotEmpty();
  }

  private static GridTable questions(DraftPlan plan) {
    return plan.annexes().stream()
        .filter(table -> table.id().equals("questions"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> paragraphs(DraftPlan plan) {
    return plan.body().stream().map(Object::toString).toList();
  }
}
