package org.kuangheng.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.facts.ReserveStatement.Category;
import org.kuangheng.kernel.Mineral;

class MineralsTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "铁矿,iron",
    "铁,iron",
    "iron,iron",
    "Iron,iron",
    "磁铁矿,iron",
    "铝土矿,bauxite",
    "铝土,bauxite",
    "磷矿,phosphate",
    "' 铜 矿 ',copper",
    "Ｃｕ,copper",
    "砂金,placer-gold",
    "水泥用灰岩矿,cement-limestone"
  })
  void aMineralIsFoundByCodeNameOrAlias(String text, String code) {
    assertThat(Minerals.standard().find(text)).contains(new Mineral(code));
  }

  @Test
  void whatIsNoMineralIsNotFound() {
    assertThat(Minerals.standard().find("石头")).isEmpty();
    assertThat(Minerals.standard().find("")).isEmpty();
    assertThat(Minerals.standard().find("矿")).isEmpty();
  }

  @Test
  void everyMineralHasNamesInBothLanguagesAndIsFoundByThem() {
    Minerals minerals = Minerals.standard();
    assertThat(minerals.all()).hasSizeGreaterThan(50);
    for (Mineral mineral : minerals.all()) {
      assertThat(minerals.find(minerals.name(mineral).zh())).contains(mineral);
      assertThat(minerals.find(minerals.name(mineral).en())).contains(mineral);
    }
  }

  @Test
  void anUnlistedMineralIsNamedByItsCode() {
    assertThat(Minerals.standard().name(new Mineral("unobtainium")).zh()).isEqualTo("unobtainium");
  }

  @ParameterizedTest(name = "{0} is {1}, superseded: {2}")
  @CsvSource({
    "TM,MEASURED,false",
    "探明资源量,MEASURED,false",
    "控制资源量（KZ）,INDICATED,false",
    "td,INFERRED,false",
    "可信储量,PROBABLE,false",
    "ZS,PROVED,false",
    "111b,MEASURED,true",
    "（122b）,INDICATED,true",
    "333,INFERRED,true",
    "332,INDICATED,true",
    "121,PROBABLE,true"
  })
  void aCategoryIsReadInTheWordsOfEachStandard(String text, Category category, boolean old) {
    assertThat(ReserveCategories.find(text)).contains(new ReserveCategories.Reading(category, old));
  }

  @Test
  void aPotentialResourceIsNotACategory() {
    assertThat(ReserveCategories.find("334")).isEmpty();
    assertThat(ReserveCategories.find("合计")).isEmpty();
  }
}
