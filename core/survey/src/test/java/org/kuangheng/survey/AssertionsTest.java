package org.kuangheng.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.Survey;
import org.kuangheng.facts.VerificationState;

class AssertionsTest {
  private static final SurveyOptions COMPETENT =
      SurveyFolder.OPTIONS.competent(Map.of("majorAccident", Set.of("EM", "COUNTY")));

  @TempDir Path temp;

  @Test
  void aUnitWithoutSayCannotContestWhatACompetentUnitFoundInWhateverOrder() {
    for (String[] rows :
        new String[][] {
          {row("是", "EM", "已核实"), row("否", "NR", "已核实")},
          {row("否", "NR", "已核实"), row("是", "EM", "已核实")},
          {row("是", "NR", "已核实"), row("是", "EM", "已核实")}
        }) {
      Survey survey = read(rows);
      Fact fact = accident(survey);
      assertThat(fact.value()).isEqualTo(new FactValue.YesNo(true));
      assertThat(fact.source().assertedBy().value()).isEqualTo("EM");
      assertThat(fact.source().state()).isEqualTo(VerificationState.VERIFIED);
      assertThat(SurveyFolder.codes(survey))
          .contains("FACT_UNIT_WITHOUT_SAY")
          .doesNotContain("FACTS_CONFLICT");
    }
  }

  @Test
  void aUnitWithoutSayIsHandedOnWhereNoCompetentUnitHasSpoken() {
    Survey survey = read(row("是", "NR", "已核实"));
    assertThat(accident(survey).source().assertedBy().value()).isEqualTo("NR");
    assertThat(SurveyFolder.codes(survey)).doesNotContain("FACT_UNIT_WITHOUT_SAY");
  }

  @Test
  void competentUnitsThatDifferStayInDisputeHoweverOftenOneRepeatsItself() {
    Survey survey =
        read(
            row("是", "EM", "填报"),
            row("否", "COUNTY", "已核实"),
            "A-1,majorAccident,是,EM,示字9号,2025-06-30,已核实");
    assertThat(accident(survey).source().state()).isEqualTo(VerificationState.DISPUTED);
    assertThat(SurveyFolder.codes(survey)).contains("FACTS_CONFLICT", "FACT_TWICE");
  }

  @Test
  void aUnitThatComesRoundEndsTheDispute() {
    Survey survey =
        read(
            row("是", "EM", "已核实"),
            row("否", "COUNTY", "已核实"),
            "A-1,majorAccident,是,COUNTY,示字9号,2025-06-30,已核实");
    assertThat(accident(survey).source().state()).isEqualTo(VerificationState.VERIFIED);
    assertThat(accident(survey).value()).isEqualTo(new FactValue.YesNo(true));
  }

  @Test
  void whatOneCompetentUnitContestsIsNotSettledByAnothersAgreement() {
    Survey survey = read(row("是", "EM", "有争议"), row("是", "COUNTY", "已核实"));
    assertThat(accident(survey).source().state()).isEqualTo(VerificationState.DISPUTED);
  }

  private Survey read(String... rows) {
    String[] table = new String[rows.length + 1];
    table[0] = "矿山编号,事实,值,认定单位,依据文件,日期,状态";
    System.arraycopy(rows, 0, table, 1, rows.length);
    return SurveyReader.read(
        new SurveyFolder(temp).table(SurveyFolder.FACTS, table).root(), COMPETENT);
  }

  private static String row(String value, String unit, String state) {
    return "A-1,majorAccident,%s,%s,示字1号,2025-05-01,%s".formatted(value, unit, state);
  }

  private static Fact accident(Survey survey) {
    return survey.mines().getFirst().findFact("majorAccident").orElseThrow();
  }
}
